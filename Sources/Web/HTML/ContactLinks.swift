internal import Domain
internal import FoundationEssentials
internal import Wording

/// A link that the person's mail program opens.
enum ContactLink {
  /// The longest address that mail programs open; of a longer draft only addressee and subject are in it.
  static let longest = 1_800

  /// `mailto:` with subject and body (RFC 6068). It stands inside a page, and is never the address of one.
  static func email(_ draft: EmailDraft) -> String {
    let start = "mailto:\(encoded(draft.to, and: "@"))?subject=\(encoded(draft.subject))"
    let body = draft.body.split(separator: "\n", omittingEmptySubsequences: false).map { encoded(String($0)) }
    let whole = start + "&body=" + body.joined(separator: "%0D%0A")
    return whole.utf8.count <= longest ? whole : start
  }

  private static func encoded(_ text: String, and kept: String = "") -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = byte < 0x80 && (Character(scalar).isLetter || Character(scalar).isNumber)
      if isPlain || "-._~".unicodeScalars.contains(scalar) || kept.unicodeScalars.contains(scalar) {
        return String(Character(scalar))
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
