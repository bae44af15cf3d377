package import Domain
package import FoundationEssentials
internal import GRDB

/// Everything that is stored about the keying of one certificate.
package struct KeyingFacts: Sendable {
  package var operation: OutboxOperation
  package var summary: CertificateSummary
  package var record: Record
  package var adaptations: [Adaptation]
  /// Nil where nobody has begun.
  package var keying: KeyingRecord?
  package var events: [KeyingEvent]
  /// Whether a request to cancel it at the portal is open, or was confirmed [FAQ R9].
  package var isBeingCancelled: Bool
  /// Repairs of a document that is not at the portal yet.
  package var waitsForDocument: Bool

  package enum Record: Sendable {
    case inspection(Inspection)
    case conformity(Conformity)
  }
}

/// What is stored beside a change: a copy of what was typed or seen.
package struct KeyingCopyBytes: Sendable {
  package enum Kind: String, Sendable { case values, text, pdf }

  package var kind: Kind
  package var bytes: Data

  package init(kind: Kind, bytes: Data) {
    self.kind = kind
    self.bytes = bytes
  }
}

/// The result of noting a change.
package enum KeyingResult: Hashable, Sendable {
  case noted
  /// It was changed meanwhile.
  case moved
  case tooManyEvents
}

extension StationStore {
  /// - Parameters:
  ///   - operation: nil for the document itself where it waits, else its oldest repairs that wait, else the document; one
  ///     that was taken back is named.
  /// - Returns: nil where nothing of that number is recorded here.
  package func keyingFacts(
    _ kind: CertificateKind, _ number: CertificateNumber, operation: OperationID?
  ) async throws(StoreFault) -> KeyingFacts? {
    try await read { db in
      let row = try db.row(
        """
        SELECT \(OperationRows.columns) FROM \(OperationRows.tables)
        WHERE o.kind = ? AND o.number = ? AND iif(? IS NULL, o.withdrawn = 0, o.id = ?)
        ORDER BY o.state IN ('ready', 'unknown') DESC, o.intent <> 'conform' DESC, o.sequence LIMIT 1
        """, [kind.rawValue, number.text, operation?.bytes, operation?.bytes])
      return try row.map { try Self.keyingFacts(try OperationRows.operation($0), in: db) }
    }
  }

  private static func keyingFacts(_ operation: OutboxOperation, in db: Database) throws -> KeyingFacts {
    try RowTags.expectSound(operations: [operation.sequence], in: db)
    let row = try db.row(
      """
      SELECT \(SummaryRows.columns), i.record, o.adaptations, \(ConformityRows.areRepairsThatWait("o"))
      FROM \(OperationRows.tables) WHERE o.id = ?
      """, [operation.id.bytes])
    guard let row else { throw StoreFault.damaged("operation: it cannot be read") }
    let record: KeyingFacts.Record =
      operation.intent == .conform
      ? .conformity(try row.json(SummaryRows.width)) : .inspection(try row.json(SummaryRows.width))
    return KeyingFacts(
      operation: operation, summary: try SummaryRows.summary(row), record: record,
      adaptations: try row.json(SummaryRows.width + 1), keying: try KeyingRows.record(of: operation.id, in: db),
      events: try KeyingRows.events(of: operation.id, in: db),
      isBeingCancelled: try CancellationRows.isOpen(of: operation.id, in: db),
      waitsForDocument: try row.integer(SummaryRows.width + 2) == 1)
  }

  /// Certificates that a person must type or look for, with their vehicles: the oldest, at most `limit`, and before
  /// them those with a repair deadline before `moment`.
  package func keyingRows(deadlinesBefore moment: Instant, limit: Int) async throws(StoreFault) -> [KeyingRow] {
    precondition(limit > 0, "a limit is at least 1")
    let tables =
      "FROM operation AS o JOIN inspection AS i ON i.id = o.inspection LEFT JOIN keying AS k ON k.operation = o.id"
    return try await read { db in
      let near = try Self.deadlines(before: moment, limit: limit, in: db).map { "\($0.certificate.sequence)" }
      let urgent = try Self.keyingRows(
        tables, where: "o.state IN ('ready', 'unknown') AND o.sequence IN (\(near.joined(separator: ",")))",
        limit: limit, in: db)
      let oldest = try Self.keyingRows(
        tables, where: "o.state IN ('ready', 'unknown') ORDER BY o.sequence", limit: limit, in: db)
      return urgent + oldest.filter { row in !urgent.contains { $0.operation == row.operation } }
    }
  }

  /// Certificates that were seen at the portal and have no receipt, the latest first.
  package func keyingSeen(limit: Int) async throws(StoreFault) -> [KeyingRow] {
    precondition(limit > 0, "a limit is at least 1")
    return try await read { db in
      try Self.keyingRows(
        """
        FROM (
          \(Self.latest("witnessed", limit)) UNION ALL \(Self.latest("witnessedByTwo", limit))) AS k
        CROSS JOIN operation AS o ON o.id = k.operation CROSS JOIN inspection AS i ON i.id = o.inspection
        """, where: "o.state = 'closed' ORDER BY k.since DESC", limit: limit, in: db)
    }
  }

  /// Query: the latest rows in a state that are closed on what people saw.
  private static func latest(_ state: String, _ limit: Int) -> String {
    """
    SELECT * FROM (
      SELECT * FROM keying AS seen WHERE seen.state = '\(state)'
        AND EXISTS (SELECT 1 FROM operation WHERE id = seen.operation AND operation.state = 'closed')
      ORDER BY seen.since DESC LIMIT \(limit))
    """
  }

  private static func keyingRows(
    _ tables: String, where condition: String, limit: Int, in db: Database
  ) throws -> [KeyingRow] {
    let width = SummaryRows.width
    return try db.rows(
      """
      SELECT \(SummaryRows.columns), \(SummaryRows.inspected), o.id, i.record, \(KeyingRows.columns),
        \(ConformityRows.areRepairsThatWait("o"))
      \(tables) WHERE \(condition) LIMIT ?
      """, [limit]
    ) { row in
      var summary = try SummaryRows.summary(row)
      summary.inspected = try SummaryRows.inspected(row, at: width)
      let inspection: Inspection? = summary.intent == .conform ? nil : try row.json(width + 4)
      return KeyingRow(
        operation: try row.id(width + 3), summary: summary,
        record: try KeyingRows.record(row, at: width + 5)
          ?? KeyingRecord.untouched(since: summary.recordedAt, summary.state),
        deadline: inspection?.repairDeadline, isOutOfProvince: inspection?.isOutOfProvince ?? false,
        waitsForDocument: try row.integer(width + 14) == 1)
    }
  }

  /// Stores a change of one certificate's keying, its event, a copy, and what becomes of the operation, in one
  /// transaction.
  ///
  /// - Parameters:
  ///   - revision: of the record that the change was decided on; 0 where nobody had begun.
  ///   - states: those of the operation in which it is noted. One whose request had no answer waits again by it.
  package func note(
    _ change: KeyingChange, of operation: OperationID, after revision: Int, in states: Set<OutboxState> = [.ready],
    copy: KeyingCopyBytes?, at now: Instant
  ) async throws(StoreFault) -> KeyingResult {
    let row = try Self.outcome(change.outcome, of: operation)
    let waiting = try Self.outcome(.reopen, of: operation)
    return try await write { db in
      let current = try KeyingRows.record(of: operation, in: db)?.revision ?? 0
      let sql = "SELECT state FROM operation WHERE id = ? AND withdrawn = 0"
      guard current == revision, let state: OutboxState = try db.row(sql, [operation.bytes])?.value(0),
        states.contains(state)
      else { return .moved }
      if let event = change.event {
        guard try KeyingRows.add(event, of: operation, in: db) else { return .tooManyEvents }
      }
      if state == .unknown { try waiting?.apply(in: db, at: now) }
      try KeyingRows.write(change.record, of: operation, in: db)
      if let copy {
        try db.run(
          "INSERT INTO keying_copy (digest, kind, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          [PayloadDigest(of: copy.bytes).bytes, copy.kind.rawValue, copy.bytes])
      }
      try row?.apply(in: db, at: now)
      return .noted
    }
  }

  private static func outcome(
    _ outcome: KeyingChange.Outcome?, of operation: OperationID
  ) throws(StoreFault) -> OutboxChangeRow? {
    guard let outcome else { return nil }
    let change =
      switch outcome {
      case .hold(let reason): OutboxChange(operation, to: .held, reason: reason)
      case .quarantine(let reason): OutboxChange(operation, to: .quarantined, reason: reason)
      case .close: OutboxChange(operation, to: .closed, reason: StateReason(.witnessed))
      case .reopen: OutboxChange(operation, to: .ready, reason: StateReason(.personDecided))
      }
    return try OutboxChangeRow.rows(for: [change]).first
  }

  /// Where the portal can be asked, what people saw there waits again, so that it is looked up; where it is a web site,
  /// it is closed. Changes nothing that is as it should be, and nothing that was cancelled at the portal.
  package func settleWitnessed(areClosed: Bool, at now: Instant) async throws(StoreFault) {
    let found = try await read { db in try areClosed ? Self.seenAndOpen(in: db) : Self.seenAndClosed(in: db) }
    // In parts, so that no other call waits for long.
    for part in stride(from: 0, to: found.count, by: 500) {
      let rows = try OutboxChangeRow.rows(
        for: found[part..<min(part + 500, found.count)].map {
          OutboxChange($0, to: areClosed ? .closed : .ready, reason: StateReason(.witnessed))
        })
      try await write { db in for row in rows { try row.apply(in: db, at: now) } }
    }
  }

  private static func seenAndOpen(in db: Database) throws -> [OperationID] {
    try db.rows(
      """
      SELECT o.id FROM operation AS o CROSS JOIN keying AS k ON k.operation = o.id
      WHERE o.state = 'ready' AND o.withdrawn = 0 AND k.state IN ('witnessed', 'witnessedByTwo') ORDER BY o.sequence
      """
    ) { try $0.id(0) }
  }

  /// Reads nothing where the counters have none.
  private static func seenAndClosed(in db: Database) throws -> [OperationID] {
    guard try keyingCounts(in: db).witnessed > 0 else { return [] }
    return try db.rows(
      """
      SELECT o.id FROM keying AS k CROSS JOIN operation AS o ON o.id = k.operation
      WHERE k.state IN ('witnessed', 'witnessedByTwo') AND o.state = 'closed' AND o.withdrawn = 0
        AND o.reason GLOB '{"code":"witnessed"*' AND NOT EXISTS (
          SELECT 1 FROM cancellation_step AS c WHERE c.operation = o.id AND c.state = 'confirmed')
      ORDER BY o.sequence
      """
    ) { try $0.id(0) }
  }

  /// The bytes of a copy by their SHA-256; nil where there is none.
  package func keyingCopy(_ digest: PayloadDigest) async throws(StoreFault) -> KeyingCopyBytes? {
    try await read { db in
      try RowTags.expectSound("keying_copy", digest.bytes, in: db)
      return try db.row("SELECT kind, bytes FROM keying_copy WHERE digest = ?", [digest.bytes]).map { row in
        guard let kind = KeyingCopyBytes.Kind(rawValue: try row.text(0)) else {
          throw StoreFault.damaged("keying_copy: its kind cannot be read")
        }
        return KeyingCopyBytes(kind: kind, bytes: try row.bytes(1))
      }
    }
  }

  /// The oldest that nobody has typed yet: it was not begun, or it begins again. Each state is read in the order of its
  /// index; both together would be sorted whole.
  static func oldestToKey(in db: Database) throws -> Instant? {
    let oldest = ["ready", "unknown"].map { state in
      """
      SELECT * FROM (
        SELECT o.sequence, i.recorded_at FROM operation AS o JOIN inspection AS i ON i.id = o.inspection
        WHERE o.state = '\(state)' AND NOT EXISTS (
          SELECT 1 FROM keying AS k WHERE k.operation = o.id AND k.state NOT IN ('toKey', 'keying'))
        ORDER BY o.sequence LIMIT 1)
      """
    }
    return try db.row("SELECT recorded_at FROM (\(oldest.joined(separator: " UNION ALL "))) ORDER BY sequence LIMIT 1")?
      .instant(0)
  }

  /// Counts from counters; `toKey` stays 0, since it is what waits and is in no other state.
  static func keyingCounts(in db: Database) throws -> KeyingCounts {
    let counted = try db.rows("SELECT state, count FROM keying_count") {
      (try $0.value(0) as KeyingState, Int(try $0.integer(1)))
    }
    let counts = Dictionary(counted) { first, _ in first }
    var keying = KeyingCounts(
      keying: counts[.keying] ?? 0, keyed: counts[.keyed] ?? 0, toCountersign: counts[.toCountersign] ?? 0,
      witnessed: (counts[.witnessed] ?? 0) + (counts[.witnessedByTwo] ?? 0))
    guard keying.keying + keying.keyed > 0 else { return keying }
    func oldest(_ state: String) -> String {
      """
      FROM keying AS k CROSS JOIN operation AS o ON o.id = k.operation
      WHERE k.state = '\(state)' AND o.state = 'ready' ORDER BY k.since LIMIT 1
      """
    }
    keying.oldestKeyed = try db.row("SELECT k.since \(oldest("keyed"))")?.instant(0)
    keying.holder = try db.row("SELECT k.access_code \(oldest("keying"))")?.accessCode(0)
    return keying
  }

  /// Who typed or saw something last.
  package func lastKeyingPerson() async throws(StoreFault) -> KeyingPerson? {
    try await read { db in
      let newest = KeyingState.allCases.map {
        "SELECT * FROM (SELECT since, name, access_code FROM keying WHERE state = '\($0.rawValue)' ORDER BY since DESC LIMIT 1)"
      }.joined(separator: " UNION ALL ")
      return try db.row("SELECT name, access_code FROM (\(newest)) ORDER BY since DESC LIMIT 1").map {
        KeyingPerson(name: try $0.text(0), accessCode: try $0.accessCode(1))
      }
    }
  }
}
