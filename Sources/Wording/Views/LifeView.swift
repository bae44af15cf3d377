package import Domain

extension View {
  /// A certificate's life: the recording, the adaptations, every attempt with its evidence, the proof, the next step.
  /// - Parameter contacts: the contacts, keyed by the placeholders of the texts that name them.
  package static func life(
    _ detail: CertificateDetail, _ words: Words, now: Instant, contacts: [String: String]
  ) -> View {
    let life = CertificateLife(detail: detail, words: words, now: now, contacts: contacts)
    return View(
      title: life.title,
      blocks: [.events(words.rows(life.events, now: now))] + detail.conformities.map { words.block($0, now: now) }
        + [.sentences(life.closing)])
  }
}

/// An event of a certificate's life.
struct LifeEvent {
  let at: Instant
  let lines: [String]

  /// Sorts events by time; events of the same time keep their order.
  static func sorted(_ events: [LifeEvent]) -> [LifeEvent] {
    events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }
}

extension Words {
  func rows(_ events: [LifeEvent], now: Instant) -> [View.Row] {
    events.map { View.Row(moment($0.at, now: now), lines: $0.lines) }
  }
}

private struct CertificateLife {
  let detail: CertificateDetail
  let words: Words
  let now: Instant
  let contacts: [String: String]

  var title: String {
    let summary = detail.summary
    var values = ["certificate": words.certificate(summary), "state": words.headline(detail)]
    guard let reason = summary.reason, !summary.isWithdrawn, detail.cancellationReference == nil else {
      return words(.whyTitle, values)
    }
    values["reason"] = words.reason(reason)
    return words(.whyTitleReason, values)
  }

  var closing: [String] {
    let refused = words(.contactRefused, contacts)
    return openDefects + replaced + [given, proof, next, unreached, refused].compactMap(\.self)
  }

  /// The cancelled papers whose place it took.
  private var replaced: [String] {
    detail.replaces.map { words(.replacesCancelled, ["certificate": words.certificate(detail.summary.kind, $0)]) }
  }

  /// The events, by time. The recording comes first even if the clock was set back since.
  var events: [LifeEvent] {
    var later = detail.attempts.map { LifeEvent(at: $0.startedAt, lines: words.attempt($0)) }
    later += detail.decisions.map { LifeEvent(at: $0.at, lines: [words.decision($0)]) }
    later += detail.cancellations.map { LifeEvent(at: $0.at, lines: [words.line($0)]) }
    later += detail.keyingEvents.map { LifeEvent(at: $0.at, lines: words.lines($0)) }
    later += detail.bundles.flatMap { words.events($0, now: now) }
    if let decision = detail.decision {
      later.append(LifeEvent(at: decision.decidedAt, lines: words.lines(of: decision)))
    }
    return [recorded] + LifeEvent.sorted(later)
  }

  private var recorded: LifeEvent {
    let inspection = detail.inspection
    var lines = [
      words(
        .whyRecorded,
        [
          "keyedBy": inspection.keyedBy.text, "mechanic": inspection.mechanic.text,
          "time": words.moment(inspection.performedAt, utcOffset: inspection.utcOffset, now: now),
        ])
    ]
    if let older = inspection.older {
      lines.append(
        words(
          .whyOlder,
          [
            "number": older.number.text,
            "time": words.moment(older.issuedAt, utcOffset: older.utcOffset, now: now),
          ]))
    }
    lines += words.ground(detail)
    lines += detail.adaptations.map { words(.whyAdapted, ["text": words.adaptation($0)]) }
    if !detail.adaptations.isEmpty { lines.append(words(.whyKept)) }
    if let typed = words.typed(detail.inspection) { lines.append(words(.whyTyped, ["text": typed])) }
    return LifeEvent(at: inspection.recordedAt, lines: lines)
  }

  /// The defects that repairs recorded here leave open, and the result at the portal that follows from the repairs it
  /// has noted.
  private var openDefects: [String] {
    // Repairs that a person must decide are left out: the portal has not noted them.
    let repairs = detail.conformities.filter { $0.summary.state.isLive || $0.summary.state == .confirmed }
    guard !repairs.isEmpty else { return [] }
    let open = ConformedDocument(detail.inspection, after: repairs.map(\.conformity)).open
    let names = open.map(words.openDefect).joined(separator: "; ")
    var lines = open.isEmpty ? [] : [words(.whyStillOpen, ["defects": names])]
    if detail.receipt != nil {
      let noted = repairs.filter { $0.summary.state == .confirmed }.map(\.conformity)
      let result = ConformedDocument(detail.inspection, after: noted).result
      lines.append(words(.whyResultAtPortal, ["result": words("result", result)]))
    }
    return lines
  }

  /// The number that the portal gave, if none was printed; else nil.
  private var given: String? {
    let number = detail.receipt?.number ?? detail.summary.portalNumber
    guard detail.inspection.numbering != nil, let number else { return nil }
    return words(.proofNumberGiven, ["number": number.text])
  }

  private var proof: String { words.proof(of: detail, now: now) }

  /// Why the portal is not reached, if the certificate or its repairs wait for it; else nil.
  private var unreached: String? {
    let isLive = detail.summary.state.isLive || detail.conformities.contains { $0.summary.state.isLive }
    guard isLive, let link = detail.link, link.state != .web else { return nil }
    return words.unreached(link, now: now).map { words(.lifeUnreached, ["why": $0]) }
  }

  /// The next step after a withdrawal. Until the paper has another end, a person must record it again or give it one.
  private var nextWithdrawn: String {
    let number = words.argument(detail.summary)
    guard let paper = detail.paper, !paper.isFree else { return words(.nextWithdrawn, ["number": number]) }
    return words(.nextWithdrawnEnded, ["state": words("stock", paper)])
  }

  /// Nil where nothing comes next.
  private var next: String? {
    let state = detail.summary.state
    if let step = detail.cancellations.last, state == .confirmed || detail.keying?.isPossible == true {
      return words.next(detail.summary.kind, detail.summary.number, step.move.state, contacts)
    }
    if state == .closed, detail.summary.keyingState != nil { return nil }
    if state.isLive, detail.agent == false, detail.link?.state != .web { return words(.nextNoAgent) }
    if detail.summary.isWithdrawn { return nextWithdrawn }
    return words.next(detail.summary, at: detail.nextTry, now: now)
  }
}

/// The vehicle that a certificate is filed under, and the evidence for it.
extension Words {
  func lines(of decision: VehicleDecision) -> [String] {
    var lines = [choice(decision)] + rows(of: decision.evidence)
    if let person = decision.person { lines.append(self(.vehicleByPerson, ["who": person.who, "why": person.why])) }
    guard let chosen = decision.evidence.comparisons.first(where: { $0.candidate.id == decision.vehicle }) else {
      return lines
    }
    lines += [
      fields(.fieldsAgreed, chosen.agreed), fields(.fieldsDiffered, chosen.differed),
      fields(.fieldsMissing, chosen.missing),
    ].compactMap(\.self)
    // The owners differ [FAQ R1]: this is recorded and shown, and no action is needed.
    if decision.choice == .select, chosen.differed.contains(.owner) { lines.append(self(.ownerDiffers)) }
    return lines
  }

  /// The rows of the decision table that applied to the vehicle; none if an older version decided [FAQ R1].
  func rows(of evidence: MatchEvidence) -> [String] {
    [evidence.standing.map { self("standing", $0) }, evidence.rule.map { self("rule", $0) }].compactMap(\.self)
  }

  private func choice(_ decision: VehicleDecision) -> String {
    switch decision.choice {
    case .select: self(.vehicleSelected)
    case .hold: self(.vehicleHeld)
    case .create: self(.vehicleToCreate)
    case .created: self(.vehicleCreated)
    }
  }

  private func fields(_ text: Text, _ fields: [VehicleField]) -> String? {
    guard !fields.isEmpty else { return nil }
    let names = fields.map { label("vehicle.\($0.rawValue)") ?? $0.rawValue }
    return self(text, ["fields": names.joined(separator: ", ").lowercased()])
  }

  /// A defect in words: « 611 AB, mineure, avant gauche ».
  package func openDefect(_ defect: Defect) -> String {
    ["\(defect.component) \(defect.code)", self("severity", defect.severity), defect.position]
      .compactMap(\.self).joined(separator: ", ")
  }
}
