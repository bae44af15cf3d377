import TestSupport
import Testing

@testable import Domain

/// Faults of the network, the session or the portal end a pass and change no operation.
struct PassEndTests {
  static let ends: [(Trouble, PassEnd)] = [
    (.notSent, .offline), (.foreign(.unmarked), .captive), (.foreign(.redirect), .captive),
    (.foreign(.networkSignIn), .captive), (.foreign(.certificate), .captive), (.status(401), .signInNeeded),
    (.status(419), .signInNeeded), (.status(440), .signInNeeded), (.status(403, .noMandate), .noMandate),
    (.status(423, .accountSuspended), .suspended), (.status(421), .maintenance), (.status(425), .maintenance),
    (.status(429), .maintenance), (.status(404), .protocolChanged), (.status(405), .protocolChanged),
    (.status(410), .protocolChanged), (.status(426), .protocolChanged), (.status(501), .protocolChanged),
    (.status(505), .protocolChanged),
  ]

  @Test(arguments: ends)
  func `the first answer that concerns all ends the pass, and no operation has changed`(
    trouble: Trouble, end: PassEnd
  ) {
    for request in 1...2 {
      var run = PassRun([Sample.operation(1), Sample.operation(2)], known: [1, 2])
      run.trouble = { index, _ in index >= request ? trouble : nil }
      #expect(run.run() == end)
      #expect(run.requests.count == request + 1)
      #expect(run.changes == [])
      #expect(run.operations == [Sample.operation(1), Sample.operation(2)])
    }
  }

  @Test(arguments: ends)
  func `where it comes upon a submission, the certificate is ready again, or unknown where that is not sure`(
    trouble: Trouble, end: PassEnd
  ) {
    var run = PassRun([Sample.operation(1), Sample.operation(2)], known: [1, 2])
    run.trouble = { index, _ in index >= 3 ? trouble : nil }
    #expect(run.run() == end)
    #expect(run.requests.last == "submit 1")
    var isForeign = false
    if case .foreign = trouble { isForeign = true }
    #expect(run[1]?.state == (isForeign ? .unknown : .ready))
    #expect(run[2]?.state == .ready)
    run.trouble = { _, _ in nil }
    run.now = run.now + .minutes(10)
    #expect(run.run() == .drained)
    #expect(run.portal.documents.count == 2)
  }

  @Test(arguments: [
    (Trouble.notSent, PassEnd.offline), (.lost, .portalDown), (.dropped, .portalDown), (.malformed, .portalDown),
    (.status(500), .portalDown), (.status(503), .portalDown), (.foreign(.unmarked), .captive),
    (.foreign(.certificate), .captive), (.status(404), .protocolChanged), (.status(401), .portalDown),
    (.status(403), .portalDown), (.status(400), .portalDown), (.status(409), .portalDown), (.status(422), .portalDown),
    (.status(429), .maintenance), (.status(418), .portalDown),
  ])
  func `a probe that does not find the portal ends the pass at once (C1)`(trouble: Trouble, end: PassEnd) {
    for hasSession in [true, false] {
      var run = PassRun([Sample.operation(1)], known: [1])
      run.hasSession = hasSession
      run.trouble = { _, _ in trouble }
      #expect(run.run() == end)
      #expect(run.requests == ["probe"])
    }
  }

  @Test func `without a session the portal is found, and nothing is touched (C1)`() {
    var run = PassRun([Sample.operation(1)], known: [1])
    run.hasSession = false
    #expect(run.run() == .signInNeeded)
    #expect(run.requests == ["probe"])
    #expect(run.pass.capabilities != nil)
  }

  @Test(arguments: [([], true), (["2.0"], true), (["1.0"], false), (["0.9", "1.7"], false), (["11.0"], true)])
  func `a portal that speaks no version 1 is not spoken to`(versions: [String], ends: Bool) {
    var run = PassRun([Sample.operation(1)], known: [1])
    run.portal.capabilities.versions = versions
    #expect((run.run() == .protocolChanged) == ends)
  }

  @Test func `a session that ends in the middle loses nothing, and the next one goes on (C1)`() {
    var run = PassRun((1...6).map { Sample.operation($0) }, known: Array(1...6))
    run.trouble = { index, _ in index == 4 ? .status(401, .sessionEnded) : nil }
    #expect(run.run() == .signInNeeded)
    #expect(run.operations.map(\.state) == [.confirmed, .ready, .ready, .ready, .ready, .ready])
    #expect(run.state(2) == "ready sessionEnded")
    #expect(run.run() == .drained)
    #expect(run.portal.documents.count == 6)
    #expect(run.breaches == [])
  }

  @Test func `three requests in trouble in a row end the pass, fewer do not`() {
    var run = PassRun([Sample.operation(1)], known: [1])
    run.trouble = { index, _ in (1...2).contains(index) ? .status(502) : nil }
    #expect(run.run() == .drained)
    #expect(run.requests.count { $0 == "look up 1" } == 3)
    run = PassRun([Sample.operation(1)], known: [1])
    run.trouble = { index, _ in index >= 1 ? .status(502) : nil }
    #expect(run.run() == .portalDown)
    #expect(run.requests.count == 4)
  }

  @Test func `the pause and the end of a suspension are kept for whoever schedules`() {
    var run = PassRun([Sample.operation(1)], known: [1])
    run.trouble = { index, _ in
      index == 1
        ? .refused(PortalProblem(status: 503, kind: .unavailable, retryAfter: .minutes(7)), committed: false) : nil
    }
    #expect(run.run() == .maintenance)
    #expect(run.pass.pause == .minutes(7))
    let until = Sample.now + .hours(2)
    run.trouble = { index, _ in
      index == 3
        ? .refused(PortalProblem(status: 423, kind: .accountSuspended, until: until), committed: false) : nil
    }
    #expect(run.run() == .suspended)
    #expect(run.pass.suspendedUntil == until)
  }

  @Test func `a pass that is stopped ends before its next step, whatever step that is`() {
    for step in 1...9 {
      var run = PassRun([Sample.operation(1), Sample.operation(2)])
      run.isStopped = { $0 == step }
      #expect(run.run() == .stopped)
      #expect(run.steps == step)
      #expect(run.breaches == [])
      run.isStopped = { _ in false }
      run.now = run.now + .minutes(10)
      #expect(run.run() == .drained)
      #expect(run.portal.documents.count == 2)
      #expect(run.portal.vehicles.count == 2)
    }
  }

  @Test func `a stop does not hide how a pass ended`() {
    var pass = Pass(hasSession: true, history: Sample.history, requestTimeout: .seconds(60))
    pass.probed(.failed(.notConnected, sent: 0))
    pass.stop()
    #expect(pass.next() == .finish(.offline))
  }
}
