/// Québec's legal time, used whatever the device's zone for an older document's date and for the changeover to the
/// portal [FAQ A1, A3]. It has the rules since 1974; east of the 63rd meridian is not covered.
package enum QuebecTime {
  /// Minutes east of UTC: −300, and −240 in summer.
  package static func offset(at instant: Instant) -> Int {
    let year = CivilDate(of: instant, utcOffset: standard).year
    guard let (first, last) = summer(of: year) else { return standard }
    // Both changes are at 2:00 of the clock before the change.
    let begins = first.midnight + .minutes(2 * 60 - Int64(standard))
    let ends = last.midnight + .minutes(2 * 60 - Int64(standard) - 60)
    return begins <= instant && instant < ends ? standard + 60 : standard
  }

  private static let standard = -300

  /// The days on which summer time begins and ends.
  private static func summer(of year: Int) -> (CivilDate, CivilDate)? {
    switch year {
    case 2_007...: both(sunday(2, month: 3, year), sunday(1, month: 11, year))
    case 1_987...2_006: both(sunday(1, month: 4, year), lastSunday(month: 10, days: 31, year))
    case 1_974...1_986: both(lastSunday(month: 4, days: 30, year), lastSunday(month: 10, days: 31, year))
    default: nil
    }
  }

  private static func both(_ first: CivilDate?, _ last: CivilDate?) -> (CivilDate, CivilDate)? {
    first.flatMap { first in last.map { (first, $0) } }
  }

  private static func sunday(_ place: Int, month: Int, _ year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: 1).map { first in
      CivilDate(dayNumber: first.dayNumber + (7 - weekday(first)) % 7 + 7 * (place - 1))
    }
  }

  private static func lastSunday(month: Int, days: Int, _ year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: days).map { CivilDate(dayNumber: $0.dayNumber - weekday($0)) }
  }

  /// Days since Sunday; 1970-01-01 was a Thursday.
  private static func weekday(_ date: CivilDate) -> Int {
    let rest = (date.dayNumber + 4) % 7
    return rest < 0 ? rest + 7 : rest
  }
}
