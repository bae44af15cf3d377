import FoundationEssentials
import PortalLedger
import SyncProtocol
import Testing

struct ConformityTests {
  private let key = DocumentKey(kind: .mechanical, number: "0441001")

  @Test func `repairs of a document's defects get a receipt, and a replay the same one`() throws {
    var bench = try prepared()
    let visitor = try bench.signIn(as: Bench.otherMechanic, attempt: 2_000)
    let payload = try CanonicalJSON.encode(repair(component: "101"))
    let first = try bench.ledger.conform(
      key, operation: id(300), payload: payload, digest: ContentDigest(of: payload), by: visitor, now: bench.now)
    let again = try bench.ledger.conform(
      key, operation: id(300), payload: payload, digest: ContentDigest(of: payload), by: visitor, now: bench.now)
    #expect(first.isNew)
    #expect(!again.isNew)
    #expect(again.receipt == first.receipt)
    #expect(first.receipt.vehicle == Bench.vehicle)
    #expect(try bench.ledger.outcome(of: id(300)).receipt == first.receipt)
    let document = try bench.ledger.document(key)
    #expect(document.certificate.result == .compliant)
    #expect(document.certificate.defects.map(\.repairedAt) == [1_794_500_000_000])
    #expect(document.payload?.contains("repairedAt") == false)
  }

  @Test func `a defect is repaired once`() throws {
    var bench = try prepared()
    let visitor = try bench.signIn(as: Bench.otherMechanic, attempt: 2_000)
    let payload = try CanonicalJSON.encode(repair(component: "101"))
    let statuses = [300, 301].map { operation in
      problem { () throws(Refusal) in
        try bench.ledger.conform(
          key, operation: id(operation), payload: payload, digest: ContentDigest(of: payload), by: visitor,
          now: bench.now)
      }?.status
    }
    #expect(statuses == [nil, 422])
  }

  @Test(arguments: [("0441001", "102", 422, "repairs.0"), ("0441009", "101", 404, nil)])
  func `repairs of what the portal does not have are refused`(
    number: String, component: String, status: Int, field: String?
  ) throws {
    var bench = try prepared()
    let visitor = try bench.signIn(as: Bench.otherMechanic, attempt: 2_000)
    let payload = try CanonicalJSON.encode(repair(component: component))
    let refused = problem { () throws(Refusal) in
      try bench.ledger.conform(
        DocumentKey(kind: .mechanical, number: number), operation: id(300), payload: payload,
        digest: ContentDigest(of: payload), by: visitor, now: bench.now)
    }
    #expect(refused?.status == status)
    #expect(refused?.field == field)
  }

  private func prepared() throws -> Bench {
    var bench = Bench()
    let visitor = try bench.signIn()
    var form = sampleForm()
    form.defects = [sampleDefect(.minor)]
    form.result = .nonCompliant
    form.sticker = nil
    _ = try bench.ledger.submit(submission(of: form), by: visitor, now: bench.now)
    return bench
  }

  private func repair(component: String) -> ConformityForm {
    ConformityForm(
      performedAt: 1_794_500_000_000, utcOffset: -300, station: StationForm(id: id(5), kind: .garage),
      mechanic: Bench.otherMechanic,
      repairs: [ConformityForm.Repair(component: component, code: "A", repairedAt: 1_794_500_000_000)], remarks: nil)
  }
}
