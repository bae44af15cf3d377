import Domain
import FoundationEssentials
import SyncProtocol
import Testing

/// Documents whose number the portal gives [FAQ A3].
struct OlderDocumentTests {
  private static let older = #"{"number": "0098765", "issuedAt": "2022-05-02T10:00-04:00"}"#
  private static let fromOntario: [String: String?] = [
    "number": nil, "older": older, "vehicle.jurisdiction": #""ON""#,
  ]

  private static func changed(_ changes: [String: String?]) -> [String: String?] {
    fromOntario.merging(changes) { _, changed in changed }
  }

  @Test func `an older document goes without a number, the old one first in the remarks (A3)`() throws {
    let inspection = try Sample.inspection(Self.changed(["remarks": #""vu""#]))
    #expect(inspection.number.text == "0098765" && inspection.intent == .register)
    let form = PortalForm.make(of: inspection, limits: .faq)
    #expect(form.certificate.number == nil)
    #expect(form.certificate.remarks == "Ancien CVM : 0098765\nvu")
    #expect(form.adaptations.contains { $0.code == .olderNumberMoved && $0.from == 7 })
    let fields = form.certificate.fields.map(\.name)
    #expect(!fields.contains("number"))
  }

  @Test(
    arguments: [
      (["older": #"{"number": "0098765", "issuedAt": "2023-01-26T17:00-05:00"}"#], "older.issuedAt notOlder"),
      (["older": #"{"number": "0098765", "issuedAt": "2023-01-26T16:59:59-05:00"}"#], ""),
      (["older": #"{"number": "0098765"}"#], "older.issuedAt missing"),
      (["older": #"{"issuedAt": "2022-05-02T10:00-04:00"}"#], "number missing, older.issuedAt notAllowed"),
      (["vehicle.jurisdiction": #""QC""#], "vehicle.jurisdiction notOutOfProvince"),
      (["vehicle.jurisdiction": #""qc""#], "vehicle.jurisdiction notOutOfProvince"),
      (["vehicle.jurisdiction": nil], "vehicle.jurisdiction notOutOfProvince"),
      (["vehicle.jurisdiction": #""US-NY""#], ""),
      (["number": #""CV00000001""#], "number notAllowed"),
      (["numbering": #""byPortal""#], "numbering notAllowed"),
    ] as [([String: String?], String)])
  func `only what was issued before the changeover for a vehicle from elsewhere is made anew (A2, A3)`(
    changes: [String: String?], expected: String
  ) throws {
    let entry = try Sample.entry(Self.changed(changes))
    let found: [FieldIssue]
    switch EntryReader.read(entry, context: Sample.context) {
    case .success: found = []
    case .failure(let refusal): found = refusal.issues
    }
    #expect(found.map { "\($0.field) \($0.reason.rawValue)" }.joined(separator: ", ") == expected)
  }

  @Test func `an AVP without paper is numbered by the portal, and has a name here that its id gives`() throws {
    var fields = Sample.photometric
    fields["number"] = String?.none
    fields["numbering"] = #""byPortal""#
    let inspection = try Sample.inspection(fields)
    #expect(inspection.numbering == .byPortal && inspection.intent == .register)
    #expect(inspection.number == CertificateNumber(standingFor: inspection.id))
    #expect(inspection.number.text.hasPrefix("SN-"))
    let form = PortalForm.make(of: inspection, limits: .faq).certificate
    #expect(form.number == nil && form.remarks == "RAS")
    #expect(try Sample.issues(["numbering": #""byPortal""#]).map(\.field).contains("numbering"))
  }

  @Test func `the old number's line counts towards the limit of the remarks (A3)`() throws {
    let line = "Ancien CVM : 0098765\n".unicodeScalars.count
    let fits = String(repeating: "x", count: FormLimits.faq.remarks - line)
    _ = try Sample.inspection(Self.changed(["remarks": "\"\(fits)\""]))
    #expect(try Sample.issues(Self.changed(["remarks": "\"\(fits)x\""])).map(\.reason) == [.remarksTooLong])
  }

  @Test(
    arguments: [
      [:], fromOntario, ["vehicle.pnbv": #"{"notVisible": "heavy"}"#, "remarks": #""une\ndeux""#],
      ["odometer": #"{"absent": "broken"}"#, "paperReason": #""other""#, "paperReasonText": #""panne""#],
    ] as [[String: String?]])
  func `what was recorded makes the same record again from its own entry`(changes: [String: String?]) throws {
    let inspection = try Sample.inspection(changes)
    let entry = TypedEntry(correcting: inspection).entry
    var again = try EntryReader.read(entry, context: Sample.context).get().inspection
    again.id = inspection.id
    #expect(again == inspection)
  }

  @Test func `an AVP's record makes the same record again`() throws {
    let inspection = try Sample.inspection(Sample.photometric)
    var again = try EntryReader.read(TypedEntry(correcting: inspection).entry, context: Sample.context).get()
      .inspection
    again.id = inspection.id
    #expect(again == inspection)
  }
}
