import Domain
import Engine
import StationAPI
import Store
import Synchronization
import TestSupport
import Testing

@testable import TestPortal

/// A person makes every attempt, it is stored before it is sent, and the fifth is never sent.
struct SignInTests {
  private let wrong = Secret("pas le bon")

  @Test func `a password is journalled before it is sent (C3)`() async throws {
    let bench = try await Bench()
    let seen = Mutex<[SignInAttempt]>([])
    await bench.fake.whenAsked(.signIn) {
      let memory = try? await bench.store.account(Sample.accessCode)
      seen.withLock { $0 = memory?.attempts ?? [] }
    }
    #expect(try await bench.station.signIn(bench.password()).outcome == .codeSent)
    #expect(seen.withLock { $0 }.map(\.step) == [.password])
    #expect(seen.withLock { $0 }.map(\.outcome) == [nil])
  }

  @Test func `a code is journalled, with the session it may open, before it is sent (C3, C4)`() async throws {
    let bench = try await Bench()
    let seen = Mutex<(outcome: SignInAttempt.Outcome?, open: Int)>((.accepted, 0))
    await bench.fake.whenAsked(.enterCode) {
      let last = try? await bench.store.account(Sample.accessCode).attempts.last
      let open = try? await bench.store.openSessions().count
      seen.withLock { $0 = (last?.outcome, open ?? 0) }
    }
    #expect(try await bench.signIn() == .signedIn)
    #expect(seen.withLock { $0.outcome } == nil)
    #expect(seen.withLock { $0.open } == 1)
  }

  @Test func `from the third in a row a person confirms, and the fifth is never sent, across restarts (C3)`()
    async throws
  {
    var bench = try await Bench()
    var outcomes: [String] = []
    for confirmed in [false, false, false, true, false, true, true, true] {
      let answer = try await bench.station.signIn(bench.password(wrong, confirmed: confirmed))
      outcomes.append("\(answer.outcome.rawValue) \(answer.standing.left)")
      bench = try await bench.reopened()
    }
    #expect(
      outcomes == [
        "wrongPassword 3", "wrongPassword 2", "needsConfirmation 2", "wrongPassword 1", "needsConfirmation 1",
        "wrongPassword 0", "exhausted 0", "exhausted 0",
      ])
    #expect(await bench.fake.count(.signIn) == 4)
    #expect(await bench.fake.suspendedUntil == nil)
  }

  @Test func `two people who try at the same moment take turns, and the fifth is still not sent (C3)`() async throws {
    let bench = try await Bench()
    for _ in 0..<3 { _ = try await bench.station.signIn(bench.password(wrong, confirmed: true)) }
    async let one = bench.station.signIn(bench.password(wrong, confirmed: true))
    async let other = bench.station.signIn(bench.password(wrong, confirmed: true))
    let outcomes = try await [one, other].map(\.outcome)
    #expect(Set(outcomes) == [.wrongPassword, .exhausted])
    #expect(await bench.fake.count(.signIn) == 4)
  }

  @Test func `wrong codes count in the same row as wrong passwords (C3)`() async throws {
    let bench = try await Bench()
    _ = try await bench.station.signIn(bench.password(wrong))
    _ = try await bench.station.signIn(bench.password())
    let call = CodeCall(code: Secret("000000"), confirmed: false)
    #expect(try await bench.station.enterCode(call).outcome == .wrongCode)
    #expect(try await bench.station.enterCode(call).outcome == .needsConfirmation)
    #expect(await bench.fake.count(.enterCode) == 1)
    let right = CodeCall(code: Sample.code, confirmed: true)
    #expect(try await bench.station.enterCode(right).standing.made == 0)
  }

  @Test(arguments: [Trouble.lost, .dropped, .malformed, .foreign(.unmarked)])
  func `an attempt whose answer was lost counts, as long as the portal does not say otherwise (C3)`(
    trouble: Trouble
  ) async throws {
    let bench = try await Bench()
    await bench.fake.failAlways(.signIn, trouble)
    await bench.fake.failAlways(.standing, .dropped)
    for _ in 0..<6 { _ = try await bench.station.signIn(bench.password(wrong, confirmed: true)) }
    #expect(await bench.fake.count(.signIn) == 4)
    #expect(try await bench.station.signIn(bench.password(confirmed: true)).outcome == .exhausted)
  }

  @Test(arguments: [
    (Trouble.lost, SignInAnswer.Outcome.noAnswer), (.status(502, committed: true), .portalTrouble),
  ])
  func `a code that arrives though the answer to the password was lost signs in (C1, C3)`(
    trouble: Trouble, outcome: SignInAnswer.Outcome
  ) async throws {
    let bench = try await Bench()
    await bench.fake.fail(.signIn, [trouble])
    #expect(try await bench.station.signIn(bench.password()).outcome == outcome)
    // Nobody knows of a code, so none is said to be on its way.
    #expect(try await bench.station.status().account.state == .signedOut)
    let answer = try await bench.station.enterCode(CodeCall(code: Sample.code, confirmed: false))
    #expect(answer.outcome == .signedIn)
    #expect(answer.standing.made == 0)
    #expect(await bench.fake.count(.signIn) == 1)
    _ = try await bench.station.signOut()
    #expect(await bench.fake.openSessionCount() == 0)
  }

  @Test func `a code for a password that never arrived costs no attempt (C3)`() async throws {
    let bench = try await Bench()
    await bench.fake.fail(.signIn, [.dropped])
    #expect(try await bench.station.signIn(bench.password()).outcome == .noAnswer)
    let answer = try await bench.station.enterCode(CodeCall(code: Sample.code, confirmed: false))
    #expect(answer.outcome == .noChallenge)
    #expect(answer.standing.made == 1)
    bench.clock.advance(.minutes(31))
    _ = try await bench.station.enterCode(CodeCall(code: Sample.code, confirmed: false))
    #expect(await bench.fake.count(.enterCode) == 1)
  }

  @Test func `an attempt that was proven not sent does not count (C3)`() async throws {
    let bench = try await Bench()
    await bench.fake.failAlways(.signIn, .notSent)
    for _ in 0..<6 {
      let answer = try await bench.station.signIn(bench.password())
      #expect(answer.outcome == .unreachable)
      #expect(answer.standing.made == 0)
    }
  }

  @Test func `only the portal's own word that none counts begins a new row (C3)`() async throws {
    let bench = try await Bench()
    await bench.fake.fail(.signIn, [.lost, .lost])
    _ = try await bench.station.signIn(bench.password(wrong))
    _ = try await bench.station.signIn(bench.password(wrong))
    await bench.fake.setWrong(1)
    let told = try await bench.station.signIn(bench.password())
    #expect(told.outcome == .needsConfirmation)
    #expect(told.standing.portalLeft == 4)
    await bench.fake.setWrong(0)
    let answer = try await bench.station.signIn(bench.password())
    #expect(answer.outcome == .codeSent)
    #expect(answer.standing.made == 0)
  }

  @Test func `where the portal does not know the last attempt, one before it tells the standing (C3)`() async throws {
    let bench = try await Bench()
    for _ in 0..<3 { _ = try await bench.station.signIn(bench.password(wrong, confirmed: true)) }
    await bench.fake.fail(.signIn, [.lost])
    _ = try await bench.station.signIn(bench.password(confirmed: true))
    await bench.fake.forget([try #require(try await bench.store.account(Sample.accessCode).attempts.last)])
    #expect(try await bench.station.signIn(bench.password(confirmed: true)).outcome == .exhausted)
    await bench.fake.setWrong(0)
    #expect(try await bench.station.signIn(bench.password()).outcome == .codeSent)
  }

  @Test func `attempts that the portal knows nothing of count for an hour, whatever the clock says (C3)`() async throws
  {
    let bench = try await Bench()
    await bench.fake.fail(.signIn, [.lost, .lost, .lost, .lost])
    await bench.fake.failAlways(.standing, .dropped)
    for _ in 0..<4 { _ = try await bench.station.signIn(bench.password(confirmed: true)) }
    await bench.fake.failAlways(.standing, nil)
    await bench.fake.forget(try await bench.store.account(Sample.accessCode).attempts)
    for span in [Span.zero, .minutes(30), .minutes(29)] {
      bench.clock.advance(span)
      bench.clock.set(wrongBy: .hours(30))
      #expect(try await bench.station.signIn(bench.password(confirmed: true)).outcome == .exhausted)
    }
    bench.clock.advance(.minutes(1))
    #expect(try await bench.station.signIn(bench.password()).outcome == .codeSent)
  }

  @Test func `what the portal counted elsewhere is respected (C3)`() async throws {
    let bench = try await Bench()
    await bench.fake.setWrong(3)
    let answer = try await bench.station.signIn(bench.password(wrong))
    #expect(answer.outcome == .wrongPassword)
    #expect(answer.standing.portalLeft == 1)
    #expect(answer.standing.left == 0)
    #expect(try await bench.station.signIn(bench.password(wrong, confirmed: true)).outcome == .exhausted)
    #expect(await bench.fake.count(.signIn) == 1)
  }

  @Test func `while an account is suspended nothing that it could weigh is sent (C3)`() async throws {
    let bench = try await Bench()
    let until = Sample.start + .hours(1)
    await bench.fake.fail(
      .signIn, [.refused(PortalProblem(status: 423, kind: .accountSuspended, until: until), committed: false)])
    #expect(try await bench.station.signIn(bench.password()).standing.suspendedUntil == until)
    await bench.fake.forgetLog()
    bench.clock.advance(.minutes(59))
    #expect(try await bench.station.signIn(bench.password(confirmed: true)).outcome == .suspended)
    #expect(try await bench.station.status().verdict == .accountSuspended)
    #expect(await bench.fake.log == ["probe"])
    bench.clock.advance(.minutes(1))
    #expect(try await bench.station.signIn(bench.password()).outcome == .codeSent)
  }

  @Test(arguments: [Span.days(1), Span.zero - .days(1)])
  func `a device clock that is a day wrong keeps nobody from signing in (C3, C5)`(error: Span) async throws {
    let bench = try await Bench()
    bench.clock.set(wrongBy: error)
    #expect(try await bench.signIn() == .signedIn)
    _ = try await bench.station.signOut()
    let until = Sample.start + .minutes(30)
    await bench.fake.fail(
      .signIn, [.refused(PortalProblem(status: 423, kind: .accountSuspended, until: until), committed: false)])
    #expect(try await bench.station.signIn(bench.password()).outcome == .suspended)
    bench.clock.advance(.minutes(29))
    #expect(try await bench.station.signIn(bench.password()).outcome == .suspended)
    bench.clock.advance(.minutes(1))
    #expect(try await bench.signIn() == .signedIn)
  }

  @Test func `only the newest code is answered (C5)`() async throws {
    let bench = try await Bench()
    _ = try await bench.station.signIn(bench.password())
    _ = try await bench.station.signIn(bench.password())
    #expect(await bench.fake.sentCodes == 2)
    let answer = try await bench.station.enterCode(CodeCall(code: Sample.code, confirmed: false))
    #expect(answer.outcome == .signedIn)
    #expect(answer.name == "Camille Exemple")
  }

  @Test func `a code that has expired, or was never asked for, is not sent (C5)`() async throws {
    let bench = try await Bench()
    let call = CodeCall(code: Sample.code, confirmed: true)
    #expect(try await bench.station.enterCode(call).outcome == .noChallenge)
    _ = try await bench.station.signIn(bench.password())
    bench.clock.advance(.minutes(10))
    #expect(try await bench.station.enterCode(call).outcome == .noChallenge)
    #expect(await bench.fake.count(.enterCode) == 0)
  }

  @Test(arguments: [
    (Trouble.foreign(.unmarked), SignInAnswer.Outcome.notPortal), (.foreign(.networkSignIn), .captive),
    (.foreign(.gateway), .captive),
    (.foreign(.certificate), .captive),
    (.notSent, .unreachable), (.dropped, .unreachable), (.malformed, .portalTrouble), (.status(503), .portalTrouble),
  ])
  func `a password goes to the portal alone, never to what answers in its place`(
    trouble: Trouble, outcome: SignInAnswer.Outcome
  ) async throws {
    let bench = try await Bench()
    await bench.fake.failAlways(.probe, trouble)
    #expect(try await bench.station.signIn(bench.password()).outcome == outcome)
    #expect(await bench.fake.log == ["probe"])
  }

  @Test func `another session of the account is told with its beginning, and costs no attempt (C4)`() async throws {
    let bench = try await Bench()
    try await bench.fake.openSomewhereElse()
    let answer = try await bench.station.signIn(bench.password())
    #expect(answer.outcome == .alreadySignedIn)
    #expect(answer.since == Sample.start - .minutes(3))
    #expect(answer.standing.made == 0)
  }

  @Test func `signing in again ends the session this device has first (C4)`() async throws {
    let bench = try await Bench()
    _ = try await bench.signIn()
    #expect(try await bench.signIn() == .signedIn)
    #expect(await bench.fake.openSessionCount() == 1)
  }

  @Test(arguments: ["", "12345", "1234567", "12345a", "１２３４５６"])
  func `a code that is not six digits is refused before anything is sent`(text: String) async throws {
    let bench = try await Bench()
    await #expect(throws: StationRefusal.self) {
      _ = try await bench.station.enterCode(CodeCall(code: Secret(text), confirmed: false))
    }
    #expect(await bench.fake.log == [])
  }
}
