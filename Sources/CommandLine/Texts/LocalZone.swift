internal import Domain

#if canImport(Glibc)
  internal import Glibc
#endif

/// How far the clock on the wall is from UTC.
struct LocalZone: Sendable {
  /// Minutes east of UTC at a moment.
  let offset: @Sendable (Instant) -> Int

  static func fixed(minutes: Int) -> LocalZone { LocalZone { _ in minutes } }

  static let quebec = LocalZone { QuebecTime.offset(at: $0) }

  /// This computer's: FoundationEssentials has no zone with rules, the C library has.
  static let system = LocalZone { instant in
    var seconds = time_t(instant.milliseconds / 1_000)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return 0 }
    return local.tm_gmtoff / 60
  }
}

/// A moment as the clock on the wall shows it.
struct WallTime: Hashable, Sendable {
  let date: CivilDate
  let hour: Int
  let minute: Int

  /// `offset` is in minutes east of UTC.
  init(_ instant: Instant, offset: Int) {
    date = CivilDate(of: instant, utcOffset: offset)
    let local = instant.milliseconds + Int64(offset) * 60_000 - Int64(date.dayNumber) * 86_400_000
    hour = Int(local / 3_600_000)
    minute = Int(local / 60_000) % 60
  }
}
