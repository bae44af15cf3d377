/// What an empty answer stands for: from the station, its stock, and the last certificate recorded here.
package struct EntryDefaults: Hashable, Sendable {
  /// The next number of each document's stock that no draft has.
  package var numbers: [CertificateKind: CertificateNumber] = [:]
  package var mechanic: AccessCode?
  package var paperReason: String?
  /// Now, as an entry takes it; nil where this device's clock is wrong: a wrong moment is never proposed.
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
    // An older document that is made anew is of a vehicle from elsewhere [FAQ A3].
    case "vehicle.jurisdiction": answers["older.number"] == nil ? answers["vehicle.plate"].map { _ in "QC" } : nil
    case "owner.kind": Owner.Kind.person.rawValue
    case "odometer.unit": Odometer.Unit.km.rawValue
    case "result": answers.kind == .mechanical ? Self.result(answers).rawValue : nil
    case "sticker": "12"
    default: nil
    }
  }

  /// What the defects come to: compliant without an open one.
  private static func result(_ answers: TypedEntry) -> Inspection.Result {
    let list = EntryFields.defectList
    let open = (0..<list.counts.upperBound).contains { index in
      answers["\(list.path)[\(index)].component"] != nil && answers["\(list.path)[\(index)].repairedAt"] == nil
    }
    return open ? .nonCompliant : .compliant
  }
}
