package import Domain
internal import FoundationEssentials
internal import GRDB
internal import Synchronization

/// When everything in an open file was checked.
struct Checks: Sendable {
  /// Pages, rows and counters: each is as it was written. Nil before.
  var soundAt: Instant?
  /// Every invariant holds as well. Nil before, and as soon as one does not.
  var wholeAt: Instant?

  /// As the file was closed last time.
  init(lastCheck: Instant?) { (soundAt, wholeAt) = (lastCheck, lastCheck) }
}

extension StationStore {
  /// The invariants that are broken: of everything once a day, and otherwise of what was written since they were last
  /// asked for. Throws `damaged` where bytes changed by themselves.
  package func checkIntegrity(at now: Instant) async throws(StoreFault) -> [String] {
    let known = checks.withLock(\.self)
    func isTrusted(_ moment: Instant?) -> Bool { moment.map { CheckedFile.isTrusted($0, at: now) } ?? false }
    guard !isTrusted(known.wholeAt) else { return try await checkChanges() }
    if !isTrusted(known.soundAt), let damage = try await firstDamage() { throw .damaged(damage) }
    let breaches = try await read { db in try Self.settled(.everything, in: db) }
    checks.withLock { checks in
      if !isTrusted(checks.soundAt) { checks.soundAt = now }
      checks.wholeAt = breaches.isEmpty ? checks.soundAt : nil
    }
    return breaches
  }

  /// Throws `damaged` unless everything in a file that was just opened is as it was written, now or by a check that is
  /// still trusted.
  func expectSound(at now: Instant) async throws(StoreFault) {
    guard checks.withLock(\.soundAt) == nil else { return }
    if let damage = try await firstDamage() { throw .damaged(damage) }
    checks.withLock { $0.soundAt = now }
  }

  /// The invariants that are broken in what was written since they were last asked for. What is broken is asked for
  /// again, with everything else.
  func checkChanges() async throws(StoreFault) -> [String] {
    let breaches = try await read { db in try Self.settled(.changes, in: db) }
    if !breaches.isEmpty { checks.withLock { $0.wholeAt = nil } }
    return breaches
  }

  /// Asks for what is broken, and where nothing is, forgets which rows were written.
  private static func settled(_ scope: InvariantCheck.Scope, in db: Database) throws -> [String] {
    // A connection that was never allowed to change anything notes nothing.
    let notes = try db.row("PRAGMA query_only")?.integer(0) == 0
    guard notes || scope == .everything else { return [] }
    let breaches = try breaches(scope, in: db)
    if notes, breaches.isEmpty { try db.run("DELETE FROM temp.changed_row") }
    return breaches
  }

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
  package func checkInvariants() async throws(StoreFault) -> [String] {
    try await read { db in try Self.breaches(in: db) }
  }

  static func breaches(_ scope: InvariantCheck.Scope = .everything, in db: Database) throws -> [String] {
    let questions = scope == .changes ? InvariantCheck.changes : InvariantCheck.everything
    var breaches = try SchemaCheck.differences(in: db)
    breaches += try db.rows(questions.together) { row in
      let check = questions.checks[Int(try row.integer(0))]
      return "\(check.name): \(check.breach) (the first: \(try row.text(1)))"
    }
    if let sequence = try firstChangedPayload(scope, in: db) {
      breaches.append("I2: sealed bytes no longer have their digest (the first: \(sequence))")
    }
    return breaches
  }

  /// Reads the bytes that may still be sent; what the portal confirmed is not read again.
  private static func firstChangedPayload(_ scope: InvariantCheck.Scope, in db: Database) throws -> Int64? {
    let waiting = try Row.fetchCursor(
      db,
      sql: """
        SELECT sequence, payload, digest FROM operation AS o
        WHERE state IN ('draft', 'ready', 'sending', 'unknown', 'held', 'quarantined') AND \(scope.operation("o"))
        """)
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
