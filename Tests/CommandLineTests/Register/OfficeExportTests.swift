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
    #expect(Set(rows.map(\.count)) == [41])
    #expect(rows[0].allSatisfy { $0.type == "string" })
    for (row, (_, shown)) in zip(rows.dropFirst(), Self.texts) {
      let cells = Dictionary(zip(rows[0].map(\.text), row)) { first, _ in first }
      for (heading, cell) in Self.expected(shown, language, isEager: isEager) {
        #expect(cells[heading] == cell, "\(heading) of \(shown)")
      }
      #expect(cells.count == 41, "each heading is another")
    }
  }

  /// Every cell, by its heading. LibreOffice takes times as such only if it is told to look for them; Excel always does.
  private static func expected(_ shown: String, _ language: String, isEager: Bool) -> [String: Spreadsheet.Cell] {
    let words = Words(language: language == "fr" ? .french : .english, zone: .quebec)
    func text(_ text: String) -> Spreadsheet.Cell { Spreadsheet.Cell(type: "string", text: text) }
    func number(_ text: String) -> Spreadsheet.Cell { Spreadsheet.Cell(type: "float", text: text) }
    func code(_ code: Text) -> Spreadsheet.Cell { text(words(code)) }
    func moment(_ moment: String) -> Spreadsheet.Cell {
      isEager ? Spreadsheet.Cell(type: "date", text: moment + ":00") : text(String(moment.map { $0 == "T" ? " " : $0 }))
    }
    let free = Dictionary(
      uniqueKeysWithValues: [
        Text.fieldVehicleMake, .fieldVehicleModel, .fieldVehiclePlate, .fieldOwnerName,
        .fieldOwnerIdentificationNumber, .fieldOwnerAddressCivicNumber, .fieldOwnerAddressStreet,
        .fieldOwnerAddressCity, .fieldOwnerAddressPostalCode, .fieldRemarks,
      ].map { ($0, text(shown)) })
    let fixed: [Text: Spreadsheet.Cell] = [
      .fieldKind: code(.kindMechanical), .fieldNumber: text("0098765"), .listState: code(.stateReady),
      .fieldPerformedAt: Spreadsheet.Cell(type: "date", text: "2026-11-23"),
      .officeTime: isEager ? Spreadsheet.Cell(type: "time", text: "PT08H57M00S") : text("08:57"),
      .fieldStation: text(Samples.status().station.name), .fieldStationKind: code(.stationMobileUnit),
      .fieldMechanic: text("TREM1234"), .fieldKeyedBy: text("GAG54321"), .fieldPaperReason: code(.paperMobileUnit),
      .fieldInspectionReason: code(.inspectionOutOfProvince), .fieldVehicleJurisdiction: text("ON"),
      .fieldVehicleVin: text("1M8GDM9AXKP042788"), .fieldVehicleYear: number("2019"),
      .fieldVehicleColour: Spreadsheet.Cell(type: nil, text: ""), .fieldVehicleNetMass: number("2450.5"),
      .fieldVehicleGrossVehicleWeightRating: code(.weightLight), .fieldOwnerKind: code(.ownerPerson),
      .fieldOwnerEnterpriseNumber: text("0012345678"), .officeOwnerProvince: text("QC"),
      .fieldOdometer: number("98231.4"), .fieldOdometerUnit: text("km"),
      .fieldDefects: text("611 AB \(words(.severityMinor)) avant gauche"), .fieldResult: code(.resultNonCompliant),
      .fieldMayCirculate: code(.valueYes), .fieldRepairDeadline: moment("2026-11-25T08:57"),
      .fieldRecordedAt: moment("2026-11-23T09:12"), .officeConfirmedAt: moment("2026-11-23T12:17"),
      .pageCertReceipt: text("0000042"),
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
