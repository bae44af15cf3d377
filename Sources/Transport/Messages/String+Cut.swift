/// The most characters (Unicode scalars) kept of a text from the portal that people read. A longer text is cut, not
/// refused: it breaks the contract or fits no screen, and must keep nobody from working.
enum TextLimit {
  /// `portal` (SyncProtocol §2), and a person's name.
  static let name = 100
  /// `sentTo`, an e-mail address (RFC 5321 §4.5.3.1).
  static let address = 254
  /// Fields of the form with 1–40 characters, such as a make; the NIV and plate of a vehicle as stored.
  static let formText = 40
  /// `owner.name`, `street` and the form's other fields without a limit of their own (SyncProtocol §2.1).
  static let formLine = 200
  /// `remarks` (SyncProtocol §2.1).
  static let remarks = 10_000
  /// `field` of a problem: a dotted path or a header's name.
  static let field = 100
}

extension String {
  /// Returns the text itself, or its first `limit - 1` Unicode scalars and an ellipsis.
  func cut(to limit: Int) -> String {
    let scalars = unicodeScalars
    guard utf8.count > limit,
      let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return self }
    return String(scalars.prefix(limit - 1)) + "…"
  }
}
