package import Domain
internal import GRDB

extension StationStore {
  /// Everything that a status is made of, read in one transaction. The cost does not grow with the history: it reads
  /// counters, waiting operations and the newest rows.
  ///
  /// - Parameter quiet: caches that no deadline was near.
  package func statusFacts(
    at now: Instant, health: PortalHealth, quiet: QuietDeadlines?
  ) async throws(StoreFault) -> StatusFacts {
    let newest = newestBackup(now: now)
    return try await read { [self] db in
      let clock = DeviceClock(now: now, lastEvent: try Self.lastEvent(in: db), health: health)
      let counts = try Self.counts(in: db)
      let certificates = counts.values.reduce(0, +)
      var facts = StatusFacts(station: try Self.station(in: db), clock: clock, counts: counts)
      facts.oldest = try Self.oldestWaiting(in: db)
      if let quiet, quiet.holds(certificates, at: clock.reference) {
        facts.quietDeadlines = quiet
      } else {
        facts.deadlines = try Self.deadlines(
          before: clock.reference + DeadlineReport.notice, limit: DeadlineReport.most, in: db)
        if facts.deadlines.isEmpty {
          facts.quietDeadlines = QuietDeadlines(certificates: certificates, at: clock.reference)
        }
      }
      facts.stock = try Self.stock(at: now, in: db)
      facts.account = try Self.account(in: db)
      facts.notices = try Self.notices(in: db) + [lost?.notice(at: now)].compactMap(\.self)
      facts.backup = BackupReport(newest: newest, firstRecord: try Self.firstRecord(in: db), at: now)
      facts.carried = try Self.carried(in: db)
      facts.keying = try Self.keyingCounts(in: db)
      facts.keying.oldestToKey = try Self.oldestToKey(in: db)
      try Self.count(into: &facts, in: db)
      return facts
    }
  }

  private static func count(into facts: inout StatusFacts, in db: Database) throws {
    let row = try db.row(
      """
      SELECT (SELECT count(*) FROM operation INDEXED BY operation_of_open_repairs
          WHERE intent = 'conform' AND state IN ('ready', 'sending', 'unknown', 'held', 'quarantined')),
        \(OpenTask.count("cancel")), (SELECT count(*) \(unfiled)), (SELECT count(*) \(unrecorded)),
        (SELECT count(*) FROM draft)
      """)
    guard let row else { return }
    facts.conformities = Int(try row.integer(0))
    facts.cancellationsToAsk = Int(try row.integer(1))
    facts.toFile = Int(try row.integer(2))
    facts.withdrawn = Int(try row.integer(3))
    facts.drafts = Int(try row.integer(4))
  }

  /// The stock of each kind, and how fast its numbers are used.
  package func stock(at now: Instant) async throws(StoreFault) -> [StockFacts] {
    try await read { db in try Self.stock(at: now, in: db) }
  }

  private static func stock(at now: Instant, in db: Database) throws -> [StockFacts] {
    let day = Span.days(1).milliseconds
    let uses = "FROM stock_use AS u WHERE u.kind = k.column1 AND u.day >= :since AND u.count > 0"
    return try db.rows(
      """
      SELECT k.column1, (
          SELECT coalesce(sum(c.count), 0) FROM lot_count AS c WHERE c.kind = k.column1 AND c.state = 'available'),
        (SELECT coalesce(sum(u.count), 0) \(uses)), (SELECT min(u.day) \(uses))
      FROM (VALUES ('mechanical'), ('photometric')) AS k
      WHERE EXISTS (SELECT 1 FROM lot WHERE lot.kind = k.column1)
      """, ["since": now.milliseconds / day - Int64(StockForecast.window)]
    ) { row in
      StockFacts(
        kind: try row.value(0), available: Int(try row.integer(1)), usedLately: Int(try row.integer(2)),
        firstUse: try row.optionalInteger(3).map { Instant(milliseconds: Int64($0) * day) })
    }
  }

  private static func account(in db: Database) throws -> AccountFacts {
    let session = try currentSession(in: db)
    let challenge = try currentChallenge(in: db)
    let code = try session?.session?.accessCode ?? challenge?.1 ?? lastAccount(in: db)
    return AccountFacts(
      session: session, challenge: challenge?.0, memory: try code.map { try account($0, in: db) } ?? AccountMemory())
  }

  private static func firstRecord(in db: Database) throws -> Instant? {
    try db.row("SELECT recorded_at FROM inspection ORDER BY rowid LIMIT 1")?.instant(0)
  }

  /// The state of the backups; the caller adds `fault`.
  package func backupReport(now: Instant) async throws(StoreFault) -> BackupReport {
    BackupReport(newest: newestBackup(now: now), firstRecord: try await read(Self.firstRecord), at: now)
  }

  package func newestBackup(now: Instant) -> Instant? { BackupFile.all(beside: path, now: now).first?.madeAt }
}
