/// A local time of Québec, as people type it, and its instant.
///
/// Daylight saving time is in force from the second Sunday of March, 2 h, to the first Sunday of November, 2 h.
package struct QuebecTime: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let instant: Int64
  /// Minutes from UTC: -300, or -240 in summer.
  package let offset: Int

  /// Reads `AAAA-MM-JJ` and `HH:MM`; nil for anything else and for a day or an hour that does not exist. Of an hour
  /// that occurs twice in November it is the first.
  package init?(date: String, time: String) {
    guard let days = Self.numbers(date, "-", widths: [4, 2, 2]), let parts = Self.numbers(time, ":", widths: [2, 2]),
      (1970...9998).contains(days[0]), (1...12).contains(days[1]), (0...23).contains(parts[0]),
      (0...59).contains(parts[1])
    else { return nil }
    let day = Self.day(days[0], days[1], days[2])
    guard days[2] >= 1, Self.civil(day) == (days[0], days[1], days[2]) else { return nil }
    let minutes = day * 1440 + parts[0] * 60 + parts[1]
    offset = Self.isSummer(minutes, year: days[0]) ? -240 : -300
    instant = Int64(minutes - offset) * 60_000
    guard instant >= 0 else { return nil }
  }

  /// The date and time of an instant at an offset from UTC, as they are typed.
  package static func typed(_ instant: Int64, offset: Int) -> (date: String, time: String) {
    let minutes = Int(instant / 60_000) + offset
    let day = (minutes >= 0 ? minutes : minutes - 1439) / 1440
    let (year, month, date) = civil(day)
    let rest = minutes - day * 1440
    return (
      "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(date, to: 2))",
      "\(padded(rest / 60, to: 2)):\(padded(rest % 60, to: 2))"
    )
  }

  /// The offset of Québec at an instant, in minutes.
  package static func offset(at instant: Int64) -> Int {
    let standard = Int(instant / 60_000) - 300
    let year = civil(standard / 1440).year
    return (start(of: year)..<end(of: year) - 60).contains(standard) ? -240 : -300
  }

  private static func isSummer(_ local: Int, year: Int) -> Bool { (start(of: year)..<end(of: year)).contains(local) }

  /// The local minute at which summer time starts: 2 h on the second Sunday of March.
  private static func start(of year: Int) -> Int { (sunday(from: day(year, 3, 8))) * 1440 + 120 }
  private static func end(of year: Int) -> Int { (sunday(from: day(year, 11, 1))) * 1440 + 120 }

  /// The first Sunday from a day on; day 0, 1970-01-01, was a Thursday.
  private static func sunday(from day: Int) -> Int { day + (10 - day % 7) % 7 }

  /// Days since 1970-01-01 of a date after it; years are counted from March, so that the leap day is the last.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (shifted / 400, shifted % 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = ((day + 719_468) / 146_097, (day + 719_468) % 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month + (month < 10 ? 3 : -9)
    return (era * 400 + yearOfEra + (civilMonth <= 2 ? 1 : 0), civilMonth, dayOfYear - (153 * month + 2) / 5 + 1)
  }

  private static func numbers(_ text: String, _ mark: Character, widths: [Int]) -> [Int]? {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return nil }
    return parts.compactMap { Int($0) }
  }
}
