import Domain
import Testing

/// Characters that scanners, spreadsheets and hands add to an answer: dropped with a warning, or refused with their
/// place.
struct EntryCleaningTests {
  private static func json(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { "\\u" + hexadecimal($0) }.joined() + "\""
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  @Test(arguments: [
    ("I2HGFC2F50KH512034", "2HGFC2F50KH512034"), ("i2hgfc2f50kh512034", "2HGFC2F50KH512034"),
    ("*2HGFC2F50KH512034*", "2HGFC2F50KH512034"), ("*I2HGFC2F50KH512034*", "2HGFC2F50KH512034"),
    (" *2HGFC2F50KH512034* ", "2HGFC2F50KH512034"),
  ])
  func `a bar code's marks are dropped from a NIV with a remark that says what was taken (R5)`(
    scanned: String, taken: String
  ) throws {
    let read = try Sample.read(["vehicle.vin": Self.json(scanned)])
    #expect(read.inspection.vehicle.vin.text == taken)
    #expect(
      read.warnings == [EntryWarning(field: "vehicle.vin", code: .scanMarksDropped, parameters: ["taken": taken])])
  }

  @Test(arguments: [
    ("V2HGFC2F50KH512034", FieldIssue.Reason.vinTooLong, ["used": "18", "limit": "17"]),
    ("2HGFC2F5\u{41E}KH512034", .vinCharacter, ["character": "U+041E", "place": "9"]),
    ("2HGFC2F5\u{200B}0KH512034", .badCharacters, ["character": "U+200B", "place": "9"]),
    ("2HGFC2F50*H512034", .vinCharacter, ["character": "U+002A", "place": "10"]),
    ("-", .notAVIN, [:]),
  ])
  func `a NIV's other faults tell its length, or the character and its place (R5)`(
    scanned: String, reason: FieldIssue.Reason, parameters: [String: String]
  ) throws {
    let issues = try Sample.issues(["vehicle.vin": Self.json(scanned)])
    #expect(issues == [FieldIssue(field: "vehicle.vin", reason: reason, parameters: parameters)])
  }

  @Test(arguments: [
    "500 0040", "5 000 040", "CVM 5000040", "cvm: 5000040", "*5000040*", "* CVM 5000040 *", "5\u{A0}000\u{202F}040",
  ])
  func `spaces, the document's name and asterisks are dropped from a number with a remark`(written: String) throws {
    let read = try Sample.read(["number": Self.json(written)])
    #expect(read.inspection.number.text == "5000040")
    #expect(
      read.warnings == [EntryWarning(field: "number", code: .separatorsDropped, parameters: ["taken": "5000040"])])
  }

  @Test(arguments: [("cv-00123", "CV-00123"), ("CVM5000040", "CVM5000040"), ("  5000040 ", "5000040")])
  func `a number without anything to drop has no remark`(written: String, taken: String) throws {
    let read = try Sample.read(["number": Self.json(written)])
    #expect(read.inspection.number.text == taken && read.warnings == [])
  }

  @Test func `a number that names another document is refused, not taken as this one's`() throws {
    #expect(
      try Sample.issues(["number": #""AVP 5000040""#]) == [
        FieldIssue(field: "number", reason: .otherDocument, parameters: ["document": "AVP"])
      ])
  }

  @Test(arguments: [
    ("\u{FEFF}5000062", "number", EntryWarning.Code.invisibleDropped),
    ("5000062\u{200B}", "number", .invisibleDropped), ("\u{200E}5000062\u{200F}", "number", .invisibleDropped),
    ("Trem\u{AD}blay, Exemple", "owner.name", .invisibleDropped), ("pneus\tneufs", "remarks", .tabReplaced),
  ])
  func `what nobody sees is dropped at the ends, a soft hyphen anywhere, and a tab in remarks is a space`(
    written: String, field: String, code: EntryWarning.Code
  ) throws {
    let read = try Sample.read([field: Self.json(written)])
    #expect(read.warnings == [EntryWarning(field: field, code: code)])
    let kept =
      switch field {
      case "number": read.inspection.number.text
      case "owner.name": read.inspection.owner.name
      default: read.inspection.remarks
      }
    #expect(kept == ["number": "5000062", "owner.name": "Tremblay, Exemple", "remarks": "pneus neufs"][field])
  }

  @Test(arguments: [
    ("\u{645}\u{62D}\u{645}\u{62F}\u{200E} \u{645}", "owner.name", "U+200E", "5"),
    ("a\tb", "owner.name", "U+0009", "2"),
    ("un\u{2028}deux", "remarks", "U+2028", "3"), ("\u{FFFD} Exemple", "owner.name", "U+FFFD", "1"),
    ("a\u{FFFE}", "owner.name", "U+FFFE", "2"), ("\u{FFFF}", "owner.name", "U+FFFF", "1"),
    ("a\u{1B}[2J", "vehicle.make", "U+001B", "2"), ("a\nb", "owner.name", "U+000A", "2"),
  ])
  func `inside a text, what nobody sees or what stands for a lost character is refused with its place`(
    written: String, field: String, character: String, place: String
  ) throws {
    var parameters = ["character": character, "place": place]
    if character == "U+FFFD" { parameters["lost"] = "true" }
    #expect(
      try Sample.issues([field: Self.json(written)]) == [
        FieldIssue(field: field, reason: .badCharacters, parameters: parameters)
      ])
  }

  @Test(arguments: ["-", "...", "*", "— —"], ["owner.name", "vehicle.make", "vehicle.model", "owner.address.city"])
  func `a name has a letter or a digit`(written: String, field: String) throws {
    #expect(try Sample.issues([field: Self.json(written)]) == [FieldIssue(field: field, reason: .noLetters)])
  }

  @Test(arguments: ["1140-000-001", "1140 000 001", "1140000001"])
  func `an NEQ is taken with the hyphens and spaces it is printed with`(written: String) throws {
    let owner = try Sample.inspection([
      "owner.kind": #""company""#, "owner.enterpriseNumber": Self.json(written),
    ]).owner
    #expect(owner.enterpriseNumber == "1140000001")
  }

  @Test(arguments: [
    (#""98231.00""#, "98231"), (#""98231,00""#, "98231"), ("98231.00", "98231"), (#""98231.50""#, "98231.5"),
    (#""98231.0""#, "98231.0"), (#""98 231,000""#, "98231"),
  ])
  func `zeros beyond the last decimal say nothing`(json: String, taken: String) throws {
    let inspection = try Sample.inspection(["odometer.value": json])
    #expect(inspection.odometer == .reading(try DecimalNumber(entered: taken, maximumDecimals: 1), .km))
    guard case .reading(let value, _) = inspection.odometer else { return }
    #expect(value.text == taken)
  }

  @Test(arguments: ["98,000", "98.000", "1.250", "98231.05"])
  func `what may be thousands, or has more decimals, is no decimal of zeros`(written: String) throws {
    #expect(
      try Sample.issues(["odometer.value": Self.json(written)]) == [
        FieldIssue(field: "odometer.value", reason: .tooManyDecimals, parameters: ["limit": "1"])
      ])
  }

  @Test(arguments: [" trem1234 ", "TREM1234\u{200B}", "\tTrem1234"])
  func `an access code is taken whatever stands around it`(written: String) throws {
    #expect(try Sample.inspection(["mechanic": Self.json(written)]).mechanic.text == "TREM1234")
    #expect(AccessCode(entered: written)?.text == "TREM1234")
  }
}
