package import Domain

/// A local time zone: its offset from UTC at any time.
package struct LocalZone: Sendable {
  /// The offset at a time, in minutes east of UTC.
  package let offset: @Sendable (Instant) -> Int

  package init(offset: @escaping @Sendable (Instant) -> Int) { self.offset = offset }

  package static func fixed(minutes: Int) -> LocalZone { LocalZone { _ in minutes } }

  /// When a day begins here.
  package func start(of date: CivilDate) -> Instant {
    let midnight = Int64(date.dayNumber) * 86_400_000
    let near = Instant(milliseconds: midnight - Int64(offset(Instant(milliseconds: midnight))) * 60_000)
    return Instant(milliseconds: midnight - Int64(offset(near)) * 60_000)
  }

  package static let quebec = LocalZone { QuebecTime.offset(at: $0) }
}

/// A local date and time of day.
package struct WallTime: Hashable, Sendable {
  package let date: CivilDate
  package let hour: Int
  package let minute: Int

  /// `offset` is in minutes east of UTC.
  package init(_ instant: Instant, offset: Int) {
    date = CivilDate(of: instant, utcOffset: offset)
    let local = instant.milliseconds + Int64(offset) * 60_000 - Int64(date.dayNumber) * 86_400_000
    hour = Int(local / 3_600_000)
    minute = Int(local / 60_000) % 60
  }
}
