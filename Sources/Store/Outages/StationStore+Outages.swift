package import Domain
internal import GRDB

/// The outage log.
extension StationStore {
  /// Stores the portal's health under a key and, in the same transaction, what the look at the portal changes.
  package func remember(
    _ key: String, _ health: PortalHealth, noting sighting: Sighting?
  ) async throws(StoreFault) {
    let text = try encoded(health)
    try await write(isCounted: false) { db in
      try AgentState.set(key, text, in: db)
      if let sighting { try Self.note(sighting, health, in: db) }
    }
  }

  /// Writes what a look at the network changes. Not counted among the changes: like the agent's own values, it touches
  /// no certificate.
  package func note(_ sighting: Sighting, _ health: PortalHealth) async throws(StoreFault) {
    try await writeOnce(isCounted: false) { db in try Self.note(sighting, health, in: db) }
  }

  /// - Parameter health: tells, with the newest event, whether this device's clock is wrong.
  private static func note(_ sighting: Sighting, _ health: PortalHealth, in db: Database) throws {
    let clock = DeviceClock(now: sighting.at, lastEvent: try lastEvent(in: db), health: health)
    let log = OutageLog(
      newest: try OutageRows.newest(of: sighting.source, in: db),
      last: try OutageWatches.last(of: sighting.source, in: db),
      today: try OutageRows.count(of: sighting.source, since: sighting.at - .days(1), in: db))
    let change = log.change(on: sighting, isClockWrong: clock.isWrong)
    for row in change.rows { try OutageRows.write(row, in: db) }
    if change.isWritten { try OutageWatches.keep(change.watch, of: sighting.source, in: db) }
  }

  /// Adds what a person noted; the same, noted by the same person again, is the first note.
  package func note(_ told: Outage) async throws(StoreFault) -> Outage {
    precondition(told.source == .person && told.by != nil, "a note has a name")
    return try await write { db in
      if let same = try OutageRows.note(like: told, in: db) { return same }
      var noted = told
      noted.id = try OutageRows.write(told, in: db)
      return noted
    }
  }

  /// Withdraws a note, which stays in the log. Returns nil where no person noted anything under that id.
  package func withdrawNote(
    _ note: Int64, by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> Outage? {
    try await write { db in
      try OutageRows.withdraw(note, by: decision, at: now, in: db)
      return try OutageRows.outage(note, in: db).flatMap { $0.source == .person ? $0 : nil }
    }
  }

  /// The spans that reach into a period, newest first, each with the papers issued meanwhile; at most `limit`.
  package func outages(
    from: Instant, before end: Instant, limit: Int, now: Instant
  ) async throws(StoreFault) -> [ListedOutage] {
    try await read { db in
      let found = try OutageRows.outages(
        where: """
          first_seen < ? AND (max(last_seen, coalesce(ended_at, last_seen)) >= ?
            OR (ending IS NULL AND source <> 'person'))
          """,
        [end.milliseconds, from.milliseconds], limit: limit, in: db)
      return try found.map { ListedOutage($0, papers: try Self.papers(in: $0, now: now, in: db)) }
    }
  }

  /// The newest looks at the portal and at the network.
  package func outageWatches() async throws(StoreFault) -> (portal: OutageLog.Watch?, network: OutageLog.Watch?) {
    try await read { db in
      (try OutageWatches.last(of: .portal, in: db), try OutageWatches.last(of: .network, in: db))
    }
  }

  /// How many papers were issued from a span's first to its last moment. The first condition, by local time, uses the
  /// index on it.
  private static func papers(in outage: Outage, now: Instant, in db: Database) throws -> Int {
    let (first, last) = (outage.firstSeen.milliseconds, outage.end(at: now).milliseconds)
    let day: Int64 = 86_400_000
    let row = try db.row(
      """
      SELECT count(*) FROM inspection AS i JOIN operation AS o ON o.inspection = i.id
      WHERE i.performed_at + i.utc_offset * 60000 BETWEEN ? AND ? AND i.performed_at BETWEEN ? AND ?
        AND o.intent = 'reinstate' AND o.withdrawn = 0
      """, [first - day, last + day, first, last])
    return Int(try row?.integer(0) ?? 0)
  }
}
