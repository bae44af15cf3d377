import Domain
import GRDB
import Testing

@testable import Store

/// Certificates that are withdrawn, corrected, or recorded without a paper of the stock.
@Suite struct WithdrawingTests {
  private static func withdraw(_ fixture: StoreFixture, _ value: Int = 1) async throws -> WithdrawResult {
    try await fixture.store.withdraw(.mechanical, Sample.number(value), by: Sample.person, at: Sample.start)
  }

  @Test(arguments: [
    (OutboxState.ready, true), (.held, true), (.quarantined, true), (.sending, false), (.unknown, false),
    (.confirmed, false), (.closed, false),
  ])
  func `only what the portal cannot have is taken back, by the rule and by the table alike`(
    state: OutboxState, isTaken: Bool
  ) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: state)
    #expect(try await Self.withdraw(fixture) == (isTaken ? .withdrawn : .notWithdrawable(state)))
    if isTaken {
      #expect(try await fixture.stockState(1) == .reserved)
      #expect(try await fixture.operation(1) == nil)
      #expect(try await fixture.store.latest(.mechanical, Sample.number(1))?.summary.state == .closed)
    } else {
      await #expect(throws: StoreFault.self) {
        try await fixture.execute(
          "UPDATE operation SET state = 'closed', withdrawn = 1, reason = '{\"code\":\"withdrawn\"}'")
      }
    }
    #expect(try await fixture.store.checkInvariants() == [])
    #expect(try await fixture.store.firstDamage() == nil)
  }

  @Test func `a paper whose record was taken back is filled in: it is not counted among the blank ones`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let before = try await fixture.store.count(.mechanical, counted: 0, who: "Camille", at: Sample.start)
    _ = try await Self.withdraw(fixture)
    #expect(
      try await fixture.store.count(.mechanical, counted: 0, who: "Camille", at: Sample.start + .minutes(1)) == before)
    let blank = try await fixture.store.blank(.mechanical, limit: 9)
    let number = try Sample.number(1)
    #expect(!blank.contains { $0.first == number })
  }

  @Test func `what was tried once is not taken back while it waits`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.submit([1], changes: [OutboxChange(Sample.operation(1), to: .ready)])
    #expect(try await Self.withdraw(fixture) == .notWithdrawable(.ready))
  }

  @Test func `what is in a file that may be handed in is not taken back before its answer is known`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.execute(
      """
      INSERT INTO bundle VALUES (randomblob(16), 1, 'Camille', zeroblob(32), zeroblob(32), 2);
      INSERT INTO bundle_operation SELECT bundle.id, 1, operation.id FROM bundle, operation;
      """)
    #expect(try await Self.withdraw(fixture) == .notWithdrawable(.ready))
    await #expect(throws: StoreFault.self) {
      try await fixture.execute(
        "UPDATE operation SET state = 'closed', withdrawn = 1, reason = '{\"code\":\"withdrawn\"}'")
    }
    try await fixture.execute(
      "INSERT INTO bundle_answer SELECT bundle, position, 3, 4, 409, 'in-progress', NULL FROM bundle_operation")
    #expect(try await Self.withdraw(fixture) == .withdrawn)
  }

  @Test func `a correction supersedes what it replaces, under another operation of the same number`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    let (withdrawal, sealed) = try await fixture.store.correct(
      with: Sample.sealed(50, number: 1), by: Sample.person, at: Sample.start)
    #expect(withdrawal == .withdrawn && sealed == .sealed(sequence: 3))
    #expect(try await fixture.operation(1)?.id == Sample.operation(50))
    #expect(try await fixture.stockState(1) == .issued)
    #expect(try await fixture.store.due(.ready, after: 0, limit: 9, now: Sample.start).map(\.sequence) == [2, 3])
    #expect(try await fixture.store.counts()[.closed] == 1)
    let superseded = try await fixture.store.read { db in
      try db.row("SELECT supersedes FROM operation WHERE sequence = 3")?.id(0) as OperationID?
    }
    #expect(superseded == Sample.operation(1))
    let lot = try #require(try await fixture.store.lotNumbers(.mechanical, Sample.number(1)))
    #expect(Set(lot.map(\.number)).count == lot.count, "each number is compared with the portal once")
    #expect(lot.first?.claim == .waiting(try Sample.sealed(50, number: 1).digest))
    #expect(try await fixture.store.checkInvariants() == [])
    let again = try await fixture.reopened()
    #expect(try await again.store.firstDamage() == nil)
    #expect(try await again.operation(1)?.id == Sample.operation(50))
  }

  @Test func `a correction that cannot be sealed leaves what was recorded as it is`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    var correction = try Sample.sealed(50, number: 1)
    correction.inspection.id = try Sample.inspection(2).id
    let (withdrawal, sealed) = try await fixture.store.correct(
      with: correction, by: Sample.person, at: Sample.start)
    #expect(withdrawal == .withdrawn && sealed == .idTaken)
    #expect(try await fixture.operation(1)?.state == .ready)
    #expect(try await fixture.stockState(1) == .issued)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `a paper that was taken back counts as used once, however often it is recorded`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    _ = try await Self.withdraw(fixture)
    _ = try await fixture.store.seal([Sample.sealed(51, number: 1)], at: Sample.start)
    let used = try await fixture.store.read { db in try db.row("SELECT sum(count) FROM stock_use")?.integer(0) }
    #expect(used == 1)
    #expect(try await fixture.store.checkInvariants() == [])
    await #expect(throws: StoreFault.refused("UNIQUE constraint failed: operation.kind, operation.number")) {
      try await fixture.execute(
        """
        INSERT INTO inspection SELECT zeroblob(16), kind, number, performed_at, recorded_at, utc_offset, record
        FROM inspection LIMIT 1;
        INSERT INTO operation (sequence, id, inspection, kind, number, vehicle_key, digest, sealed_at, state,
          state_since, adaptations, payload, intent)
        SELECT 3, zeroblob(16), zeroblob(16), kind, number, vehicle_key, digest, sealed_at, 'ready', state_since,
          adaptations, payload, intent FROM operation WHERE sequence = 2;
        """)
    }
  }

  // MARK: Numbered by the portal

  private static func older(_ value: Int, number: String = "0098765") throws -> SealedInspection {
    var sealed = try Sample.sealed(value)
    let number = try #require(CertificateNumber(number))
    sealed.inspection.number = number
    sealed.inspection.numbering = .older(OlderDocument(number: number, issuedAt: Sample.start - .days(2_000)))
    return sealed
  }

  private static func receipt(of sealed: SealedInspection, numbered given: String = "P00000012") throws -> Receipt {
    Receipt(
      operation: sealed.operation, kind: .mechanical, number: try #require(CertificateNumber(told: given)),
      digest: sealed.digest, portalID: "P-9", receivedAt: Sample.start, vehicle: Sample.id(3))
  }

  @Test(arguments: ["P00000012", "number-given-by-portal-000000012", "p-12"])
  func `an older document takes no paper, is recorded once, and is found by the number it was given (A3)`(
    text: String
  ) async throws {
    let fixture = try await StoreFixture()
    let sealed = try Self.older(1)
    #expect(try await fixture.store.seal([sealed], at: Sample.start) == [.sealed(sequence: 1)])
    #expect(try await fixture.store.seal([sealed], at: Sample.start) == [.alreadySealed])
    #expect(try await fixture.store.seal([Self.older(2)], at: Sample.start) == [.olderKnown])
    #expect(try await fixture.store.seal([Self.older(3, number: "CV00000001")], at: Sample.start) == [.numberOfStock])
    let operation = try #require(try await fixture.store.operation(.mechanical, sealed.inspection.number))
    #expect(operation.intent == .register && operation.portalNumber == nil)
    #expect(try await fixture.store.toFile(limit: 9) == [])
    let change = OutboxChange(
      sealed.operation, to: .confirmed, reason: StateReason(.receipt),
      receipt: try Self.receipt(of: sealed, numbered: text))
    try await fixture.submit([1], changes: [change])
    let given = try #require(CertificateNumber(told: text))
    #expect(try await fixture.store.detail(.mechanical, given)?.operation == sealed.operation)
    #expect(try await fixture.store.toFile(limit: 9).map(\.number) == [given])
    let asked = try await fixture.store.confirmed(after: 0, onlyUnreported: false, limit: 9)
    #expect(asked.map(\.question.number) == [given])
    let found = try await fixture.store.search(CertificateFilter(number: given), before: .max, limit: 9)
    #expect(found.entries.map(\.summary.number) == [sealed.inspection.number])
    #expect(
      try await fixture.store.noteFiled(.mechanical, sealed.inspection.number, by: Sample.person, at: Sample.start))
    #expect(try await fixture.store.toFile(limit: 9) == [])
    #expect(
      try await !fixture.store.noteFiled(.mechanical, sealed.inspection.number, by: Sample.person, at: Sample.start))
    #expect(try await fixture.store.checkInvariants() == [])
    #expect(try await fixture.store.firstDamage() == nil)
    let used = try await fixture.store.read { db in try db.row("SELECT count(*) FROM stock_use")?.integer(0) }
    #expect(used == 0)
  }

  @Test func `a portal that lost it makes it ready again, and its receipt is kept as said once (A3)`() async throws {
    let fixture = try await StoreFixture()
    let sealed = try Self.older(1)
    _ = try await fixture.store.seal([sealed], at: Sample.start)
    let change = OutboxChange(
      sealed.operation, to: .confirmed, reason: StateReason(.receipt), receipt: try Self.receipt(of: sealed))
    try await fixture.submit([1], changes: [change])
    try await fixture.store.apply(
      [OutboxChange(sealed.operation, to: .ready, reason: StateReason(.lostByPortal))], at: Sample.start)
    #expect(try await fixture.store.operation(.mechanical, sealed.inspection.number)?.portalNumber == nil)
    #expect(try await fixture.store.checkInvariants() == [])
  }
}
