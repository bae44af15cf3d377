/// The rules between a conformity and its document.
extension Conformity {
  /// The most conformities recorded of one document.
  package static let mostOfOne = 100

  /// All mismatches, each with its field of the entry.
  package func issues(beside document: ConformedDocument) -> [FieldIssue] {
    document.issues(vin: vehicle.vin, performedAt: performedAt, repairs: repairs)
  }

  /// Warnings, which do not prevent recording: late repairs and, for a document that is unknown here, defects that an
  /// earlier conformity may have closed.
  package func warnings(after earlier: [Conformity], of document: ConformedDocument?) -> [EntryWarning] {
    var warnings = isLate ? [EntryWarning(field: "performedAt", code: .afterDeadline)] : []
    guard document == nil else { return warnings }
    let closed = Set(earlier.flatMap(\.repairs).map { "\($0.component) \($0.code)" })
    for (index, repair) in repairs.enumerated() where closed.contains("\(repair.component) \(repair.code)") {
      warnings.append(EntryWarning(field: "repairs[\(index)]", code: .repairedBefore))
    }
    return warnings
  }
}

extension ConformedDocument {
  /// Mismatches between repairs and this document. Values that could not be read are nil, and reported elsewhere.
  func issues(
    vin: VehicleIdentificationNumber?, performedAt: Instant?, repairs: [Conformity.Repair?]
  ) -> [FieldIssue] {
    if let vin, vin != vehicle.vin { return [FieldIssue(field: "vehicle.vin", reason: .vinDiffers)] }
    guard !open.isEmpty else { return [FieldIssue(field: "number", reason: .nothingOpen)] }
    var issues: [FieldIssue] = []
    if let performedAt, performedAt < self.performedAt {
      issues.append(FieldIssue(field: "performedAt", reason: .beforeInspection))
    }
    var left = self
    let names = open.map { "\($0.component) \($0.code)" }.joined(separator: ", ")
    for (index, repair) in repairs.enumerated() {
      guard let repair else { continue }
      if !left.close(repair) {
        issues.append(FieldIssue(field: "repairs[\(index)]", reason: .defectNotOpen, parameters: ["open": names]))
      }
      if repair.repairedAt < self.performedAt {
        issues.append(FieldIssue(field: "repairs[\(index)].repairedAt", reason: .beforeInspection))
      }
    }
    return issues
  }
}
