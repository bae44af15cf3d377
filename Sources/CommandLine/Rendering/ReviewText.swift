internal import Domain
internal import StationAPI
internal import Wording

/// Both sides of what a person must decide: differences first, each side with its source.
struct ReviewText {
  private let review: ReviewCase
  private let words: Words
  private let now: Instant

  init(_ review: ReviewCase, words: Words, now: Instant) {
    (self.review, self.words, self.now) = (review, words, now)
  }

  var text: String {
    var blocks = [title, ownSource, rows]
    blocks += candidates
    if !review.portalFields.isEmpty { blocks.append(documents) }
    blocks.append(actions)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var title: String {
    let summary = review.detail.summary
    return Layout.wrapped(
      words(
        .whyTitleReason,
        [
          "certificate": words.certificate(summary), "state": words("state", summary.state),
          "reason": summary.reason.map(words.reason) ?? "?",
        ]))
  }

  private var ownSource: String {
    let inspection = review.detail.inspection
    var lines = [
      words(
        .reviewOwnSource,
        [
          "mechanic": inspection.mechanic.text,
          "time": words.moment(inspection.performedAt, utcOffset: inspection.utcOffset, now: now),
        ])
    ]
    if review.evidence != nil, let decided = review.detail.decision?.decidedAt {
      lines.append(words(.reviewPortalSource, ["time": words.moment(decided, now: now)]))
    }
    return lines.joined(separator: "\n")
  }

  /// Why the rules did not decide.
  private var rows: String {
    let rows = review.evidence.map { VehicleDecisionText.rows(of: $0, words: words) } ?? []
    return rows.map { Layout.wrapped($0) }.joined(separator: "\n")
  }

  private var candidates: [String] {
    guard let evidence = review.evidence else { return [] }
    let blocks = evidence.comparisons.enumerated().map { index, comparison in candidate(comparison, at: index + 1) }
    return blocks + (evidence.truncated ? [words(.reviewTruncated)] : [])
  }

  private func candidate(_ comparison: VehicleComparison, at position: Int) -> String {
    let relation: Text =
      switch comparison.vin {
      case .same: .reviewRelationSame
      case .nearMiss: .reviewRelationNearMiss
      case .other: .reviewRelationOther
      }
    var lines = [
      words(.reviewCandidate, ["position": "\(position)"]), words(relation),
    ]
    lines += SideBySide(rows(comparison), words: words).lines.map { "  " + $0 }
    if isOwnerAlone(comparison) { lines.append(words(.reviewOwnerRule)) }
    return lines.joined(separator: "\n")
  }

  /// A NIV that is no identity says nothing by itself, so that more must agree.
  private func isOwnerAlone(_ comparison: VehicleComparison) -> Bool {
    guard comparison.vin == .same, comparison.differed == [.owner] else { return false }
    let isIdentity = [.checked, .unchecked].contains(review.detail.inspection.vehicle.vin.quality)
    return isIdentity || comparison.agreed.contains(.plate) || comparison.agreed.contains(.model)
  }

  private func rows(_ comparison: VehicleComparison) -> [SideBySide.Row] {
    let (ours, theirs) = (review.detail.inspection.vehicle, comparison.candidate)
    let owner = review.detail.inspection.owner.name
    func row(_ field: String, _ here: String?, _ there: String?, _ relation: SideBySide.Relation) -> SideBySide.Row {
      let path = "vehicle.\(field)"
      return SideBySide.Row(
        field: path, ours: here.map { words.value($0, of: path) }, theirs: there.map { words.value($0, of: path) },
        relation: relation)
    }
    func relation(_ field: VehicleField) -> SideBySide.Relation {
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
      row("owner", owner, theirs.ownerName, relation(.owner)),
    ]
  }

  /// A plate of the same text from elsewhere is another plate.
  private func jurisdictionRelation(_ ours: Vehicle, _ theirs: PortalVehicleRecord) -> SideBySide.Relation {
    guard let here = ours.jurisdiction, let there = theirs.jurisdiction,
      let areSame = Jurisdiction.areSame(here, there)
    else { return .missing }
    return areSame ? .agrees : .differs
  }

  /// The whole certificate, where the number is the question.
  private var documents: String {
    let theirs = Dictionary(review.portalFields.map { ($0.name, $0.text) }) { first, _ in first }
    let ours = Dictionary(review.ownFields.map { ($0.name, $0.text) }) { first, _ in first }
    let (ourOffset, theirOffset) = (ours["utcOffset"].flatMap { Int($0) }, theirs["utcOffset"].flatMap { Int($0) })
    let extra = review.portalFields.map(\.name).filter { ours[$0] == nil }
    let rows = (review.ownFields.map(\.name) + extra).map { name in
      SideBySide.Row(
        field: name, ours: ours[name].map { words.value($0, of: name, utcOffset: ourOffset) },
        theirs: theirs[name].map { words.value($0, of: name, utcOffset: theirOffset) },
        relation: ours[name] == theirs[name] ? .agrees : .differs)
    }
    return ([words(.reviewPortalNow)] + SideBySide(rows, words: words).lines.map { "  " + $0 })
      .joined(separator: "\n")
  }

  private var actions: String {
    let number = words.argument(review.detail.summary)
    let vehicles = (review.evidence?.comparisons ?? []).indices.map { "\($0 + 1)" }
    let lines = review.actions.flatMap { action -> [String] in
      switch action {
      case .select: vehicles.map { words(.reviewSelectUsage, ["number": number, "vehicle": $0]) }
      case .notSame: [words(.reviewNotSameUsage, ["number": number])]
      case .close: [words(.reviewCloseUsage, ["number": number])]
      case .retry: [words(.reviewRetryUsage, ["number": number])]
      case .withdraw, .file: []
      }
    }
    guard !lines.isEmpty else { return "" }
    return ([words(.reviewActions)] + lines.map { "  " + $0 }).joined(separator: "\n")
  }
}
