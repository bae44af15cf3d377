internal import Domain
internal import FoundationEssentials
internal import GRDB

/// The tables of guided keying.
enum KeyingRows {
  static let columns = "k.state, k.since, k.name, k.access_code, k.stage, k.active_at, k.revision, k.possible, k.number"

  /// Condition on the row of `operation` with this alias: the portal may have it, since somebody typed it or types it.
  static func mayBeAtPortal(_ row: String) -> String {
    """
    EXISTS (SELECT 1 FROM keying AS k WHERE k.operation = \(row).id AND (k.possible = 1 OR k.state = 'keying'))
      AND NOT EXISTS (SELECT 1 FROM cancellation_step AS c WHERE c.operation = \(row).id AND c.state = 'confirmed')
    """
  }

  /// Expression on operation `o`: its `KeyingMark` as a JSON list; NULL where nobody has begun.
  static let mark = "(SELECT json_array(k.state, k.since, k.access_code) FROM keying AS k WHERE k.operation = o.id)"

  /// Expression on operation `o`: whether it was closed on what people saw.
  static let isWitnessed = """
    (o.state = 'closed' AND EXISTS (
      SELECT 1 FROM keying AS k WHERE k.operation = o.id AND k.state IN ('witnessed', 'witnessedByTwo')))
    """

  /// Expression on operation `o`: the access code of who said last that it was saved at the portal; else NULL.
  static let typedBy = """
    (SELECT e.event ->> '$.by.accessCode' FROM keying_event AS e
      WHERE e.operation = o.id AND e.event -> '$.what.saved' IS NOT NULL ORDER BY e.position DESC LIMIT 1)
    """

  static func mark(_ row: Row, at index: Int) throws -> KeyingMark? {
    guard let text = try row.decode(String?.self, atIndex: index) else { return nil }
    let parts = try JSONText.value([JSONPart].self, in: text)
    guard parts.count == 3, case .text(let text) = parts[0], let state = KeyingState(rawValue: text),
      case .number(let since) = parts[1], case .text(let code) = parts[2], let person = AccessCode(code)
    else { throw StoreFault.damaged("keying: a state cannot be read") }
    return KeyingMark(state: state, since: Instant(milliseconds: since), person: person)
  }

  private enum JSONPart: Decodable {
    case text(String)
    case number(Int64)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int64.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  /// - Parameter index: the place of the first of `columns`.
  static func record(_ row: Row, at index: Int = 0) throws -> KeyingRecord? {
    guard try row.decode(String?.self, atIndex: index) != nil else { return nil }
    let stage = try row.decode(String?.self, atIndex: index + 4)
    return KeyingRecord(
      state: try row.value(index), since: try row.instant(index + 1),
      person: KeyingPerson(name: try row.text(index + 2), accessCode: try row.accessCode(index + 3)),
      stage: stage.flatMap(KeyingStage.init(rawValue:)), activeAt: try row.instant(index + 5),
      revision: Int(try row.integer(index + 6)), isPossible: try row.integer(index + 7) == 1,
      number: try row.optionalNumber(index + 8))
  }

  static func record(of operation: OperationID, in db: Database) throws -> KeyingRecord? {
    try RowTags.expectSound("keying", operation.bytes, in: db)
    return try db.row("SELECT \(columns) FROM keying AS k WHERE k.operation = ?", [operation.bytes]).flatMap {
      try record($0)
    }
  }

  static func events(of operation: OperationID, in db: Database) throws -> [KeyingEvent] {
    try RowTags.expectSound("keying_event", operation.bytes, in: db)
    return try db.rows(
      "SELECT event FROM keying_event WHERE operation = ? ORDER BY position", [operation.bytes]
    ) { try $0.json(0) }
  }

  static func write(_ record: KeyingRecord, of operation: OperationID, in db: Database) throws {
    guard let person = record.person else { throw StoreFault.refused("keying: it has no person") }
    try db.run(
      """
      INSERT INTO keying (operation, state, since, name, access_code, stage, active_at, revision, possible, number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (operation) DO UPDATE SET
        state = excluded.state, since = excluded.since, name = excluded.name, access_code = excluded.access_code,
        stage = excluded.stage, active_at = excluded.active_at, revision = excluded.revision,
        possible = excluded.possible, number = excluded.number
      """,
      [
        operation.bytes, record.state.rawValue, record.since.milliseconds, person.name, person.accessCode.text,
        record.stage?.rawValue, record.activeAt.milliseconds, record.revision, record.isPossible ? 1 : 0,
        record.number?.text,
      ])
  }

  /// Takes back what people said of a certificate about which a person decides now.
  ///
  /// - Parameter reason: why it waited for the person. To go on with one that was not found at the portal is to say that
  ///   the portal does not have it.
  static func release(_ operation: OperationID, _ reason: StateReason?, at now: Instant, in db: Database) throws {
    let isAbsent = reason?.code == .seenAndAbsent
    guard let record = try record(of: operation, in: db), record.state != .toKey || record.number != nil || isAbsent
    else { return }
    try write(record.released(isAbsent: isAbsent, at: now), of: operation, in: db)
  }

  /// Returns false where the certificate has the most events already.
  static func add(_ event: KeyingEvent, of operation: OperationID, in db: Database) throws -> Bool {
    let row = try db.row(
      "SELECT coalesce(max(position), 0) + 1 FROM keying_event WHERE operation = ?", [operation.bytes])
    let most = KeyingEvent.most - (event.isEnd ? 0 : KeyingEvent.mostKeptForEnds)
    guard let position = try row?.integer(0), position <= most else { return false }
    try db.run(
      "INSERT INTO keying_event (operation, position, at, event) VALUES (?, ?, ?, ?)",
      [operation.bytes, position, event.at.milliseconds, try JSONText.text(of: event)])
    return true
  }

  static let checks = [
    InvariantCheck(
      name: "I8", breach: "a counter of guided keying is wrong",
      sql: """
        SELECT state FROM (
          SELECT state, count FROM keying_count UNION ALL
          SELECT k.state, -count(*) FROM keying AS k JOIN operation AS o ON o.id = k.operation
          WHERE o.state IN ('ready', 'closed') GROUP BY k.state)
        GROUP BY state HAVING sum(count) <> 0 LIMIT 1
        """)
  ]

  static func checks(_ scope: InvariantCheck.Scope) -> [InvariantCheck] {
    [
      InvariantCheck(
        name: "U2", breach: "a certificate is closed as seen at the portal, and nobody saw it",
        sql: """
          SELECT o.number FROM operation AS o WHERE \(scope.operation("o")) AND o.state = 'closed'
            AND o.reason GLOB '{"code":"witnessed"*' AND NOT EXISTS (
              SELECT 1 FROM keying AS k WHERE k.operation = o.id AND k.state IN ('witnessed', 'witnessedByTwo')) LIMIT 1
          """)
    ]
  }
}
