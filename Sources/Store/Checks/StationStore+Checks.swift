package import Domain
internal import FoundationEssentials
internal import GRDB
internal import Synchronization

/// When an open file was last checked in full.
struct Checks: Sendable {
  /// When every page, row and counter was found as written. Nil before the first check.
  var soundAt: Instant?
  /// When every invariant held as well. Nil before the first check, and after one that found a breach.
  var wholeAt: Instant?

  /// Takes the last check from when the file was last closed.
  init(lastCheck: Instant?) { (soundAt, wholeAt) = (lastCheck, lastCheck) }
}

extension StationStore {
  /// Returns the broken invariants: checks everything once a day, otherwise the rows written since the last check.
  /// Throws `damaged` when bytes changed by themselves.
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

  /// Throws `damaged` unless every page, row and counter of a file that was just opened is as written. Checks it now,
  /// unless an earlier check is still trusted.
  func expectSound(at now: Instant) async throws(StoreFault) {
    guard checks.withLock(\.soundAt) == nil else { return }
    if let damage = try await firstDamage() { throw .damaged(damage) }
    checks.withLock { $0.soundAt = now }
  }

  /// Returns the invariants that are broken by rows written since the last check. After a breach, the next
  /// `checkIntegrity` checks everything again.
  func checkChanges() async throws(StoreFault) -> [String] {
    let breaches = try await read { db in try Self.settled(.changes, in: db) }
    if !breaches.isEmpty { checks.withLock { $0.wholeAt = nil } }
    return breaches
  }

  /// Returns the breaches; when there are none, clears the list of changed rows.
  private static func settled(_ scope: InvariantCheck.Scope, in db: Database) throws -> [String] {
    // A connection that was never allowed to write has no list of changed rows, and needs none: only what has no
    // checksum of its own may have changed under it.
    let notes = try db.row("PRAGMA query_only")?.integer(0) == 0
    guard notes || scope == .everything else { return try breaches(by: InvariantCheck.steady, in: db) }
    let breaches = try breaches(scope, in: db)
    if notes, breaches.isEmpty { try db.run("DELETE FROM temp.changed_row") }
    return breaches
  }

  /// Describes the first damage from bytes that changed by themselves; nil when there is none. SQLite compares its
  /// indexes with its tables, each row is compared with its checksum (tag), and counters are compared with a recount.
  package func firstDamage() async throws(StoreFault) -> String? {
    let damage = try await read(Self.firstDamage)
    if damage != nil { distrust() }
    return damage
  }

  /// Damage was found: the next start checks everything, and repairs it.
  func distrust() {
    checks.withLock { $0 = Checks(lastCheck: nil) }
    if !isReadOnly { CheckedFile(beside: path)?.forget() }
  }

  /// When everything was last checked; nil when it was not, or something was wrong.
  package var wholeAt: Instant? { checks.withLock(\.wholeAt) }

  static func firstDamage(in db: Database) throws -> String? {
    let answer = try db.row("PRAGMA integrity_check(1)")?.text(0) ?? "no answer"
    // SQLite reports a page that it could not read among the damage: the disk failed, and the file may be sound.
    if let code = answer.firstMatch(of: /error code=(\d+)/).flatMap({ Int32($0.1) }) {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: answer)
    }
    guard answer == "ok" else { return answer }
    if let unsound = try RowTags.firstUnsound(in: db) { return unsound }
    return try InvariantCheck.counters.first { try db.row($0.sql) != nil }?.breach
  }

  /// Checks every invariant that can be queried, I1 to I13; returns one text, with its name, for each that is broken.
  package func checkInvariants() async throws(StoreFault) -> [String] {
    try await read { db in try Self.breaches(in: db) }
  }

  static func breaches(_ scope: InvariantCheck.Scope = .everything, in db: Database) throws -> [String] {
    var breaches = try breaches(by: scope == .changes ? InvariantCheck.changes : InvariantCheck.everything, in: db)
    if let sequence = try firstChangedPayload(scope, in: db) {
      breaches.append("I2: sealed bytes no longer have their digest (the first: \(sequence))")
    }
    return breaches
  }

  private static func breaches(by questions: InvariantCheck.Questions, in db: Database) throws -> [String] {
    try SchemaCheck.differences(in: db)
      + db.rows(questions.together) { row in
        let check = questions.checks[Int(try row.integer(0))]
        return "\(check.name): \(check.breach) (the first: \(try row.text(1)))"
      }
  }

  /// Checks only the bytes that may still be sent; what the portal confirmed is not read again.
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

  /// Reserves 8 MiB beside the database, deleted when the disk is full so that deliveries can still be marked.
  package func prepareBallast() async throws(StoreFault) {
    if !isReadOnly { try StoreFile.prepareBallast(beside: path) }
  }
}
