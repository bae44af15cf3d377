/// The most characters (Unicode scalars) that are kept of a text which the portal tells for people to read. What is
/// longer is cut: it breaks the contract or says what no screen shows, and nobody is kept from working by it.
enum TextLimit {
  /// `portal` (SyncProtocol §2), and a person's name.
  static let name = 100
  /// `sentTo`, an e-mail address (RFC 5321 §4.5.3.1).
  static let address = 254
  /// What the form has as 1–40 characters, such as a make, and the NIV and plate of a vehicle as stored.
  static let formText = 40
  /// `owner.name`, `street` and what else of a form has no limit of its own beyond these (SyncProtocol §2.1).
  static let formLine = 200
  /// `remarks` (SyncProtocol §2.1).
  static let remarks = 10_000
  /// `field` of a problem: a dotted path or a header's name.
  static let field = 100
}

extension String {
  /// Itself, or its first `limit - 1` Unicode scalars and an ellipsis.
  func cut(to limit: Int) -> String {
    let scalars = unicodeScalars
    guard utf8.count > limit,
      let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return self }
    return String(scalars.prefix(limit - 1)) + "…"
  }
}
