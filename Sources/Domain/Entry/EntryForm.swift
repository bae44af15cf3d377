/// The subject of a questionnaire: an inspection, or repairs of a document.
package enum EntryForm: Hashable, Sendable {
  case inspection
  /// Repairs of a document, which is nil where it is known neither here nor at the portal [FAQ A2].
  case conformity(CertificateKind, CertificateNumber, of: ConformedDocument?)

  package var table: EntryTable {
    switch self {
    case .inspection: .inspection
    case .conformity: .conformity
    }
  }

  /// Groups of fields whose proposed answers are usually right; each group is confirmed with one question.
  var usual: [[String]] {
    guard self == .inspection else { return [] }
    return [
      ["mechanic", "paperReason", "inspectionReason"],
      [
        "vehicle.colour", "vehicle.jurisdiction", "vehicle.netMass", "vehicle.pnbv", "owner.kind",
        "owner.identificationNumber", "owner.address.civicNumber",
      ],
      ["result", "mayCirculate", "sticker", "remarks"],
    ]
  }

  /// The key that marks a draft as one of repairs.
  static let intent = "intent"

  /// The draft's fixed answers, by path: they name the document that was repaired.
  var names: [String: String] {
    guard case .conformity(let kind, let number, _) = self else { return [:] }
    return [Self.intent: OutboxOperation.Intent.conform.rawValue, "kind": kind.rawValue, "number": number.text]
  }

  /// The open defects of the document, each with the path of its question; nil where none is known.
  package var open: [(defect: Defect, path: String)]? {
    guard case .conformity(_, _, let document?) = self else { return nil }
    var seen: [String: Int] = [:]
    return document.open.prefix(ConformityFields.repairList.counts.upperBound).map { defect in
      let name = defect.component + defect.code
      seen[name, default: 0] += 1
      return (defect, "open[\(name)\(seen[name].map { $0 > 1 ? ".\($0)" : "" } ?? "")]")
    }
  }

  /// Whether the document itself gives the field's value.
  func knows(_ path: String) -> Bool { open != nil && path == "vehicle.vin" }

  /// Issues and warnings of some fields of an entry that is being filled in.
  func opinion(
    of paths: some Collection<String>, in answers: TypedEntry, _ context: EntryContext
  ) -> (issues: [FieldIssue], warnings: [EntryWarning]) {
    let (issues, warnings) = opinion(of: answers, context)
    return (issues.filter { paths.contains($0.field) }, warnings.filter { paths.contains($0.field) })
  }

  /// All issues and warnings of an entry that is being filled in.
  func opinion(of answers: TypedEntry, _ context: EntryContext) -> (issues: [FieldIssue], warnings: [EntryWarning]) {
    guard case .conformity(let kind, let number, let document) = self else {
      return EntryReader.opinion(of: answers, context: context)
    }
    let context = ConformityContext(entry: context, kind: kind, number: number, document: document, earlier: [])
    switch ConformityReader.read(answers.entry, context: context) {
    case .failure(let refusal): return (refusal.issues, [])
    case .success(let read): return (read.issues, read.warnings)
    }
  }
}
