/// Proposed answers, from the station, its stock, and the last inspections recorded here.
package struct EntryDefaults: Hashable, Sendable {
  /// The next number of each kind's stock that no draft has reserved.
  package var numbers: [CertificateKind: CertificateNumber] = [:]
  package var mechanic: AccessCode?
  /// Who keyed the last entry in, where that was not its mechanic.
  package var keyedBy: AccessCode?
  package var paperReason: String?
  /// The text of a last reason `other`.
  package var paperReasonText: String?
  /// Where most of the last vehicles were from.
  package var jurisdiction: String?
  package var ownerKind: Owner.Kind?
  /// The present time in an entry's format; nil where this device's clock is wrong: a wrong time is never proposed.
  package var moment: String?

  package init() {}

  /// - Parameter last: of the newest inspections, the newest first.
  package init(
    station: StationIdentity.Kind, numbers: [CertificateKind: CertificateNumber], last: [EntryHabit], moment: String?
  ) {
    self.numbers = numbers
    mechanic = last.first?.mechanic
    keyedBy = last.first.flatMap { $0.keyedBy == $0.mechanic ? nil : $0.keyedBy }
    paperReason = last.first?.paperReason.code ?? (station == .mobileUnit ? PaperReason.mobileUnit.code : nil)
    if case .other(let text)? = last.first?.paperReason { paperReasonText = text }
    jurisdiction = last.shared(\.jurisdiction)
    ownerKind = last.shared(\.ownerKind)
    self.moment = moment
  }

  /// What the fields of a page hold at first, by path; the kind included.
  package func texts(_ kind: CertificateKind) -> [String: String] {
    var answers = TypedEntry()
    answers["kind"] = kind.rawValue
    for field in EntryFields.all where !field.isRepeated && field.isAsked && field.path != "kind" {
      // On a page, the place is beside the plate and is there before it.
      let place = field.path == "vehicle.jurisdiction" ? jurisdiction ?? Self.home : nil
      guard let text = place ?? standard(field.path, beside: answers), answers.calls(for: field.path) else { continue }
      answers[field.path] = text
    }
    answers["odometer.unit"] = Odometer.Unit.km.rawValue
    return Dictionary(uniqueKeysWithValues: answers.paths.map { ($0, answers[$0] ?? "") })
  }

  private static let home = "QC"

  func standard(_ path: String, beside answers: TypedEntry) -> String? {
    switch path {
    case "kind": CertificateKind.mechanical.rawValue
    case "number": answers.kind.flatMap { numbers[$0] }?.text
    case "performedAt": moment
    case "mechanic": mechanic?.text
    case "keyedBy": keyedBy?.text
    case "paperReason": paperReason
    case "paperReasonText": paperReasonText
    case "inspectionReason": Inspection.InspectionReason.periodic.rawValue
    // An older document is replaced only for a vehicle from outside Québec [FAQ A3].
    case "vehicle.jurisdiction":
      answers["older.number"] == nil ? answers["vehicle.plate"].map { _ in jurisdiction ?? Self.home } : nil
    case "owner.kind": (ownerKind ?? .person).rawValue
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
