import TestSupport
import Testing

@testable import Domain

/// A certificate that fails delays no other.
struct PassBatchTests {
  @Test func `a refused certificate is quarantined with its field, and every other is confirmed`() {
    var run = PassRun((1...7).map { Sample.operation($0) }, known: Array(1...7))
    run.portal.refusals[Sample.number(3)] = PortalProblem(status: 422, kind: .invalidForm, field: "vehicle.vin")
    #expect(run.run() == .drained)
    #expect(run[3]?.reason == StateReason(.refusedByPortal, field: "vehicle.vin", problem: "invalid-form"))
    #expect(run.pass.tally == Pass.Tally(confirmed: 6, quarantined: 1))
    #expect(run.requests.count { $0.hasPrefix("submit") } == 4)
  }

  @Test(arguments: [400, 413])
  func `a batch refused as a whole is sent one by one before one certificate is blamed`(status: Int) {
    var run = PassRun((1...7).map { Sample.operation($0) }, known: Array(1...7))
    let problem = PortalProblem(status: status, kind: status == 413 ? .tooLarge : .malformedRequest)
    run.portal.spoilsBatch[Sample.number(6)] = problem
    run.portal.refusals[Sample.number(6)] = problem
    _ = run.runPasses(atMost: 3)
    #expect(run.requests.prefix(7).suffix(2) == ["submit 4 5 6 7", "submit 4"])
    #expect(run.changes.contains("4 ready notSent"))
    #expect(run.changes.count { $0.hasPrefix("6 quarantined") } == 1)
    #expect(run.requests.contains("submit 6"))
    #expect(run.operations.count { $0.state == .confirmed } == 6)
    #expect(run.breaches == [])
  }

  @Test(arguments: [(true, 20, [8, 12]), (true, 5, [5, 5, 5, 5]), (false, 20, [1, 2, 4, 8, 5])])
  func `the first batch has eight where an unknown outcome costs no more than a look-up`(
    uniqueNumbers: Bool, limit: Int, sizes: [Int]
  ) {
    var run = PassRun((1...20).map { Sample.operation($0) }, known: Array(1...20))
    run.firstBatch = 8
    run.portal.capabilities.uniqueNumbers = uniqueNumbers
    run.portal.capabilities.batch = limit
    #expect(run.run() == .drained)
    let submits = run.requests.filter { $0.hasPrefix("submit") }
    #expect(submits.map { $0.split(separator: " ").count - 1 } == sizes)
  }

  @Test func `a first batch that is lost is looked up, and what is not there goes out alone`() {
    var run = PassRun((1...9).map { Sample.operation($0) }, known: Array(1...9))
    run.firstBatch = 8
    run.trouble = { index, _ in index == 3 ? .lost : nil }
    #expect(run.run() == .drained)
    #expect(run.requests.dropFirst(3).prefix(3) == ["submit 1 2 3 4 5 6 7 8", "look up 1 2 3 4 5 6 7 8", "submit 9"])
    #expect(run.portal.documents.count == 9 && run.breaches == [])
  }

  @Test func `a batch doubles up to its limit after clean ones, and is one again after trouble`() {
    var size = BatchSize(limit: 10)
    var sizes: [Int] = []
    for _ in 0..<6 {
      sizes.append(size.current)
      size.wasClean()
    }
    #expect(sizes == [1, 2, 4, 8, 10, 10])
    size.hadTrouble()
    #expect(size.current == 1)
    #expect(BatchSize(limit: 5, first: 8).current == 5)
    #expect(BatchSize(limit: 0).limit == 1)
    #expect(BatchSize(limit: -3).limit == 1)
  }

  @Test func `after a lost batch each of its certificates is looked up, and the next one goes out alone`() {
    var run = PassRun((1...5).map { Sample.operation($0) }, known: Array(1...5))
    run.trouble = { index, _ in index == 4 ? .lost : nil }
    #expect(run.run() == .drained)
    #expect(
      run.requests.suffix(5) == ["submit 1", "submit 2 3", "look up 2 3", "submit 4", "submit 5"])
    #expect(run.portal.documents.count == 5)
  }

  @Test func `one certificate that always ends in a server error lets the others pass`() {
    var run = PassRun((1...9).map { Sample.operation($0) }, known: Array(1...9))
    run.portal.refusals[Sample.number(2)] = PortalProblem(status: 500, kind: .internalError)
    #expect(run.run() == .drained)
    #expect(run.pass.tally.confirmed == 8)
    #expect(run.requests.count { $0.hasPrefix("submit") } <= 9)
  }

  @Test func `one entry that the portal may have committed is looked up, the rest of its batch is confirmed`() {
    var run = PassRun((1...3).map { Sample.operation($0) }, known: Array(1...3))
    run.portal.refusals[Sample.number(3)] = PortalProblem(status: 409, kind: .inProgress)
    run.run()
    #expect(run.state(2) == "confirmed receipt")
    #expect(run.changes.contains("3 unknown beingCommitted"))
  }

  @Test(arguments: [400, 409, 412, 413, 422])
  func `a look-up that is refused is asked again in parts, and the one it fails on waits alone`(status: Int) {
    var run = PassRun((1...4).map { Sample.operation($0) }, known: Array(1...4))
    run.trouble = { _, step in
      guard case .lookUp(let asked) = step, asked.contains(where: { $0.sequence == 3 }) else { return nil }
      return .status(status, .invalidForm)
    }
    #expect(run.run() == .drained)
    #expect(run.pass.tally.confirmed == 3)
    #expect(run[3]?.state == .ready)
    #expect(run[3]?.notBefore.map { $0 > run.now } == true)
    #expect(run.requests.count <= 12)
  }

  @Test(arguments: [Trouble.status(500), .malformed, .dropped])
  func `a question about one certificate that brings down the portal each time holds up no other`(trouble: Trouble) {
    for isMatch in [false, true] {
      var run = PassRun((1...8).map { Sample.operation($0) }, known: Array(1...8))
      run.trouble = { _, step in
        let asked: [OutboxOperation]
        switch step {
        case .lookUp(let operations): asked = isMatch ? [] : operations
        case .match(let operations): asked = isMatch ? operations : []
        default: asked = []
        }
        return asked.contains { $0.sequence == 3 } ? trouble : nil
      }
      _ = run.runPasses(atMost: 4, pauses: [.seconds(10)])
      #expect(run.operations.count { $0.state == .confirmed } == 7)
      #expect(run[3]?.state == .ready)
      #expect(run.breaches == [])
    }
  }
}
