import Testing

@testable import Domain

/// The steps of a pass, in order, as transcripts.
struct PassOrderTests {
  @Test func `a pass probes, asks, matches, and sends one, then two, then four`() {
    var run = PassRun((1...7).map { Sample.operation($0) }, known: Array(1...7))
    #expect(run.run() == .drained)
    #expect(
      run.requests == [
        "probe", "look up 1 2 3 4 5 6 7", "match 1 2 3 4 5 6 7", "submit 1", "submit 2 3", "submit 4 5 6 7",
      ])
    #expect(run.pass.tally == Pass.Tally(confirmed: 7))
    #expect((1...7).allSatisfy { run.state($0) == "confirmed receipt" })
    #expect(run.breaches == [])
  }

  @Test func `nothing is sent for a certificate the portal has already (U2)`() {
    var run = PassRun([Sample.operation(1), Sample.operation(2)], known: [1, 2])
    _ = run.portal.submit([Sample.submission(1)], nil, at: run.now)
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1 2", "match 2", "submit 2"])
    #expect(run.state(1) == "confirmed foundByLookup")
  }

  @Test func `a number the portal has with other content is held and never sent (U2)`() {
    var run = PassRun([Sample.operation(1)], known: [1])
    var other = Sample.submission(1)
    other.digest = Sample.operation(2).digest
    _ = run.portal.submit([other], nil, at: run.now)
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1"])
    #expect(run.changes == ["1 held numberTaken"])
  }

  @Test func `an empty outbox costs one request`() {
    var run = PassRun([])
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe"])
  }

  @Test func `unknown outcomes are looked up before anything that waits is touched`() {
    var run = PassRun(
      [Sample.operation(1), Sample.operation(2, state: .unknown, reason: StateReason(.restarted))], known: [1, 2])
    #expect(run.run() == .drained)
    #expect(run.requests.prefix(4) == ["probe", "look up 2", "match 2", "submit 2"])
    #expect(run.state(1) == "confirmed receipt")
  }

  @Test func `the next certificate of a vehicle goes out in the same pass, after the one before`() {
    var run = PassRun([Sample.operation(1), Sample.operation(2, vin: Sample.vin(1))], known: [1])
    #expect(run.run() == .drained)
    #expect(
      run.requests == ["probe", "look up 1", "match 1", "submit 1", "look up 2", "match 2", "submit 2"])
  }

  @Test func `without bulk look-up each certificate is asked for by itself, and without batches each is sent alone`() {
    var run = PassRun([Sample.operation(1), Sample.operation(2)], known: [1, 2])
    run.portal.capabilities.hasLookup = false
    run.portal.capabilities.hasBatch = false
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1", "look up 2", "match 1 2", "submit 1", "submit 2"])
  }

  @Test func `no request asks or carries more than the portal takes`() {
    var run = PassRun((1...12).map { Sample.operation($0) }, known: Array(1...12))
    run.portal.capabilities.lookup = 5
    run.portal.capabilities.match = 4
    run.portal.capabilities.batch = 3
    #expect(run.run() == .drained)
    #expect(
      run.requests == [
        "probe", "look up 1 2 3 4 5", "look up 6 7 8 9 10", "look up 11 12", "match 1 2 3 4", "match 5 6 7 8",
        "match 9 10 11 12", "submit 1", "submit 2 3", "submit 4 5 6", "submit 7 8 9", "submit 10 11 12",
      ])
  }

  @Test func `a batch stays under half of the portal's largest body, and one that is larger goes alone`() {
    var run = PassRun((1...5).map { Sample.operation($0) }, known: Array(1...5))
    run.portal.capabilities.body = 2 * 2 * 330
    #expect(run.run() == .drained)
    #expect(run.requests.suffix(3) == ["submit 1", "submit 2 3", "submit 4 5"])
    run = PassRun([Sample.operation(1), Sample.operation(2)], known: [1, 2])
    run.portal.capabilities.body = 1
    #expect(run.run() == .drained)
    #expect(run.requests.suffix(2) == ["submit 1", "submit 2"])
  }

  @Test func `more than one load of operations is worked through in one pass`() {
    var run = PassRun((1...1_100).map { Sample.operation($0) }, known: Array(1...1_100))
    #expect(run.run() == .drained)
    #expect(run.pass.tally.confirmed == 1_100)
    #expect(run.requests.count < 60)
    #expect(run.breaches == [])
  }
}
