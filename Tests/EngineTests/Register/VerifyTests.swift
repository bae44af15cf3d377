import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

struct VerifyTests {
  private let lot = VerifyCall(kind: .mechanical, number: Sample.number(1))

  /// A bench with four certificates reinstated, a fifth waiting and the others blank; somebody is signed in, and no
  /// request was made yet.
  private func bench() async throws -> Bench {
    let bench = try await Bench(numbers: 8)
    try await bench.record(1...4)
    try await bench.running {
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    try await bench.record(5...5)
    _ = try await bench.signIn()
    await bench.fake.forgetLog()
    return bench
  }

  private func content(of bench: Bench) async throws -> [String] {
    var states: [String] = []
    for value in 1...8 {
      let stock = try await bench.store.stockState(.mechanical, Sample.number(value))
      states.append("\(String(describing: stock)) \(String(describing: try await bench.state(value)))")
    }
    return states
  }

  @Test func `a lot that the portal has as it was confirmed agrees, with one list and no look-up (U1)`() async throws {
    let bench = try await bench()
    let answer = try await bench.station.verify(lot)
    #expect(answer.schema == 1 && answer.outcome == .compared)
    let found = try #require(answer.lot)
    #expect(found.agrees && found.isProven && found.method == .inventory)
    #expect(found.counts == ["agreed": 7, "waiting": 1])
    #expect(await bench.fake.log == ["probe", "inventory"])
  }

  @Test func `what one side alone has, or has otherwise, is told, and changes nothing here (U1)`() async throws {
    let bench = try await bench()
    await bench.fake.lose(Sample.number(2))
    await bench.fake.lose(Sample.number(3))
    for value in [3, 5, 7] { await bench.fake.holdOther(Sample.number(value)) }
    let before = try await content(of: bench)
    let found = try #require(try await bench.station.verify(lot).lot)
    #expect(!found.agrees)
    #expect(found.runs.map(\.finding) == [.onlyHere, .contentDiffers, .contentDiffers, .onlyAtPortal])
    #expect(found.runs.map(\.numbers.first) == [2, 3, 5, 7].map(Sample.number))
    #expect(found.runs.map(\.state) == [.reinstated, .reinstated, .issued, .available])
    #expect(found.counts.values.reduce(0, +) == 8)
    #expect(try await content(of: bench) == before)
    #expect(try await bench.store.notices().isEmpty)
  }

  @Test func `a portal without lists is asked number by number, with the same result (U1)`() async throws {
    let bench = try await bench()
    await bench.fake.holdOther(Sample.number(7))
    let byList = try #require(try await bench.station.verify(lot).lot)
    await bench.fake.setLists(false, lookUp: 3)
    await bench.fake.forgetLog()
    let found = try #require(try await bench.station.verify(lot).lot)
    #expect(found.method == .lookUp && found.runs == byList.runs && found.counts == byList.counts)
    #expect(await bench.fake.log == ["probe", "lookUp", "lookUp", "lookUp"])
  }

  @Test func `a portal with neither lists nor look-up cannot be compared with, and says so (U1)`() async throws {
    let bench = try await bench()
    await bench.fake.setLists(false, hasLookup: false)
    #expect(try await bench.station.verify(lot) == .notComparable)
    await bench.fake.setLists(true, hasLookup: false)
    #expect(try await bench.station.verify(lot).lot?.agrees == true, "its list alone is enough where it agrees")
    await bench.fake.lose(Sample.number(2))
    #expect(try await bench.station.verify(lot) == .notComparable)
  }

  @Test func `without a session nothing is asked`() async throws {
    let bench = try await Bench(numbers: 3)
    #expect(try await bench.station.verify(lot) == .notReached(.signInNeeded))
    #expect(await bench.fake.log == [])
  }

  static let troubles: [(Endpoint, Trouble, PassEnd)] = [
    (.probe, .notSent, .offline), (.probe, .foreign(.unmarked), .captive),
    (.inventory, .status(500, .internalError), .portalDown),
    (.inventory, .status(401, .sessionEnded), .signInNeeded), (.inventory, .status(503, .unavailable), .portalDown),
    (.lookUp, .lost, .portalDown),
  ]

  @Test(arguments: troubles)
  func `a portal that does not answer leaves the lot uncompared, and says why`(
    endpoint: Endpoint, trouble: Trouble, end: PassEnd
  ) async throws {
    let bench = try await bench()
    await bench.fake.holdOther(Sample.number(5))
    await bench.fake.fail(endpoint, [trouble])
    #expect(try await bench.station.verify(lot) == .notReached(end))
  }

  @Test func `a number that another station was given and sent is no difference (U1)`() async throws {
    let bench = try await bench()
    _ = try await bench.station.handOver(
      HandOverCall(
        kind: .mechanical, first: Sample.number(7), last: Sample.number(8), to: "Unité mobile 2", onlyFree: false,
        by: Sample.person))
    await bench.fake.holdOther(Sample.number(7))
    let found = try #require(try await bench.station.verify(lot).lot)
    #expect(found.agrees)
    #expect(found.counts == ["agreed": 6, "waiting": 1, "elsewhere": 1])
  }

  @Test func `a lot that is not here is told`() async throws {
    let bench = try await bench()
    let call = VerifyCall(kind: .photometric, number: Sample.number(1))
    let refusal = await #expect(throws: StationRefusal.self) { try await bench.station.verify(call) }
    #expect(refusal?.code == .numberNotInStock)
  }
}
