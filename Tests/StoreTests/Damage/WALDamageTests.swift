import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct WALDamageTests {
  static let seeds: ClosedRange<UInt64> = 1...ProofScale.value(everyday: 64, full: 4_000)

  @Test func `what was acknowledged and stood only in a damaged log is there, or told with its number`() async throws {
    let station = try await KilledStation()
    var (harmless, rebuilt, silent, salvaged, missing) = (0, 0, 0, 0, 0)
    for seed in Self.seeds {
      let damage = WALDamage(seed: seed, size: station.log.count)
      let placed = try station.place(["station.sqlite-wal": damage.applied(to: station.log)], in: "\(seed)")
      let found = try await Recovered(at: placed.path, was: station.content)
      #expect(found.isHonest, "seed \(seed), \(damage): \(found)")
      let isHonest = found.isHonest && (found.isWhole || !found.notices.isEmpty)
      if !isHonest { silent += 1 } else if found.notices.isEmpty { harmless += 1 } else { rebuilt += 1 }
      salvaged += found.notices.reduce(0) { $0 + (Int($1.parameters["salvaged"] ?? "") ?? 0) }
      missing += found.missing.count
      if found.notices.isEmpty { #expect(found.isWhole, "seed \(seed), \(damage): changed without a word") }
      let again = try await Recovered(at: placed.path, was: station.content)
      #expect(again.notices == found.notices, "seed \(seed): told once")
      placed.remove()
    }
    print(
      "figure: damage: log: cases=\(Self.seeds.count) rebuilt=\(rebuilt) harmless=\(harmless) silent=\(silent), "
        + "certificates brought back=\(salvaged) missing and told=\(missing)")
    #expect(rebuilt > 0 && salvaged > 0 && missing > 0)
  }

  @Test func `the control: without a witness the records of a log that is gone are lost and nobody is told`()
    async throws
  {
    let station = try await KilledStation()
    let placed = try station.place(["station.sqlite-wal": nil, "station.witness": nil], in: "control")
    let found = try await Recovered(at: placed.path, was: station.content)
    #expect(!found.isHonest && found.notices.isEmpty)
    #expect(found.missing.count == KilledStation.recorded - KilledStation.inFile)
  }

  @Test func `one wrong bit in the log costs at most what it stands in`() async throws {
    let station = try await KilledStation()
    for place in 0..<8 {
      var log = station.log
      log[place * log.count / 8 + 200] ^= 4
      let placed = try station.place(["station.sqlite-wal": log], in: "bit \(place)")
      let found = try await Recovered(at: placed.path, was: station.content)
      #expect(found.isHonest && found.missing.count <= 1, "\(place): \(found)")
    }
  }

  @Test func `what a log held is kept beside the station, byte for byte, before anything is changed`() async throws {
    let station = try await KilledStation()
    // SQLite itself would delete a log whose first frame it cannot read.
    for place in [200, station.log.count / 2] {
      var log = station.log
      log[place] ^= 1
      let placed = try station.place(["station.sqlite-wal": log], in: "aside \(place)")
      let found = try await Recovered(at: placed.path, was: station.content)
      let aside = try #require(found.notices.first?.parameters["aside"])
      #expect(try placed.bytes(of: aside) == station.files["station.sqlite"])
      #expect(try placed.bytes(of: aside + "-wal") == log)
    }
  }
}
