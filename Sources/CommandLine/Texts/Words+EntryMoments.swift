internal import Domain

/// Moments as an entry takes them, with the offset of this device's zone.
extension Words {
  /// `2026-11-23T12:17-05:00`
  func entryMoment(_ instant: Instant) -> String {
    let wall = WallTime(instant, offset: zone.offset(instant))
    let (date, time) = (wall.date, [wall.hour, wall.minute].map(twoDigits).joined(separator: ":"))
    return "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))T\(time)" + offset(at: instant)
  }

  /// What a person typed; a local time gets its offset.
  func entryMoment(typed text: String, now: Instant) -> String {
    do throws(OffsetDateTime.Refusal) {
      _ = try OffsetDateTime(text)
      return text
    } catch {
      return error == .noOffset ? text + offset(at: now) : text
    }
  }

  private func offset(at instant: Instant) -> String {
    let minutes = zone.offset(instant)
    return (minutes < 0 ? "-" : "+") + "\(twoDigits(abs(minutes) / 60)):\(twoDigits(abs(minutes) % 60))"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
