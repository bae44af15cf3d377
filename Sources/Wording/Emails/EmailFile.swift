package import Domain
internal import FoundationEssentials

/// Writes a draft as a file for mail programs: RFC 5322, UTF-8, quoted-printable (RFC 2045 §6.7), lines that end in
/// CRLF.
///
/// The sender is not known here: `From` is an empty group (RFC 6854 §2.1). `X-Unsent` makes mail programs open the file
/// as a message to complete. Invisible characters are written as visible codes.
package enum EmailFile {
  package static func text(_ draft: EmailDraft, at now: Instant) -> String {
    let headers = [
      "Date: \(date(now))", "From: unsent:;", "To: \(draft.to.showingUnseen())",
      "Subject: \(encoded(draft.subject.showingUnseen()))", "X-Unsent: 1",
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
    ]
    let lines =
      headers + [""]
      + draft.body.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
        QuotedPrintable.lines(String(line).showingUnseen())
      }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The date in UTC (RFC 5322 §3.3). 1970-01-01 was a Thursday.
  private static func date(_ now: Instant) -> String {
    let date = CivilDate(of: now, utcOffset: 0)
    let second = Int(now.milliseconds / 1_000) - date.dayNumber * 86_400
    let time = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let day = days[(date.dayNumber % 7 + 7) % 7]
    return "\(day), \(date.day) \(months[date.month - 1]) \(date.year) \(time.joined(separator: ":")) +0000"
  }

  /// Encodes the subject as encoded words of whole characters, each on a line of at most 76 (RFC 2047 §2).
  private static func encoded(_ subject: String) -> String {
    guard !subject.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return subject }
    var words: [[UInt8]] = [[]]
    for character in subject {
      let bytes = Array(String(character).utf8)
      if let last = words.last, last.count + bytes.count > 39 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }
}
