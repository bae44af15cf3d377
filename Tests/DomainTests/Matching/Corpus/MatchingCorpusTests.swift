import Foundation
import Testing

@testable import Domain

/// Counts selections and creations on random vehicles whose correct match is known; `MATCHING_SEED` sets another seed.
struct MatchingCorpusTests {
  private static let seed = ProcessInfo.processInfo.environment["MATCHING_SEED"].flatMap { UInt64($0) } ?? 20_261_129
  private static let corpus = MatchingCorpus(seed: seed, pairs: 2_400)

  struct Count {
    var trueMatches = 0
    var held = 0
    /// Filed under the wrong vehicle.
    var wrong: [String] = []
    /// Created although the portal had listed the vehicle.
    var created: [String] = []

    mutating func add(_ pair: MatchingCorpus.Pair, _ outcome: MatchOutcome) {
      if pair.isTrueMatch { trueMatches += 1 }
      let name = "\(pair.way.rawValue): \(pair.inspected)"
      switch outcome {
      case .select(let vehicle, _): if vehicle != pair.truth { wrong.append(name) }
      case .hold: if pair.isTrueMatch { held += 1 }
      case .create: if pair.isTrueMatch { created.append(name) }
      }
    }

    var heldShare: Double { Double(held) / Double(max(1, trueMatches)) }
  }

  private static func count(_ decide: (Vehicle, VehicleCandidates) -> MatchOutcome) -> Count {
    var count = Count()
    for pair in corpus.pairs { count.add(pair, decide(pair.inspected, pair.candidates)) }
    return count
  }

  @Test func `of thousands of vehicles none is filed under another or made twice, and few are held (R1)`() {
    let count = Self.count { VehicleMatching.decide(inspected: $0, ownerName: nil, candidates: $1) }
    #expect(Self.corpus.pairs.count >= 2_000 && count.trueMatches >= 2_000)
    #expect(count.wrong == [], "MATCHING_SEED=\(Self.seed)")
    #expect(count.created == [], "MATCHING_SEED=\(Self.seed)")
    #expect(count.heldShare < 0.08)
    print(
      "figure: matching: pairs=\(Self.corpus.pairs.count) true=\(count.trueMatches) wrong=\(count.wrong.count)",
      "created=\(count.created.count) held=\((count.heldShare * 1_000).rounded() / 10) %")
  }

  /// The former rule: a candidate that alone has the NIV is selected unless year or make differ.
  private static func previous(_ inspected: Vehicle, _ candidates: VehicleCandidates) -> MatchOutcome {
    let outcome = VehicleMatching.decide(inspected: inspected, ownerName: nil, candidates: candidates)
    guard case .hold(.vehicleDiffers, let evidence) = outcome,
      let only = evidence.comparisons.first(where: { $0.vin == .same }),
      !only.differed.contains(.year), !only.differed.contains(.make)
    else { return outcome }
    return .select(only.candidate.id, evidence)
  }

  @Test func `the corpus catches a rule that takes a short NIV for an identity (R1)`() {
    #expect(!Self.count(Self.previous).wrong.isEmpty)
  }

  @Test func `the corpus catches a rule that creates what is near (R1)`() {
    let count = Self.count { inspected, candidates in
      let outcome = VehicleMatching.decide(inspected: inspected, ownerName: nil, candidates: candidates)
      guard case .hold(.vehicleNearMiss, let evidence) = outcome else { return outcome }
      return .create(evidence)
    }
    #expect(!count.created.isEmpty)
  }

  @Test(arguments: MatchingCorpus.Way.allCases) func `the corpus has vehicles of each way`(way: MatchingCorpus.Way) {
    #expect(Self.corpus.pairs.contains { $0.way == way })
  }
}
