package import Domain

/// The export that an office in Québec opens with a double click, in Excel or LibreOffice: UTF-8 with a byte order mark,
/// semicolons, decimal commas and CR LF, which is what both expect there, whatever the language of the words.
package struct OfficeTable: Sendable {
  private let words: Words
  /// The station's name, which certificates do not have.
  private let station: String

  package init(_ words: Words, station: String) { (self.words, self.station) = (words, station) }

  package var opening: String { "\u{FEFF}" + Self.line(Self.columns.map { .phrase(words($0.heading)) }) }

  package func lines(_ certificates: [ExportedCertificate]) -> String {
    certificates.map { certificate in Self.line(Self.columns.map { cell($0, of: certificate) }) }.joined()
  }

  private static func line(_ cells: [OfficeCell?]) -> String {
    cells.map { $0.map { CSV.quoted($0.text, separator: ";") } ?? "" }.joined(separator: ";") + "\r\n"
  }

  /// A column of the export under a heading, and how its text is shown.
  private struct Column {
    let heading: Text
    let shown: ExportColumn
    let shape: Shape

    init(_ heading: Text, _ shown: ExportColumn, _ shape: Shape) {
      (self.heading, self.shown, self.shape) = (heading, shown, shape)
    }
  }

  private enum Shape {
    /// A number, a code: never counted with.
    case exact
    case phrase, number, yesNo, defects, adaptations, stationName
    /// A code of this subject.
    case code(String)
    /// A number, or where there is none a code of this subject.
    case numberOrCode(String)
    /// The day and the time of a moment, each in a cell of its own, or both in one.
    case day, time, moment
  }

  /// The only list of columns: a new one is a line here.
  private static let columns: [Column] = [
    Column(.fieldKind, .kind, .code("kind")), Column(.fieldNumber, .number, .exact),
    Column(.listState, .standing, .code("state")),
    Column(.fieldPerformedAt, .performedAt, .day), Column(.officeTime, .performedAt, .time),
    Column(.fieldStation, .stationKind, .stationName), Column(.fieldStationKind, .stationKind, .code("station")),
    Column(.fieldMechanic, .mechanic, .exact), Column(.fieldKeyedBy, .keyedBy, .exact),
    Column(.fieldPaperReason, .paperReason, .code("paper")),
    Column(.fieldInspectionReason, .inspectionReason, .code("inspection")),
    Column(.fieldVehiclePlate, .plate, .exact), Column(.fieldVehicleJurisdiction, .jurisdiction, .exact),
    Column(.fieldVehicleVin, .vin, .exact), Column(.fieldVehicleYear, .year, .number),
    Column(.fieldVehicleMake, .make, .phrase), Column(.fieldVehicleModel, .model, .phrase),
    Column(.fieldVehicleColour, .colour, .phrase), Column(.fieldVehicleNetMass, .netMass, .number),
    Column(.fieldVehicleGrossVehicleWeightRating, .grossVehicleWeightRating, .numberOrCode("weight")),
    Column(.fieldOwnerKind, .ownerKind, .code("owner")), Column(.fieldOwnerName, .ownerName, .phrase),
    Column(.fieldOwnerIdentificationNumber, .identificationNumber, .exact),
    Column(.fieldOwnerEnterpriseNumber, .enterpriseNumber, .exact),
    Column(.fieldOwnerAddressCivicNumber, .civicNumber, .exact), Column(.fieldOwnerAddressStreet, .street, .phrase),
    Column(.fieldOwnerAddressCity, .city, .phrase), Column(.officeOwnerProvince, .ownerJurisdiction, .exact),
    Column(.fieldOwnerAddressPostalCode, .postalCode, .exact),
    Column(.fieldOdometer, .odometer, .numberOrCode("odometer")), Column(.fieldOdometerUnit, .odometerUnit, .phrase),
    Column(.fieldDefects, .defects, .defects), Column(.fieldResult, .result, .code("result")),
    Column(.fieldMayCirculate, .mayCirculate, .yesNo), Column(.fieldRepairDeadline, .repairDeadline, .moment),
    Column(.fieldSticker, .sticker, .number), Column(.fieldRemarks, .remarks, .phrase),
    Column(.statsAdaptation, .adaptations, .adaptations), Column(.fieldRecordedAt, .recordedAt, .moment),
    Column(.officeConfirmedAt, .confirmedAt, .moment), Column(.pageCertReceipt, .portalID, .exact),
  ]

  private func cell(_ column: Column, of certificate: ExportedCertificate) -> OfficeCell? {
    guard let text = certificate[column.shown] else { return nil }
    return switch column.shape {
    case .exact: .exact(text)
    case .phrase: .phrase(text)
    case .number: .number(text)
    case .yesNo: .phrase(words(text == "true" ? .valueYes : .valueNo))
    case .defects: .phrase(text.split(separator: "; ").map { defect($0) }.joined(separator: "; "))
    case .adaptations: .phrase(text.split(separator: " ").map { word("adapted", $0) }.joined(separator: ", "))
    case .stationName: .exact(station)
    case .code(let subject): .phrase(word(subject, text))
    case .numberOrCode(let subject):
      text.first?.isNumber == true ? .number(text) : .phrase(word(subject, text))
    case .day: .moment(text.prefix(10))
    case .time: .moment(text.dropFirst(11).prefix(5))
    case .moment: .moment(text.prefix(10) + " " + text.dropFirst(11).prefix(5))
    }
  }

  private func word(_ subject: String, _ code: some StringProtocol) -> String {
    Text(subject, code: String(code)).map { words($0) } ?? String(code)
  }

  /// `611 AB minor … repaired 2026-11-23T09:12:00-05:00` with its severity and its repair in words.
  private func defect(_ line: Substring) -> String {
    var parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 2 { parts[2] = word("severity", parts[2]) }
    if parts.count > 4, parts[parts.count - 2] == "repaired", let moment = parts.popLast() {
      parts[parts.count - 1] = words(
        .defectRepaired, ["time": "\(moment.prefix(10)) \(moment.dropFirst(11).prefix(5))"])
    }
    return parts.joined(separator: " ")
  }
}

/// A cell that a spreadsheet must take as what it is.
///
/// Excel and LibreOffice take a field for a number, a date or a formula by its characters, quoted or not. Only a formula
/// that is a text constant, `="0098765"`, is the text `0098765` in both, with its zeros and nothing added. An apostrophe
/// or a tab before it stays in the cell, and is copied with it into the portal's form.
private enum OfficeCell {
  /// Always text.
  case exact(String)
  /// Text, written plainly where nothing else could be seen in it.
  case phrase(String)
  /// Digits with a decimal point.
  case number(String)
  /// `2026-11-23`, `09:12` or both.
  case moment(Substring)

  /// What stands in the field, before it is quoted.
  var text: String {
    switch self {
    case .exact(let text): Self.constant(CSV.shown(text))
    case .phrase(let text): Self.guarded(CSV.shown(text))
    case .number(let text): text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: ",")
    case .moment(let text): String(text)
    }
  }

  /// The longest text constant that Excel takes in a formula.
  private static let longestConstant = 255

  private static func constant(_ text: String) -> String {
    let isPlain =
      text.utf16.count <= longestConstant && !text.unicodeScalars.contains { "\t\r\n".unicodeScalars.contains($0) }
    guard isPlain else { return isFormula(text) ? "'" + text : text }
    return "=\"" + CSV.doubled(text) + "\""
  }

  private static func guarded(_ text: String) -> String {
    // `VRAI` and `TRUE` are truth values; numbers, dates, times and percentages have a digit.
    let isWord = ["VRAI", "FAUX", "TRUE", "FALSE"].contains(text.trimmed.uppercased())
    let isFree = !isFormula(text) && !isWord && !text.contains { $0.isNumber }
    return isFree ? text : constant(text)
  }

  /// Whether a spreadsheet would take it for a formula; some take the wide signs of East Asian keyboards too.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    let start = text.trimmed.unicodeScalars.first ?? first
    return "\t\r".unicodeScalars.contains(first) || "=+-@＝＋－＠".unicodeScalars.contains(start)
  }
}
