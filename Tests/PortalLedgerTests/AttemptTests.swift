import PortalLedger
import SyncProtocol
import Testing

/// What is tried, in order.
enum Try: Sendable {
  case password, wrongPassword, code, wrongCode
}

struct AttemptTests {
  /// A wrong password and a wrong code cost the same; only a session gives attempts back.
  @Test(arguments: [
    ([Try.wrongPassword], 4),
    ([.wrongPassword, .wrongPassword], 3),
    ([.password, .wrongCode], 4),
    ([.wrongPassword, .password, .wrongCode], 3),
    ([.wrongPassword, .password], 4),
    ([.password, .wrongCode, .wrongCode, .wrongCode, .wrongCode], 1),
    ([.wrongPassword, .wrongPassword, .password, .wrongCode, .code], 5),
  ])
  func `attempts left after (C3)`(tries: [Try], left: Int) throws {
    var bench = Bench()
    let last = bench.make(tries)
    #expect(try bench.ledger.standing(ofAttempt: last, now: bench.now).attemptsLeft == left)
  }

  @Test(arguments: [
    Array(repeating: Try.wrongPassword, count: 5),
    [.wrongPassword, .wrongPassword, .password, .wrongCode, .wrongCode, .wrongCode],
  ])
  func `the fifth wrong attempt suspends the account and says until when (C3)`(tries: [Try]) throws {
    var bench = Bench()
    let last = bench.make(tries)
    let standing = try bench.ledger.standing(ofAttempt: last, now: bench.now)
    #expect(standing.attemptsLeft == 0)
    #expect(standing.suspendedUntil == bench.now + 30 * 60_000)
    let refused = problem { () throws(Refusal) in try bench.present(900) }
    #expect(refused?.type == .accountSuspended)
    #expect(refused?.status == 423)
    #expect(refused?.until == standing.suspendedUntil)
    #expect(refused?.retryAfter == 1800)
  }

  @Test func `nothing lifts a suspension but its end, which gives all attempts back (C3)`() throws {
    var bench = Bench()
    _ = bench.make(Array(repeating: .wrongPassword, count: 5))
    bench.now += 30 * 60_000 - 1
    #expect(problem { () throws(Refusal) in try bench.present(901) }?.status == 423)
    bench.now += 1
    #expect(problem { () throws(Refusal) in try bench.present(902) } == nil)
    #expect(try bench.ledger.standing(ofAttempt: id(902), now: bench.now).attemptsLeft == 5)
  }

  @Test func `a code that was good is worthless once the account is suspended (C3)`() throws {
    var bench = Bench()
    try bench.present(800)
    _ = bench.make(Array(repeating: .wrongPassword, count: 5))
    #expect(problem { () throws(Refusal) in try bench.enter(Bench.code, attempt: 801, for: 800) }?.status == 423)
  }

  @Test func `each answer tells what is left (C3)`() {
    var bench = Bench()
    let told = (1...4).map { number in
      problem { () throws(Refusal) in try bench.present(number, password: "faux") }?.attemptsLeft
    }
    #expect(told == [4, 3, 2, 1])
  }

  @Test func `one account's failures cost another nothing (C3)`() throws {
    var bench = Bench()
    _ = bench.make(Array(repeating: .wrongPassword, count: 5))
    try bench.present(700, as: Bench.otherMechanic)
    #expect(try bench.ledger.standing(ofAttempt: id(700), now: bench.now).attemptsLeft == 5)
  }

  @Test func `an access code nobody has is counted like any other (C3)`() {
    var bench = Bench()
    let told = (1...5).map { number in
      problem { () throws(Refusal) in try bench.present(number, as: "ZZZZ9999", password: "faux") }?.status
    }
    #expect(told == [401, 401, 401, 401, 423])
  }

  @Test func `an attempt delivered twice counts once (C3)`() throws {
    var bench = Bench()
    let passwords = (1...3).map { _ in
      problem { () throws(Refusal) in try bench.present(1, password: "faux") }?.type
    }
    #expect(passwords == [.wrongPassword, .numberTaken, .numberTaken])
    #expect(try bench.ledger.standing(ofAttempt: id(1), now: bench.now).attemptsLeft == 4)
    try bench.present(2)
    let codes = (1...3).map { _ in
      problem { () throws(Refusal) in try bench.enter("000000", attempt: 3, for: 2) }?.type
    }
    #expect(codes == [.wrongCode, .numberTaken, .numberTaken])
    #expect(try bench.ledger.standing(ofAttempt: id(3), now: bench.now).attemptsLeft == 3)
  }

  @Test func `a sign-in delivered twice mails one code`() throws {
    var bench = Bench()
    let request = SignInRequest(id: id(1), accessCode: Bench.mechanic, password: "mecano-1")
    _ = try bench.ledger.signIn(request, code: "111111", now: bench.now)
    let again = problem { () throws(Refusal) in try bench.ledger.signIn(request, code: "222222", now: bench.now) }
    #expect(again?.status == 412)
    #expect(again?.field == "id")
    #expect(try bench.enter("111111", attempt: 2, for: 1).idleSeconds == 900)
  }

  @Test func `asking how an attempt stands costs nothing, and only its id opens the answer`() throws {
    var bench = Bench()
    try bench.present(1)
    for _ in 1...20 { _ = try bench.ledger.standing(ofAttempt: id(1), now: bench.now) }
    #expect(try bench.ledger.standing(ofAttempt: id(1), now: bench.now).attemptsLeft == 5)
    let refused = problem { () throws(Refusal) in try bench.ledger.standing(ofAttempt: id(2), now: bench.now) }
    #expect(refused?.type == .notFound)
  }

  @Test func `an attempt's standing tells whether its code was sent and would be taken now`() throws {
    var bench = Bench()
    func told(_ attempt: Int) throws -> SignInStanding {
      try bench.ledger.standing(ofAttempt: id(attempt), now: bench.now)
    }
    _ = problem { () throws(Refusal) in try bench.present(1, password: "faux") }
    #expect(try told(1).codeSent == false)
    try bench.present(2)
    #expect(try told(2).codeSent == true)
    #expect(try told(2).sentTo == "m•••@exemple.ca")
    #expect(try told(2).expiresAt == bench.now + 600_000)
    #expect(try told(1).codeSent == false)
    try bench.present(3)
    #expect(try told(2).codeSent == false)
    _ = problem { () throws(Refusal) in try bench.enter("999999", attempt: 4, for: 3) }
    #expect(try told(4).codeSent == true)
    bench.advance(minutes: 10)
    #expect(try told(3).codeSent == false)
    #expect(try told(3).sentTo == nil && told(3).expiresAt == nil)
    try bench.present(5)
    _ = try bench.enter(Bench.code, attempt: 6, for: 5)
    #expect(try told(5).codeSent == false)
  }

  @Test func `the end of a suspension gives back all five attempts (C3)`() throws {
    var bench = Bench()
    for attempt in 1...5 { _ = problem { () throws(Refusal) in try bench.present(attempt, password: "faux") } }
    #expect(try bench.ledger.standing(ofAttempt: id(5), now: bench.now).attemptsLeft == 0)
    bench.advance(minutes: 30)
    #expect(try bench.ledger.standing(ofAttempt: id(5), now: bench.now).attemptsLeft == 5)
    let wrong = problem { () throws(Refusal) in try bench.present(6, password: "faux") }
    #expect(wrong?.attemptsLeft == 4)
  }

  @Test(arguments: ["tremblay", "TREM123", "TRE123456", "trem1234", "12345678", ""])
  func `what is no access code is refused uncounted`(text: String) {
    var bench = Bench()
    let refused = problem { () throws(Refusal) in try bench.present(1, as: text, password: "x") }
    #expect(refused?.status == 400)
    #expect(refused?.field == "accessCode")
    #expect(bench.ledger.standings.isEmpty)
  }
}

extension Bench {
  /// Returns the id of the last attempt made.
  fileprivate mutating func make(_ tries: [Try]) -> MessageID {
    var (attempt, challenge) = (0, 0)
    for next in tries {
      attempt += 1
      switch next {
      case .password:
        challenge = attempt
        _ = problem { () throws(Refusal) in try present(attempt) }
      case .wrongPassword: _ = problem { () throws(Refusal) in try present(attempt, password: "faux") }
      case .code: _ = problem { () throws(Refusal) in try enter(Self.code, attempt: attempt, for: challenge) }
      case .wrongCode: _ = problem { () throws(Refusal) in try enter("999999", attempt: attempt, for: challenge) }
      }
    }
    return id(attempt)
  }
}
