// Foundation: NFC
import Foundation

extension String {
  /// The NFC form, in which everything entered is kept and every length is counted.
  package var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }

  /// Unicode scalars of the NFC form: what the portal's limits count (SyncProtocol §2.1).
  package var scalarCount: Int { composed.unicodeScalars.count }

  /// Lower case without accents, and nothing but letters and digits: what is left for comparing names.
  package var folded: String {
    let kept = lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(kept.filter { $0.properties.generalCategory != .nonspacingMark }))
  }

  /// The longest beginning of at most `limit` Unicode scalars (NFC) without spaces at its end. A character is cut only
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
