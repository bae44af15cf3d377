import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

/// A certificate that people cancel at the portal: the steps are stored, and it is not sent again [FAQ R9].
struct CancellationTests {
  private func call(_ move: CancellationMove, by person: NamedDecision = Sample.person, number: Int = 1)
    -> CancellationCall
  {
    CancellationCall(kind: .mechanical, number: Sample.number(number), move: move, by: person)
  }

  @Test func `a request goes from to be asked to confirmed, and is told with the certificate (R9)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...2)
    let early = await refusal { _ = try await bench.station.cancel(call(.toAsk)) }
    #expect(early?.code == .notConfirmed && early?.parameters["state"] == "ready")
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(try await bench.station.cancel(call(.toAsk)).state == .toAsk)
    #expect(try await bench.station.status().cancellationsToAsk == 1)
    #expect(await refusal { _ = try await bench.station.cancel(call(.toAsk)) }?.code == .wrongCancellationStep)
    #expect(try await bench.station.cancel(call(.asked(by: .phone))).state == .asked)
    #expect(try await bench.station.status().cancellationsToAsk == 0)
    #expect(try await bench.station.cancel(call(.confirmed(reference: "A-17"))).state == .confirmed)
    let detail = try await bench.station.certificate(Sample.certificate(1))
    #expect(detail.cancellations.map(\.move) == [.toAsk, .asked(by: .phone), .confirmed(reference: "A-17")])
    #expect(detail.cancellations.allSatisfy { $0.by == Sample.person } && detail.summary.state == .confirmed)
    #expect(try await bench.station.cancellations().cancellations.map(\.state) == [.confirmed])
    let absent = await refusal { _ = try await bench.station.cancel(call(.replaced(by: Sample.number(9)))) }
    #expect(absent?.code == .noSuchCertificate && absent?.parameters["number"] == Sample.number(9).text)
    #expect(try await bench.station.cancel(call(.replaced(by: Sample.number(2)))).state == .replaced)
    #expect(try await bench.station.certificate(Sample.certificate(2)).replaces == [Sample.number(1)])
  }

  @Test func `a paper that was never recorded, or is nowhere, is refused each with its own reason (R9)`() async throws {
    let bench = try await Bench()
    #expect(await refusal { _ = try await bench.station.cancel(call(.toAsk, number: 3)) }?.code == .neverRecorded)
    #expect(await refusal { _ = try await bench.station.cancel(call(.toAsk, number: 99)) }?.code == .noSuchCertificate)
  }

  @Test(
    arguments: [
      (CancellationMove.toAsk, "", "raison", "who"), (.withdrawn, "Camille", " ", "why"),
      (.confirmed(reference: ""), "Camille", "raison", "reference"),
      (.confirmed(reference: String(repeating: "a", count: 201)), "Camille", "raison", "reference"),
    ])
  func `a step without a name, a note or a reference is not one`(
    move: CancellationMove, who: String, why: String, field: String
  ) async throws {
    let bench = try await Bench()
    let refusal = await refusal {
      _ = try await bench.station.cancel(call(move, by: NamedDecision(who: who, why: why)))
    }
    #expect(refusal?.code == .malformedCall && refusal?.issues.map(\.field) == [field])
  }

  @Test(arguments: [true, false])
  func `what the portal cancelled is not sent again, and what it lost is (R9)`(isAsked: Bool) async throws {
    let bench = try await Bench()
    await bench.fake.keepReports()
    // No report is acknowledged, so that the next pass compares what was confirmed.
    await bench.fake.failAlways(.report, .lost)
    try await bench.record(1...2)
    _ = try await bench.signIn()
    try await bench.running {
      try await bench.expectPass(.drained)
      _ = try await bench.station.cancel(call(.toAsk))
      if isAsked { _ = try await bench.station.cancel(call(.asked(by: .phone))) }
      await bench.fake.lose(Sample.number(1))
      await bench.fake.restore(await bench.fake.memory)
      try await bench.record(3...3)
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    let numbers = await bench.fake.memory.documents.map(\.number)
    #expect(numbers.contains(Sample.number(1)) == !isAsked)
    #expect(numbers.contains(Sample.number(3)))
    #expect(try await bench.store.checkInvariants() == [])
  }
}
