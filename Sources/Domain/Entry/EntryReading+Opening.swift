/// The entry's first part: who inspected, when, on which certificate, and why.
struct EntryOpening {
  let id: InspectionID
  let kind: CertificateKind
  let number: CertificateNumber
  let numbering: Numbering?
  let performedAt: OffsetDateTime
  let mechanic: AccessCode
  let keyedBy: AccessCode?
  let paperReason: PaperReason
  let inspectionReason: Inspection.InspectionReason
}

extension EntryReading {
  mutating func opening(in context: EntryContext) -> EntryOpening? {
    let id = parsed("id", else: .notAnIdentifier) { InspectionID($0) } ?? context.newID
    let kind = parsed("kind", else: .notAChoice, ["choices": Self.kinds]) { CertificateKind(entered: $0) }
    let printed = number("number", of: documentKind)
    let numbering = numbering(context.clock)
    _ = flag("acceptDate")
    let performedAt = dateTime("performedAt", context.clock)
    if let performedAt, performedAt.instant < context.clock.reference - .days(400) {
      warn("performedAt", .performedLongAgo)
    }
    if performedAt != nil, context.clock.isWrong { warn("performedAt", .deviceClockWrong) }
    let mechanic = accessCode("mechanic")
    let keyedBy = accessCode("keyedBy")
    let paperReason = paperReason()
    let inspectionReason = choice("inspectionReason", as: Inspection.InspectionReason.self)
    let number: CertificateNumber? =
      switch numbering {
      case .older(let document): document.number
      case .byPortal: CertificateNumber(standingFor: id)
      case nil: printed
      }
    guard let number, let performedAt, let mechanic, let paperReason, let inspectionReason else { return nil }
    return EntryOpening(
      id: id, kind: kind ?? .mechanical, number: number, numbering: numbering, performedAt: performedAt,
      mechanic: mechanic, keyedBy: keyedBy, paperReason: paperReason, inspectionReason: inspectionReason)
  }

  private static let kinds = CertificateKind.allCases.flatMap { [$0.rawValue, $0.printed] }.joined(separator: ", ")

  /// Only a document from before the portal, of a vehicle from outside Québec, is replaced without a number [FAQ A3].
  private mutating func numbering(_ clock: DeviceClock) -> Numbering? {
    let byPortal = choice("numbering")
    let number = number("older.number", of: documentKind)
    let issuedAt = dateTime("older.issuedAt", clock)
    if let issuedAt, issuedAt.instant >= OlderDocument.changeover { report("older.issuedAt", .notOlder) }
    if value(at: "older.number") != nil, Self.isOfQuebec(value(at: "vehicle.jurisdiction")) {
      report("vehicle.jurisdiction", .notOutOfProvince)
    }
    if let number, let issuedAt {
      return .older(OlderDocument(number: number, issuedAt: issuedAt.instant, utcOffset: issuedAt.utcOffset))
    }
    return byPortal == nil ? nil : .byPortal
  }

  /// True also where no jurisdiction is given.
  private static func isOfQuebec(_ jurisdiction: JSONValue?) -> Bool {
    guard case .text(let text) = jurisdiction else { return jurisdiction == nil }
    return Placeholder.isNone(text) || Jurisdiction.folded(text) == "QC"
  }

  private mutating func paperReason() -> PaperReason? {
    let reason = choice("paperReason")
    let text = wording("paperReasonText")
    return switch reason {
    case "portalOutage": .portalOutage
    case "mobileUnit": .mobileUnit
    case "other": text.map(PaperReason.other)
    default: nil
    }
  }
}
