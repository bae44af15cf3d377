import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct DamageTests {
  private struct Count {
    var (cases, rebuilt, harmless, silent, stuck, salvaged, absent, unread) = (0, 0, 0, 0, 0, 0, 0, 0)

    mutating func add(_ outcome: DamageOutcome) {
      cases += 1
      switch outcome {
      case .rebuilt(let file, let absent):
        rebuilt += 1
        salvaged += file.salvaged
        self.absent += absent
        unread += file.missing == nil ? 1 : 0
      case .harmless: harmless += 1
      case .silent: silent += 1
      case .stuck: stuck += 1
      }
    }

    mutating func add(_ other: Count) {
      cases += other.cases
      rebuilt += other.rebuilt
      harmless += other.harmless
      silent += other.silent
      stuck += other.stuck
    }

    /// The line to print. If the process crashes, it is never printed.
    var line: String {
      "cases=\(cases) rebuilt=\(rebuilt) harmless=\(harmless) silent=\(silent) crashed=0 stuck=\(stuck)"
    }
  }

  @Test func `damaged files are rebuilt and told, or their damage is harmless, in every family`() async throws {
    let station = try await DamagedStation()
    let proof = DamageProof(station: station)
    var total = Count()
    for family in DamageFamily.all {
      var count = Count()
      for (index, damage) in try family.drawn(of: station).enumerated() {
        let outcome = try await proof.outcome(of: damage, in: "\(family.name) \(index)")
        count.add(outcome)
        switch outcome {
        case .rebuilt, .harmless: break
        case .silent, .stuck: Issue.record("\(family.name): \(damage.description): \(outcome)")
        }
      }
      #expect(count.rebuilt > 0, "\(family.name): the cases do damage")
      print(
        "figure: damage: \(family.name): \(count.line), salvaged=\(count.salvaged) absent and told=\(count.absent) "
          + "unreadable=\(count.unread)")
      total.add(count)
    }
    print("figure: damage: \(total.line)")
  }

  @Test func `SQLite's own check would miss much of it`() async throws {
    let station = try await DamagedStation()
    var missed = 0
    for seed in DamageFamily.seeds.prefix(100) {
      let placed = try station.place(Damage(seed: seed, size: station.bytes.count), in: "control \(seed)")
      if let content = StationContent.uncheckedRead(of: placed.path), content != station.content { missed += 1 }
      placed.remove()
    }
    print("figure: damage: \(missed) of \(min(100, DamageFamily.seeds.count)) integrity_check alone would have missed")
    #expect(missed > 0 || DamageFamily.seeds.count < 100, "the control: without tags these would be silent")
  }
}
