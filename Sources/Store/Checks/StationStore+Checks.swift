internal import Domain
internal import FoundationEssentials
internal import GRDB

extension StationStore {
  /// What bytes that changed by themselves did to the file; nil when nothing is found. SQLite compares its indexes with
  /// its tables, the tags compare each row with itself, and counters are compared with what they count.
  package func firstDamage() async throws(StoreFault) -> String? { try await read(Self.firstDamage) }

  static func firstDamage(in db: Database) throws -> String? {
    let answer = try db.row("PRAGMA integrity_check(1)")?.text(0) ?? "no answer"
    // A page that could not be read is told among the damage: the disk failed, and the file may be sound.
    if let code = answer.firstMatch(of: /error code=(\d+)/).flatMap({ Int32($0.1) }) {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: answer)
    }
    guard answer == "ok" else { return answer }
    if let unsound = try RowTags.firstUnsound(in: db) { return unsound }
    return try InvariantCheck.counters.first { try db.row($0.sql) != nil }?.breach
  }

  /// Every invariant that the tables can tell, I1 to I13; one text for each that is broken, with its name.
  package func checkInvariants() async throws(StoreFault) -> [String] { try await read(Self.breaches) }

  static func breaches(in db: Database) throws -> [String] {
    var breaches = try SchemaCheck.differences(in: db)
    breaches += try db.rows(InvariantCheck.together) { row in
      let check = InvariantCheck.all[Int(try row.integer(0))]
      return "\(check.name): \(check.breach) (the first: \(try row.text(1)))"
    }
    if let sequence = try firstChangedPayload(in: db) {
      breaches.append("I2: sealed bytes no longer have their digest (the first: \(sequence))")
    }
    return breaches
  }

  /// Reads the bytes that may still be sent; what the portal confirmed is not read again.
  private static func firstChangedPayload(in db: Database) throws -> Int64? {
    let waiting = try Row.fetchCursor(
      db, sql: "SELECT sequence, payload, digest FROM operation WHERE state NOT IN ('confirmed', 'closed')")
    while let row = try waiting.next() {
      if PayloadDigest(of: try row.bytes(1)).bytes != (try row.bytes(2)) { return try row.integer(0) }
    }
    return nil
  }

  /// Bytes free on the database's disk.
  package func freeBytes() async throws(StoreFault) -> Int64 { try StoreFile.freeBytes(at: path) }

  /// Keeps 8 MiB beside the database, given up when the disk is full so that deliveries can still be marked.
  package func prepareBallast() async throws(StoreFault) {
    if !isReadOnly { try StoreFile.prepareBallast(beside: path) }
  }
}
