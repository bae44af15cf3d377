/// A certificate in the portal's form (SyncProtocol §4.1). The digest and the receipt are about its exact bytes.
package struct CertificateForm: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  /// `[A-Za-z0-9][A-Za-z0-9-]{0,31}` as printed, leading zeros kept; absent for a document that the portal numbers
  /// itself [FAQ A3].
  package var number: String?
  /// The inspection's id at the station, so that two inspections never have the same bytes.
  package var inspection: MessageID
  /// Milliseconds; `utcOffset` is the station's offset from UTC in minutes.
  package var performedAt: Int64
  package var utcOffset: Int
  package var station: StationForm
  /// Access code of the person who inspected; `keyedBy` is that of the person who keyed it in.
  package var mechanic: String
  package var keyedBy: String
  package var paperReason: PaperReason
  package var inspectionReason: InspectionReason
  package var vehicle: VehicleForm
  package var owner: OwnerForm
  package var odometer: OdometerForm
  package var defects: [DefectForm]
  /// Light transmission by window; photometric documents only.
  package var readings: [ReadingForm]?
  /// Number of the measuring tool; photometric documents only.
  package var tool: String?
  package var result: Result
  package var mayCirculate: Bool
  /// Months for which the sticker is valid, 6 or 12; compliant mechanical documents only.
  package var sticker: Int?
  package var remarks: String?

  package enum Result: String, Codable, Sendable {
    case compliant, nonCompliant
  }
  package enum PaperReason: String, Codable, Sendable {
    case portalOutage, mobileUnit, other
  }
  package enum InspectionReason: String, Codable, Sendable {
    case periodic, outOfProvince, storedOverTwelveMonths, peaceOfficerNotice, taxi, school, emergency, modified, other
  }

  package init(
    kind: CertificateKind, number: String?, inspection: MessageID, performedAt: Int64, utcOffset: Int,
    station: StationForm, mechanic: String, keyedBy: String, paperReason: PaperReason,
    inspectionReason: InspectionReason, vehicle: VehicleForm, owner: OwnerForm, odometer: OdometerForm,
    defects: [DefectForm], readings: [ReadingForm]? = nil, tool: String? = nil, result: Result, mayCirculate: Bool,
    sticker: Int?, remarks: String?
  ) {
    self.kind = kind
    self.number = number
    self.inspection = inspection
    self.performedAt = performedAt
    self.utcOffset = utcOffset
    self.station = station
    self.mechanic = mechanic
    self.keyedBy = keyedBy
    self.paperReason = paperReason
    self.inspectionReason = inspectionReason
    self.vehicle = vehicle
    self.owner = owner
    self.odometer = odometer
    self.defects = defects
    self.readings = readings
    self.tool = tool
    self.result = result
    self.mayCirculate = mayCirculate
    self.sticker = sticker
    self.remarks = remarks
  }
}
