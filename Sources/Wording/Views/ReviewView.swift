package import Domain
package import StationAPI

extension View {
  /// The two records that a person must compare: differences first, each side with its source.
  package static func review(_ review: ReviewCase, _ words: Words, now: Instant) -> View {
    let summary = review.detail.summary
    let sides = ReviewSides(review: review, words: words, now: now)
    var values = ["certificate": words.certificate(summary), "state": words("state", summary.state)]
    values["reason"] = summary.reason.map(words.reason)
    let title = words(summary.reason == nil ? .whyTitle : .whyTitleReason, values)
    return View(
      title: title, blocks: sides.blocks, actionsTitle: sides.actions.isEmpty ? nil : words(.reviewActions),
      actions: sides.actions)
  }
}

/// Both sides of a review, in words and rows: what the terminal and the page lay out, each in its way.
package struct ReviewSides {
  let review: ReviewCase
  let words: Words
  let now: Instant

  package init(review: ReviewCase, words: Words, now: Instant) {
    (self.review, self.words, self.now) = (review, words, now)
  }

  var blocks: [View.Block] {
    [.sentences(sources)] + (rules.isEmpty ? [] : [.sentences(rules)]) + candidates.map(block)
      + (review.evidence?.truncated == true ? [.sentences([words(.reviewTruncated)])] : [])
      + (review.portalFields.isEmpty
        ? [] : [.group([.sentences([words(.reviewPortalNow)]), .table(words.sideBySide(documents))])])
  }

  /// Why the rules did not decide.
  package var rules: [String] { review.evidence.map(words.rows) ?? [] }

  /// One vehicle of the portal beside the inspected one.
  package struct Candidate {
    package let vehicle: PortalVehicleID
    /// « Véhicule 1 du portail »
    package let name: String
    /// How the NIVs compare.
    package let relation: String
    package let rows: [SidesRow]
    /// Only the owner differs: it is the same vehicle [FAQ R1].
    package let isOwnerAlone: Bool
  }

  /// In the portal's order, which is that of their numbers.
  package var candidates: [Candidate] {
    (review.evidence?.comparisons ?? []).enumerated().map { place, comparison in
      let relation: Text =
        switch comparison.vin {
        case .same: .reviewRelationSame
        case .nearMiss: .reviewRelationNearMiss
        case .other: .reviewRelationOther
        }
      return Candidate(
        vehicle: comparison.candidate.id, name: words(.reviewCandidate, ["position": "\(place + 1)"]),
        relation: words(relation), rows: rows(comparison), isOwnerAlone: isOwnerAlone(comparison))
    }
  }

  private func block(_ candidate: Candidate) -> View.Block {
    .group(
      [.sentences([candidate.name, candidate.relation]), .table(words.sideBySide(candidate.rows))]
        + (candidate.isOwnerAlone ? [.sentences([words(.reviewOwnerRule)])] : []))
  }

  /// Where each side comes from, and when.
  package var sources: [String] {
    let inspection = review.detail.inspection
    let performed = words.moment(inspection.performedAt, utcOffset: inspection.utcOffset, now: now)
    let own = words(.reviewOwnSource, ["mechanic": inspection.mechanic.text, "time": performed])
    guard review.evidence != nil, let decided = review.detail.decision?.decidedAt else { return [own] }
    return [own, words(.reviewPortalSource, ["time": words.moment(decided, now: now)])]
  }

  /// Whether only the owner differs. A NIV that does not identify a vehicle is not enough: then the plate or the model
  /// must agree too.
  private func isOwnerAlone(_ comparison: VehicleComparison) -> Bool {
    guard comparison.vin == .same, comparison.differed == [.owner] else { return false }
    let isIdentity = [.checked, .unchecked].contains(review.detail.inspection.vehicle.vin.quality)
    return isIdentity || comparison.agreed.contains(.plate) || comparison.agreed.contains(.model)
  }

  private func rows(_ comparison: VehicleComparison) -> [SidesRow] {
    let (ours, theirs) = (review.detail.inspection.vehicle, comparison.candidate)
    func row(_ field: String, _ here: String?, _ there: String?, _ relation: SidesRow.Relation) -> SidesRow {
      let path = "vehicle.\(field)"
      return SidesRow(
        field: path, ours: here.map { words.value($0, of: path) }, theirs: there.map { words.value($0, of: path) },
        relation: relation)
    }
    func relation(_ field: VehicleField) -> SidesRow.Relation {
      comparison.differed.contains(field) ? .differs : comparison.agreed.contains(field) ? .agrees : .missing
    }
    return [
      row("vin", ours.vin.text, theirs.vin, ours.vin.text == theirs.vin ? .agrees : .differs),
      row("year", ours.year.map { "\($0)" }, theirs.year.map { "\($0)" }, relation(.year)),
      row("make", ours.make, theirs.make, relation(.make)),
      row("model", ours.model, theirs.model, relation(.model)),
      row("colour", ours.colour, theirs.colour, relation(.colour)),
      row("plate", ours.plate, theirs.plate, relation(.plate)),
      row("jurisdiction", ours.jurisdiction, theirs.jurisdiction, jurisdictionRelation(ours, theirs)),
      row("netMass", ours.netMass?.text, theirs.netMass, relation(.netMass)),
      row("owner", review.detail.inspection.owner.name, theirs.ownerName, relation(.owner)),
    ]
  }

  /// Compares the jurisdictions: a plate with the same text from another jurisdiction is another plate.
  private func jurisdictionRelation(_ ours: Vehicle, _ theirs: PortalVehicleRecord) -> SidesRow.Relation {
    guard let here = ours.jurisdiction, let there = theirs.jurisdiction,
      let areSame = Jurisdiction.areSame(here, there)
    else { return .missing }
    return areSame ? .agrees : .differs
  }

  /// All fields of the certificate, for the case that two documents have the same number.
  package var documents: [SidesRow] {
    let theirs = Dictionary(review.portalFields.map { ($0.name, $0.text) }) { first, _ in first }
    let ours = Dictionary(review.ownFields.map { ($0.name, $0.text) }) { first, _ in first }
    let (ourOffset, theirOffset) = (ours["utcOffset"].flatMap { Int($0) }, theirs["utcOffset"].flatMap { Int($0) })
    let extra = review.portalFields.map(\.name).filter { ours[$0] == nil }
    return (review.ownFields.map(\.name) + extra).map { name in
      SidesRow(
        field: name, ours: ours[name].map { words.value($0, of: name, utcOffset: ourOffset) },
        theirs: theirs[name].map { words.value($0, of: name, utcOffset: theirOffset) },
        relation: ours[name] == theirs[name] ? .agrees : .differs)
    }
  }

  var actions: [View.Action] {
    let number = words.argument(review.detail.summary)
    let places = 1..<(1 + (review.evidence?.comparisons.count ?? 0))
    return review.actions.flatMap { action -> [View.Action] in
      let sentences: [String] =
        switch action {
        case .select: places.map { words(.reviewSelectUsage, ["number": number, "vehicle": "\($0)"]) }
        case .notSame: [words(.reviewNotSameUsage, ["number": number])]
        case .close: [words(.reviewCloseUsage, ["number": number])]
        case .retry: [words(.reviewRetryUsage, ["number": number])]
        case .undo: [words(.reviewUndoUsage, ["number": number])]
        case .withdraw, .file: []
        }
      return sentences.map { View.Action($0, code: action.rawValue) }
    }
  }
}

/// A row that compares one field of two records.
package struct SidesRow {
  package let field: String
  package let ours: String?
  package let theirs: String?
  package let relation: Relation

  package enum Relation: Int, Sendable {
    case differs, missing, agrees

    /// The sign of the relation; colour alone never says it.
    package var sign: String {
      switch self {
      case .differs: "≠"
      case .missing: "?"
      case .agrees: "="
      }
    }
  }
}

extension SidesRow {
  /// Differences first, then fields that one side lacks, then fields that agree; fields that neither side has are left
  /// out.
  package static func sorted(_ rows: [SidesRow]) -> [SidesRow] {
    rows.filter { $0.ours != nil || $0.theirs != nil }.enumerated()
      .sorted { ($0.element.relation.rawValue, $0.offset) < ($1.element.relation.rawValue, $1.offset) }
      .map(\.element)
  }
}

extension Words {
  /// Both sides beside each other, in the order of `SidesRow.sorted`.
  func sideBySide(_ rows: [SidesRow]) -> View.Table {
    let absent = self(.valueAbsent)
    return View.Table(
      ["", self(.reviewField), self(.reviewOurs), self(.reviewTheirs)],
      SidesRow.sorted(rows).map { row in
        [
          row.relation.sign, label(row.field) ?? Printable.text(row.field),
          row.ours.map { Printable.text($0) } ?? absent, row.theirs.map { Printable.text($0) } ?? absent,
        ]
      }, flexible: [2, 3])
  }
}
