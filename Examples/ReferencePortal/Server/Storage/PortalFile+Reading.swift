internal import FoundationEssentials
internal import GRDB
internal import PortalLedger
internal import SyncProtocol

extension PortalFile {
  typealias Restore = (LedgerChange) -> Void

  static func readVehicles(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT origin, registeredAt, message FROM vehicle ORDER BY position")
    while let row = try rows.next() {
      guard let origin = RegisteredVehicle.Origin(rawValue: row["origin"]) else {
        throw UnreadableRow(table: "vehicle")
      }
      restore(
        .vehicle(
          RegisteredVehicle(
            vehicle: try message(row["message"]), origin: origin, registeredAt: row["registeredAt"])))
    }
  }

  static func readDocuments(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT kind, number, receivedAt, content, receipt, mandate FROM document ORDER BY position")
    while let row = try rows.next() {
      let receipt: String? = row["receipt"]
      restore(
        .document(
          StoredDocument(
            key: try key(row, "document"), content: row["content"], receipt: try receipt.map { try message($0) },
            receivedAt: row["receivedAt"], mandate: row["mandate"])))
    }
  }

  static func readConformities(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT kind, number, content, receipt, mandate FROM conformity ORDER BY position")
    while let row = try rows.next() {
      restore(
        .conformity(
          StoredConformity(
            key: try key(row, "conformity"), content: row["content"], receipt: try message(row["receipt"]),
            mandate: row["mandate"])))
    }
  }

  static func readSignIns(_ database: Database, _ restore: Restore) throws {
    let accounts = try Row.fetchCursor(database, sql: "SELECT * FROM account ORDER BY accessCode")
    while let row = try accounts.next() {
      var standing = AccountStanding(accessCode: row["accessCode"])
      standing.failures = row["failures"]
      standing.suspendedUntil = row["suspendedUntil"]
      standing.attempts = row["attempts"]
      standing.suspensions = row["suspensions"]
      restore(.account(standing))
    }
    let attempts = try Row.fetchCursor(database, sql: "SELECT id, accessCode, challenge FROM attempt ORDER BY position")
    while let row = try attempts.next() {
      restore(
        .attempt(
          SignInAttempt(
            id: try id(row["id"], "attempt"), accessCode: row["accessCode"],
            challenge: try id(row["challenge"], "attempt"))))
    }
  }

  static func readBacklogs(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT station, report FROM backlog ORDER BY station")
    while let row = try rows.next() {
      restore(.backlog(station: try id(row["station"], "backlog"), try message(row["report"])))
    }
  }

  static func readStationKeys(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT station, key FROM stationKey ORDER BY station")
    while let row = try rows.next() {
      guard let key = PublicKey(bytes: row["key"]) else { throw UnreadableRow(table: "stationKey") }
      restore(.stationKey(station: try id(row["station"], "stationKey"), key))
    }
  }

  static func readRepeated(_ database: Database, _ restore: Restore) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM repeatedSubmission ORDER BY position")
    while let row = try rows.next() {
      let operation: String? = row["operation"]
      restore(
        .repeatedSubmission(
          RepeatedSubmission(
            key: try key(row, "repeatedSubmission"), operation: operation.flatMap { MessageID($0) },
            receivedAt: row["receivedAt"])))
    }
  }

  private static func key(_ row: Row, _ table: String) throws -> DocumentKey {
    guard let kind = DocumentKind(rawValue: row["kind"]) else { throw UnreadableRow(table: table) }
    return DocumentKey(kind: kind, number: row["number"])
  }

  private static func id(_ text: String, _ table: String) throws -> MessageID {
    guard let id = MessageID(text) else { throw UnreadableRow(table: table) }
    return id
  }

  private static func message<Message: Decodable>(_ text: String) throws -> Message {
    try CanonicalJSON.decode(Message.self, from: Data(text.utf8))
  }
}
