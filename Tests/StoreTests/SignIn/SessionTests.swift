import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct SessionTests {
  private static let token = "jeton-tres-secret-4471"

  private func begin(_ number: Int, in store: StationStore) async throws {
    try await store.beginSignIn(
      SignInAttempt(
        id: Sample.id(number), step: .code, accessCode: Sample.accessCode(), challenge: Sample.id(50),
        startedAt: Sample.start, outcome: nil))
  }

  private func finish(
    _ number: Int, _ outcome: SignInAttempt.Outcome, session: StoredSession? = nil, in store: StationStore
  ) async throws {
    try await store.finishSignIn(
      Sample.id(number), outcome: outcome, session: session, portalLeft: nil, suspendedUntil: nil, at: Sample.start)
  }

  private func opened() throws -> StoredSession {
    StoredSession(
      challenge: Sample.id(50),
      session: Session(
        token: Secret(Self.token), idle: .minutes(15), accessCode: try Sample.accessCode(), name: "Camille Exemple",
        mandates: ["CVM"]),
      openedAt: Sample.start, lastUsedAt: Sample.start)
  }

  @Test func `a code whose answer was lost may have opened a session, also after a restart (C4)`() async throws {
    let fixture = try await StoreFixture()
    try await begin(1, in: fixture.store)
    let again = try await fixture.reopened()
    let maybe = StoredSession(
      challenge: Sample.id(50), session: nil, openedAt: Sample.start, lastUsedAt: Sample.start)
    #expect(try await again.store.openSessions() == [maybe])
    #expect(try await again.store.currentSession() == nil)
  }

  @Test(arguments: [SignInAttempt.Outcome.wrong, .notWeighed, .notSent])
  func `a code that was refused opened none, unless one before it may have`(
    outcome: SignInAttempt.Outcome
  ) async throws {
    let fixture = try await StoreFixture()
    try await begin(1, in: fixture.store)
    try await finish(1, outcome, in: fixture.store)
    #expect(try await fixture.store.openSessions() == [])
    try await begin(2, in: fixture.store)
    try await finish(2, .noAnswer, in: fixture.store)
    try await begin(3, in: fixture.store)
    try await finish(3, outcome, in: fixture.store)
    #expect(try await fixture.store.openSessions().map(\.challenge) == [Sample.id(50)])
  }

  @Test func `an open session is kept with its token until it ends, and then the token is gone`() async throws {
    let fixture = try await StoreFixture()
    try await begin(1, in: fixture.store)
    try await finish(1, .accepted, session: opened(), in: fixture.store)
    #expect(try await fixture.store.currentSession() == opened())
    let later = Sample.start + .minutes(5)
    try await fixture.store.touchSession(Sample.id(50), at: later)
    try await fixture.store.touchSession(Sample.id(50), at: Sample.start)
    let again = try await fixture.reopened()
    #expect(try await again.store.currentSession()?.lastUsedAt == later)
    #expect(try again.directory.bytes(of: "station.sqlite").range(of: Data(Self.token.utf8)) != nil)
    try await again.store.endSession(Sample.id(50), at: later)
    #expect(try await again.store.openSessions() == [])
    #expect(try await again.store.currentSession() == nil)
    try await again.store.checkpoint()
    #expect(try again.directory.bytes(of: "station.sqlite").range(of: Data(Self.token.utf8)) == nil)
  }

  @Test func `only the newest challenge is kept, until it is cleared (C5)`() async throws {
    let fixture = try await StoreFixture()
    let code = try Sample.accessCode()
    for number in 1...2 {
      try await fixture.store.storeChallenge(
        Challenge(id: Sample.id(number), sentTo: "c••••@exemple.ca", expiresAt: Sample.start, attemptsLeft: 4),
        accessCode: code)
    }
    let again = try await fixture.reopened()
    let current = try #require(try await again.store.currentChallenge())
    #expect(current.0.id == Sample.id(2) && current.1 == code)
    try await again.store.clearChallenge()
    #expect(try await again.store.currentChallenge() == nil)
  }
}
