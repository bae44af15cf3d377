package import Domain

/// The export that an office in Québec opens with a double click, in Excel or LibreOffice: UTF-8 with a byte order mark,
/// semicolons, decimal commas and CR LF, which is what both expect there, whatever the language of the words.
package struct OfficeTable: Sendable {
  private let words: Words
  /// The station's name, which certificates do not have.
  private let station: String

  package init(_ words: Words, station: String) { (self.words, self.station) = (words, station) }

  package var opening: String { OfficeCell.opening(Self.columns.map { words($0.heading) }) }

  package func lines(_ certificates: [ExportedCertificate]) -> String {
    certificates.map { certificate in OfficeCell.line(Self.columns.map { cell($0, of: certificate) }) }.joined()
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
    /// A code of a state, or of a keying state.
    case standing
    /// A number, or where there is none a code of this subject.
    case numberOrCode(String)
    /// The day and the time of a moment, each in a cell of its own, or both in one.
    case day, time, moment
  }

  /// The only list of columns: a new one is a line here.
  private static let columns: [Column] = [
    Column(.fieldKind, .kind, .code("kind")), Column(.fieldNumber, .number, .exact),
    Column(.listState, .standing, .standing),
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
    Column(.officeTypedBy, .typedBy, .exact), Column(.officeWitnessedBy, .witnessedBy, .exact),
    Column(.officeWitnessedAt, .witnessedAt, .moment),
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
    case .standing:
      .phrase(KeyingState(rawValue: text).map { words("keyingState", $0) } ?? word("state", text))
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
