/// What a conformity must be beside the document it is of.
extension Conformity {
  /// Most that are recorded of one document.
  package static let mostOfOne = 100

  /// Everything that is wrong, each with its field of the entry.
  package func issues(beside document: ConformedDocument) -> [FieldIssue] {
    document.issues(vin: vehicle.vin, performedAt: performedAt, repairs: repairs)
  }

  /// Late repairs are recorded all the same, and so is what an earlier conformity may have closed at a document that
  /// nobody here has seen.
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
  /// What is wrong with repairs of it; nil for what could not be read, and is told elsewhere.
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
