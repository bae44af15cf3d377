import PortalLedger
import SyncProtocol
import Testing

struct SignInTests {
  @Test func `a right password mails the code, and the code opens a session (C1)`() throws {
    var bench = Bench()
    let request = SignInRequest(id: id(1), accessCode: Bench.mechanic, password: "mecano-1")
    let opened = try bench.ledger.signIn(request, code: "004211", now: bench.now)
    #expect(opened.challenge.id == id(1))
    #expect(opened.challenge.sentTo == "m•••@exemple.ca")
    #expect(opened.mails.map(\.code) == ["004211"])
    let grant = try bench.enter("004211", attempt: 2, for: 1)
    #expect(grant.idleSeconds == 900)
    #expect(grant.person.mandates == ["M-100200"])
    #expect(try bench.ledger.admit(token: grant.token, now: bench.now).accessCode == Bench.mechanic)
  }

  @Test func `a session ends after 15 idle minutes, and each request starts them anew (C1)`() throws {
    var bench = Bench()
    try bench.present(1)
    let token = try bench.enter(Bench.code, attempt: 2, for: 1).token
    for _ in 1...3 {
      bench.now += 899_999
      _ = try bench.ledger.admit(token: token, now: bench.now)
    }
    bench.now += 900_000
    let ended = problem { () throws(Refusal) in try bench.ledger.admit(token: token, now: bench.now) }
    #expect(ended?.type == .sessionEnded)
    #expect(ended?.status == 401)
  }

  @Test(arguments: [nil, "", "inconnu"])
  func `no session, no entry`(token: String?) {
    var bench = Bench()
    #expect(problem { () throws(Refusal) in try bench.ledger.admit(token: token, now: bench.now) }?.status == 401)
  }

  @Test func `an open session refuses a second sign-in, tells since when, and counts nothing (C4)`() throws {
    var bench = Bench()
    _ = try bench.signIn()
    let opened = bench.now
    bench.advance(minutes: 3)
    let refused = problem { () throws(Refusal) in try bench.present(1) }
    #expect(refused?.type == .alreadySignedIn)
    #expect(refused?.since == opened)
    #expect(try bench.ledger.standing(ofAttempt: id(1), now: bench.now).attemptsLeft == 5)
    bench.advance(minutes: 15)
    #expect(problem { () throws(Refusal) in try bench.present(2) } == nil)
  }

  @Test func `a wrong password says nothing of an open session (C4)`() throws {
    var bench = Bench()
    _ = try bench.signIn()
    let refused = problem { () throws(Refusal) in try bench.present(1, password: "faux") }
    #expect(refused?.type == .wrongPassword)
    #expect(refused?.since == nil)
  }

  @Test func `signing out by token ends that session alone (C4)`() throws {
    var bench = Bench()
    _ = try bench.signIn()
    _ = try bench.signIn(as: Bench.otherMechanic, attempt: 2_000)
    bench.ledger.signOut(token: "jeton-\(Bench.mechanic)")
    bench.ledger.signOut(token: "inconnu")
    bench.ledger.signOut(token: nil)
    #expect(bench.ledger.signedIn(now: bench.now) == [Bench.otherMechanic])
  }

  @Test func `signing out by attempt ends the session whose token was never read, and its challenge (C4)`() throws {
    var bench = Bench()
    _ = try bench.signIn(attempt: 1)
    bench.ledger.signOut(signIn: id(77))
    #expect(bench.ledger.signedIn(now: bench.now) == [Bench.mechanic])
    bench.ledger.signOut(signIn: id(1))
    #expect(bench.ledger.signedIn(now: bench.now).isEmpty)
    _ = try bench.signIn(attempt: 11)
    bench.ledger.signOut(signIn: id(12))
    #expect(bench.ledger.signedIn(now: bench.now).isEmpty)
    try bench.present(3)
    bench.ledger.signOut(signIn: id(3))
    let refused = problem { () throws(Refusal) in try bench.enter(Bench.code, attempt: 4, for: 3) }
    #expect(refused?.type == .challengeSuperseded)
  }

  @Test func `a second request makes the first code worthless, at no cost (C5)`() throws {
    var bench = Bench()
    try bench.present(1)
    try bench.present(2)
    let refused = problem { () throws(Refusal) in try bench.enter(Bench.code, attempt: 3, for: 1) }
    #expect(refused?.type == .challengeSuperseded)
    #expect(refused?.status == 410)
    #expect(try bench.ledger.standing(ofAttempt: id(3), now: bench.now).attemptsLeft == 5)
    #expect(try bench.enter(Bench.code, attempt: 4, for: 2).person.accessCode == Bench.mechanic)
  }

  @Test func `of two e-mails only the second has a good code (C5)`() throws {
    var bench = Bench()
    let request = SignInRequest(id: id(1), accessCode: Bench.mechanic, password: "mecano-1")
    let opened = try bench.ledger.signIn(request, code: "222222", olderCode: "111111", now: bench.now)
    #expect(opened.mails.map(\.code) == ["111111", "222222"])
    let refused = problem { () throws(Refusal) in try bench.enter("111111", attempt: 2, for: 1) }
    #expect(refused?.type == .challengeSuperseded)
    #expect(try bench.enter("222222", attempt: 3, for: 1).idleSeconds == 900)
  }

  @Test func `a code is good for ten minutes`() throws {
    var bench = Bench()
    try bench.present(1)
    bench.advance(minutes: 10)
    #expect(problem { () throws(Refusal) in try bench.enter(Bench.code, attempt: 2, for: 1) }?.status == 410)
  }

  @Test func `a code opens one session only`() throws {
    var bench = Bench()
    _ = try bench.signIn(attempt: 1)
    #expect(problem { () throws(Refusal) in try bench.enter(Bench.code, attempt: 9, for: 1) }?.status == 410)
  }

  @Test func `an account without mandate consults but submits nothing (C6)`() throws {
    var bench = Bench()
    let visitor = try bench.signIn(as: Bench.office)
    let (form, now) = (sampleForm(), bench.now)
    let submitted = try submission(of: form)
    var refused: [Problem?] = []
    refused.append(problem { () throws(Refusal) in try bench.ledger.submit(submitted, by: visitor, now: now) })
    refused.append(
      problem { () throws(Refusal) in try bench.ledger.checkBatch(BatchRequest(entries: []), by: visitor) })
    let creation = VehicleCreation(vehicle: VehicleForm(vin: "1"), owner: form.owner)
    refused.append(
      problem { () throws(Refusal) in try bench.ledger.create(creation, as: id(50), by: visitor, now: now) })
    #expect(refused.map { $0?.type } == [.noMandate, .noMandate, .noMandate])
    #expect(refused.map { $0?.status } == [403, 403, 403])
    #expect(try bench.ledger.lookup(LookupRequest(queries: [query(form)])).results.map(\.state) == [.absent])
  }
}
