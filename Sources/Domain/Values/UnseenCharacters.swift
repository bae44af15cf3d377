/// Characters that nobody sees: with them two texts look alike and are not, or mean one thing to a program and another
/// to a person. This is their only definition. Entries with them are refused (`EntryText`); where texts are shown, they
/// appear as `\u{200b}` (`String.showingUnseen`) or as JSON's escapes (`LocalJSON`).
extension Unicode.Scalar {
  /// Controls, format characters (zero width, direction, byte order mark, tags, soft hyphen), fillers, variation
  /// selectors, line and paragraph separators, private use, noncharacters, code points without a character, and `blanks`.
  package var isUnseen: Bool {
    // Nearly all text lies below the combining marks, where comparing ranges is enough.
    if value < 0x300 { return value < 0x20 || (0x7F...0x9F).contains(value) || value == 0xAD }
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint { return true }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
    default: return Self.blanks.contains(self)
    }
  }

  /// Blank symbols that no property of Unicode marks: the empty braille pattern, and the placeholder of an object that
  /// was not copied with the text.
  private static let blanks: Set<Unicode.Scalar> = ["\u{2800}", "\u{FFFC}"]

  /// `U+200E`.
  package var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension String {
  package var hasUnseen: Bool { unicodeScalars.contains(where: \.isUnseen) }

  /// The text with each unseen character shown as `\u{200b}`, except those in `kept`.
  package func showingUnseen(except kept: Set<Unicode.Scalar> = []) -> String {
    func isShown(_ scalar: Unicode.Scalar) -> Bool { scalar.isUnseen && !kept.contains(scalar) }
    guard unicodeScalars.contains(where: isShown) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if isShown(scalar) {
        shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The text without its unseen characters, as a person sees it.
  var withoutUnseen: String { String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isUnseen })) }
}
