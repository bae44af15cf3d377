/// The known facts of a document whose defects were repaired.
package struct ConformedDocument: Codable, Hashable, Sendable {
  package var performedAt: Instant
  /// Minutes east of UTC at that place and time; nil where unknown.
  package var utcOffset: Int?
  package var vehicle: Vehicle
  /// Defects that are still open after the repairs recorded here.
  package var open: [Defect]
  /// The end of the time for repairs; nil where there is no deadline.
  package var deadline: Instant?

  package init(
    performedAt: Instant, utcOffset: Int? = nil, vehicle: Vehicle, open: [Defect], deadline: Instant?
  ) {
    self.performedAt = performedAt
    self.utcOffset = utcOffset
    self.vehicle = vehicle
    self.open = open
    self.deadline = deadline
  }

  /// From an inspection that was recorded here.
  package init(_ inspection: Inspection, after conformities: [Conformity]) {
    self.init(
      performedAt: inspection.performedAt, utcOffset: inspection.utcOffset, vehicle: inspection.vehicle,
      open: inspection.defects.filter { $0.repairedAt == nil }, deadline: inspection.repairDeadline)
    conformities.forEach { close($0) }
  }

  /// From the portal's copy; nil where its answer has no date or no NIV.
  /// - Parameter conformities: recorded here, and not noted at the portal.
  package init?(_ certificate: PortalCertificate, after conformities: [Conformity]) {
    let fields = Dictionary(certificate.fields.map { ($0.name, $0.text) }) { first, _ in first }
    guard let performedAt = fields["performedAt"].flatMap({ Int64($0) }).flatMap(Instant.init(told:)),
      let vin = fields["vehicle.vin"].flatMap({ VehicleIdentificationNumber($0) })
    else { return nil }
    var open: [Defect] = []
    for index in 0..<Self.mostDefects {
      let path = "defects.\(index)"
      guard let component = fields["\(path).component"], let code = fields["\(path).code"],
        let severity = fields["\(path).severity"].flatMap(DefectSeverity.init)
      else { break }
      guard fields["\(path).repairedAt"] == nil else { continue }
      open.append(
        Defect(component: component, code: code, severity: severity, position: fields["\(path).position"]))
    }
    let hasTime = fields["mayCirculate"] == "true" && !open.isEmpty && open.allSatisfy { $0.severity == .minor }
    self.init(
      performedAt: performedAt,
      utcOffset: fields["utcOffset"].flatMap { Int($0) }.flatMap { (-840...840).contains($0) ? $0 : nil },
      vehicle: Vehicle(
        vin: vin, year: fields["vehicle.year"].flatMap { Int($0) }, make: fields["vehicle.make"],
        model: fields["vehicle.model"], plate: fields["vehicle.plate"], jurisdiction: fields["vehicle.jurisdiction"]),
      open: open, deadline: hasTime ? performedAt + Inspection.repairSpan : nil)
    conformities.forEach { close($0) }
  }

  /// The result after the repairs (SyncProtocol §4.4): compliant exactly when no defect is open.
  package var result: Inspection.Result { open.isEmpty ? .compliant : .nonCompliant }

  /// SyncProtocol §4.1.
  private static let mostDefects = 100

  private mutating func close(_ conformity: Conformity) {
    for repair in conformity.repairs { _ = close(repair) }
  }

  /// Returns false where no open defect matches the repair.
  mutating func close(_ repair: Conformity.Repair) -> Bool {
    let found = open.firstIndex { $0.component == repair.component && $0.code == repair.code }
    guard let found else { return false }
    open.remove(at: found)
    return true
  }

  /// Whether it is from before the portal was changed: the portal gives no copy of it [FAQ A1].
  package var isOlder: Bool { performedAt < Self.transition }

  /// 2023-01-26T17:00-05:00 [FAQ A1, A2].
  package static let transition = Instant(milliseconds: 1_674_770_400_000)
}
