import FoundationEssentials
import PortalLedger
import SyncProtocol
import Testing

/// Which mandate a submission is for (§3.5).
@Suite struct MandateTests {
  @Test(
    arguments: [
      (nil, "M-100200"), ("M-100200", "M-100200"), ("M-100300", "M-100300"),
    ] as [(String?, String)])
  func `a document is filed under the mandate that is named, else under the first`(
    named: String?, filed: String
  ) throws {
    var bench = Bench()
    let visitor = try bench.signIn(as: Bench.otherMechanic).acting(for: named)
    _ = try bench.ledger.submit(submission(of: sampleForm()), by: visitor, now: bench.now)
    #expect(bench.ledger.allDocuments.map(\.mandate) == [filed])
  }

  @Test(arguments: ["M-100300", "", "m-100200", " M-100200", "M-100200, M-100200"])
  func `a mandate that the person does not have is refused, whatever is written there`(named: String) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let told = problem { () throws(Refusal) in try visitor.acting(for: named) }
    #expect(told?.type == .noMandate && told?.status == 403)
    #expect(told?.field == "Sync-Mandate")
  }

  @Test func `a replay for another mandate gets the first receipt, and the document stays as it was filed`() throws {
    var bench = Bench()
    let visitor = try bench.signIn(as: Bench.otherMechanic)
    let sent = try submission(of: sampleForm())
    let first = try bench.ledger.submit(sent, by: visitor.acting(for: "M-100300"), now: bench.now)
    let again = try bench.ledger.submit(sent, by: visitor.acting(for: "M-100200"), now: bench.now)
    #expect(!again.isNew && again.receipt == first.receipt)
    #expect(bench.ledger.allDocuments.map(\.mandate) == ["M-100300"])
  }
}
