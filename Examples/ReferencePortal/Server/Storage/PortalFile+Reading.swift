internal import FoundationEssentials
internal import GRDB
internal import PortalLedger
internal import SyncProtocol

extension PortalFile {
  typealias Restore = (LedgerChange) -> Void

  static func readVehicles(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT origin, registeredAt, message FROM vehicle ORDER BY position")
    while let row = try rows.next() {
      guard let origin = RegisteredVehicle.Origin(rawValue: try row.value("origin")) else {
        throw UnreadableRow(table: "vehicle")
      }
      try restore(
        .vehicle(
          RegisteredVehicle(
            vehicle: try message(row.value("message")), origin: origin, registeredAt: row.value("registeredAt"))))
    }
  }

  static func readDocuments(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT kind, number, receivedAt, content, receipt, mandate, vehicle FROM document ORDER BY position
        """)
    while let row = try rows.next() {
      let receipt: String? = try row.value("receipt")
      let vehicle: String? = try row.value("vehicle")
      try restore(
        .document(
          StoredDocument(
            key: try key(row, "document"), content: row.value("content"), receipt: try receipt.map { try message($0) },
            receivedAt: row.value("receivedAt"), mandate: try row.value("mandate"),
            vehicle: try vehicle.map { try id($0, "document") })))
    }
  }

  static func readConformities(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT kind, number, content, receipt, mandate FROM conformity ORDER BY position")
    while let row = try rows.next() {
      try restore(
        .conformity(
          StoredConformity(
            key: try key(row, "conformity"), content: row.value("content"), receipt: try message(row.value("receipt")),
            mandate: try row.value("mandate"))))
    }
  }

  static func readSignIns(_ database: Database, _ restore: Restore) throws {
    let accounts = try Row.fetchCursor(database, sql: "SELECT * FROM account ORDER BY accessCode")
    while let row = try accounts.next() {
      var standing = AccountStanding(accessCode: try row.value("accessCode"))
      standing.failures = try row.value("failures")
      standing.suspendedUntil = try row.value("suspendedUntil")
      standing.attempts = try row.value("attempts")
      standing.suspensions = try row.value("suspensions")
      restore(.account(standing))
    }
    let attempts = try Row.fetchCursor(database, sql: "SELECT id, accessCode, challenge FROM attempt ORDER BY position")
    while let row = try attempts.next() {
      try restore(
        .attempt(
          SignInAttempt(
            id: try id(row.value("id"), "attempt"), accessCode: row.value("accessCode"),
            challenge: try id(row.value("challenge"), "attempt"))))
    }
  }

  static func readBacklogs(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM backlog ORDER BY station")
    while let row = try rows.next() {
      let reported = ReportedStation(
        station: try id(row.value("station"), "backlog"), reportedAt: try row.value("reportedAt"),
        backlog: try message(row.value("report")))
      restore(.backlog(ReportedBacklog(reported: reported, mandate: try row.value("mandate"))))
    }
  }

  static func readStationKeys(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT station, key FROM stationKey ORDER BY station")
    while let row = try rows.next() {
      guard let key = BundleKey(bytes: try row.value("key")) else { throw UnreadableRow(table: "stationKey") }
      try restore(.stationKey(station: try id(row.value("station"), "stationKey"), key))
    }
  }

  static func readRepeated(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM repeatedSubmission ORDER BY position")
    while let row = try rows.next() {
      let operation: String? = try row.value("operation")
      try restore(
        .repeatedSubmission(
          RepeatedSubmission(
            key: try key(row, "repeatedSubmission"), operation: operation.flatMap { MessageID($0) },
            receivedAt: row.value("receivedAt"))))
    }
  }

  private static func key(_ row: Row, _ table: String) throws -> DocumentKey {
    guard let kind = CertificateKind(rawValue: try row.value("kind")) else { throw UnreadableRow(table: table) }
    return DocumentKey(kind: kind, number: try row.value("number"))
  }

  private static func id(_ text: String, _ table: String) throws -> MessageID {
    guard let id = MessageID(text) else { throw UnreadableRow(table: table) }
    return id
  }

  private static func message<Message: Decodable>(_ text: String) throws -> Message {
    try CanonicalJSON.decode(Message.self, from: Data(text.utf8))
  }
}

extension Row {
  /// Reads a column. Throws if it is missing or has another type: GRDB's own subscript would end the program and print
  /// the row.
  fileprivate func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    try decode(Value.self, forColumn: column)
  }
}
