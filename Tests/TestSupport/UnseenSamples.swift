/// Invisible characters, listed by hand, independent of the code that must find them.
package enum UnseenSamples {
  /// One or two of each kind that is refused inside a text.
  package static let refused: [Unicode.Scalar] = [
    "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{17B4}", "\u{180E}", "\u{200B}",
    "\u{200C}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2028}", "\u{2029}", "\u{2060}", "\u{2062}", "\u{2066}",
    "\u{2800}", "\u{3164}", "\u{E000}", "\u{FEFF}", "\u{FFA0}", "\u{FFF9}", "\u{FFFC}", "\u{FFFE}", "\u{1D173}",
    "\u{E0001}", "\u{E0041}", "\u{E007F}", "\u{378}",
  ]

  /// Characters that are dropped everywhere: they only change the look of the character beside them.
  package static let dropped: [Unicode.Scalar] = ["\u{AD}", "\u{FE0F}", "\u{FE00}", "\u{E0100}", "\u{180B}"]

  /// Text that people write, which stays unchanged.
  package static let seen =
    "Lebœuf Ærø éàçÎ e\u{301} O’Neill « un\u{A0}nom\u{202F}» – — … ᐃᓄᒃᑎᑐᑦ محمد 高 🔧🚚 ½ № € ٣"

  /// The name of a character, such as `U+200B`.
  package static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether a character is one of the samples, or in the ranges that they are samples of.
  package static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
      0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x2800, 0x3164, 0xD800...0xF8FF, 0xFE00...0xFE0F, 0xFEFF,
      0xFFA0, 0xFFF0...0xFFFC, 0xFFFE...0xFFFF, 0x1D173...0x1D17A, 0xE0000...0x10FFFF:
      true
    default: false
    }
  }

  /// A text with every sample.
  package static let everything = String(
    String.UnicodeScalarView([Unicode.Scalar("A")] + refused + dropped + [Unicode.Scalar("z")]))
}
