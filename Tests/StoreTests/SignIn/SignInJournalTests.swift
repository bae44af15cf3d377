import Domain
import Testing

@testable import Store

@Suite struct SignInJournalTests {
  private func password(_ number: Int, _ code: String = "ABCD1234") throws -> SignInAttempt {
    SignInAttempt(
      id: Sample.id(number), step: .password, accessCode: try Sample.accessCode(code), challenge: nil,
      startedAt: Sample.start + .seconds(Int64(number)), outcome: nil)
  }

  private func code(_ number: Int, for challenge: Int) throws -> SignInAttempt {
    SignInAttempt(
      id: Sample.id(number), step: .code, accessCode: try Sample.accessCode(), challenge: Sample.id(challenge),
      startedAt: Sample.start + .seconds(Int64(number)), outcome: nil)
  }

  private func make(
    _ attempt: SignInAttempt, _ outcome: SignInAttempt.Outcome, left: Int? = nil, in store: StationStore
  ) async throws {
    try await store.beginSignIn(attempt)
    try await store.finishSignIn(
      attempt.id, outcome: outcome, session: nil, portalLeft: left, suspendedUntil: nil, at: Sample.start)
  }

  @Test func `attempts are kept across a restart, and one without an answer is among them (C3)`() async throws {
    let fixture = try await StoreFixture()
    try await make(password(1), .wrong, left: 4, in: fixture.store)
    try await fixture.store.beginSignIn(password(2))
    let again = try await fixture.reopened()
    let memory = try await again.store.account(Sample.accessCode())
    var wrong = try password(1)
    wrong.outcome = .wrong
    #expect(try memory.attempts == [wrong, password(2)])
    #expect(memory.portalLeft == 3)
    #expect(try await again.store.lastAccount() == Sample.accessCode())
    #expect(try await again.store.account(Sample.accessCode("EFGH5678")) == AccountMemory())
  }

  @Test func `an accepted password ends no row of attempts, an accepted code does (C3)`() async throws {
    let fixture = try await StoreFixture()
    try await make(password(1), .wrong, in: fixture.store)
    try await make(password(2), .accepted, in: fixture.store)
    #expect(try await fixture.store.account(Sample.accessCode()).attempts.count == 2)
    try await make(code(3, for: 2), .accepted, in: fixture.store)
    #expect(try await fixture.store.account(Sample.accessCode()).attempts == [])
    try await make(password(4), .wrong, in: fixture.store)
    #expect(try await fixture.store.account(Sample.accessCode()).attempts.map(\.id) == [Sample.id(4)])
  }

  @Test func `the portal's word that a row is over is kept, and no attempt is removed (C3)`() async throws {
    let fixture = try await StoreFixture()
    try await make(password(1), .wrong, in: fixture.store)
    try await make(password(2, "EFGH5678"), .wrong, in: fixture.store)
    try await fixture.store.resetAttempts(Sample.accessCode(), at: Sample.start)
    let again = try await fixture.reopened()
    #expect(try await again.store.account(Sample.accessCode()).attempts == [])
    #expect(try await again.store.account(Sample.accessCode("EFGH5678")).attempts.count == 1)
    let rows = try await again.store.read { db in try db.rows("SELECT 1 FROM sign_in_attempt") { try $0.integer(0) } }
    #expect(rows.count == 2)
  }

  @Test(arguments: [SignInAttempt.Outcome.wrong, .noAnswer, nil])
  func `the fifth attempt in a row is refused, answered or not (C3, I10)`(
    outcome: SignInAttempt.Outcome?
  ) async throws {
    let fixture = try await StoreFixture()
    for number in 1...4 {
      try await fixture.store.beginSignIn(password(number))
      guard let outcome else { continue }
      try await fixture.store.finishSignIn(
        Sample.id(number), outcome: outcome, session: nil, portalLeft: nil, suspendedUntil: nil, at: Sample.start)
    }
    let again = try await fixture.reopened()
    let fault = StoreFault.refused("sign_in_attempt: a fifth in a row is never made")
    await #expect(throws: fault) { try await again.store.beginSignIn(password(5)) }
    await #expect(throws: fault) { try await again.store.beginSignIn(code(6, for: 1)) }
    try await again.store.beginSignIn(password(7, "EFGH5678"))
  }

  @Test(arguments: [SignInAttempt.Outcome.notSent, .notWeighed, .accepted])
  func `what the portal did not count against the account stops nobody`(
    outcome: SignInAttempt.Outcome
  ) async throws {
    let fixture = try await StoreFixture()
    for number in 1...6 { try await make(password(number), outcome, in: fixture.store) }
    #expect(try await fixture.store.account(Sample.accessCode()).attempts.count == 6)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `a suspension is kept until the portal says something newer`() async throws {
    let fixture = try await StoreFixture()
    let until = Sample.start + .hours(24)
    try await fixture.store.beginSignIn(password(1))
    try await fixture.store.finishSignIn(
      Sample.id(1), outcome: .notWeighed, session: nil, portalLeft: 0, suspendedUntil: until, at: Sample.start)
    let again = try await fixture.reopened()
    let memory = try await again.store.account(Sample.accessCode())
    #expect(memory.portalLeft == 0 && memory.suspendedUntil == until)
    try await again.store.beginSignIn(password(2))
    await #expect(throws: StoreFault.refused("sign_in_attempt: it has an outcome, or never began")) {
      try await again.store.finishSignIn(
        Sample.id(1), outcome: .wrong, session: nil, portalLeft: nil, suspendedUntil: nil, at: Sample.start)
    }
  }

  @Test(
    arguments: [
      (SignInAttempt.Outcome.noAnswer, 2), (.wrong, 2), (.notSent, 3), (.notWeighed, 3), (.accepted, 3),
    ])
  func `the portal's last count holds, less the attempts since that may have counted (C3)`(
    outcome: SignInAttempt.Outcome, left: Int
  ) async throws {
    let fixture = try await StoreFixture()
    try await make(password(1), .wrong, left: 3, in: fixture.store)
    try await make(password(2), outcome, in: fixture.store)
    #expect(try await fixture.store.account(Sample.accessCode()).portalLeft == left)
    try await make(password(3), .wrong, left: 1, in: fixture.store)
    #expect(try await fixture.store.account(Sample.accessCode()).portalLeft == 1)
  }

  @Test func `an open session and the portal's reset make its count a thing of the past`() async throws {
    let fixture = try await StoreFixture()
    try await make(password(1), .wrong, left: 2, in: fixture.store)
    try await make(code(2, for: 1), .accepted, in: fixture.store)
    #expect(try await fixture.store.account(Sample.accessCode()) == AccountMemory())
    try await make(password(3), .wrong, left: 4, in: fixture.store)
    try await fixture.store.resetAttempts(Sample.accessCode(), at: Sample.start)
    #expect(try await fixture.store.account(Sample.accessCode()) == AccountMemory())
    try await fixture.store.noteStanding(Sample.accessCode(), portalLeft: 2, suspendedUntil: nil)
    #expect(try await fixture.store.account(Sample.accessCode()) == AccountMemory(portalLeft: 2))
  }
}
