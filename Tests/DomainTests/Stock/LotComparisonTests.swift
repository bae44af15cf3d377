import Domain
import FoundationEssentials
import Testing

struct LotComparisonTests {
  private static func digest(_ text: String) -> PayloadDigest { PayloadDigest(of: Data(text.utf8)) }
  private static let own = digest("ici")

  private static let receipt = Receipt(
    operation: Sample.id(3), kind: .mechanical, number: checked("CV1"), digest: own, portalID: "P",
    receivedAt: Sample.now, vehicle: Sample.id(4))

  private static func checked(_ text: String) -> CertificateNumber {
    guard let number = CertificateNumber(text) else { preconditionFailure("a number") }
    return number
  }

  private static func lot(_ claims: [LotNumber.Claim]) -> LotComparison {
    LotComparison(
      kind: .mechanical,
      numbers: claims.enumerated().map { index, claim in
        LotNumber(number: checked("CV\(10 + index)"), state: .available, claim: claim)
      })
  }

  /// The portal's list as the contract has it, from places and the texts of their contents; nil for a document without
  /// payload.
  private static func told(_ present: [Int: String?], of count: Int) -> PortalInventory {
    let lines = present.keys.sorted().map { place in
      "CV\(10 + place) \((present[place] ?? nil).map { digest($0).hexadecimal } ?? "-")\n"
    }
    return PortalInventory(
      present: (0..<count).map { present.keys.contains($0) }, digest: digest(lines.joined()))
  }

  typealias Row = (claim: LotNumber.Claim, found: [NumberFinding])

  /// The finding for each presence: absent, same, other, inProgress.
  static let table: [Row] = [
    (.blank, [.agreed, .onlyAtPortal, .onlyAtPortal, .unsettled]),
    (.elsewhere, [.agreed, .elsewhere, .elsewhere, .elsewhere]),
    (.foundAtPortal, [.onlyHere, .agreed, .agreed, .unsettled]),
    (.waiting(own), [.waiting, .waitingAndThere, .contentDiffers, .unsettled]),
    (.confirmed(own), [.onlyHere, .agreed, .contentDiffers, .unsettled]),
    (.mayBeCancelled(own), [.cancelled, .agreed, .contentDiffers, .unsettled]),
    (.closed(own), [.agreed, .onlyAtPortal, .onlyAtPortal, .unsettled]),
  ]

  @Test(arguments: table)
  func `every claim beside every answer is one finding (U1)`(row: Row) {
    let answers: [PortalPresence] = [.absent, .same, .other, .inProgress]
    #expect(answers.map { NumberFinding(row.claim, $0) } == row.found)
  }

  @Test func `where list and digest are what was confirmed, nothing more is asked (U1)`() {
    let lot = Self.lot([.confirmed(Self.own), .blank, .confirmed(Self.digest("b")), .elsewhere, .closed(Self.own)])
    let told = Self.told([0: "ici", 2: "b"], of: 5)
    #expect(lot.openPlaces(told) == [])
    #expect(lot.findings(told, lookedUp: [:]) == Array(repeating: .agreed, count: 5))
  }

  typealias Case = (name: String, claims: [LotNumber.Claim], told: [Int: String?], open: [Int])

  static let cases: [Case] = [
    ("confirmed and not there", [.confirmed(own), .confirmed(own)], [0: "ici"], [1]),
    ("there and blank here", [.confirmed(own), .blank], [0: "ici", 1: "x"], [0]),
    ("there without payload", [.confirmed(own), .blank], [1: nil], [0]),
    ("other content", [.confirmed(own), .confirmed(own)], [0: "ici", 1: "x"], [0, 1]),
    ("waits and is there", [.waiting(own), .confirmed(own)], [0: "ici", 1: "ici"], []),
    ("waits and is there with other content", [.waiting(own), .blank], [0: "x"], [0]),
    ("waits and is not there", [.waiting(own), .blank], [:], []),
    ("handed over and there", [.elsewhere, .confirmed(own)], [0: "x", 1: "ici"], [1]),
    ("found before and gone", [.foundAtPortal, .blank], [:], [0]),
    ("cancelled", [.mayBeCancelled(own), .blank], [:], [0]), ("empty", [.blank, .blank], [:], []),
  ]

  @Test(arguments: cases)
  func `the numbers that the list leaves open are looked up and no others (U1)`(row: Case) {
    let lot = Self.lot(row.claims)
    #expect(lot.openPlaces(Self.told(row.told, of: row.claims.count)) == row.open, "\(row.name)")
  }

  @Test func `a number is asked for with the content that was recorded, or with none`() {
    let lot = Self.lot([.waiting(Self.own), .blank])
    #expect(lot.question(at: 0).digest == Self.own)
    #expect(lot.question(at: 1) == StockNumber(kind: .mechanical, number: Self.checked("CV11")).question)
    #expect(lot.allPlaces == [0, 1])
  }

  @Test func `what was looked up counts more than the list, and without a list it is all there is (U1)`() {
    let lot = Self.lot([.confirmed(Self.own), .confirmed(Self.own), .blank, .waiting(Self.own)])
    let told = Self.told([0: "x", 2: "y"], of: 4)
    let found = lot.findings(told, lookedUp: [0: .differs, 1: .same(Self.receipt)])
    #expect(found == [.contentDiffers, .agreed, .onlyAtPortal, .waiting])
    let alone = lot.findings(nil, lookedUp: [0: .same(Self.receipt), 1: .absent, 2: .differs, 3: .inProgress])
    #expect(alone == [.agreed, .onlyHere, .onlyAtPortal, .unsettled])
  }

  @Test func `a lot agrees where nothing is left that a person has to look at, and adds up (U1)`() {
    let lot = Self.lot([.confirmed(Self.own), .waiting(Self.own), .waiting(Self.own), .elsewhere, .blank])
    func verification(_ findings: [NumberFinding], isProven: Bool = true) -> StockVerification {
      StockVerification(lot, findings: findings, isProven: isProven, method: .inventory, at: Sample.now)
    }
    let fine: [NumberFinding] = [.agreed, .waiting, .waiting, .elsewhere, .agreed]
    #expect(verification(fine).agrees && !verification(fine, isProven: false).agrees)
    #expect(verification(fine).runs.map(\.numbers.count) == [2, 1])
    #expect(verification(fine).counts == ["agreed": 2, "waiting": 2, "elsewhere": 1])
    #expect(verification(fine).size == 5)
    for finding in NumberFinding.allCases {
      #expect(verification([finding] + fine.dropFirst()).agrees == !finding.isDifference)
    }
  }
}
