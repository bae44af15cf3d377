import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct ReviewTextTests {
  static let nearMiss = VehicleComparison(
    candidate: Samples.candidate {
      $0.vin = "1M8GDM9AXKPO42788"; $0.netMass = "2450.5"
    }, vin: .nearMiss,
    agreed: [.year, .make, .model, .plate, .netMass], differed: [.owner], missing: [.colour])

  static func review(_ comparison: VehicleComparison) -> ReviewCase {
    let evidence = MatchEvidence(comparisons: [comparison], truncated: true)
    let detail = Samples.detail(.held) {
      $0.summary.reason = StateReason(.vehicleNearMiss)
      $0.decision = VehicleDecision(
        choice: .hold, vehicle: nil, evidence: evidence, decidedAt: Samples.now - .minutes(2), person: nil)
    }
    return ReviewCase(
      detail: detail, evidence: evidence, portalFields: [], ownFields: [], actions: [.select, .notSame, .retry])
  }

  @Test func `both sides stand beside each other, differences first, each with its source (R1, R5)`() {
    let text = Samples.text(.review(Self.review(Self.nearMiss), Samples.words(.english), now: Samples.now))
    #expect(
      String(text.map { $0 == "\u{A0}" ? " " : $0 }) == """
        CVM 4471192: Needs review, the portal has a vehicle that is almost identical
        (VIN or plate)

        Here: what TREM1234 saw, Nov. 23, 8:57 a.m.
        Portal: what it answered, Nov. 23, 12:15 p.m.

        Portal vehicle 1
        Almost identical VIN: look at every character.
             Field              Here                 Portal
          ≠  VIN                1M8GDM9AXKP042788    1M8GDM9AXKPO42788
          ≠  Province or state  ON                   QC
          ≠  Owner              Alexandrine Exemple  Ancien Propriétaire
          =  Year               2019                 2019
          =  Make               Chevrolet            CHEVR
          =  Model              Silverado            SILVERADO
          =  Plate              ABC123               ABC123
          =  Net mass (kg)      2,450.5              2,450.5

        The portal knows more than it showed.

        Decide:
          cvmsync review select 4471192 1 --who NAME --why REASON
          cvmsync review not-same 4471192 --who NAME --why REASON
          cvmsync review retry 4471192 --who NAME --why REASON
        """)
  }

  @Test func `the rule is said only where the owner alone differs (R1)`() {
    func says(_ vin: VehicleComparison.VINRelation, _ differed: [VehicleField]) -> Bool {
      var comparison = Self.nearMiss
      (comparison.vin, comparison.differed) = (vin, differed)
      return Samples.text(.review(Self.review(comparison), Samples.words(.french), now: Samples.now))
        .contains("sélectionnez-le")
    }
    #expect(says(.same, [.owner]))
    #expect(!says(.same, [.owner, .year]))
    #expect(!says(.nearMiss, [.owner]))
  }

  @Test(arguments: VINQuality.allCases, MatchRule.allCases)
  func `a review tells the rows of the table that the vehicle fell under (R1)`(standing: VINQuality, rule: MatchRule) {
    for language in Language.allCases {
      let words = Samples.words(language)
      var review = Self.review(Self.nearMiss)
      review.evidence?.standing = standing
      review.evidence?.rule = rule
      let shown = Samples.text(.review(review, words, now: Samples.now)).replacing("\n", with: " ")
      let told = [words("standing", standing), words("rule", rule)]
      #expect(told.allSatisfy { shown.contains($0) && $0.contains(" ") }, "\(shown)")
    }
  }

  @Test(arguments: [("RM4471", false), ("AUCUN", false), ("1M8GDM9AXKP042788", true)])
  func `a NIV that is no identity is not called the same vehicle where nothing else agrees (R1)`(
    vin: String, isSaid: Bool
  ) throws {
    var comparison = Self.nearMiss
    (comparison.vin, comparison.differed, comparison.agreed) = (.same, [.owner], [.year])
    var review = Self.review(comparison)
    review.detail.inspection.vehicle.vin = try #require(VehicleIdentificationNumber(vin))
    let shown = Samples.text(.review(review, Samples.words(.english), now: Samples.now))
    #expect(shown.contains("Only the owner differs") == isSaid)
  }

  @Test func `two certificates of one number are compared field by field`() {
    var review = Self.review(Self.nearMiss)
    review.evidence = nil
    review.ownFields = [
      PortalField(name: "vehicle.vin", text: "1M8"), PortalField(name: "result", text: "compliant"),
      PortalField(name: "remarks", text: "rouille\u{1B}[0m"),
    ]
    review.portalFields = [
      PortalField(name: "vehicle.vin", text: "1M8"), PortalField(name: "result", text: "nonCompliant"),
      PortalField(name: "novelty", text: "x"),
    ]
    let text = Samples.text(.review(review, Samples.words(.french), now: Samples.now))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("  ≠") || $0.hasPrefix("  =") }
    #expect(rows.count == 4 && rows.last?.contains("NIV") == true)
    #expect(text.contains("non conforme") && text.contains("rouille\\u{1b}[0m") && text.contains("novelty"))
  }

  @Test func `a long value goes on below, in its own column`() {
    var review = Self.review(Self.nearMiss)
    review.evidence = nil
    (review.ownFields, review.portalFields) = (
      [PortalField(name: "remarks", text: String(repeating: "mot ", count: 25))],
      [PortalField(name: "remarks", text: "autre")]
    )
    let lines = Samples.text(.review(review, Samples.words(.french), now: Samples.now)).split(separator: "\n")
    let long = lines.filter { $0.contains("mot mot") }
    let places = Set(long.map { $0.prefix { $0 != "o" }.count })
    #expect(long.count == 2 && places.count == 1 && long[0].hasSuffix("autre"), "\(lines)")
    #expect(lines.allSatisfy { $0.count <= 78 })
  }
}
