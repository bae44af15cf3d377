/// Who inspected, when, on which certificate, and why.
struct EntryOpening {
  let id: InspectionID?
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
    checkKind()
    let number = parsed("number", else: .notACertificateNumber) { CertificateNumber($0) }
    let performedAt = dateTime("performedAt", now: context.now)
    if let performedAt, performedAt.instant < context.now - .days(400) { warn("performedAt", .performedLongAgo) }
    let mechanic = parsed("mechanic", else: .notAnAccessCode) { AccessCode($0) }
    let keyedBy = parsed("keyedBy", else: .notAnAccessCode) { AccessCode($0) }
    let paperReason = paperReason()
    let inspectionReason = choice("inspectionReason", as: Inspection.InspectionReason.self)
    guard let number, let performedAt, let mechanic, let paperReason, let inspectionReason else { return nil }
    return EntryOpening(
      id: id, number: number, performedAt: performedAt, mechanic: mechanic, keyedBy: keyedBy,
      paperReason: paperReason, inspectionReason: inspectionReason)
  }

  /// The photometric document has other fields, which this version does not read.
  private mutating func checkKind() {
    if case .text(let text) = value(at: "kind"), EntryText.cleaned(text).uppercased() == "AVP" {
      report("kind", .notSupported, ["supported": "CVM"])
    } else {
      _ = choice("kind")
    }
  }

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
