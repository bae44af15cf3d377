import TestSupport
import Testing

@testable import Domain

/// What a sign-in may send, which challenge is the current one, and what answers mean, from values alone.
struct SignInPolicyTests {
  private static let now = Sample.now
  private static let challenge = Challenge(
    id: Sample.id(7), sentTo: "c…@exemple", expiresAt: now + .minutes(10), attemptsLeft: 4)

  private static func memory(
    wrong: Int = 0, portalLeft: Int? = nil, suspended: Span? = nil, begun: Span = .minutes(1)
  ) throws -> AccountMemory {
    let code = try #require(AccessCode("ABCD1234"))
    let attempts = (0..<wrong).map { index in
      SignInAttempt(
        id: Sample.id(numbered: index), step: .password, accessCode: code, challenge: nil, startedAt: now - begun,
        outcome: .wrong)
    }
    return AccountMemory(attempts: attempts, portalLeft: portalLeft, suspendedUntil: suspended.map { now + $0 })
  }

  static let refusals: [(wrong: Int, suspended: Span?, confirmed: Bool, SignInPolicy.Refusal?)] = [
    (0, nil, false, nil), (1, nil, false, nil), (2, nil, false, .needsConfirmation), (2, nil, true, nil),
    (4, nil, true, .exhausted), (0, .minutes(1), true, .suspended), (4, .minutes(1), true, .suspended),
    (0, .zero, false, nil), (0, .minutes(-1), false, nil), (4, .minutes(-1), true, .exhausted),
  ]

  @Test(arguments: refusals)
  func `nothing is sent while an account is suspended, unconfirmed from the third, and never a fifth (C3)`(
    wrong: Int, suspended: Span?, confirmed: Bool, refusal: SignInPolicy.Refusal?
  ) throws {
    let policy = SignInPolicy(try Self.memory(wrong: wrong, suspended: suspended), at: Self.now)
    #expect(policy.refusal(confirmed: confirmed) == refusal)
    #expect((policy.standing.suspendedUntil != nil) == (refusal == .suspended))
  }

  static let probes: [(Exchange<PortalCapabilities>, met: Bool, SignInAnswer.Outcome?)] = [
    (.answered(Sample.capabilities), false, nil), (.failed(.timedOut), true, .unreachable),
    (.foreign(.unmarked), true, .captive), (.foreign(.unmarked), false, .notPortal),
    (.foreign(.redirect), false, .notPortal), (.foreign(.gateway), false, .captive),
    (.foreign(.networkSignIn), false, .captive), (.foreign(.certificate), false, .captive),
    (.refused(503), true, .portalTrouble), (.malformed(), true, .portalTrouble),
  ]

  @Test(arguments: probes)
  func `a password goes to the portal alone, and nowhere while the account is suspended`(
    probe: Exchange<PortalCapabilities>, met: Bool, outcome: SignInAnswer.Outcome?
  ) throws {
    var health = PortalHealth()
    if met { health.metPortal(of: "essai", at: Self.now) }
    let policy = SignInPolicy(AccountMemory(), at: Self.now)
    #expect(policy.outcome(ofProbe: probe, health, at: "essai") == outcome)
    let suspended = SignInPolicy(try Self.memory(suspended: .minutes(1)), at: Self.now)
    #expect(suspended.outcome(ofProbe: probe, health, at: "essai") == .suspended)
  }

  /// The challenge that is current after an answer: the answer's, a possible one, or (nil) the previous one.
  static let challenges: [(Exchange<Challenge>, isPossible: Bool?)] = [
    (.answered(challenge), false), (.failed(.timedOut), true), (.failed(.notConnected, sent: 0), nil),
    (.malformed(), true), (.foreign(.unmarked), true), (.foreign(.certificate), nil),
    (.foreign(.gateway, sent: 0), nil),
    (.refused(500), true), (.refused(502), true), (.refused(408), true), (.refused(401, .wrongPassword), nil),
    (.refused(409, .alreadySignedIn), nil), (.refused(423, .accountSuspended), nil), (.refused(503), true),
  ]

  @Test(arguments: challenges)
  func `a code counts for the newest challenge, also where its answer was lost on the way (C5)`(
    exchange: Exchange<Challenge>, isPossible: Bool?
  ) {
    let found = SignInPolicy(AccountMemory(), at: Self.now).challenge(after: exchange, to: Sample.id(8))
    #expect(found.map { $0.isPossible ?? false } == isPossible)
    if isPossible == true { #expect(found?.id == Sample.id(8) && found?.expiresAt == Self.now + Challenge.possibleFor) }
    if isPossible == false { #expect(found?.id == Self.challenge.id) }
  }

  @Test func `a challenge counts until it expires by the portal's clock (C5)`() {
    let end = Self.challenge.expiresAt
    #expect(SignInPolicy(AccountMemory(), at: end - .milliseconds(1)).counts(Self.challenge))
    #expect(!SignInPolicy(AccountMemory(), at: end).counts(Self.challenge))
  }

  @Test func `of a suspension without an end half an hour is waited for, or as long as the portal asked (C3)`() {
    let policy = SignInPolicy(AccountMemory(), at: Self.now)
    func until(_ problem: PortalProblem) -> Span? {
      policy.told(by: Exchange<Challenge>.refused(problem)) { $0.attemptsLeft }.suspendedUntil.map { $0 - Self.now }
    }
    #expect(until(PortalProblem(status: 423, kind: .accountSuspended)) == .minutes(30))
    #expect(until(PortalProblem(status: 423, kind: .accountSuspended, retryAfter: .minutes(5))) == .minutes(5))
    #expect(until(PortalProblem(status: 423, kind: .accountSuspended, until: Self.now + .hours(2))) == .hours(2))
    #expect(until(PortalProblem(status: 401, kind: .wrongPassword, retryAfter: .minutes(5))) == nil)
    let told = policy.told(by: .answered(Self.challenge)) { $0.attemptsLeft }
    #expect(told.portalLeft == 4 && told.suspendedUntil == nil)
  }

  @Test func `the portal's count takes the place of this device's, and ends its row where all five are left (C3)`() {
    #expect(SignInPolicy.lesson(of: AccountStanding(attemptsLeft: 5, suspendedUntil: nil)) == .reset)
    #expect(
      SignInPolicy.lesson(of: AccountStanding(attemptsLeft: 5, suspendedUntil: Self.now))
        == .note(portalLeft: 5, suspendedUntil: Self.now))
    #expect(
      SignInPolicy.lesson(of: AccountStanding(attemptsLeft: 3, suspendedUntil: nil))
        == .note(portalLeft: 3, suspendedUntil: nil))
  }

  static let unseen: [(unseen: Span, begun: Span, SignInPolicy.Lesson)] = [
    (.zero, .minutes(1), .nothing), (.minutes(59), .minutes(1), .nothing), (.hours(1), .minutes(1), .reset),
    (.zero, .hours(47), .nothing), (.zero, .hours(48), .reset), (.hours(2), .hours(-3), .reset),
  ]

  @Test(arguments: unseen)
  func `attempts that the portal knows nothing of are waited for an hour, or two days by the calendar (C3)`(
    unseen: Span, begun: Span, lesson: SignInPolicy.Lesson
  ) throws {
    let policy = SignInPolicy(try Self.memory(wrong: 2, begun: begun), at: Self.now)
    #expect(policy.asksStanding)
    #expect(policy.lesson(unseenFor: unseen, at: Self.now) == lesson)
  }

  @Test func `the portal is asked for its count only where this device would hold an attempt back`() throws {
    #expect(
      try [0, 1, 2, 4].map { SignInPolicy(try Self.memory(wrong: $0), at: Self.now).asksStanding } == [
        false, false, true, true,
      ])
    #expect(SignInPolicy(try Self.memory(portalLeft: 3), at: Self.now).asksStanding)
  }

  @Test func `what a refusal means for a person follows from its kind, whatever its status`() {
    let passwords: [(ProblemKind, SignInAnswer.Outcome)] = [
      (.wrongPassword, .wrongPassword), (.alreadySignedIn, .alreadySignedIn), (.accountSuspended, .suspended),
      (.noMandate, .noMandate), (.unavailable, .portalTrouble), (.other, .portalTrouble),
    ]
    for (kind, outcome) in passwords { #expect(SignInAnswer.Outcome(of: .refused(409, kind)) == outcome) }
    let codes: [(ProblemKind, CodeAnswer.Outcome, endsChallenge: Bool)] = [
      (.wrongCode, .wrongCode, false), (.challengeSuperseded, .supersededCode, false), (.notFound, .noChallenge, true),
      (.accountSuspended, .suspended, false), (.internalError, .portalTrouble, false),
    ]
    for (kind, outcome, ends) in codes {
      let found = CodeAnswer.Outcome(of: .refused(404, kind))
      #expect(found == outcome && found.endsChallenge == ends)
    }
    #expect(CodeAnswer.Outcome(of: .failed(.timedOut)) == .noAnswer)
    #expect(CodeAnswer.Outcome(of: .failed(.notConnected, sent: 0)) == .unreachable)
    #expect(
      CodeAnswer.Outcome(of: .foreign(.unmarked)) == .captive && CodeAnswer.Outcome(of: .malformed()) == .noAnswer)
    #expect(CodeAnswer.Outcome.signedIn.endsChallenge)
  }
}
