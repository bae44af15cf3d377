import Domain
import Engine
import StationAPI
import Store
import FoundationEssentials
import TestSupport
import Testing

struct HandOverTests {
  private static let van = "Unité mobile 2"

  private func call(_ first: Int, _ last: Int, to: String = van, onlyFree: Bool = false) -> HandOverCall {
    HandOverCall(
      kind: .mechanical, first: Sample.number(first), last: Sample.number(last), to: to, onlyFree: onlyFree,
      by: Sample.person)
  }

  private func receive(_ slip: HandOverSlip, at bench: Bench) async throws -> ReceiveAnswer {
    try await bench.station.receive(ReceiveCall(slip: slip.text, who: "Exemple Roy"))
  }

  private func code<Answer>(_ work: () async throws -> Answer) async -> StationRefusal.Code? {
    do {
      _ = try await work()
      return nil
    } catch { return (error as? StationRefusal)?.code }
  }

  @Test func `a number is usable at one station after every step of going and coming back (U1)`() async throws {
    let garage = try await Bench(numbers: 20)
    let van = try await Bench(numbers: 0, name: Self.van)
    func usable(_ value: Int) async throws -> [Bool] {
      var found: [Bool] = []
      for bench in [garage, van] {
        found.append(try await bench.store.stockState(.mechanical, Sample.number(value))?.isFree ?? false)
      }
      return found
    }
    let given = try await garage.station.handOver(call(11, 14))
    #expect(try await usable(12) == [false, false])
    #expect(given.slip.to == Self.van && given.slip.numbers.count == 4 && given.move.away == 4)
    #expect(given.levels.map(\.available) == [16])
    #expect(try await receive(given.slip, at: van).isNew)
    #expect(try await usable(12) == [false, true])
    #expect(try await !receive(given.slip, at: van).isNew)
    let back = try await van.station.handOver(call(12, 13, to: "unite d'essai"))
    #expect(try await usable(12) == [false, false])
    #expect(try await receive(back.slip, at: garage).isNew)
    #expect(try await usable(12) == [true, false])
    #expect(try await !receive(given.slip, at: van).isNew)
    #expect(try await usable(12) == [true, false], "the first slip does not work twice")
    #expect(try await van.station.handOvers().moves.map(\.step) == [.given, .received])
  }

  @Test func `a slip is taken by the station it names and by no other (U1)`() async throws {
    let garage = try await Bench(numbers: 20)
    let other = try await Bench(numbers: 0, name: "Unité mobile 3")
    let slip = try await garage.station.handOver(call(1, 2)).slip
    #expect(await code { try await receive(slip, at: other) } == .slipForOther)
    #expect(await code { try await receive(slip, at: garage) } == .ownSlip)
    var foreign = slip
    foreign.id = HandOverID(UUID())
    foreign.digest = foreign.ownDigest
    #expect(await code { try await receive(foreign, at: garage) } == .ownSlipUnknown)
    var changed = slip
    changed.to = "Unité mobile 3"
    let refusal = await #expect(throws: StationRefusal.self) { try await receive(changed, at: other) }
    #expect(refusal?.code == .malformedSlip && refusal?.issues.map(\.field) == ["digest"])
    let long = ReceiveCall(slip: String(repeating: " ", count: HandOverSlip.mostBytes + 1), who: "Exemple Roy")
    #expect(await code { try await other.station.receive(long) } == .malformedSlip)
    #expect(try await other.store.lots().isEmpty)
  }

  @Test func `a slip is written again byte for byte, and what is taken back is usable here alone (U1)`() async throws {
    let garage = try await Bench(numbers: 20)
    let given = try await garage.station.handOver(call(1, 3))
    garage.clock.advance(.hours(2))
    #expect(try await garage.station.slip(SlipCall(move: given.move.move)).text == given.slip.text)
    #expect(await code { try await garage.station.slip(SlipCall(move: 9)) } == .noSuchHandOver)
    let back = try await garage.station.takeBack(TakeBackCall(move: given.move.move, by: Sample.person))
    #expect(back.levels.map(\.available) == [20])
    let again = TakeBackCall(move: given.move.move, by: Sample.person)
    #expect(await code { try await garage.station.takeBack(again) } == .cameBack)
    #expect(await code { try await garage.station.slip(SlipCall(move: back.move.move)) } == .noSuchHandOver)
    #expect(
      await code { try await garage.station.takeBack(TakeBackCall(move: 1, by: .init(who: "", why: "x"))) } != nil)
  }

  static let refused: [(Int, Int, String, Bool, StationRefusal.Code)] = [
    (1, 5, van, false, .numberNotAvailable), (19, 22, van, true, .numberNotInStock),
    (3, 3, van, true, .nothingToHandOver), (6, 7, " unité d’essai", false, .handOverToSelf),
    (7, 6, van, false, .malformedCall), (6, 7, "", false, .malformedCall), (1, 1_001, van, false, .malformedCall),
    (6, 7, "Unité\u{7}", false, .malformedCall), (6, 7, "Unité\u{202E}", false, .malformedCall),
  ]

  @Test(arguments: refused)
  func `what cannot be handed over is refused with its reason, and nothing moves (U1)`(
    first: Int, last: Int, to: String, onlyFree: Bool, expected: StationRefusal.Code
  ) async throws {
    let bench = try await Bench(numbers: 20)
    try await bench.record(3...3)
    #expect(await code { try await bench.station.handOver(call(first, last, to: to, onlyFree: onlyFree)) } == expected)
    #expect(try await bench.station.handOvers().moves.isEmpty)
    #expect(try await bench.station.stock().levels.map(\.available) == [19])
  }

  @Test func `who asks for a number that is away is told where it is (U1)`() async throws {
    let bench = try await Bench(numbers: 20)
    _ = try await bench.station.handOver(call(1, 5, onlyFree: true))
    let refusal = await #expect(throws: StationRefusal.self) {
      try await bench.station.certificate(Sample.certificate(4))
    }
    #expect(refusal?.code == .handedOver)
    #expect(refusal?.parameters["station"] == Self.van && refusal?.parameters["who"] == Sample.person.who)
    let entry = try await bench.station.record(RecordCall(entries: [Sample.entry(4)]))
    #expect(entry.results.first?.issues.map(\.reason) == [.numberNotAvailable])
    #expect(entry.results.first?.issues.first?.parameters["state"] == "handedOver")
    #expect(try await bench.station.stockGaps().away.map(\.numbers.count) == [5])
  }
}
