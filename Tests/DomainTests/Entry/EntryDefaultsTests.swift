import Domain
import Testing

/// What an entry begins with.
struct EntryDefaultsTests {
  private static func code(_ text: String) -> AccessCode {
    guard let code = AccessCode(text) else { preconditionFailure("no access code: \(text)") }
    return code
  }

  private static func habit(
    _ jurisdiction: String? = "QC", _ reason: PaperReason = .mobileUnit, keyedBy: String = "TREM1234",
    owner: Owner.Kind = .person
  ) -> EntryHabit {
    EntryHabit(
      mechanic: code("TREM1234"), keyedBy: code(keyedBy), paperReason: reason, jurisdiction: jurisdiction,
      ownerKind: owner)
  }

  private static func texts(
    _ last: [EntryHabit], _ station: StationIdentity.Kind = .garage, kind: CertificateKind = .mechanical
  ) throws -> [String: String] {
    let numbers = try [CertificateKind.mechanical: #require(CertificateNumber("CV0004471001"))]
    return EntryDefaults(station: station, numbers: numbers, last: last, moment: "2026-11-23T11:12-05:00").texts(kind)
  }

  @Test func `a page begins with all that follows from the station and the last entries`() throws {
    let texts = try Self.texts([Self.habit()])
    #expect(
      texts == [
        "kind": "mechanical", "number": "CV0004471001", "performedAt": "2026-11-23T11:12-05:00",
        "mechanic": "TREM1234", "paperReason": "mobileUnit", "inspectionReason": "periodic",
        "vehicle.jurisdiction": "QC", "owner.kind": "person", "odometer.unit": "km", "result": "compliant",
        "sticker": "12",
      ])
    let photometric = try Self.texts([Self.habit()], kind: .photometric)
    for path in ["number", "result", "sticker"] { #expect(photometric[path] == nil) }
  }

  @Test func `what begins a page and what a person adds to it is a whole CVM of few keys`() throws {
    var texts = try Self.texts([Self.habit()])
    let typed = [
      "vehicle.year": "2015", "vehicle.make": "HONDA", "vehicle.model": "CIVIC", "vehicle.plate": "K12ABC",
      "owner.name": "Zoé Exemple", "odometer.value": "98231",
    ]
    texts["vehicle.vin"] = "1M8GDM9AXKP042788"
    let sheet = EntrySheet(texts: texts.merging(typed) { $1 }, in: Sample.context)
    #expect(sheet.issues == [] && sheet.warnings == [])
    // A key for each character, and one to leave each field; the NIV is scanned.
    let keys = typed.values.reduce(0) { $0 + $1.count + 1 }
    #expect(keys <= 60, "\(keys)")
  }

  @Test(
    arguments: [
      ([], .garage, "paperReason", nil), ([], .mobileUnit, "paperReason", "mobileUnit"),
      ([habit("QC", .portalOutage)], .mobileUnit, "paperReason", "portalOutage"),
      ([habit("QC", .other("inondation"))], .garage, "paperReason", "other"),
      ([habit("QC", .other("inondation"))], .garage, "paperReasonText", "inondation"),
      ([habit(keyedBy: "ROYX1234")], .garage, "keyedBy", "ROYX1234"), ([habit()], .garage, "keyedBy", nil),
      ([], .garage, "vehicle.jurisdiction", "QC"), ([habit("ON"), habit("ON"), habit()], .garage, jurisdiction, "ON"),
      ([habit("ON")], .garage, jurisdiction, "QC"), ([habit("ON"), habit(), habit()], .garage, jurisdiction, "QC"),
      ([habit("ON"), habit("NB"), habit()], .garage, jurisdiction, "QC"),
      ([habit(nil), habit(nil)], .garage, jurisdiction, "QC"),
      ([habit(owner: .company), habit(owner: .company), habit()], .garage, "owner.kind", "company"),
      ([habit(owner: .company), habit()], .garage, "owner.kind", "person"),
    ] as [([EntryHabit], StationIdentity.Kind, String, String?)])
  func `a default is what the last entries share`(
    last: [EntryHabit], station: StationIdentity.Kind, path: String, text: String?
  ) throws {
    #expect(try Self.texts(last, station)[path] == text)
  }

  private static let jurisdiction = "vehicle.jurisdiction"
}
