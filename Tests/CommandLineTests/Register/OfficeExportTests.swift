import Domain
import Foundation
import FoundationXML  // reads what LibreOffice wrote
import StationAPI
import TestSupport
import Testing
import Wording

@testable import CommandLine

/// `export --for excel`, opened by LibreOffice and compared cell by cell.
struct OfficeExportTests {
  /// Texts that a spreadsheet would take for something else, or that break a badly written file.
  private static let hostile = [
    "0098765", "=cmd|' /C calc'!A0", "=1+1", "+1", "-", "-1", "@SUM(A1)", " =1+1", "＝1+1", "1250,5", "1250.5",
    "98 231,4", "12345678901234567", "1E5", "11/12", "2026-11-23", "3 mars", "08:57", "12 %", "5 $", "VRAI", "true",
    "'0098765", "\"", "\"\"", "a\"b", "Éric \"Le Gros\" Côté; fils", "a;b", "a,b", "\\", " bord ", "Œuvre à côté ✓",
    "🚗 l’été", "2e rue; nord", String(repeating: "9", count: 200),
  ]
  /// With more than one line, which no constant in a formula can have; only these get an apostrophe.
  private static let lines = [("un\ndeux", "un\ndeux"), ("=1\n+1", "'=1\n+1"), ("0\n1", "0\n1")]

  private static var texts: [(text: String, shown: String)] { hostile.map { ($0, $0) } + lines }

  /// Every second one was typed at the portal and seen there.
  private static func isWitnessed(_ sequence: Int64) -> Bool { sequence.isMultiple(of: 2) }

  /// A certificate with `text` wherever a text is free.
  private static func certificate(_ sequence: Int64, _ text: String) -> ExportedCertificate {
    let recorded = Samples.recorded(sequence) { certificate in
      certificate.inspection.number = Samples.number("0098765")
      certificate.inspection.vehicle.make = text
      certificate.inspection.vehicle.model = text
      certificate.inspection.vehicle.plate = text
      certificate.inspection.owner.name = text
      certificate.inspection.owner.identificationNumber = text
      certificate.inspection.owner.enterpriseNumber = "0012345678"
      certificate.inspection.owner.address = Address(
        civicNumber: text, street: text, city: text, jurisdiction: "QC", postalCode: text)
      certificate.inspection.odometer = .reading(Samples.decimal("98231,4"), .km)
      certificate.inspection.remarks = text
      certificate.portalID = "0000042"
      certificate.confirmedAt = Samples.now
      guard isWitnessed(sequence) else { return }
      let person = KeyingPerson(name: "M. Exemple", accessCode: Samples.mechanic("GAG54321"))
      certificate.summary.state = .closed
      certificate.summary.reason = StateReason(.witnessed)
      certificate.summary.keying = KeyingMark(state: .witnessed, since: Samples.now, person: person.accessCode)
      certificate.keying = KeyingRecord(
        state: .witnessed, since: Samples.now, person: person, activeAt: Samples.now)
      certificate.typedBy = Samples.mechanic("TREM1234")
    }
    return ExportedCertificate(recorded, withPersonal: true)
  }

  @Test(arguments: [("fr", false), ("en", true)])
  func `LibreOffice shows each cell as it was recorded, and as a number or a date only what is one (U3)`(
    language: String, isEager: Bool
  ) async throws {
    let folder = try TemporaryDirectory()
    let certificates = Self.texts.enumerated().map { Self.certificate(Int64($0 + 1), $1.text) }
    let station = ScriptedStation { $0.exported = certificates }
    let path = folder.path(of: "bureau.csv")
    #expect(
      await Terminal().run(
        "export", "--for", "excel", "--with-personal", "--lang", language, "--output", path, on: station) == 0)
    let rows = try Spreadsheet.rows(of: path, isEager: isEager)
    try #require(rows.count == certificates.count + 1)
    #expect(Set(rows.map(\.count)) == [44])
    #expect(rows[0].allSatisfy { $0.type == "string" })
    for (index, (row, (_, shown))) in zip(rows.dropFirst(), Self.texts).enumerated() {
      let cells = Dictionary(zip(rows[0].map(\.text), row)) { first, _ in first }
      for (heading, cell) in Self.expected(
        shown, language, isEager: isEager, isWitnessed: Self.isWitnessed(Int64(index + 1)))
      {
        #expect(cells[heading] == cell, "\(heading) of \(shown)")
      }
      #expect(cells.count == 44, "each heading is another")
    }
  }

  /// Every cell, by its heading. LibreOffice takes times as such only if it is told to look for them; Excel always does.
  private static func expected(
    _ shown: String, _ language: String, isEager: Bool, isWitnessed: Bool
  ) -> [String: Spreadsheet.Cell] {
    let words = Words(language: language == "fr" ? .french : .english, zone: .quebec)
    func text(_ text: String) -> Spreadsheet.Cell { Spreadsheet.Cell(type: "string", text: text) }
    func number(_ text: String) -> Spreadsheet.Cell { Spreadsheet.Cell(type: "float", text: text) }
    func code(_ code: Text) -> Spreadsheet.Cell { text(words(code)) }
    func moment(_ moment: String) -> Spreadsheet.Cell {
      isEager ? Spreadsheet.Cell(type: "date", text: moment + ":00") : text(String(moment.map { $0 == "T" ? " " : $0 }))
    }
    let none = Spreadsheet.Cell(type: nil, text: "")
    let free = Dictionary(
      uniqueKeysWithValues: [
        Text.fieldVehicleMake, .fieldVehicleModel, .fieldVehiclePlate, .fieldOwnerName,
        .fieldOwnerIdentificationNumber, .fieldOwnerAddressCivicNumber, .fieldOwnerAddressStreet,
        .fieldOwnerAddressCity, .fieldOwnerAddressPostalCode, .fieldRemarks,
      ].map { ($0, text(shown)) })
    let fixed: [Text: Spreadsheet.Cell] = [
      .fieldKind: code(.kindMechanical), .fieldNumber: text("0098765"),
      .listState: code(isWitnessed ? .keyingStateWitnessed : .stateReady),
      .fieldPerformedAt: Spreadsheet.Cell(type: "date", text: "2026-11-23"),
      .officeTime: isEager ? Spreadsheet.Cell(type: "time", text: "PT08H57M00S") : text("08:57"),
      .fieldStation: text(Samples.status().station.name), .fieldStationKind: code(.stationMobileUnit),
      .fieldMechanic: text("TREM1234"), .fieldKeyedBy: text("GAG54321"), .fieldPaperReason: code(.paperMobileUnit),
      .fieldInspectionReason: code(.inspectionOutOfProvince), .fieldVehicleJurisdiction: text("ON"),
      .fieldVehicleVin: text("1M8GDM9AXKP042788"), .fieldVehicleYear: number("2019"),
      .fieldVehicleColour: none, .fieldVehicleNetMass: number("2450.5"),
      .fieldVehicleGrossVehicleWeightRating: code(.weightLight), .fieldOwnerKind: code(.ownerPerson),
      .fieldOwnerEnterpriseNumber: text("0012345678"), .officeOwnerProvince: text("QC"),
      .fieldOdometer: number("98231.4"), .fieldOdometerUnit: text("km"),
      .fieldDefects: text("611 AB \(words(.severityMinor)) avant gauche"), .fieldResult: code(.resultNonCompliant),
      .fieldMayCirculate: code(.valueYes), .fieldRepairDeadline: moment("2026-11-25T08:57"),
      .fieldRecordedAt: moment("2026-11-23T09:12"), .officeConfirmedAt: moment("2026-11-23T12:17"),
      .pageCertReceipt: text("0000042"), .officeTypedBy: isWitnessed ? text("TREM1234") : none,
      .officeWitnessedBy: isWitnessed ? text("GAG54321") : none,
      .officeWitnessedAt: isWitnessed ? moment("2026-11-23T12:17") : none,
    ]
    return Dictionary(
      uniqueKeysWithValues: free.merging(fixed) { _, own in own }.map { (words($0.key), $0.value) })
  }

  @Test func `the file begins with a byte order mark, and each line ends in CR LF`() async throws {
    let terminal = Terminal()
    #expect(await terminal.run("export", "--pour", "excel") == 0)
    #expect(terminal.output.hasPrefix("\u{FEFF}Document;Numéro;État;Vérifié le;Heure;Poste;"))
    #expect(terminal.output.ranges(of: "\r\n").count == 4)
    for word in ["Alexandrine", "Hawkesbury", "Voir"] { #expect(!terminal.output.contains(word)) }
  }

  @Test func `each heading and word of the tables is written in both languages`() {
    for key in OfficeText.allCases {
      let text = Catalogue.office[key]
      #expect(text?.french.isEmpty == false && text?.english.isEmpty == false, "\(key)")
      #expect(!CatalogueTests.isBadlySpaced(text?.french ?? ""), "\(key)")
    }
    let codes =
      OutageSource.allCases.map { ("source", $0.rawValue) } + Outage.Ending.allCases.map { ("ending", $0.rawValue) }
    for (subject, code) in codes {
      #expect(OfficeText(rawValue: subject + code.prefix(1).uppercased() + code.dropFirst()) != nil, "\(code)")
    }
  }

  @Test func `LibreOffice shows statistics as numbers, days and words (U3)`() async throws {
    let terminal = Terminal()
    #expect(await terminal.run("stats", "--for", "excel") == 0)
    let rows = try Spreadsheet.rows(ofText: terminal.output)
    #expect(Set(rows.map(\.count)) == [11])
    #expect(
      rows[0].map(\.text).map(Self.plain) == [
        "Compté", "Jour", "Mois", "Mécanicien", "Valeur", "total", "conformes", "non conf.",
        "réintégrées", "constatées", "Délai (minutes)",
      ])
    let shown = rows.map { $0.map { "\($0.type ?? "-"):\(Self.plain($0.text))" }.joined(separator: " ") }
    for row in [
      "string:Par jour date:2026-10-27 -: -: -: float:10 float:8 float:2 float:5 float:0 -:",
      "string:Par mois et par mécanicien -: string:2026-10 string:GAG54321 -: float:5 float:4 float:1 float:3 float:0 -:",
      "string:Par document -: -: -: string:AVP float:1 float:1 float:0 float:1 float:0 -:",
      "string:Ensemble -: -: -: -: float:20 float:16 float:4 float:10 float:0 -:",
      "string:De l'enregistrement à la confirmation -: -: -: string:médiane -: -: -: -: -: float:5",
    ] {
      #expect(shown.contains(row), "\(row)\n\(shown.joined(separator: "\n"))")
    }
  }

  @Test func `LibreOffice shows the outage log in local time, in words, with what was withdrawn`() async throws {
    let by = NamedDecision(who: "Camille Exemple", why: "=1+1")
    var note = Outage.told(.maintenance, from: Samples.now - .hours(5), until: Samples.now, by: by, at: Samples.now)
    (note.id, note.withdrawnBy, note.withdrawnAt) = (12, by, Samples.now)
    let down = Outage(
      id: 1, source: .portal, kind: .portalDown, cause: .refused, reachedBefore: nil,
      firstSeen: Samples.now - .hours(3),
      lastSeen: Samples.now - .hours(1), ending: .reached, endedAt: Samples.now - .minutes(50), joined: 2,
      unobserved: .minutes(10))
    let report = OutageReport(
      at: Samples.now, from: Samples.now - .days(1), before: Samples.now,
      outages: [ListedOutage(down, papers: 7), ListedOutage(note, papers: 3)], portal: nil, network: nil)
    let terminal = Terminal()
    #expect(await terminal.run("pannes", "--pour", "excel", on: ScriptedStation { $0.outages = report }) == 0)
    let rows = try Spreadsheet.rows(ofText: terminal.output)
    #expect(rows.count == 3 && Set(rows.map(\.count)) == [18] && Set(rows[0].map(\.text)).count == 18)
    let shown = rows.dropFirst().map { $0.map { Self.plain($0.text) } }
    let words = Words(language: .french, zone: .quebec)
    #expect(
      shown[0] == [
        "le programme, au portail", "panne du portail", Self.plain(words.cause(.refused)), "2026-11-23 09:17",
        "2026-11-23 11:17", "2026-11-23 11:27", "de retour", "120", "10", "2", "7", "", "", "", "", "", "", "",
      ])
    #expect(
      shown[1] == [
        "une personne", "maintenance du portail", "", "2026-11-23 07:17", "", "2026-11-23 12:17", "selon la note",
        "300",
        "0", "0", "3", "12", "Camille Exemple", "=1+1", "2026-11-23 12:17", "Camille Exemple", "=1+1",
        "2026-11-23 12:17",
      ])
    #expect(rows[2][11].type == "string" && rows[1][10].type == "float")
  }

  private static func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  @Test(arguments: ["stats", "outages"])
  func `a table for Excel begins with a byte order mark, and is no JSON`(command: String) async {
    let terminal = Terminal()
    #expect(await terminal.run(command, "--for", "excel", "--csv") == 0)
    #expect(terminal.output.hasPrefix("\u{FEFF}") && terminal.output.hasSuffix("\r\n"))
    #expect(await Terminal().run(command, "--for", "excel", "--json") == 64)
  }

  @Test func `only a CSV is for a program`() async {
    let station = ScriptedStation()
    #expect(await Terminal().run("export", "--for", "excel", "--format", "jsonl", on: station) == 64)
    #expect(await Terminal().run("export", "--for", "excel", "--json", on: station) == 64)
    #expect(await Terminal().run("export", "--for", "word", on: station) == 64)
    #expect(station.calls.all.isEmpty)
  }
}

/// A table as LibreOffice Calc has it after it opened a CSV file.
private final class Spreadsheet: NSObject, XMLParserDelegate {
  /// A cell's type, nil for an empty one, and its text; of a number, a date or a time its exact value.
  struct Cell: Equatable {
    var type: String?
    var text: String
  }

  private var rows: [[Cell]] = []
  private var value: String?
  private var paragraphs: [String] = []
  private var isInParagraph = false
  private var repeats = 1

  static func rows(ofText text: String) throws -> [[Cell]] {
    let folder = try TemporaryDirectory()
    let path = folder.path(of: "bureau.csv")
    try Data(text.utf8).write(to: URL(filePath: path))
    return try rows(of: path, isEager: false)
  }

  /// Opens the file as an Office in French of Canada does: semicolons, quotation marks, UTF-8, from the first line.
  /// - Parameter isEager: whether it looks for dates and times of all kinds, as Excel does.
  static func rows(of path: String, isEager: Bool) throws -> [[Cell]] {
    let folder = URL(filePath: path).deletingLastPathComponent()
    let profile = folder.appending(path: "profile")
    let run = try ProgramRun.run(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=\(profile.absoluteString)", "--headless",
        "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,3084,false,\(isEager)", "--convert-to", "fods",
        "--outdir", folder.path, path,
      ], outputsIn: folder)
    let file = folder.appending(path: "bureau.fods")
    guard run.code == 0, let parser = XMLParser(contentsOf: file) else { throw Hindrance("LibreOffice: \(run)") }
    let table = Spreadsheet()
    parser.delegate = table
    guard parser.parse() else { throw Hindrance("what LibreOffice wrote is not XML") }
    return table.rows.filter { row in row.contains { $0.type != nil } }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch name {
    case "table:table-row": rows.append([])
    case "table:table-cell":
      paragraphs = []
      repeats = Int(attributes["table:number-columns-repeated"] ?? "1") ?? 1
      let type = attributes["office:value-type"]
      value = type.flatMap { attributes[$0 == "float" ? "office:value" : "office:\($0)-value"] }
      if !rows.isEmpty { rows[rows.count - 1].append(Cell(type: type, text: "")) }
    case "text:p":
      paragraphs.append("")
      isInParagraph = true
    // ODF 1.3, 6.1.3: more than one space.
    case "text:s": add(String(repeating: " ", count: Int(attributes["text:c"] ?? "1") ?? 1))
    case "text:tab": add("\t")
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { add(text) }

  private func add(_ text: String) {
    if isInParagraph { paragraphs[paragraphs.count - 1] += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "text:p" { isInParagraph = false }
    guard name == "table:table-cell", var cell = rows.last?.last else { return }
    cell.text = value ?? paragraphs.joined(separator: "\n")
    // The rest of the sheet's width is one empty cell, repeated.
    let count = cell.type == nil && repeats > 1_000 ? 0 : repeats
    rows[rows.count - 1].removeLast()
    rows[rows.count - 1] += Array(repeating: cell, count: count)
  }
}
