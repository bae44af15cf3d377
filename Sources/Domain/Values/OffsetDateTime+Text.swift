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
