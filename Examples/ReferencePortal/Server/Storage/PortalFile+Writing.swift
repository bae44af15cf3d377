internal import FoundationEssentials
internal import GRDB
internal import PortalLedger
internal import SyncProtocol

extension PortalFile {
  static func write(_ change: LedgerChange, to database: Database) throws {
    switch change {
    case .vehicle(let registered): try write(registered, to: database)
    case .document(let document): try write(document, to: database)
    case .conformity(let conformity):
      try database.cachedStatement(
        sql: "INSERT INTO conformity (kind, number, content, receipt, mandate) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [
        conformity.key.kind.rawValue, conformity.key.number, conformity.content, try text(conformity.receipt),
        conformity.mandate,
      ])
    case .account(let standing):
      try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO account (accessCode, failures, suspendedUntil, attempts, suspensions)
          VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        standing.accessCode, standing.failures, standing.suspendedUntil, standing.attempts, standing.suspensions,
      ])
    case .attempt(let attempt):
      try database.cachedStatement(sql: "INSERT INTO attempt (id, accessCode, challenge) VALUES (?, ?, ?)")
        .execute(arguments: [attempt.id.text, attempt.accessCode, attempt.challenge.text])
    case .backlog(let backlog):
      let reported = backlog.reported
      try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO backlog (station, report, reportedAt, mandate) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [
        reported.station.text, try text(reported.backlog), reported.reportedAt, backlog.mandate,
      ])
    case .repeatedSubmission(let repeated):
      try database.cachedStatement(
        sql: "INSERT INTO repeatedSubmission (kind, number, operation, receivedAt) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [
        repeated.key.kind.rawValue, repeated.key.number, repeated.operation?.text, repeated.receivedAt,
      ])
    case .stationKey(let station, let key):
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO stationKey (station, key) VALUES (?, ?)")
        .execute(arguments: [station.text, key.bytes])
    }
  }

  private static func write(_ registered: RegisteredVehicle, to database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO vehicle (id, vin, origin, registeredAt, message) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      registered.vehicle.id.text, registered.vehicle.vehicle.vin, registered.origin.rawValue, registered.registeredAt,
      try text(registered.vehicle),
    ])
  }

  private static func write(_ document: StoredDocument, to database: Database) throws {
    let receipt = document.receipt
    try database.cachedStatement(
      sql: """
        INSERT INTO document (kind, number, receivedAt, content, receipt, operation, digest, vehicle, mandate)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document.key.kind.rawValue, document.key.number, document.receivedAt, document.content,
      try receipt.map(text), receipt?.operation.text, receipt?.digest.hexadecimal,
      document.vehicle?.text,
      document.mandate,
    ])
  }

  private static func text(_ message: some Encodable) throws -> String {
    String(decoding: try CanonicalJSON.encode(message), as: UTF8.self)
  }
}
