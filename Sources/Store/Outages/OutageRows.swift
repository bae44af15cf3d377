internal import Domain
internal import FoundationEssentials
internal import GRDB

/// The table `outage`.
enum OutageRows {
  private static let columns = """
    id, source, kind, cause, reached_before, first_seen, last_seen, ending, ended_at, joined, unobserved, who, why,
    noted_at, withdrawn_who, withdrawn_why, withdrawn_at
    """

  static func outage(_ row: Row) throws -> Outage {
    let who = try row.decode(String?.self, atIndex: 11)
    let withdrawer = try row.decode(String?.self, atIndex: 14)
    return Outage(
      id: try row.integer(0), source: try row.value(1), kind: try row.value(2), cause: try row.optionalValue(3),
      reachedBefore: try row.optionalInstant(4), firstSeen: try row.instant(5), lastSeen: try row.instant(6),
      ending: try row.optionalValue(7), endedAt: try row.optionalInstant(8), joined: Int(try row.integer(9)),
      unobserved: Span(milliseconds: try row.integer(10)),
      by: try who.map { NamedDecision(who: $0, why: try row.text(12)) }, notedAt: try row.optionalInstant(13),
      withdrawnBy: try withdrawer.map { NamedDecision(who: $0, why: try row.text(15)) },
      withdrawnAt: try row.optionalInstant(16))
  }

  static func outage(_ id: Int64, in db: Database) throws -> Outage? {
    try db.row("SELECT \(columns) FROM outage WHERE id = ?", [id]).map(outage)
  }

  /// A person's note of the same, which was not withdrawn; nil where there is none.
  static func note(like told: Outage, in db: Database) throws -> Outage? {
    try outages(
      where: """
        source = 'person' AND kind = ? AND first_seen = ? AND ended_at IS ? AND who = ? AND withdrawn_at IS NULL
        """,
      [told.kind.rawValue, told.firstSeen.milliseconds, told.endedAt?.milliseconds, told.by?.who], limit: 1, in: db
    ).first
  }

  /// Withdraws a person's note. One that was withdrawn before stays as it is.
  static func withdraw(_ note: Int64, by decision: NamedDecision, at now: Instant, in db: Database) throws {
    try db.run(
      """
      UPDATE outage SET withdrawn_who = ?, withdrawn_why = ?, withdrawn_at = ?
      WHERE id = ? AND source = 'person' AND withdrawn_at IS NULL
      """, [decision.who, decision.why, now.milliseconds, note])
  }

  static func newest(of source: OutageSource, in db: Database) throws -> Outage? {
    try db.row("SELECT \(columns) FROM outage WHERE source = ? ORDER BY id DESC LIMIT 1", [source.rawValue])
      .map(outage)
  }

  static func count(of source: OutageSource, since moment: Instant, in db: Database) throws -> Int {
    let row = try db.row(
      "SELECT count(*) FROM outage WHERE source = ? AND first_seen > ?", [source.rawValue, moment.milliseconds])
    return Int(try row?.integer(0) ?? 0)
  }

  /// The spans that meet a condition, newest beginning first.
  static func outages(
    where condition: String, _ arguments: StatementArguments, limit: Int, in db: Database
  ) throws -> [Outage] {
    try db.rows(
      "SELECT \(columns) FROM outage WHERE \(condition) ORDER BY first_seen DESC, id DESC LIMIT ?",
      arguments + [limit], as: outage)
  }

  /// Adds a span (id 0) or replaces its row.
  /// - Returns: its id.
  @discardableResult
  static func write(_ outage: Outage, in db: Database) throws -> Int64 {
    guard outage.id != 0 else {
      try db.run(
        """
        INSERT INTO outage (source, kind, cause, reached_before, first_seen, last_seen, ending, ended_at, joined,
          unobserved, who, why, noted_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          outage.source.rawValue, outage.kind.rawValue, outage.cause?.rawValue, outage.reachedBefore?.milliseconds,
          outage.firstSeen.milliseconds, outage.lastSeen.milliseconds, outage.ending?.rawValue,
          outage.endedAt?.milliseconds, outage.joined, outage.unobserved.milliseconds, outage.by?.who, outage.by?.why,
          outage.notedAt?.milliseconds,
        ])
      return db.lastInsertedRowID
    }
    // After the clock was set back a look may be earlier than the one before; it takes nothing back.
    try db.run(
      """
      UPDATE outage SET last_seen = max(last_seen, ?1), ending = ?2, ended_at = max(?3, last_seen, ?1),
        joined = max(joined, ?4), unobserved = max(unobserved, ?5)
      WHERE id = ?6 AND (ending IS NULL OR joined < ?4)
      """,
      [
        outage.lastSeen.milliseconds, outage.ending?.rawValue, outage.endedAt?.milliseconds, outage.joined,
        outage.unobserved.milliseconds, outage.id,
      ])
    return outage.id
  }
}

/// The newest looks, among the values that the agent keeps.
enum OutageWatches {
  private static func key(_ source: OutageSource) -> String { "outage-watch-\(source.rawValue)" }

  /// Nil before the first look, and where this version cannot read it.
  static func last(of source: OutageSource, in db: Database) throws -> OutageLog.Watch? {
    try AgentState.text(of: key(source), in: db).flatMap { try? JSONText.value(in: $0) }
  }

  static func keep(_ watch: OutageLog.Watch?, of source: OutageSource, in db: Database) throws {
    guard let watch else { return try AgentState.clear(key(source), in: db) }
    try AgentState.set(key(source), try JSONText.text(of: watch), in: db)
  }
}

/// The table `portal_seen`.
struct PortalSeenRow {
  private let portal: OutageLog.Watch?
  private let network: OutageLog.Watch?
  private let open: Outage?

  /// What is known in this transaction, for all records that it makes.
  init(in db: Database) throws {
    portal = try OutageWatches.last(of: .portal, in: db)
    network = try OutageWatches.last(of: .network, in: db)
    open = try [OutageSource.portal, .network].lazy.compactMap { try OutageRows.newest(of: $0, in: db) }
      .first(where: \.isOpen)
  }

  /// Keeps it, in the transaction that makes the record.
  func keep(beside inspection: InspectionID, in db: Database) throws {
    try db.run(
      """
      INSERT INTO portal_seen (inspection, portal_at, portal_kind, portal_reached_at, network_at, network_kind, outage)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        inspection.bytes, portal?.at.milliseconds, portal?.kind?.rawValue, portal?.reachedAt?.milliseconds,
        network?.at.milliseconds, network?.kind?.rawValue, open?.id,
      ])
  }

  /// With what the log learned since; nil for a record without a row.
  static func read(of inspection: Inspection, in db: Database) throws -> PortalSeen? {
    let row = try db.row(
      """
      SELECT portal_at, portal_kind, portal_reached_at, network_at, network_kind, outage FROM portal_seen
      WHERE inspection = ?
      """, [inspection.id.bytes])
    guard let row else { return nil }
    try RowTags.expectSound("portal_seen", inspection.id.bytes, in: db)
    let (kind, reachedAt): (OutageKind?, Instant?) = (try row.optionalValue(1), try row.optionalInstant(2))
    let networkKind: OutageKind? = try row.optionalValue(4)
    let outage = try row.decode(Int64?.self, atIndex: 5).flatMap { try OutageRows.outage($0, in: db) }
    let at = inspection.recordedAt
    return PortalSeen(
      recordedAt: at,
      portal: try row.optionalInstant(0).map { OutageLog.Watch(at: $0, kind: kind, reachedAt: reachedAt) },
      network: try row.optionalInstant(3).map { OutageLog.Watch(at: $0, kind: networkKind) }, outage: outage,
      later: outage == nil ? try later(than: at, in: db) : nil, notes: try notes(at: at, in: db))
  }

  private static func later(than moment: Instant, in db: Database) throws -> Outage? {
    try OutageRows.outages(
      where:
        "source = 'portal' AND kind <> 'unobserved' AND reached_before <= ? AND first_seen > ? AND first_seen <= ?",
      [
        moment.milliseconds, moment.milliseconds, (moment + OutageLog.longestSilence).milliseconds,
      ], limit: 1, in: db
    ).first
  }

  private static let mostNotes = 5

  private static func notes(at moment: Instant, in db: Database) throws -> [Outage] {
    let found = try OutageRows.outages(
      where: """
        source = 'person' AND withdrawn_at IS NULL AND first_seen <= ? AND first_seen >= ?
          AND (ended_at >= ? OR (ended_at IS NULL AND first_seen >= ?))
        """,
      [
        moment.milliseconds, (moment - Outage.mostTold).milliseconds, moment.milliseconds,
        (moment - .days(1)).milliseconds,
      ],
      limit: mostNotes, in: db)
    return Outage.counted(found)
  }
}
