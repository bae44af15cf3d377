/// Who inspected, when, on which certificate, and why.
struct EntryOpening {
  let id: InspectionID?
  let kind: CertificateKind
  let number: CertificateNumber
  let performedAt: OffsetDateTime
  let mechanic: AccessCode
  let keyedBy: AccessCode?
  let paperReason: PaperReason
  let inspectionReason: Inspection.InspectionReason
}

extension EntryReading {
  mutating func opening(in context: EntryContext) -> EntryOpening? {
    let id = parsed("id", else: .notAnIdentifier) { InspectionID($0) }
    let kind = parsed("kind", else: .notAChoice, ["choices": Self.kinds]) { CertificateKind(entered: $0) }
    let number = parsed("number", else: .notACertificateNumber) { CertificateNumber($0) }
    let performedAt = dateTime("performedAt", now: context.now)
    if let performedAt, performedAt.instant < context.now - .days(400) { warn("performedAt", .performedLongAgo) }
    let mechanic = parsed("mechanic", else: .notAnAccessCode) { AccessCode($0) }
    let keyedBy = parsed("keyedBy", else: .notAnAccessCode) { AccessCode($0) }
    let paperReason = paperReason()
    let inspectionReason = choice("inspectionReason", as: Inspection.InspectionReason.self)
    guard let number, let performedAt, let mechanic, let paperReason, let inspectionReason else { return nil }
    return EntryOpening(
      id: id, kind: kind ?? .mechanical, number: number, performedAt: performedAt, mechanic: mechanic, keyedBy: keyedBy,
      paperReason: paperReason, inspectionReason: inspectionReason)
  }

  private static let kinds = CertificateKind.allCases.flatMap { [$0.rawValue, $0.printed] }.joined(separator: ", ")

  private mutating func paperReason() -> PaperReason? {
    let reason = choice("paperReason")
    let text = text("paperReasonText")
    return switch reason {
    case "portalOutage": .portalOutage
    case "mobileUnit": .mobileUnit
    case "other": text.map(PaperReason.other)
    default: nil
    }
  }
}
