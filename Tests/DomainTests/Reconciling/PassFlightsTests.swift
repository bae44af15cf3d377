import TestSupport
import Testing

@testable import Domain

/// Several requests of a pass at a time.
struct PassFlightsTests {
  /// Forty certificates of known vehicles, which are asked about ten at a time and sent five at a time.
  private static func run(requests: Int?, order seed: UInt64) -> PassRun {
    var run = PassRun((1...40).map { Sample.operation($0) }, known: Array(1...40))
    run.portal.capabilities.requests = requests
    (run.portal.capabilities.lookup, run.portal.capabilities.match, run.portal.capabilities.batch) = (10, 10, 5)
    run.order = SeededGenerator(seed: seed)
    return run
  }

  @Test(arguments: [2, 3, 4, 8, 500], 1...20 as ClosedRange<UInt64>)
  func `requests are made beside each other, as many as the portal says and four at most`(requests: Int, seed: UInt64) {
    var run = Self.run(requests: requests, order: seed)
    #expect(run.run() == .drained)
    #expect(run.operations.allSatisfy { $0.state == .confirmed })
    #expect(Set(run.portal.documents.map(\.number)).count == run.portal.documents.count)
    #expect(run.breaches == [])
    #expect((2...min(requests, 4)).contains(run.mostUnderWay), "\(run.mostUnderWay)")
  }

  @Test(arguments: [nil, 1] as [Int?], [true, false])
  func `a portal that does not say so, or may take a number twice, gets one request at a time`(
    requests: Int?, isUnique: Bool
  ) {
    for requests in isUnique ? [requests] : [requests, 4] {
      var run = Self.run(requests: requests, order: 1)
      run.portal.capabilities.uniqueNumbers = isUnique
      #expect(run.run() == .drained)
      #expect(run.operations.allSatisfy { $0.state == .confirmed })
      #expect(run.mostUnderWay == 1)
    }
  }

  @Test func `nothing is sent beside the first batch, and after trouble one batch goes at a time`() {
    var flights = Flights(limit: 2)
    let ids = (1...5).map { Sample.operation($0).id }
    #expect(flights.maySend && flights.mayAsk)
    flights.began(ids[0])
    #expect(!flights.maySend && flights.mayAsk)
    var isNews = [flights.ended(ids[0])]
    flights.wasClean()
    flights.began(ids[0])
    #expect(flights.maySend)
    flights.began(ids[1])
    #expect(!flights.maySend)
    isNews.append(flights.ended(ids[1]))
    flights.hadTrouble()
    // The other from before may wait in vain.
    #expect(flights.maySend)
    flights.began(ids[2])
    #expect(!flights.maySend)
    isNews += [flights.ended(ids[0]), flights.ended(ids[2])]
    #expect(isNews == [true, true, false, true])
    #expect(flights.maySend && flights.isEmpty)
  }

  @Test func `batches that wait in vain count among those that may be under way`() {
    var flights = Flights(limit: 2)
    let ids = (1...3).map { Sample.operation($0).id }
    flights.wasClean()
    for id in ids.prefix(2) { flights.began(id) }
    flights.hadTrouble()
    #expect(!flights.maySend && !flights.mayAsk)
    let isNews = flights.ended(ids[0])
    #expect(!isNews && flights.maySend && flights.mayAsk)
  }

  @Test func `a question and batches together are no more than the portal says`() {
    var flights = Flights(limit: 2)
    flights.wasClean()
    flights.isAsking = true
    #expect(flights.maySend && !flights.mayAsk)
    flights.began(Sample.operation(1).id)
    #expect(!flights.maySend)
    flights.isAsking = false
    #expect(flights.maySend && flights.mayAsk)
    flights.began(Sample.operation(2).id)
    #expect(!flights.maySend && !flights.mayAsk)
  }

  @Test func `batches that fail together are one trouble, not the portal's end`() throws {
    var pass = Self.loaded(40)
    let batches = try (1...3).map { _ in try Self.begin(&pass) }
    for batch in batches {
      _ = pass.submitted(batch, .refused(500, .other), at: Sample.now)
    }
    #expect(pass.troubles == 1 && pass.end == nil)
    #expect(!pass.isWaiting)
  }

  @Test func `whether the network is gone, the batches under way show`() throws {
    for isGone in [true, false] {
      var pass = Self.loaded(40)
      let batches = [try Self.begin(&pass), try Self.begin(&pass)]
      pass.beganAsking()
      _ = pass.lookedUp([Sample.operation(41)], .failed(.timedOut, sent: 0), askedAt: Sample.now, at: Sample.now)
      #expect(pass.next() == .wait)
      let answer: Exchange<[SubmissionAnswer]> =
        isGone ? .failed(.timedOut, sent: 0) : .answered(Self.receipts(batches[0]))
      _ = pass.submitted(batches[0], answer, at: Sample.now)
      guard !isGone else {
        // The other is still under way.
        #expect(pass.next() == .wait)
        _ = pass.submitted(batches[1], .failed(.timedOut, sent: 0), at: Sample.now)
        #expect(pass.next() == .finish(.offline))
        continue
      }
      #expect(pass.end == nil)
      if case .submit = pass.next() {} else { Issue.record("goes on") }
    }
  }

  @Test(arguments: [(423, PassEnd.suspended), (429, .maintenance)])
  func `what the portal tells of the account or asks for counts, whichever answer comes last`(
    status: Int, end: PassEnd
  ) throws {
    var pass = Self.loaded(40)
    let batches = [try Self.begin(&pass), try Self.begin(&pass)]
    pass.stop()
    _ = pass.submitted(batches[0], .answered(Self.receipts(batches[0])), at: Sample.now)
    _ = pass.submitted(batches[1], .refused(status, .other), at: Sample.now)
    #expect(pass.next() == .finish(end))
  }

  @Test func `where something in between takes fewer requests, the pass goes on with fewer`() throws {
    var pass = Self.loaded(40)
    let batches = [try Self.begin(&pass), try Self.begin(&pass)]
    _ = pass.submitted(batches[1], .foreign(.gateway, status: 503), at: Sample.now)
    #expect(pass.next() == .wait && pass.flights.limit == 3)
    _ = pass.submitted(batches[0], .answered(Self.receipts(batches[0])), at: Sample.now)
    #expect(pass.end == nil)
    _ = try Self.begin(&pass, count: 1)
    #expect(pass.next() == .lookUp(batches[1].compactMap { pass.work[$0.operation]?.operation }))
  }

  @Test(arguments: [true, false])
  func `what does harm when it arrives twice goes alone`(isHarmless: Bool) throws {
    var pass = Self.loaded(3, intent: .register, idempotency: isHarmless)
    _ = try Self.begin(&pass, count: 1)
    if case .submit = pass.next() { #expect(isHarmless) } else { #expect(!isHarmless && pass.next() == .wait) }
  }

  @Test func `a stop waits for the answers under way and sends nothing more`() throws {
    var pass = Self.loaded(40)
    let batches = [try Self.begin(&pass), try Self.begin(&pass)]
    pass.stop()
    #expect(pass.next() == .wait)
    for batch in batches { _ = pass.submitted(batch, .answered(Self.receipts(batch)), at: Sample.now) }
    #expect(pass.next() == .finish(.stopped))
    #expect(pass.tally.confirmed == 10)
  }

  /// A pass whose certificates are all ready to be sent, five at a time, after a first clean batch.
  private static func loaded(
    _ count: Int, intent: OutboxOperation.Intent = .reinstate, idempotency: Bool = true
  ) -> Pass {
    var pass = Pass(hasSession: true, history: Sample.history, requestTimeout: .seconds(60))
    var capabilities = Sample.capabilities
    (capabilities.requests, capabilities.batch, capabilities.idempotency) = (4, 5, idempotency)
    pass.probed(.answered(capabilities))
    pass.readReport(.refused(501, .notSupported), own: nil)
    let operations = (1...count).map { value in
      var operation = Sample.operation(value)
      operation.decision = Sample.decided(.select, vehicle: value)
      operation.intent = intent
      return operation
    }
    _ = pass.loaded(operations)
    _ = pass.lookedUp(
      operations, .answered(operations.map { _ in .absent }), askedAt: Sample.now, at: Sample.now)
    pass.flights.wasClean()
    return pass
  }

  private static func begin(_ pass: inout Pass, count: Int = 5) throws -> [Submission] {
    guard case .submit(let submissions) = pass.next() else {
      Issue.record("nothing to send")
      return []
    }
    pass.beganSending(submissions)
    #expect(submissions.count == count)
    return submissions
  }

  private static func receipts(_ submissions: [Submission]) -> [SubmissionAnswer] {
    submissions.map { .receipt(Sample.receipt(for: $0), status: 201) }
  }
}
