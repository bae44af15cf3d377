package import Domain

/// Times in the form of an entry, with the offset from UTC at their date.
extension Words {
  /// `2026-11-23T12:17-05:00`
  package func entryMoment(_ instant: Instant) -> String {
    let utcOffset = zone.offset(instant)
    let minute = Instant(milliseconds: instant.milliseconds / 60_000 * 60_000)
    let text = OffsetDateTime.text(minute, utcOffset: utcOffset)
    // The seconds are zero and are left out.
    return text.prefix(16) + OffsetDateTime.offsetText(utcOffset)
  }

  /// Reads the time that a person typed for the field at `path`, and adds its offset. A text that is no time is
  /// returned unchanged: the parser of entries refuses it.
  ///
  /// The date of an older document is in Québec's time, where it was issued; any other time is in this device's zone.
  package func entryMoment(typed text: String, at path: String, now: Instant) -> TypedTime {
    // The text already has an offset, and is kept as it was written.
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

  /// Reads a time as `entryMoment(typed:at:now:)` does, where nobody can be asked: also refuses an hour that comes
  /// twice.
  package func certainMoment(typed text: String, at path: String, now: Instant) -> Result<String, EntryRefusal> {
    switch entryMoment(typed: text, at: path, now: now) {
    case .taken(let moment): return .success(moment)
    case .refused(let issue): return .failure(EntryRefusal(issues: [issue]))
    case .twice(let first, let second): return .failure(EntryRefusal(issues: [.hourTwice(first, second, at: path)]))
    }
  }

  /// The time that a person typed, where nobody can be asked and any fault is told.
  package func toldMoment(_ text: String, at path: String, now: Instant) -> Result<Instant, EntryRefusal> {
    certainMoment(typed: text, at: path, now: now).flatMap { written in
      guard let moment = try? OffsetDateTime(written).instant else {
        let issue = FieldIssue(field: path, reason: .notADateTime, parameters: ["example": entryMoment(now)])
        return .failure(EntryRefusal(issues: [issue]))
      }
      return .success(moment)
    }
  }

  private func zone(of path: String) -> LocalZone { path == "older.issuedAt" ? .quebec : zone }
}

extension FieldIssue {
  static func hourTwice(_ first: OffsetDateTime, _ second: OffsetDateTime, at path: String) -> FieldIssue {
    let offsets = ["first": first, "second": second].mapValues { OffsetDateTime.offsetText($0.utcOffset) }
    return FieldIssue(field: path, reason: .hourTwice, parameters: offsets)
  }
}

/// The result of reading a local time that was typed.
package enum TypedTime {
  case taken(String)
  /// The time comes twice that day: before the clocks were set back, and after.
  case twice(OffsetDateTime, OffsetDateTime)
  case refused(FieldIssue)
}
