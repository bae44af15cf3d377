internal import Domain
internal import StationSettings
internal import Wording

/// A certificate's life in plain words: recorded, adapted, every attempt with its evidence, the proof, what comes next.
struct LifeText {
  private let detail: CertificateDetail
  private let words: Words
  private let now: Instant
  private let contacts: Contacts

  init(_ detail: CertificateDetail, words: Words, now: Instant, contacts: Contacts = .faq) {
    (self.detail, self.words, self.now, self.contacts) = (detail, words, now, contacts)
  }

  var text: String {
    let events = LifeEvent.lines(events, words: words, now: now)
    let refused = words(.contactRefused, words.contacts(contacts))
    let closing =
      openDefects
      + [given, words.proof(detail.receipt, now: now), next, unreached, refused].compactMap(\.self)
    let repairs = detail.conformities.map { ConformityText($0, words: words, now: now).text }
    return
      ([Layout.wrapped(title)] + [events] + repairs + [closing.map { Layout.wrapped($0) }.joined(separator: "\n")])
      .joined(separator: "\n\n")
  }

  private var title: String {
    let summary = detail.summary
    var values = ["certificate": words.certificate(summary), "state": words.headline(detail)]
    guard let reason = summary.reason, !summary.isWithdrawn, detail.cancellationReference == nil else {
      return words(.whyTitle, values)
    }
    values["reason"] = words.reason(reason)
    return words(.whyTitleReason, values)
  }

  /// By time; what was recorded stands first even where the clock was set back since.
  private var events: [LifeEvent] {
    var later = detail.attempts.map { LifeEvent(at: $0.startedAt, lines: words.attempt($0)) }
    later += detail.decisions.map { LifeEvent(at: $0.at, lines: [words.decision($0)]) }
    later += detail.cancellations.map { LifeEvent(at: $0.at, lines: [cancelling.line($0)]) }
    let carried = BundleText(words: words, now: now)
    later += detail.bundles.flatMap(carried.events).map { LifeEvent(at: $0.at, lines: [$0.line]) }
    if let decision = detail.decision {
      later.append(LifeEvent(at: decision.decidedAt, lines: VehicleDecisionText(decision, words: words).lines))
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
    lines += detail.adaptations.map { words(.whyAdapted, ["text": words.adaptation($0)]) }
    if !detail.adaptations.isEmpty { lines.append(words(.whyKept)) }
    return LifeEvent(at: inspection.recordedAt, lines: lines)
  }

  /// What repairs recorded here have left open, and the result that those the portal noted lead to there.
  private var openDefects: [String] {
    // Those that a person must look at have repaired nothing yet, as far as the portal is concerned.
    let repairs = detail.conformities.filter { $0.summary.state.isLive || $0.summary.state == .confirmed }
    guard !repairs.isEmpty else { return [] }
    let open = ConformedDocument(detail.inspection, after: repairs.map(\.conformity)).open
    let names = open.map(ConformPhrases(words: words, contacts: contacts, now: now).defect).joined(separator: "; ")
    var lines = open.isEmpty ? [] : [words(.whyStillOpen, ["defects": names])]
    if detail.receipt != nil {
      let noted = repairs.filter { $0.summary.state == .confirmed }.map(\.conformity)
      let result = ConformedDocument(detail.inspection, after: noted).result
      lines.append(words(.whyResultAtPortal, ["result": words("result", result)]))
    }
    return lines
  }

  /// By the portal, where no number was printed.
  private var given: String? {
    guard detail.inspection.numbering != nil, let receipt = detail.receipt else { return nil }
    return words(.proofNumberGiven, ["number": receipt.number.text])
  }

  /// What keeps one that waits from the portal.
  private var unreached: String? {
    let isLive = detail.summary.state.isLive || detail.conformities.contains { $0.summary.state.isLive }
    guard isLive, let link = detail.link else { return nil }
    return words.unreached(link, now: now).map { words(.lifeUnreached, ["why": $0]) }
  }

  private var cancelling: CancellationText { CancellationText(words: words, contacts: contacts) }

  /// Until the paper has another end, somebody must record it again or give it one.
  private var nextWithdrawn: String {
    let number = words.argument(detail.summary)
    guard let paper = detail.paper, !paper.isFree else { return words(.nextWithdrawn, ["number": number]) }
    return words(.nextWithdrawnEnded, ["state": words("stock", paper)])
  }

  private var next: String {
    let state = detail.summary.state
    if state == .confirmed, let step = detail.cancellations.last {
      return cancelling.next(detail.summary.kind, detail.summary.number, step.move.state)
    }
    if state.isLive, detail.agent == false { return words(.nextNoAgent) }
    if detail.summary.isWithdrawn { return nextWithdrawn }
    return words.next(detail.summary, at: detail.nextTry, now: now)
  }
}
