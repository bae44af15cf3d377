import Domain

@testable import Store

extension Sample {
  /// `sealed(value)`, not compliant: two open minor defects.
  static func nonCompliant(_ value: Int, recordedAt: Instant = start) throws -> SealedInspection {
    var sealed = try sealed(value, recordedAt: recordedAt)
    sealed.inspection.defects = [
      Defect(component: "101", code: "A", severity: .minor), Defect(component: "102", code: "B", severity: .minor),
    ]
    sealed.inspection.result = .nonCompliant
    sealed.inspection.sticker = nil
    return sealed
  }

  /// Repairs of document `number`, an hour after it was made.
  static func conformity(
    _ value: Int, of number: Int, _ defects: [(String, String)] = [("101", "A")], vin: String? = nil,
    remarks: String? = nil
  ) throws -> SealedConformity {
    let document = try inspection(number, vin: vin)
    let performedAt = start + .hours(1)
    let conformity = Conformity(
      id: id(6_000_000 + value), kind: .mechanical, number: document.number, performedAt: performedAt,
      utcOffset: -300, recordedAt: performedAt, station: document.station, mechanic: document.mechanic,
      keyedBy: document.keyedBy, vehicle: document.vehicle,
      repairs: defects.map { Conformity.Repair(component: $0.0, code: $0.1, repairedAt: performedAt) },
      remarks: remarks, deadline: nil)
    return try SealedConformity(conformity, as: repairOperation(value))
  }

  static func repairOperation(_ value: Int) -> OperationID { id(7_000_000 + value) }

  static func confirmedRepairs(_ value: Int, of number: Int) throws -> OutboxChange {
    let sealed = try conformity(value, of: number)
    let receipt = Receipt(
      operation: sealed.operation, kind: .mechanical, number: sealed.conformity.number, digest: sealed.digest,
      portalID: "C-\(value)", receivedAt: start + .hours(2), vehicle: id(3_000_000 + number))
    return OutboxChange(sealed.operation, to: .confirmed, reason: StateReason(.receipt), receipt: receipt)
  }
}

extension StoreFixture {
  @discardableResult
  func conform(
    _ value: Int, of number: Int, _ defects: [(String, String)] = [("101", "A")], vin: String? = nil
  ) async throws -> ConformityResult {
    try await store.seal(Sample.conformity(value, of: number, defects, vin: vin), at: Sample.start + .hours(1))
  }

  func confirmRepairs(_ value: Int, of number: Int) async throws {
    let exchange = try await store.begin(.submit, [Sample.repairOperation(value)], at: Sample.start + .hours(2))
    try await store.finish(
      exchange, evidence: Sample.evidence, changes: [Sample.confirmedRepairs(value, of: number)],
      at: Sample.start + .hours(2))
  }

  func repairs(of number: Int) async throws -> [ConformityDetail] {
    try await store.conformities(.mechanical, Sample.number(number))
  }
}
