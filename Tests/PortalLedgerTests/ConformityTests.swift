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
      key, operation: id(300), payload: payload, digest: PayloadDigest(of: payload), by: visitor, now: bench.now)
    let again = try bench.ledger.conform(
      key, operation: id(300), payload: payload, digest: PayloadDigest(of: payload), by: visitor, now: bench.now)
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
          key, operation: id(operation), payload: payload, digest: PayloadDigest(of: payload), by: visitor,
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
        digest: PayloadDigest(of: payload), by: visitor, now: bench.now)
    }
    #expect(refused?.status == status)
    #expect(refused?.field == field)
  }

  @Test func `a key comes before the document and the form, and one that is being worked on is in progress`() throws {
    var bench = try prepared()
    let visitor = try bench.signIn(as: Bench.otherMechanic, attempt: 2_000)
    func refusal(_ operation: Int, _ number: String, _ body: String, wrong: Bool = false) -> Problem? {
      let payload = Data(body.utf8)
      let digest = PayloadDigest(of: wrong ? Data() : payload)
      return problem { () throws(Refusal) in
        try bench.ledger.conform(
          DocumentKey(kind: .mechanical, number: number), operation: id(operation), payload: payload, digest: digest,
          by: visitor, now: bench.now)
      }
    }
    #expect(refusal(100, "0441009", "null", wrong: true)?.type == .digestMismatch)
    #expect(refusal(100, "0441009", "null")?.field == "Idempotency-Key")
    #expect(refusal(301, "0441009", "null")?.type == .notFound)
    #expect(refusal(301, "0441001", "null")?.type == .malformedRequest)
    try bench.ledger.postpone(submission(of: sampleForm("0441005"), operation: 302), by: visitor, until: bench.now + 1)
    #expect(refusal(302, "0441001", "null")?.type == .inProgress)
    #expect(refusal(301, "0441005", "null")?.type == .inProgress)
  }

  @Test func `a document may circulate once nothing is open, not once its last major defect is repaired`() throws {
    var bench = try prepared(defects: [sampleDefect(.major), minor])
    let visitor = try bench.signIn(as: Bench.otherMechanic, attempt: 2_000)
    for (operation, component, mayCirculate) in [(300, "101", false), (301, "7", true)] {
      let payload = try CanonicalJSON.encode(repair(component: component))
      _ = try bench.ledger.conform(
        key, operation: id(operation), payload: payload, digest: PayloadDigest(of: payload), by: visitor, now: bench.now
      )
      let certificate = try bench.ledger.document(key).certificate
      #expect(certificate.mayCirculate == mayCirculate)
      #expect((certificate.result == .compliant) == mayCirculate)
    }
  }

  private var minor: DefectForm {
    var defect = sampleDefect(.minor)
    defect.component = "7"
    return defect
  }

  private func prepared(defects: [DefectForm] = [sampleDefect(.minor)]) throws -> Bench {
    var bench = Bench()
    let visitor = try bench.signIn()
    var form = sampleForm()
    form.defects = defects
    form.mayCirculate = !defects.contains { $0.severity == .major }
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
