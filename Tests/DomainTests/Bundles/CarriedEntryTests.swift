import FoundationEssentials
import SyncProtocol
import Testing

@testable import Domain

/// The vehicle that an entry names, and how many entries fit in a file (SyncProtocol §12.3, §12.4).
struct CarriedEntryTests {
  private static let fresh = Sample.vehicleID(99)

  static let filings: [(VehicleDecision?, CarriedEntry.Filing)] = [
    (nil, .matched(new: fresh, distinct: false)),
    (Sample.decided(.select, vehicle: 7), .under(Sample.vehicleID(7))),
    (Sample.decided(.created, vehicle: 7), .under(Sample.vehicleID(7))),
    (Sample.decided(.create, vehicle: 7), .matched(new: Sample.vehicleID(7), distinct: false)),
    (
      Sample.decided(.create, vehicle: 7, by: NamedDecision(who: "Camille", why: "autre")),
      .matched(new: Sample.vehicleID(7), distinct: true)
    ),
  ]

  @Test(arguments: 0..<filings.count)
  func `an entry names the vehicle that was decided, or an id to create it under (R1)`(row: Int) {
    let (decision, expected) = Self.filings[row]
    #expect(CarriedEntry(Sample.operation(1, decision: decision), freshID: Self.fresh).filing == expected)
  }

  private static func entry(_ value: Int, payload: String) -> CarriedEntry {
    var operation = Sample.operation(value)
    operation.payload = Data(payload.utf8)
    return CarriedEntry(operation, freshID: fresh)
  }

  @Test func `no more than 500 are put into a file, in the station's order`() {
    let entries = (1...600).reversed().map { Self.entry($0, payload: "{}") }
    let chosen = CarriedEntry.fitting(entries)
    #expect(chosen.map(\.sequence) == (101...600).map { Int64($0) })
  }

  @Test(arguments: ["x", "\"", "\\", "é"])
  func `what is chosen fits in the contract's limit whatever has to be quoted`(character: String) throws {
    let payload = String(repeating: character, count: 65_000 / character.utf8.count)
    let chosen = CarriedEntry.fitting((1...100).map { Self.entry($0, payload: payload) })
    #expect((1..<100).contains(chosen.count))
    let content = BundleContent(
      entries: chosen.map { entry in
        BundleEntry(
          operation: MessageID(entry.operation), kind: .photometric, number: String(repeating: "9", count: 32),
          digest: entry.digest, payload: String(decoding: entry.payload, as: UTF8.self), vehicle: nil,
          newVehicle: MessageID(Self.fresh), distinct: true)
      })
    #expect(try CanonicalJSON.encode(content).count <= BundleFile.contentLimit)
  }

  @Test func `one that is too large for the rest of a file stops the choice, and none is passed over`() {
    let large = String(repeating: "x", count: 400_000)
    let entries = [Self.entry(1, payload: large), Self.entry(2, payload: large), Self.entry(3, payload: "{}")]
    #expect(CarriedEntry.fitting(entries).map(\.sequence) == [1])
  }
}
