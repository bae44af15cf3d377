/// A day and a time as a wall clock shows them, without a zone.
package struct LocalDateTime: Hashable, Sendable {
  package let date: CivilDate
  /// Time since the wall clock's midnight, below one day.
  package let time: Span

  package init?(date: CivilDate, time: Span) {
    guard time >= .zero, time < .days(1) else { return nil }
    (self.date, self.time) = (date, time)
  }

  package init?(date: CivilDate, hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.init(date: date, time: .minutes(Int64(hour * 60 + minute)))
  }

  /// The moment in a place `utcOffset` minutes east of UTC.
  package func instant(utcOffset: Int) -> Instant { date.midnight + time - .minutes(Int64(utcOffset)) }

  /// The moments that this may be in a zone, each with its offset, in order: none in the hour that is skipped in
  /// spring, two in the hour that occurs twice in autumn.
  ///
  /// - Parameter offset: the zone's minutes east of UTC at a moment. At most one change within two days is recognized.
  package func moments(in offset: (Instant) -> Int) -> Moments {
    let asUTC = instant(utcOffset: 0)
    let before = offset(asUTC - .days(1))
    let after = offset(asUTC + .days(1))
    let candidates = before == after ? [before] : [before, after]
    let found = candidates.filter { offset(instant(utcOffset: $0)) == $0 }
    switch found.count {
    case 0: return .skipped(before: before, after: after)
    case 1: return .one(OffsetDateTime(instant(utcOffset: found[0]), utcOffset: found[0]))
    default:
      return .two(
        OffsetDateTime(instant(utcOffset: before), utcOffset: before),
        OffsetDateTime(instant(utcOffset: after), utcOffset: after))
    }
  }

  package enum Moments: Hashable, Sendable {
    case one(OffsetDateTime)
    /// Clocks were set back: the moment before the change, and the one after.
    case two(OffsetDateTime, OffsetDateTime)
    /// Clocks were set forward from one offset to the other.
    case skipped(before: Int, after: Int)
  }
}
