import Domain
import Testing

/// An entry as a page shows it: all fields at once.
struct EntrySheetTests {
  private static let ordinary = [
    "kind": "mechanical", "number": "CVM CV000 4471001", "performedAt": "2026-11-23T09:12-05:00",
    "mechanic": "abcd1234", "paperReason": "mobileUnit", "inspectionReason": "periodic",
    "vehicle.vin": "I1M8GDM9AXKP042788", "vehicle.year": "1989", "vehicle.make": "MCI ", "vehicle.plate": "abc 123",
    "vehicle.jurisdiction": "qc", "vehicle.netMass": "1 250,5", "owner.kind": "person",
    "owner.name": "Chantal Exemple", "owner.address.civicNumber": "12", "owner.address.street": "rue Lo",
    "odometer.value": "182 004", "odometer.unit": "KM", "result": "compliant", "sticker": "12",
  ]

  private static func sheet(_ changes: [String: String?] = [:], rows: [String: Int] = [:]) -> EntrySheet {
    var texts = ordinary
    for (path, text) in changes { texts[path] = text }
    return EntrySheet(texts: texts, rows: rows, in: Sample.context)
  }

  private static let entries: [(String, [String: String?])] = [
    ("ordinary", [:]),
    (
      "too long for the portal",
      [
        "owner.name": String(repeating: "Exemple ", count: 8), "owner.address.street": "boulevard du Lac",
        "owner.identificationNumber": "E1234567890123", "remarks": " RAS\tici ",
      ]
    ),
    (
      "nothing to tell",
      [
        "vehicle.plate": "N/A", "vehicle.netMass": "-", "vehicle.jurisdiction": nil,
        "vehicle.pnbv.notVisible": "heavy", "odometer.value": nil, "odometer.absent": "broken",
      ]
    ),
    ("a company", ["owner.kind": "company", "owner.enterpriseNumber": "1143 920-115", "mayCirculate": "oui"]),
    (
      "defects with an empty row between",
      [
        "defects[0].component": "01 20", "defects[0].code": "ab", "defects[0].severity": "Major",
        "defects[1].severity": "minor", "defects[3].component": "3", "defects[3].code": "c",
        "defects[3].severity": "minor", "defects[3].measurement": "1,5", "defects[3].unit": "mm",
        "defects[3].repairedAt": "2026-11-23T09:10-05:00", "result": "nonCompliant", "sticker": nil,
      ]
    ),
    (
      "an AVP",
      [
        "kind": "AVP", "number": "AV0001", "readings[0].window": "FRONTLEFT", "readings[0].transmission": "71,50",
        "readings[1].window": "frontRight", "readings[1].transmission": "80", "tool": "TM-0417", "sticker": nil,
      ]
    ),
    (
      "an older document",
      [
        "number": nil, "older.number": "551", "older.issuedAt": "2005-03-01T09:00-05:00",
        "performedAt": "2005-03-01T08:30-05:00", "vehicle.jurisdiction": "ON",
      ]
    ),
  ]

  /// The name that the portal's form gives to a field.
  private static func formName(_ path: String) -> String {
    path.hasPrefix("vehicle.pnbv")
      ? "vehicle.grossVehicleWeightRating"
      : path.replacing("[", with: ".").replacing("]", with: "")
  }

  @Test(arguments: entries)
  func `what a page tells that will be sent is what the portal gets`(name: String, changes: [String: String?]) throws {
    let sheet = Self.sheet(changes)
    #expect(sheet.issues == [], "\(name)")
    let inspection = try EntryReader.read(sheet.answers.entry, context: Sample.context).get().inspection
    var form: [String: String] = [:]
    for field in PortalForm.make(of: inspection, limits: .faq).certificate.fields { form[field.name] = field.text }
    // These are not fields of the page; a form without `keyedBy` or `mayCirculate` has what they follow from.
    for own in ["inspection", "station.id", "station.kind", "utcOffset", "keyedBy"] { form[own] = nil }
    if sheet["mayCirculate"]?.text == "" { form["mayCirculate"] = nil }
    var told: [String: String] = [:]
    // An empty row of a list moves those below it up.
    for field in sheet.fields {
      guard let sent = field.sent else { continue }
      let path = Self.formName(field.path).replacing("defects.3", with: "defects.1")
      told[path] = field.field.kind == .dateTime ? "\(try OffsetDateTime(sent).instant.milliseconds)" : sent
    }
    #expect(told == form.merging(["kind": inspection.kind.rawValue]) { value, _ in value }, "\(name)")
  }

  @Test func `every issue is told at once, by the row of the page, and warnings beside it`() {
    let sheet = Self.sheet(
      [
        "mechanic": "AB", "owner.name": "", "vehicle.netMass": "0", "defects[0].severity": "minor",
        "defects[2].component": "x", "defects[2].code": "A",
      ], rows: ["defects": 4])
    let told = Set(sheet.issues.map { "\($0.field) \($0.reason.rawValue)" })
    #expect(
      told == [
        "mechanic notAnAccessCode", "owner.name missing", "vehicle.netMass zeroNotAllowed",
        "defects[2].component notDigits", "defects[2].severity missing",
      ])
    #expect(sheet.warnings.map(\.code).contains(.scanMarksDropped))
    #expect(sheet["vehicle.vin"]?.warnings.first?.parameters["taken"] == "1M8GDM9AXKP042788")
    #expect(sheet.fields.count { $0.path.hasSuffix(".component") } == 4)
    #expect(sheet["defects[2].severity"]?.isRequired == true && sheet["defects[3].severity"]?.isRequired == false)
    #expect(sheet["defects[0].severity"]?.sent == nil)
  }

  @Test(
    arguments: [
      ("odometer.unit", ["odometer.value": "", "odometer.absent": "broken"]), ("odometer.absent", [:]),
      ("sticker", ["result": "nonCompliant"]), ("vehicle.pnbv.notVisible", ["vehicle.pnbv": "4000"]),
      ("numbering", [:]),
    ] as [(String, [String: String])])
  func `a choice without a place is not sent, though a page cannot empty it`(path: String, changes: [String: String]) {
    let value = ["odometer.absent": "broken", "vehicle.pnbv.notVisible": "light", "numbering": "byPortal"][path]
    let sheet = Self.sheet(changes.merging(value.map { [path: $0] } ?? [:]) { change, _ in change })
    #expect(sheet[path]?.isCalledFor == false && sheet[path]?.sent == nil && sheet.answers[path] == nil)
    #expect(!sheet.issues.contains { $0.field == path })
    if let kilograms = changes["vehicle.pnbv"] { #expect(sheet["vehicle.pnbv"]?.sent == kilograms) }
  }

  @Test func `a text without a place is never dropped in silence`() {
    let sheet = Self.sheet(["paperReasonText": "panne"])
    #expect(sheet["paperReasonText"]?.issues.map(\.reason) == [.notAllowed])
    #expect(sheet["paperReasonText"]?.isCalledFor == false)
  }

  @Test(arguments: [
    ("owner.name", "Chantal Exemple", 15, 40), ("owner.address.street", "Î", 1, 9), ("vehicle.make", "MCI ", 3, 40),
    ("remarks", "RAS", 3, 1_000), ("vehicle.vin", "1M8GDM9AXKP042788", 17, 17),
  ])
  func `characters are counted as the portal counts them`(path: String, text: String, used: Int, room: Int) {
    let field = Self.sheet([path: text])[path]
    #expect(field?.used == used && field?.room == room)
  }

  @Test func `repairs of a known document are chosen among its open defects`() throws {
    let vin = try #require(VehicleIdentificationNumber("1M8GDM9AXKP042788"))
    let open = ["611", "7"].map { Defect(component: $0, code: "A", severity: .minor) }
    let document = ConformedDocument(
      performedAt: Sample.now - .hours(2), vehicle: Vehicle(vin: vin), open: open, deadline: nil)
    let number = try #require(CertificateNumber("551"))
    let form = EntryForm.conformity(.mechanical, number, of: document)
    let texts = ["performedAt": "2026-11-23T11:30-05:00", "mechanic": "ABCD1234"]
    let none = EntrySheet(form, texts: texts, in: Sample.context)
    #expect(none.issues.map(\.field) == ["repairs"] && none["vehicle.vin"] == nil)
    let one = EntrySheet(form, texts: texts.merging(["open[7A]": Questionnaire.yes]) { $1 }, in: Sample.context)
    #expect(one.issues == [] && one.answers["repairs[0].component"] == "7")
  }
}
