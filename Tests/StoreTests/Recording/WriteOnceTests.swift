import Domain
import Testing

@testable import Store

@Suite struct WriteOnceTests {
  @Test(
    arguments: [
      "UPDATE inspection SET record = '{}'", "UPDATE inspection SET number = 'CV00000002'", "DELETE FROM inspection",
      "UPDATE operation SET payload = x'00'", "UPDATE operation SET digest = zeroblob(32)",
      "UPDATE operation SET number = 'CV00000002'", "UPDATE operation SET id = zeroblob(16)",
      "UPDATE operation SET sequence = 9", "UPDATE operation SET vehicle_key = 'OTHER'",
      "UPDATE operation SET adaptations = '[1]'", "UPDATE operation SET sealed_at = 0", "DELETE FROM operation",
      "UPDATE receipt SET portal_id = 'other'", "DELETE FROM receipt", "UPDATE exchange SET evidence = NULL",
      "DELETE FROM exchange", "UPDATE attempt SET state = 'ready'", "DELETE FROM attempt",
      "UPDATE person_decision SET who = 'other'", "DELETE FROM person_decision", "UPDATE lot SET size = 99",
      "DELETE FROM lot", "UPDATE stock_number SET number = 'CV99999999' WHERE number = 'CV00000002'",
      "DELETE FROM stock_number WHERE number = 'CV00000002'", "UPDATE station SET name = 'other'",
      "DELETE FROM station", "UPDATE sign_in_attempt SET outcome = 'accepted'", "DELETE FROM sign_in_attempt",
      "UPDATE sign_in_reset SET at = 0", "DELETE FROM sign_in_reset", "DELETE FROM session",
      "INSERT INTO station (only, id, kind, name, epoch, created) VALUES (2, x'00', 'garage', 'b', x'00', 0)",
      "INSERT INTO stock_number VALUES ('mechanical', 'CV1', 1, 99, 'issued', NULL, NULL, 0)",
      "UPDATE stock_number SET state = 'lost' WHERE number = 'CV00000002'",
      "UPDATE cancellation_step SET who = 'other'", "DELETE FROM cancellation_step",
      "UPDATE keying_event SET event = '{}'", "DELETE FROM keying_event", "DELETE FROM keying_copy",
      "UPDATE keying_copy SET bytes = x'00'", "DELETE FROM keying", "UPDATE keying SET name = 'other'",
      "UPDATE keying SET revision = revision + 1, state = 'keyed'", "UPDATE keying SET stage = NULL, revision = 9",
    ])
  func `what is sealed is never changed and never deleted (I2)`(sql: String) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .held)
    try await fixture.store.decide(
      OutboxChange(Sample.operation(1), to: .ready), action: .retry, by: Sample.person, at: Sample.start)
    try await fixture.bring(1, to: .confirmed)
    _ = try await fixture.cancel(1, .toAsk)
    _ = try await fixture.store.seal([Sample.sealed(2)], at: Sample.start)
    try await fixture.take(2)
    let attempt = SignInAttempt(
      id: Sample.id(1), step: .code, accessCode: try Sample.accessCode(), challenge: Sample.id(2),
      startedAt: Sample.start, outcome: nil)
    try await fixture.store.beginSignIn(attempt)
    try await fixture.store.finishSignIn(
      attempt.id, outcome: .wrong, session: nil, portalLeft: 4, suspendedUntil: nil, at: Sample.start)
    try await fixture.store.resetAttempts(attempt.accessCode, at: Sample.start)
    let fault = await #expect(throws: StoreFault.self) { try await fixture.execute(sql) }
    guard case .refused = fault else {
      Issue.record("answered \(String(describing: fault))")
      return
    }
    #expect(try await fixture.store.checkInvariants() == [])
  }
}
