/// A moment and the offset from UTC with which it was written (RFC 3339; seconds are optional).
package struct OffsetDateTime: Hashable, Sendable {
  package let instant: Instant
  /// Minutes east of UTC.
  package let utcOffset: Int

  /// Why a text is not such a moment.
  package enum Refusal: String, Error, Sendable {
    case notADateTime
    /// A date and a time without an offset.
    case noOffset
  }

  package init(_ instant: Instant, utcOffset: Int) { (self.instant, self.utcOffset) = (instant, utcOffset) }

  /// Accepts `2026-11-23T09:12-05:00`, `2026-11-23 09:12:30.5-05:00` and `2026-11-23T14:12Z`.
  package init(_ text: String) throws(Refusal) {
    var rest = Substring(text.uppercased())
    let year = try Self.number(of: 4, in: &rest)
    try Self.skip("-", in: &rest)
    let month = try Self.number(of: 2, in: &rest)
    try Self.skip("-", in: &rest)
    let day = try Self.number(of: 2, in: &rest)
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .notADateTime }
    guard let separator = rest.popFirst(), separator == "T" || separator == " " else { throw .notADateTime }
    let time = try Self.timeOfDay(in: &rest)
    utcOffset = try Self.offset(in: &rest)
    guard rest.isEmpty else { throw .notADateTime }
    instant = Instant(milliseconds: Int64(date.dayNumber) * 86_400_000 + time - Int64(utcOffset) * 60_000)
  }

  /// Milliseconds since midnight; digits after the milliseconds are dropped.
  private static func timeOfDay(in rest: inout Substring) throws(Refusal) -> Int64 {
    let hour = try number(of: 2, in: &rest)
    try skip(":", in: &rest)
    let minute = try number(of: 2, in: &rest)
    var second = 0
    var thousandths = 0
    if rest.first == ":" {
      rest.removeFirst()
      second = try number(of: 2, in: &rest)
      if rest.first == "." {
        rest.removeFirst()
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...9).contains(digits.count) else { throw .notADateTime }
        thousandths = Int((digits + "00").prefix(3)) ?? 0
        rest = rest.dropFirst(digits.count)
      }
    }
    guard hour < 24, minute < 60, second < 60 else { throw .notADateTime }
    return Int64(((hour * 60 + minute) * 60 + second) * 1_000 + thousandths)
  }

  private static func offset(in rest: inout Substring) throws(Refusal) -> Int {
    guard let sign = rest.popFirst() else { throw .noOffset }
    if sign == "Z" { return 0 }
    guard sign == "+" || sign == "-" else { throw .notADateTime }
    let hours = try number(of: 2, in: &rest)
    try skip(":", in: &rest)
    let minutes = try number(of: 2, in: &rest)
    guard minutes < 60, hours * 60 + minutes <= 14 * 60 else { throw .notADateTime }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func number(of count: Int, in rest: inout Substring) throws(Refusal) -> Int {
    let digits = rest.prefix(count)
    guard digits.utf8.count == count, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits) else {
      throw .notADateTime
    }
    rest = rest.dropFirst(count)
    return number
  }

  private static func skip(_ character: Character, in rest: inout Substring) throws(Refusal) {
    guard rest.popFirst() == character else { throw .notADateTime }
  }
}

extension OffsetDateTime {
  /// `2026-11-23T09:12:00-05:00`, with thousandths of a second where there are any.
  package static func text(_ instant: Instant, utcOffset: Int) -> String {
    let date = CivilDate(of: instant, utcOffset: utcOffset)
    let local = instant.milliseconds + Int64(utcOffset) * 60_000
    let time = Int(local - date.midnight.milliseconds)
    let clock = [time / 3_600_000, time / 60_000 % 60, time / 1_000 % 60].map { CivilDate.digits($0, 2) }
    let thousandths = time % 1_000 == 0 ? "" : "." + CivilDate.digits(time % 1_000, 3)
    return "\(date.text)T\(clock.joined(separator: ":"))\(thousandths)\(offsetText(utcOffset))"
  }

  /// `-05:00`.
  package static func offsetText(_ utcOffset: Int) -> String {
    let distance = abs(utcOffset)
    let parts = [distance / 60, distance % 60].map { CivilDate.digits($0, 2) }
    return (utcOffset < 0 ? "-" : "+") + parts.joined(separator: ":")
  }

  /// As `text(_:utcOffset:)`.
  package var text: String { Self.text(instant, utcOffset: utcOffset) }
}
