import PortalLedger
import SyncProtocol
import Testing

/// An AVP's own rules (SyncProtocol §4.1).
struct PhotometricRuleTests {
  private static func photometric(_ number: String = "0441001") -> CertificateForm {
    var form = sampleForm(number)
    form.kind = .photometric
    form.sticker = nil
    form.readings = ["frontLeft", "frontRight"].compactMap { window in
      DecimalText("70.5").map { ReadingForm(window: window, transmission: $0) }
    }
    form.tool = "TM-0417"
    return form
  }

  private static func light(_ text: String) -> @Sendable (inout CertificateForm) -> Void {
    { form in
      guard let light = DecimalText(text) else { preconditionFailure("a decimal of a sample") }
      form.readings?[1].transmission = light
    }
  }

  @Test(arguments: [
    Spoiled("defects", "a repaired one") { $0.defects = [sampleDefect(.minor, repairedAt: 1)] },
    Spoiled("readings", "left out") { $0.readings = nil },
    Spoiled("readings", "none") { $0.readings = [] },
    Spoiled("readings", "21") { $0.readings = Array(repeating: $0.readings?.first, count: 21).compactMap(\.self) },
    Spoiled("readings.0.window", "with a space") { $0.readings?[0].window = "front left" },
    Spoiled("readings.0.window", "33 letters") { $0.readings?[0].window = String(repeating: "w", count: 33) },
    Spoiled("readings.1.transmission", "over 100", light("100.01")),
    Spoiled("readings.1.transmission", "below zero", light("-1")),
    Spoiled("result", "compliant with 69.99 per cent", light("69.99")),
    Spoiled("tool", "empty rather than absent") { $0.tool = "" },
    Spoiled("tool", "41 characters") { $0.tool = String(repeating: "t", count: 41) },
    Spoiled("tool", "a control character") { $0.tool = "T\u{202E}" },
    Spoiled("sticker", "on an AVP") { $0.sticker = 12 },
    Spoiled("odometer", "neither a reading nor a reason") {
      $0.odometer = OdometerForm(value: nil, unit: nil, absent: nil)
    },
  ])
  func `an AVP that breaks a rule is refused by the name of its field`(spoiled: Spoiled) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    var form = Self.photometric()
    spoiled.spoil(&form)
    let submitted = try submission(of: form)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(submitted, by: visitor, now: bench.now) }
    #expect(refused?.status == 422 && refused?.type == .invalidForm)
    #expect(refused?.field == spoiled.field)
    #expect(bench.ledger.allDocuments.isEmpty)
  }

  @Test(arguments: [nil, "TM-0417", String(repeating: "é", count: 40)])
  func `the measuring tool's number may be there, and is kept as it came`(tool: String?) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    var form = Self.photometric()
    form.tool = tool
    #expect(try bench.ledger.submit(submission(of: form), by: visitor, now: bench.now).isNew)
    let document = try bench.ledger.document(DocumentKey(kind: .photometric, number: "0441001"))
    #expect(document.certificate.tool == tool)
  }

  @Test func `a CVM and an AVP of one number are two documents`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    #expect(try bench.ledger.submit(submission(of: sampleForm()), by: visitor, now: bench.now).isNew)
    #expect(
      try bench.ledger.submit(submission(of: Self.photometric(), operation: 101), by: visitor, now: bench.now).isNew)
    #expect(bench.ledger.allDocuments.count == 2)
  }
}
