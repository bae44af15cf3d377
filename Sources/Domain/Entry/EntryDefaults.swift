/// Proposed answers, from the station, its stock, and the last certificate recorded here.
package struct EntryDefaults: Hashable, Sendable {
  /// The next number of each kind's stock; none where a draft already has it.
  package var numbers: [CertificateKind: CertificateNumber] = [:]
  package var mechanic: AccessCode?
  package var paperReason: String?
  /// The present time in an entry's format; nil where this device's clock is wrong: a wrong time is never proposed.
  package var moment: String?

  package init() {}

  /// - Parameter last: the newest certificate of the station, where it could be read.
  package init(
    station: StationIdentity.Kind, numbers: [CertificateKind: CertificateNumber], drafts: [DraftSummary],
    last: Inspection?, moment: String?
  ) {
    self.numbers = numbers.filter { kind, number in !drafts.contains { $0.kind == kind && $0.number == number } }
    mechanic = last?.mechanic
    let lastReason = last.flatMap { inspection -> String? in
      if case .other = inspection.paperReason { nil } else { inspection.paperReason.code }
    }
    paperReason = lastReason ?? (station == .mobileUnit ? PaperReason.mobileUnit.code : nil)
    self.moment = moment
  }

  func standard(_ path: String, beside answers: TypedEntry) -> String? {
    switch path {
    case "kind": CertificateKind.mechanical.rawValue
    case "number": answers.kind.flatMap { numbers[$0] }?.text
    case "performedAt": moment
    case "mechanic": mechanic?.text
    case "paperReason": paperReason
    case "inspectionReason": Inspection.InspectionReason.periodic.rawValue
    // An older document is replaced only for a vehicle from outside Québec [FAQ A3].
    case "vehicle.jurisdiction": answers["older.number"] == nil ? answers["vehicle.plate"].map { _ in "QC" } : nil
    case "owner.kind": Owner.Kind.person.rawValue
    case "odometer.unit": Odometer.Unit.km.rawValue
    case "result": answers.kind == .mechanical ? Self.result(answers).rawValue : nil
    case "sticker": "12"
    default: nil
    }
  }

  /// The result that follows from the defects: compliant without an open one.
  private static func result(_ answers: TypedEntry) -> Inspection.Result {
    let list = EntryFields.defectList
    let open = (0..<list.counts.upperBound).contains { index in
      answers["\(list.path)[\(index)].component"] != nil && answers["\(list.path)[\(index)].repairedAt"] == nil
    }
    return open ? .nonCompliant : .compliant
  }
}
