/// Makes under the names that papers, people and portals give them.
enum MakeName {
  /// Equal, or the shorter one abbreviates the other with four letters or more: CHEVR ~ Chevrolet.
  static func areSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (known(left.folded), known(right.folded))
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    return short == long || (short.count >= 4 && long.hasPrefix(short))
  }

  private static func known(_ folded: String) -> String { synonyms[folded] ?? folded }

  /// Folded names and codes that no prefix explains, and the make's own name.
  private static let synonyms = [
    "benz": "mercedesbenz", "mb": "mercedesbenz", "mbenz": "mercedesbenz", "merz": "mercedesbenz",
    "chevy": "chevrolet", "chv": "chevrolet", "frht": "freightliner", "frtl": "freightliner",
    "generalmotors": "gmc", "gmctruck": "gmc", "gmctrucks": "gmc", "hd": "harleydavidson", "ihc": "international",
    "intl": "international", "navistar": "international", "kw": "kenworth", "lexs": "lexus", "lndr": "landrover",
    "lrover": "landrover", "ptrb": "peterbilt", "strn": "saturn", "suzi": "suzuki", "toyt": "toyota",
    "vw": "volkswagen", "wstr": "westernstar",
  ]
}
