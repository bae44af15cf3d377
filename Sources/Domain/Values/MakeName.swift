/// Compares names of makes as papers, people and portals write them.
enum MakeName {
  /// Whether both are equal, or the shorter one abbreviates the other with at least four letters: CHEVR ~ Chevrolet.
  static func areSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (known(left.folded), known(right.folded))
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    return short == long || (short.count >= 4 && long.hasPrefix(short))
  }

  private static func known(_ folded: String) -> String { synonyms[folded] ?? folded }

  /// Folded names and codes that are no prefix of the make's name, and that name.
  private static let synonyms = [
    "benz": "mercedesbenz", "mb": "mercedesbenz", "mbenz": "mercedesbenz", "merz": "mercedesbenz",
    "chevy": "chevrolet", "chv": "chevrolet", "frht": "freightliner", "frtl": "freightliner",
    "generalmotors": "gmc", "gmctruck": "gmc", "gmctrucks": "gmc", "hd": "harleydavidson", "ihc": "international",
    "intl": "international", "navistar": "international", "kw": "kenworth", "lexs": "lexus", "lndr": "landrover",
    "lrover": "landrover", "ptrb": "peterbilt", "strn": "saturn", "suzi": "suzuki", "toyt": "toyota",
    "vw": "volkswagen", "wstr": "westernstar",
  ]
}
