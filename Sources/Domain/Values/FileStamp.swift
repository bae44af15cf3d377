/// A moment in a file's name, to the second: `20261123T120000Z`.
package enum FileStamp {
  package static func text(_ instant: Instant) -> String {
    let date = CivilDate(of: instant, utcOffset: 0)
    let second = Int(instant.milliseconds / 1_000) - date.dayNumber * 86_400
    let parts = [date.month, date.day].map(twoDigits) + ["T"]
    let time = [second / 3_600, second / 60 % 60, second % 60].map(twoDigits)
    return "\(date.year)" + (parts + time).joined() + "Z"
  }

  /// Nil unless `text` is such a moment, with a year of four digits.
  package static func instant(_ text: some StringProtocol) -> Instant? {
    let digits = text.filter { $0.isASCII && $0.isNumber }.map { String($0) }
    guard digits.count == 14 else { return nil }
    func part(_ range: Range<Int>) -> String { digits[range].joined() }
    let written = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
    guard let moment = try? OffsetDateTime(written), self.text(moment.instant) == text else { return nil }
    return moment.instant
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
