import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct WitnessDamageTests {
  static let seeds: ClosedRange<UInt64> = 1...ProofScale.value(everyday: 40, full: 4_000)

  @Test func `a witness whose bytes rot says nothing, and the station is as it was`() async throws {
    let station = try await KilledStation()
    var harmless = 0
    for seed in Self.seeds {
      let damage = Damage(seed: seed, size: station.witness.count)
      let placed = try station.place(["station.witness": damage.applied(to: station.witness)], in: "\(seed)")
      let found = try await Recovered(at: placed.path, was: station.content)
      let isHarmless = found.isWhole && found.notices.isEmpty && !found.mustCompare
      #expect(isHarmless, "seed \(seed), \(damage): \(found)")
      if isHarmless { harmless += 1 }
      placed.remove()
    }
    print("figure: damage: witness: cases=\(Self.seeds.count) harmless=\(harmless)")
  }

  @Test func `half a witness still tells of a log that is gone`() async throws {
    let station = try await KilledStation()
    for half in 0..<2 {
      var witness = station.witness
      witness.resetBytes(in: half * WitnessStatement.size..<(half + 1) * WitnessStatement.size)
      let placed = try station.place(["station.sqlite-wal": nil, "station.witness": witness], in: "half \(half)")
      let found = try await Recovered(at: placed.path, was: station.content)
      #expect(found.isHonest && !found.missing.isEmpty, "\(half): \(found)")
    }
  }

  @Test func `an older copy in the place of the file is told, with the numbers that it lacks`() async throws {
    let station = try await KilledStation()
    let placed = try station.place(["station.sqlite-wal": nil, "station.sqlite": station.backup], in: "older")
    let found = try await Recovered(at: placed.path, was: station.content)
    #expect(found.isHonest && found.missing.count == KilledStation.recorded - KilledStation.backedUp, "\(found)")
    #expect(found.notices.map(\.kind) == [.changesLost])
  }

  @Test func `a backup that has more than the file is what the file is brought back from`() async throws {
    let station = try await KilledStation()
    // An older file, from before the backup, is put back.
    let fixture = try await StoreFixture(numbers: 60)
    await fixture.store.close()
    let whole = try fixture.directory.bytes(of: "station.sqlite")
    let placed = try station.place(["station.sqlite-wal": nil, "station.sqlite": whole], in: "newer backup")
    let found = try await Recovered(at: placed.path, was: station.content)
    #expect(found.isHonest && found.missing.count == KilledStation.recorded - KilledStation.backedUp, "\(found)")
    #expect(found.notices.map(\.kind) == [.fileRebuilt])
  }
}
