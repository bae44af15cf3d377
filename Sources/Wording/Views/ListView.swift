package import Domain
package import StationAPI

extension View {
  /// Certificates, one a row; drafts and urgent certificates come first.
  package static func list(_ answer: ListAnswer, _ words: Words, now: Instant) -> View {
    let urgent = Set(answer.urgent.map(\.sequence))
    let others = answer.certificates.filter { !urgent.contains($0.sequence) }
    let rows =
      words.draftRows(answer.drafts, now: now)
      + (answer.urgent + others).map { words.cells($0, isUrgent: urgent.contains($0.sequence), now: now) }
    var notes: [String] = []
    if !urgent.isEmpty { notes.append(words(.listUrgent)) }
    if let next = answer.next { notes.append(words(.listMore, ["sequence": "\(next)"])) }
    guard !rows.isEmpty else { return View(notes.first ?? words(.listEmpty)) }
    return View(blocks: [.group([.table(words.table(rows))] + (notes.isEmpty ? [] : [.sentences(notes)]))])
  }

  package static func reviews(_ list: ReviewList, _ words: Words, now: Instant) -> View {
    guard !list.certificates.isEmpty else { return View(words(.reviewNone)) }
    return View(
      blocks: [.table(words.table(list.certificates.map { words.cells($0, isUrgent: false, now: now) }))])
  }

  /// Drafts, one a row: the document, the state, the time of the last change, and the command to continue.
  package static func drafts(_ drafts: [DraftSummary], _ words: Words, now: Instant) -> View {
    View(blocks: [.table(words.table(words.draftRows(drafts, now: now)))])
  }

  /// The certificates found: each with its state, then its vehicle and owner.
  package static func found(_ answer: SearchAnswer, _ words: Words, now: Instant) -> View {
    var blocks: [Block] = answer.certificates.flatMap { found -> [Block] in
      let heading = [
        words.certificate(found.summary), words.moment(found.performedAt, utcOffset: found.utcOffset, now: now),
        words.standing(found.summary),
      ]
      let vehicle = [found.vin.text, found.plate, found.owner].compactMap(\.self).map { Printable.text($0) }
      return [.sentences([heading.joined(separator: " · ")]), .list([vehicle.joined(separator: " · ")])]
    }
    if blocks.isEmpty { blocks = [.sentences([words(answer.next == nil ? .searchNone : .searchNoneYet)])] }
    if let next = answer.next { blocks.append(.sentences([words(.searchMore, ["sequence": "\(next)"])])) }
    return View(blocks: [.group(blocks)])
  }
}

extension Words {
  /// The vehicle's columns only where an answer has vehicles. A narrow terminal shows the last columns below their row.
  fileprivate func table(_ rows: [[String]]) -> View.Table {
    let names: [Text] = [
      .listNumber, .listState, .fieldVehiclePlate, .fieldMechanic, .listPerformed, .pageHistoryVehicle, .listSince,
      .listReason,
    ]
    let kept = names.indices.filter { column in
      !Self.ofVehicle.contains(column) || rows.contains { !$0[column].isEmpty }
    }
    return View.Table(
      kept.map { self(names[$0]) }, rows.map { row in kept.map { row[$0] } },
      flexible: Set(kept.indices.filter { names[kept[$0]] == .pageHistoryVehicle || names[kept[$0]] == .listReason }))
  }

  /// The columns of the plate, the mechanic and the vehicle.
  private static let ofVehicle: Set = [2, 3, 5]

  fileprivate func cells(_ summary: CertificateSummary, isUrgent: Bool, now: Instant) -> [String] {
    let inspected = summary.inspected
    return [
      (isUrgent ? "! " : "") + operation(summary), standing(summary), inspected?.vehicle.plateName ?? "",
      inspected?.mechanic.text ?? "",
      summary.performedAt.map { moment($0, utcOffset: summary.utcOffset, now: now) } ?? "",
      inspected?.vehicle.name ?? "", moment(summary.stateSince, now: now),
      // The reason `receipt` adds nothing to the state, so it is left out.
      summary.reason.flatMap { $0.code == .receipt ? nil : reason($0) } ?? "",
    ]
  }

  fileprivate func draftRows(_ drafts: [DraftSummary], now: Instant) -> [[String]] {
    drafts.enumerated().map { place, draft in
      let number = draft.number.map { certificate(draft.kind, $0) } ?? self("kind", draft.kind)
      return [
        draft.isOfRepairs ? self(.conformityOf, ["certificate": number]) : number, self("state", OutboxState.draft), "",
        "", "", "", moment(draft.changedAt, now: now), resuming(draft.conformed, place: "\(place + 1)"),
      ]
    }
  }

  /// The command that resumes a draft: by its document for a draft of repairs, else by its place or number.
  package func resuming(_ conformed: StockNumber?, place: String?) -> String {
    if let conformed {
      return self(.draftResumeRepairs, ["number": conformed.number.text + conformed.kind.option])
    }
    return place.map { self(.draftResume, ["place": $0]) } ?? self(.draftResumeOnly)
  }
}

extension DraftSummary {
  /// The document whose repairs the draft is of; nil for other drafts.
  package var conformed: StockNumber? { isOfRepairs ? number.map { StockNumber(kind: kind, number: $0) } : nil }
}
