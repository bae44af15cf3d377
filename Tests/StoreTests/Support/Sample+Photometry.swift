@testable import Domain

extension Sample {
  /// An AVP with the same number as the CVM of `value`, for another vehicle.
  static func sealedPhotometric(_ value: Int, recordedAt: Instant = start) throws -> SealedInspection {
    var inspection = try inspection(100 + value, number: value, recordedAt: recordedAt)
    inspection.kind = .photometric
    inspection.sticker = nil
    inspection.photometry = Photometry(
      readings: Window.front.map { Photometry.Reading(window: $0, transmission: DecimalNumber(70 + value)) },
      tool: "TM-\(value)")
    let sealed = try PortalForm.seal(inspection, limits: .faq)
    return SealedInspection(
      inspection: inspection, operation: operation(100 + value), payload: sealed.payload, digest: sealed.digest,
      adaptations: [])
  }

  static func confirmedPhotometric(_ value: Int) throws -> OutboxChange {
    let sealed = try sealedPhotometric(value)
    let receipt = Receipt(
      operation: sealed.operation, kind: .photometric, number: sealed.inspection.number, digest: sealed.digest,
      portalID: "P-\(100 + value)", receivedAt: start + .minutes(1), vehicle: id(3_000_100 + value))
    return OutboxChange(sealed.operation, to: .confirmed, reason: StateReason(.receipt), receipt: receipt)
  }
}
