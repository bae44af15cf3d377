import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct DamageTests {
  /// `DAMAGE_SEEDS=1...100000` by hand.
  static let seeds: ClosedRange<UInt64> = {
    let bounds = (ProcessInfo.processInfo.environment["DAMAGE_SEEDS"] ?? "").split(separator: ".").compactMap {
      UInt64($0)
    }
    guard bounds.count == 2, bounds[0] <= bounds[1] else { return 1...400 }
    return bounds[0]...bounds[1]
  }()

  enum Outcome { case noticed, harmless, silent }

  @Test func `bytes that change by themselves are noticed, or change nothing that can be read`() async throws {
    let station = try await DamagedStation()
    var counts: [Outcome: Int] = [:]
    var missedBySQLite = 0
    for seed in Self.seeds {
      let damage = Damage(seed: seed, size: station.bytes.count)
      let read = try station.place(damage, in: "control \(seed)").path
      let misses = StationContent.uncheckedRead(of: read).map { $0 != station.content } ?? false
      let placed = try station.place(damage, in: "\(seed)")
      let outcome = await Self.outcome(at: placed.path, station.content)
      placed.remove()
      counts[outcome, default: 0] += 1
      if outcome == .silent { Issue.record("seed \(seed): \(damage) is not noticed") }
      if misses, outcome == .noticed { missedBySQLite += 1 }
    }
    print(
      "figure: damage: cases=\(Self.seeds.count) noticed=\(counts[.noticed] ?? 0) "
        + "harmless=\(counts[.harmless] ?? 0) silent=\(counts[.silent] ?? 0)")
    print("figure: damage: \(missedBySQLite) of them integrity_check alone would have missed")
    #expect(missedBySQLite > 0, "the control: without tags these would be silent")
  }

  private static func outcome(at path: String, _ content: StationContent) async -> Outcome {
    do throws(StoreFault) {
      let store = try await StationStore.open(at: path, now: DamagedStation.now)
      let breaches = try await store.checkInvariants()
      let read = try await store.read(StationContent.init)
      await store.close()
      return !breaches.isEmpty ? .noticed : read == content ? .harmless : .silent
    } catch {
      return .noticed
    }
  }

  @Test func `a damaged file is rebuilt with all of it that is sound, and what is not is told`() async throws {
    let station = try await DamagedStation()
    var (rebuilds, salvaged, lost, unread) = (0, 0, 0, 0)
    for seed in Self.seeds where seed % 4 == 0 {
      let damage = Damage(seed: seed, size: station.bytes.count)
      let tried = try station.place(damage, in: "tried \(seed)")
      guard case .noticed = await Self.outcome(at: tried.path, station.content) else { continue }
      let placed = try station.place(damage, in: "\(seed)")
      let rebuilt = try await StationStore.rebuild(at: placed.path, from: nil, now: DamagedStation.now)
      let absent = try await Self.expectSound(station, placed, rebuilt, seed: seed)
      rebuilds += 1
      salvaged += rebuilt.salvaged
      lost += absent
      if rebuilt.missing == nil { unread += 1 }
      let aside = try placed.bytes(of: try #require(rebuilt.aside))
      #expect(aside == placed.damaged, "seed \(seed): the damaged file is not kept")
    }
    let newer = rebuilds * (DamagedStation.recorded - DamagedStation.backedUp)
    print(
      "figure: damage: rebuilt=\(rebuilds) salvaged=\(salvaged) of \(newer), not readable=\(lost), files not readable="
        + "\(unread)")
    #expect(salvaged + lost == newer)
  }

  /// Answers how many certificates are not in the rebuilt file.
  private static func expectSound(
    _ station: DamagedStation, _ placed: PlacedStation, _ rebuilt: Rebuilt, seed: UInt64
  ) async throws -> Int {
    let store = try await StationStore.open(at: placed.path, now: DamagedStation.now)
    #expect(try await store.checkInvariants() == [], "seed \(seed)")
    #expect(try await store.history().mustCompare, "seed \(seed): it may send before it compared")
    #expect(try await store.notices().map(\.kind) == [rebuilt.kind], "seed \(seed)")
    var absent: [String] = []
    for (number, written) in station.sealed {
      guard let number = CertificateNumber(number) else { continue }
      guard let operation = try await store.operation(.mechanical, number) else {
        absent.append(number.text)
        #expect(!written.isInBackup, "seed \(seed): \(number.text) was in the backup")
        continue
      }
      #expect(operation.payload == written.payload, "seed \(seed): \(number.text) has other bytes")
    }
    if let missing = rebuilt.missing {
      #expect(missing >= absent.count, "seed \(seed): \(absent) are missing, \(missing) are told")
    }
    await store.close()
    return absent.count
  }
}
