import Domain
import FoundationEssentials
import SyncProtocol
import Transport

/// Lines of the kind that headers bring: dates, waits, digests; and moments as a person enters them. What is taken is
/// within its bounds, and written in its one form is taken for the same.
enum DateProperties {
  static func accepts(_ bytes: Data) throws(Violation) -> Bool {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1).map(String.init)
    guard let first = lines.first else { return false }
    let taken = [
      try date(first), try wait(first, lines.last), try moment(first), try digest(first), try decimal(first),
    ]
    return taken.contains(true)
  }

  private static func date(_ text: String) throws(Violation) -> Bool {
    guard let seconds = HTTPDate.seconds(text) else { return false }
    // The years 0 to 9999; a day past its month's end may lead a few days further.
    try claim((-62_167_219_200...253_402_560_000).contains(seconds), "a date at \(seconds) s")
    let day = CivilDate(of: Instant(milliseconds: seconds * 1_000), utcOffset: 0)
    guard (1_000...9_999).contains(day.year) else { return true }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let clock = (seconds % 86_400 + 86_400) % 86_400
    let written =
      "Sun, \(two(day.day)) \(months[day.month - 1]) \(day.year) "
      + "\(two(Int(clock / 3_600))):\(two(Int(clock / 60 % 60))):\(two(Int(clock % 60))) GMT"
    try claim(HTTPDate.seconds(written) == seconds, "\(written) is another moment")
    return true
  }

  private static func wait(_ text: String, _ date: String?) throws(Violation) -> Bool {
    guard let span = RetryAfter.span(text, answeredAt: date) else { return false }
    try claim(span >= .zero && span <= .seconds(RetryAfter.longest), "a wait of \(span.milliseconds) ms")
    return true
  }

  private static func moment(_ text: String) throws(Violation) -> Bool {
    guard let moment = try? OffsetDateTime(text) else { return false }
    try claim((-840...840).contains(moment.utcOffset), "an offset of \(moment.utcOffset) minutes")
    let day = CivilDate(of: moment.instant, utcOffset: moment.utcOffset)
    try claim(text.hasPrefix(padded(day.year, to: 4)), "\(text) is in the year \(day.year)")
    return true
  }

  private static func digest(_ text: String) throws(Violation) -> Bool {
    guard let digest = PayloadDigest(header: text) else { return false }
    try claim(digest.bytes.count == 32, "a digest of \(digest.bytes.count) bytes")
    try claim(PayloadDigest(header: digest.header) == digest, "a digest that changes")
    return true
  }

  private static func decimal(_ text: String) throws(Violation) -> Bool {
    guard let number = try? DecimalNumber(entered: text, maximumDecimals: 6) else { return false }
    try claim(DecimalText(number.text) != nil, "\(number.text) is no decimal of the contract")
    let again = try? DecimalNumber(entered: number.text, maximumDecimals: 6)
    try claim(again == number && again?.text == number.text, "\(number.text) changes when it is read again")
    return true
  }

  private static func two(_ number: Int) -> String { padded(number, to: 2) }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
