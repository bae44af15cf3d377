// Foundation: NFC
import Foundation

extension String {
  /// The NFC form, in which every entered text is stored and every length is counted.
  package var composed: String {
    isComposedLatin ? self : precomposedStringWithCanonicalMapping
  }

  /// Whether it has ASCII alone, and letters as a French keyboard gives them (U+00C0 to U+017F): each of those is one
  /// scalar of the NFC form, and is seen. Nearly all that is entered is so, and need not be looked at scalar by scalar.
  var isComposedLatin: Bool { utf8.allSatisfy { $0 < 0xC6 && $0 != 0xC2 } }

  /// Unicode scalars of the NFC form, which the portal's limits count (SyncProtocol §2.1).
  package var scalarCount: Int { composed.unicodeScalars.count }

  /// Lower case, letters and digits only, without accents and ligatures; used to compare names.
  package var folded: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: utf8.compactMap(\.foldedASCII), as: UTF8.self)
    }
    var kept = String.UnicodeScalarView()
    for scalar in lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
      if let letters = String.ligatures[scalar] {
        kept.append(contentsOf: letters.unicodeScalars)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil,
        scalar.properties.generalCategory != .nonspacingMark
      {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// Letters that Unicode does not decompose, as people type them: `Lebœuf` becomes `leboeuf`.
  private static let ligatures: [Unicode.Scalar: String] = [
    "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  ]

  /// Lower case without accents; all other characters are kept.
  package var unaccented: String {
    let kept = lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// The longest prefix of at most `limit` Unicode scalars (NFC), without spaces at its end. A character is cut only
  /// where it alone is longer.
  package func shortened(to limit: Int) -> String {
    let whole = composed
    guard whole.unicodeScalars.count > limit else { return whole }
    var kept = ""
    var used = 0
    for character in whole {
      used += character.unicodeScalars.count
      guard used <= limit else { break }
      kept.append(character)
    }
    if kept.isEmpty { kept = String(String.UnicodeScalarView(whole.unicodeScalars.prefix(limit))) }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept
  }
}

extension UInt8 {
  /// An ASCII letter in lower case, or a digit; nil for any other character.
  fileprivate var foldedASCII: UInt8? {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): self
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self | 0x20
    default: nil
    }
  }
}
