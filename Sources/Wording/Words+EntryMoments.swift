package import Domain

/// Moments as an entry takes them, with the offset of their own date.
extension Words {
  /// `2026-11-23T12:17-05:00`
  package func entryMoment(_ instant: Instant) -> String {
    let utcOffset = zone.offset(instant)
    let minute = Instant(milliseconds: instant.milliseconds / 60_000 * 60_000)
    let text = OffsetDateTime.text(minute, utcOffset: utcOffset)
    // Without the seconds, which are none.
    return text.prefix(16) + OffsetDateTime.offsetText(utcOffset)
  }

  /// What a person typed for the field at `path`, with its offset; what is no moment stays, for the reader to refuse.
  ///
  /// An older document's date is Québec's, where it was issued; any other is of this device's zone.
  package func entryMoment(typed text: String, at path: String, now: Instant) -> TypedTime {
    // Whole already, and kept as it was written.
    if (try? OffsetDateTime(text)) != nil { return .taken(text) }
    return switch TypedMoment.moments(text, now: now, in: zone(of: path).offset) {
    case nil: .taken(text)
    case .one(let moment): .taken(moment.text)
    case .two(let first, let second): .twice(first, second)
    case .skipped(let before, let after):
      .refused(
        FieldIssue(
          field: path, reason: .hourSkipped,
          parameters: ["before": before, "after": after].mapValues(OffsetDateTime.offsetText)))
    }
  }

  /// As `entryMoment(typed:at:now:)` where nobody can be asked: an hour that comes twice is refused too.
  package func certainMoment(typed text: String, at path: String, now: Instant) -> Result<String, EntryRefusal> {
    switch entryMoment(typed: text, at: path, now: now) {
    case .taken(let moment): return .success(moment)
    case .refused(let issue): return .failure(EntryRefusal(issues: [issue]))
    case .twice(let first, let second):
      let offsets = ["first": first, "second": second].mapValues { OffsetDateTime.offsetText($0.utcOffset) }
      return .failure(
        EntryRefusal(issues: [FieldIssue(field: path, reason: .hourTwice, parameters: offsets)]))
    }
  }

  private func zone(of path: String) -> LocalZone { path == "older.issuedAt" ? .quebec : zone }
}

/// What became of a local time that was typed.
package enum TypedTime {
  case taken(String)
  /// It comes twice that day: before clocks were set back, and after.
  case twice(OffsetDateTime, OffsetDateTime)
  case refused(FieldIssue)
}
