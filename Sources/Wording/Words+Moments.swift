package import Domain

extension Words {
  private static let frenchMonths = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc.",
  ]
  private static let englishMonths = [
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
  ]

  /// « 12 h 17 », "12:17 p.m."
  package func time(_ instant: Instant) -> String { time(wall(instant)) }

  /// « 23 nov. », "Nov. 23"; with the year only if it is not that of `now`.
  package func day(_ instant: Instant, now: Instant) -> String {
    day(wall(instant).date, now: now)
  }

  /// « 23 nov. », "Nov. 23"; with the year only if it is not that of `now`.
  package func day(_ date: CivilDate, now: Instant) -> String {
    self.date(date, year: date.year == wall(now).date.year ? nil : date.year)
  }

  /// « nov. 2026 », "Nov. 2026", from `2026-11`; any other text stays as it is.
  package func month(_ text: String) -> String {
    guard let first = CivilDate(text + "-01") else { return text }
    let names = language == .french ? Self.frenchMonths : Self.englishMonths
    return unbroken("\(names[first.month - 1]) \(first.year)")
  }

  /// « 23 nov., 12 h 17 », "Nov. 23, 12:17 p.m."; with the year only if it is not that of `now`.
  package func moment(_ instant: Instant, now: Instant) -> String {
    let wall = wall(instant)
    let year = wall.date.year == self.wall(now).date.year ? nil : wall.date.year
    return "\(date(wall.date, year: year)), \(time(wall))"
  }

  /// A time on a paper, as the clock showed it where the paper was filled in: « 26 nov., 20 h 30 (UTC−5) ». The zone is
  /// shown only if this device's differs. `utcOffset` is in minutes east of UTC; without it, the time is shown in this
  /// device's zone.
  package func moment(_ instant: Instant, utcOffset: Int?, now: Instant) -> String {
    guard let utcOffset, utcOffset != zone.offset(instant) else { return moment(instant, now: now) }
    let local = Words(language: language, zone: .fixed(minutes: utcOffset))
    return "\(local.moment(instant, now: now)) (\(Self.zoneName(utcOffset)))"
  }

  /// The same; on the day of `now`, only the time.
  package func nearMoment(_ instant: Instant, utcOffset: Int?, now: Instant) -> String {
    guard let utcOffset, utcOffset != zone.offset(instant) else { return nearMoment(instant, now: now) }
    let local = Words(language: language, zone: .fixed(minutes: utcOffset))
    return "\(local.nearMoment(instant, now: now)) (\(Self.zoneName(utcOffset)))"
  }

  /// `UTC−5`, `UTC−3:30`, `UTC`
  private static func zoneName(_ utcOffset: Int) -> String {
    guard utcOffset != 0 else { return "UTC" }
    let (hours, minutes) = (abs(utcOffset) / 60, abs(utcOffset) % 60)
    return "UTC\(utcOffset < 0 ? "−" : "+")\(hours)" + (minutes == 0 ? "" : ":\(minutes < 10 ? "0" : "")\(minutes)")
  }

  /// On the day of `now` only the time, else date and time.
  package func nearMoment(_ instant: Instant, now: Instant) -> String {
    wall(instant).date == wall(now).date ? time(instant) : moment(instant, now: now)
  }

  /// The same, to stand after « depuis » or « avant »: « 12 h 17 », « le 23 nov., 12 h 17 ».
  func nearMomentNamed(_ instant: Instant, now: Instant) -> String {
    let isToday = wall(instant).date == wall(now).date
    return (language == .french && !isToday ? "le " : "") + nearMoment(instant, now: now)
  }

  /// The two largest units: « 3 h 05 », « 2 j 4 h », « 12 min », « 8 s ».
  package func span(_ span: Span) -> String {
    let seconds = max(0, span.milliseconds / 1_000)
    let (minutes, hours, days) = (seconds / 60, seconds / 3_600, seconds / 86_400)
    let text =
      if minutes == 0 {
        "\(seconds) s"
      } else if hours == 0 {
        "\(minutes) min"
      } else if days == 0 {
        language == .french ? "\(hours) h \(twoDigits(minutes % 60))" : "\(hours) h \(minutes % 60) min"
      } else {
        language == .french ? "\(days) j \(hours % 24) h" : "\(days) d \(hours % 24) h"
      }
    return unbroken(text)
  }

  /// « 312 ms » below a second, else « 1,2 s ».
  package func elapsed(_ span: Span) -> String {
    guard span.milliseconds >= 1_000 else { return unbroken("\(span.milliseconds) ms") }
    let tenths = span.milliseconds / 100
    return unbroken(decimal("\(tenths / 10).\(tenths % 10)") + " s")
  }

  private func wall(_ instant: Instant) -> WallTime { WallTime(instant, offset: zone.offset(instant)) }

  private func date(_ date: CivilDate, year: Int?) -> String {
    switch language {
    case .french:
      let day = date.day == 1 ? "1er" : "\(date.day)"
      return unbroken("\(day) \(Self.frenchMonths[date.month - 1])" + (year.map { " \($0)" } ?? ""))
    case .english:
      return unbroken("\(Self.englishMonths[date.month - 1]) \(date.day)" + (year.map { ", \($0)" } ?? ""))
    }
  }

  private func time(_ wall: WallTime) -> String {
    switch language {
    case .french:
      return unbroken(wall.minute == 0 ? "\(wall.hour) h" : "\(wall.hour) h \(twoDigits(Int64(wall.minute)))")
    case .english:
      let hour = wall.hour % 12 == 0 ? 12 : wall.hour % 12
      return unbroken("\(hour):\(twoDigits(Int64(wall.minute))) \(wall.hour < 12 ? "a.m." : "p.m.")")
    }
  }

  private func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func unbroken(_ text: String) -> String {
    String(text.map { $0 == " " ? FrenchSpacing.noBreak : $0 })
  }
}
