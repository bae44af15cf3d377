import Domain
import Engine
import StationAPI
import Store
import Synchronization
import TestSupport
import Testing

@testable import TestPortal

/// Whatever a person does while a pass waits for the portal, the agent goes on and no certificate is lost or doubled.
struct MidPassTests {
  /// At the everyday scale: acts on a certificate of the pass at every point, the others at two points.
  private static let cells = MidPassAct.allCases.flatMap { act in
    let points = ProofScale.value(
      everyday: act.isOfThePass ? MidPassPoint.allCases : [.match, .submit], full: MidPassPoint.allCases)
    return points.map { (act, $0) }
  }

  @Test(arguments: cells)
  func `a person who acts in the middle of a pass ends neither it nor the agent`(
    act: MidPassAct, point: MidPassPoint
  ) async throws {
    let bench = try await MidPass.bench()
    let answer = Mutex<StationRefusal.Code??>(nil)
    try await bench.running {
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
      #expect(try await [bench.state(3), bench.state(4)] == [.held, .confirmed])
      _ = try await bench.station.record(RecordCall(entries: [Sample.entry(1), Sample.entry(2)]))
      await bench.fake.forgetLog()
      if point == .lookUpOfLostAnswer { await bench.fake.fail(.submitBatch, [.lost]) }
      await bench.fake.whenAsked(point.endpoint) {
        let wasSent = await bench.fake.count(.submitBatch) > 0
        guard point != .lookUpOfLostAnswer || wasSent else { return }
        await bench.fake.whenAsked(point.endpoint, nil)
        let refused = await act.perform(at: bench)
        answer.withLock { $0 = .some(refused) }
      }
      _ = try await bench.signIn()
      let end = try await bench.pass()
      #expect(end != nil && end != .programFault)
      #expect(answer.withLock { $0 } == .some(refusal(of: act, at: point)))
      _ = try await bench.signIn()
      try await bench.pass()
    }
    try await expectPromise(bench, act, point)
  }

  private func refusal(of act: MidPassAct, at point: MidPassPoint) -> StationRefusal.Code? {
    switch act {
    // A certificate that is on its way, or may have arrived, cannot be taken back; one that arrived is cancelled by the
    // portal only.
    case .withdraw: point.isBeforeSubmission ? nil : .notWithdrawable
    case .correct, .correctVehicle: point.isBeforeSubmission || point == .report ? nil : .notWithdrawable
    // Both certificates are on their way in one batch.
    case .bundle: point == .report || point == .submit ? .nothingToCarry : nil
    default: nil
    }
  }

  private func expectPromise(_ bench: Bench, _ act: MidPassAct, _ point: MidPassPoint) async throws {
    #expect(try await bench.state(2) == .confirmed, "another certificate of the same pass")
    let isTakenBack = act == .withdraw && point.isBeforeSubmission
    #expect(try await bench.state(1) == (isTakenBack ? nil : .confirmed))
    let documents = await bench.fake.memory.documents
    #expect(Set(documents.map(\.number)).count == documents.count, "each is there once")
    for document in documents {
      let detail = try await bench.station.certificate(
        CertificateCall(kind: .mechanical, number: document.number))
      #expect(detail.digest == document.digest && detail.summary.state == .confirmed, "\(document.number.text)")
    }
    if isTakenBack {
      #expect(!documents.contains { $0.number == Sample.number(1) })
      #expect(try await bench.store.stockState(.mechanical, Sample.number(1)) == .reserved)
    }
    let others: [MidPassAct: Int] = [.record: 5, .recordOfSameVehicle: 6, .select: 3, .notSame: 3]
    if let value = others[act] { #expect(try await bench.state(value) == .confirmed) }
    if act == .conform { #expect(await bench.fake.memory.conformities.count == 1) }
    let vehicles = await bench.fake.memory.vehicles.map(\.vin)
    #expect(Set(vehicles).count == vehicles.count, "no vehicle is there twice")
    #expect(try await bench.store.checkInvariants() == [])
    #expect(try await bench.store.firstDamage() == nil)
  }

  // MARK: Certificates taken back that the portal has

  @Test(arguments: [true, false], [true, false])
  func `a certificate taken back just as the portal says that it has it is told, and its paper not used again`(
    isSame: Bool, isCorrected: Bool
  ) async throws {
    let bench = try await Bench()
    try await bench.record(1...2)
    try await hold(1, isSame: isSame, at: bench)
    await bench.fake.whenAsked(.lookUp) {
      await bench.fake.whenAsked(.lookUp, nil)
      _ = await (isCorrected ? MidPassAct.correct : .withdraw).perform(at: bench)
    }
    _ = try await bench.signIn()
    try await bench.running {
      try await bench.expectPass(.drained)
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    #expect(try await bench.state(2) == .confirmed)
    let numbers = await bench.fake.memory.documents.map(\.number)
    #expect(numbers.sorted { $0.text < $1.text } == [Sample.number(1), Sample.number(2)])
    if isCorrected {
      #expect(try await bench.reason(1) == .numberTaken, "the portal has what was corrected, and a person decides")
    } else {
      let detail = try await bench.station.certificate(Sample.certificate(1))
      #expect(detail.attempts.map(\.state) == [.closed])
      #expect(detail.attempts.map(\.reason?.code) == [isSame ? .foundByLookup : .numberTaken])
      #expect(try await bench.store.stockState(.mechanical, Sample.number(1)) == .reinstated)
      #expect(try await bench.store.notices().map(\.kind) == [.numbersFound])
    }
    #expect(try await bench.store.checkInvariants() == [])
  }

  /// Gives the portal this number: with this station's content, as from a copy of its file, or with other content.
  private func hold(_ value: Int, isSame: Bool, at bench: Bench) async throws {
    guard isSame else { return await bench.fake.holdOther(Sample.number(value)) }
    let found = try await bench.store.operation(.mechanical, Sample.number(value))
    let operation = try #require(found)
    await bench.fake.hold(
      operation.number, operation.payload, as: OperationID(Sample.vehicleID(77).uuid), of: Sample.vehicleID(77))
  }

  // MARK: While both sides are compared

  @Test func `what a person has cancelled while the portal is asked for it is not sent again (R9)`() async throws {
    let bench = try await Bench()
    await bench.fake.keepReports()
    // No report is acknowledged, so that the next pass compares what was confirmed.
    await bench.fake.failAlways(.report, .lost)
    try await bench.record(4...4)
    _ = try await bench.signIn()
    try await bench.running {
      try await bench.expectPass(.drained)
      await bench.fake.lose(Sample.number(4))
      await bench.fake.whenAsked(.lookUp) {
        await bench.fake.whenAsked(.lookUp, nil)
        #expect(await MidPassAct.cancel.perform(at: bench) == nil)
      }
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    #expect(try await bench.state(4) == .confirmed)
    #expect(await bench.fake.memory.documents == [])
    #expect(try await bench.store.notices() == [])
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `a request to cancel that is withdrawn while the report is on its way is looked into all the same (R9)`()
    async throws
  {
    let bench = try await Bench()
    await bench.fake.keepReports()
    try await bench.record(4...4)
    _ = try await bench.signIn()
    try await bench.running {
      try await bench.expectPass(.drained)
      #expect(await MidPassAct.cancel.perform(at: bench) == nil)
      // The office cancelled it before it heard that nobody wants the cancellation any more.
      await bench.fake.lose(Sample.number(4))
      await bench.fake.whenAsked(.report) {
        await bench.fake.whenAsked(.report, nil)
        _ = try? await bench.station.cancel(
          CancellationCall(kind: .mechanical, number: Sample.number(4), move: .withdrawn, by: Sample.person))
      }
      for _ in 0..<2 {
        _ = try await bench.signIn()
        try await bench.expectPass(.drained)
      }
    }
    #expect(await bench.fake.memory.documents.map(\.number) == [Sample.number(4)], "it is there again")
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test(arguments: [MidPassAct.spoil, .lose, .handOver, .record])
  func `a number whose fate a person decides while the portal is asked for it keeps that, and people are told`(
    act: MidPassAct
  ) async throws {
    let bench = try await Bench()
    let numbers: [MidPassAct: Int] = [.spoil: 9, .lose: 10, .handOver: 11, .record: 5]
    let value = try #require(numbers[act])
    await bench.fake.holdOther(Sample.number(value))
    try await bench.store.demandComparison()
    await bench.fake.whenAsked(.lookUp) {
      await bench.fake.whenAsked(.lookUp, nil)
      #expect(await act.perform(at: bench) == nil)
    }
    try await bench.record(2...2)
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    let states: [MidPassAct: StockState] = [.spoil: .spoiled, .lose: .lost, .handOver: .handedOver, .record: .issued]
    #expect(try await bench.store.stockState(.mechanical, Sample.number(value)) == states[act])
    #expect(try await bench.store.notices().contains { $0.kind == .numbersFound } == (act != .record))
    if act == .record { #expect(try await bench.reason(5) == .numberTaken) }
    #expect(try await bench.state(2) == .confirmed)
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `two people who decide at once are told apart: the second finds it decided`() async throws {
    let bench = try await MidPass.bench()
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    async let first = MidPassAct.notSame.perform(at: bench)
    async let second = MidPassAct.notSame.perform(at: bench)
    let answers = await [first, second]
    #expect(answers.compactMap { $0 } == [.wrongState])
    #expect(try await bench.station.certificate(Sample.certificate(3)).decisions.count == 1)
  }
}
