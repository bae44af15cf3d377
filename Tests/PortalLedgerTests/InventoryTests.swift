import FoundationEssentials
import PortalLedger
import SyncProtocol
import Testing

struct InventoryTests {
  private func ask(_ first: String, _ last: String, kind: CertificateKind = .mechanical) -> InventoryRequest {
    InventoryRequest(kind: kind, first: first, last: last)
  }

  private func digest(_ lines: [String]) -> PayloadDigest {
    PayloadDigest(of: Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  @Test func `an inventory has a bit and a line for each document of the range, in order (U1)`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    var digests: [String: String] = [:]
    for (index, number) in ["0098", "0101", "0106", "0107"].enumerated() {
      let sent = try submission(of: sampleForm(number, inspection: index + 1), operation: 100 + index)
      _ = try bench.ledger.submit(sent, by: visitor, now: bench.now)
      digests[number] = sent.digest.hexadecimal
    }
    try bench.ledger.keyIn(sampleForm("0100", inspection: 9), now: bench.now)
    let told = try bench.ledger.inventory(ask("0098", "0106"))
    // 0098, 0100 and 0101 are the first, third and fourth; 0106 is the ninth.
    #expect(told.present == Data([0b1011_0000, 0b1000_0000]).base64EncodedString())
    #expect(told.count == 4)
    let lines = [
      "0098 \(digests["0098"] ?? "")", "0100 -", "0101 \(digests["0101"] ?? "")", "0106 \(digests["0106"] ?? "")",
    ]
    #expect(told.digest == digest(lines))
    #expect(try bench.ledger.inventory(ask("0098", "0106", kind: .photometric)).count == 0)
    #expect(try bench.ledger.inventory(ask("0102", "0105")).digest == digest([]))
    #expect(try bench.ledger.inventory(ask("0107", "0107")).present == Data([0x80]).base64EncodedString())
  }

  @Test func `what is being worked on is not in the inventory until it is committed`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    try bench.ledger.postpone(submission(of: sampleForm("0001")), by: visitor, until: bench.now + 60_000)
    #expect(try bench.ledger.inventory(ask("0001", "0002")).count == 0)
  }

  @Test func `a portal that takes a number twice has a line for each, in their own order (§4.10)`() throws {
    var bench = Bench()
    bench.ledger.policy.features.uniqueNumbers = false
    let visitor = try bench.signIn()
    var lines: [String] = []
    for inspection in 1...2 {
      let sent = try submission(of: sampleForm("0001", inspection: inspection), operation: 100 + inspection)
      _ = try bench.ledger.submit(sent, by: visitor, now: bench.now)
      lines.append("0001 \(sent.digest.hexadecimal)")
    }
    let told = try bench.ledger.inventory(ask("0001", "0001"))
    #expect(told.count == 1)
    #expect(told.digest == digest(lines.sorted()))
  }

  static let refused: [(String, String, Int, String?)] = [
    ("-1", "2", 400, "first"), ("1", "2_", 400, "last"), ("", "2", 400, "first"), ("AB", "AC", 422, "first"),
    ("1234567890123456789", "1234567890123456790", 422, "first"), ("A1", "B2", 422, "last"), ("A1", "a2", 422, "last"),
    ("09", "10", 200, nil), ("9", "10", 422, "last"), ("12", "11", 422, "last"), ("00001", "10000", 200, nil),
    ("00001", "10001", 413, "last"), ("A-1", "A-9", 200, nil), ("2024-1", "2025-1", 422, "last"),
  ]

  @Test(arguments: refused)
  func `a range is of one form and of ten thousand numbers at most (§4.10)`(
    first: String, last: String, status: Int, field: String?
  ) {
    let ledger = Bench().ledger
    let refused = problem { () throws(Refusal) in try ledger.inventory(ask(first, last)) }
    #expect((refused?.status ?? 200) == status)
    #expect(refused?.field == field)
  }

  @Test func `a portal without inventory says so`() {
    var ledger = Bench().ledger
    ledger.policy.hasInventory = false
    let refused = problem { () throws(Refusal) in try ledger.inventory(ask("1", "2")) }
    #expect(refused?.type == .notSupported && refused?.status == 501)
  }
}
