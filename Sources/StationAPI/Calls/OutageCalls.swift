package import Domain

/// The outage log of a period: when the portal or this device's network was away, and how many papers were issued
/// meanwhile.
package struct OutagesCall: StationCall {
  package static let route = CallRoute.post("outages", "Lists when the portal or the network was away in a period.")

  package var from: Instant
  /// The first moment after the period.
  package var before: Instant

  package init(from: Instant, before: Instant) {
    self.from = from
    self.before = before
  }

  package var issues: [FieldIssue] {
    if before < from { return [FieldIssue(field: "before", reason: .endBeforeStart)] }
    guard before - from > OutageReport.longest else { return [] }
    let days = "\(OutageReport.longest.milliseconds / Span.days(1).milliseconds)"
    return [FieldIssue(field: "before", reason: .spanTooLong, parameters: ["days": days])]
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> OutageReport {
    try await station.outages(self)
  }
}

/// Notes what a person saw of the portal or the network; it is kept as theirs.
package struct NoteOutageCall: StationCall {
  package static let route = CallRoute.post("outage-note", "Notes that a person saw the portal or the network away.")

  /// One of `OutageKind.told`.
  package var kind: OutageKind
  package var from: Instant
  /// Nil where it is still away.
  package var until: Instant?
  package var by: NamedDecision

  package init(kind: OutageKind, from: Instant, until: Instant?, by: NamedDecision) {
    self.kind = kind
    self.from = from
    self.until = until
    self.by = by
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> Outage {
    try await station.noteOutage(self)
  }
}

/// Withdraws what a person noted by mistake: it stays in the log with the reason, and counts no more. One that was
/// withdrawn before stays as it is.
package struct WithdrawNoteCall: StationCall {
  package static let route = CallRoute.post("outage-note-withdrawal", "Withdraws what a person noted of an outage.")

  /// The note's id.
  package var note: Int64
  package var by: NamedDecision

  package init(note: Int64, by: NamedDecision) {
    self.note = note
    self.by = by
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> Outage {
    try await station.withdrawNote(self)
  }
}
