internal import Domain
internal import StationSettings

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
    let events = events.map { event in
      let lead = "  " + Layout.padded(words.moment(event.at, now: now), to: momentWidth) + "  "
      let indent = String(repeating: " ", count: lead.count)
      return event.lines.enumerated().map { index, line in
        Layout.wrapped(line, after: index == 0 ? lead : indent)
      }.joined(separator: "\n")
    }
    let closing = [proof, next, words(.contactRefused, words.contacts(contacts))].map { Layout.wrapped($0) }
    return ([Layout.wrapped(title)] + [events.joined(separator: "\n")] + [closing.joined(separator: "\n")])
      .joined(separator: "\n\n")
  }

  private struct Event {
    let at: Instant
    let lines: [String]
  }

  private var momentWidth: Int { events.map { words.moment($0.at, now: now).count }.max() ?? 0 }

  private var title: String {
    let summary = detail.summary
    var values = ["certificate": words.certificate(summary), "state": words("state", summary.state)]
    guard let reason = summary.reason else { return words(.whyTitle, values) }
    values["reason"] = words.reason(reason)
    return words(.whyTitleReason, values)
  }

  /// By time; what was recorded stands first even where the clock was set back since.
  private var events: [Event] {
    var later = detail.attempts.map { Event(at: $0.startedAt, lines: lines($0)) }
    later += detail.decisions.map { Event(at: $0.at, lines: [line($0)]) }
    later += detail.cancellations.map { Event(at: $0.at, lines: [cancelling.line($0)]) }
    let carried = BundleText(words: words, now: now)
    later += detail.bundles.flatMap(carried.events).map { Event(at: $0.at, lines: [$0.line]) }
    if let decision = detail.decision {
      later.append(Event(at: decision.decidedAt, lines: VehicleDecisionText(decision, words: words).lines))
    }
    let sorted = later.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
    return [recorded] + sorted.map(\.element)
  }

  private var recorded: Event {
    let inspection = detail.inspection
    var lines = [
      words(.whyRecorded, ["keyedBy": inspection.keyedBy.text, "mechanic": inspection.mechanic.text])
    ]
    if let older = inspection.older {
      lines.append(
        words(
          .whyOlder,
          ["number": older.number.text, "time": words.moment(older.issuedAt, now: now)]))
    }
    lines += detail.adaptations.map { words(.whyAdapted, ["text": words.adaptation($0)]) }
    if !detail.adaptations.isEmpty { lines.append(words(.whyKept)) }
    return Event(at: inspection.recordedAt, lines: lines)
  }

  private func lines(_ attempt: AttemptRecord) -> [String] {
    let told = words(
      .attemptLine, ["purpose": words("purpose", attempt.purpose), "evidence": evidence(attempt.evidence)])
    guard let state = attempt.state else { return [told] }
    guard let reason = attempt.reason else { return [told, words(.attemptResult, ["state": words("state", state)])] }
    return [
      told, words(.attemptResultReason, ["state": words("state", state), "reason": words.reason(reason)]),
    ]
  }

  private func evidence(_ evidence: AttemptEvidence?) -> String {
    guard let evidence else { return words(.evidenceNone) }
    let values = [
      "bytes": words.number(evidence.bytesSent), "elapsed": words.elapsed(evidence.elapsed),
      "status": evidence.status.map { "\($0)" } ?? "?",
    ]
    let text: Text =
      if evidence.provesNotSent {
        .evidenceNothingLeft
      } else if evidence.status == nil {
        .evidenceNoAnswer
      } else {
        evidence.marked ? .evidenceMarked : .evidenceForeign
      }
    guard let note = evidence.note, !note.isEmpty else { return words(text, values) }
    return words(.evidenceNote, ["evidence": words(text, values), "note": note])
  }

  private func line(_ decision: DecisionRecord) -> String {
    words(
      .personDecided,
      ["who": decision.by.who, "why": decision.by.why, "action": words("action", decision.action)])
  }

  private var proof: String {
    guard let receipt = detail.receipt else { return words(.proofNone) }
    let given =
      detail.inspection.numbering == nil ? "" : words(.proofNumberGiven, ["number": receipt.number.text]) + " "
    return given
      + words(
        .proof,
        [
          "portalID": receipt.portalID, "time": words.moment(receipt.receivedAt, now: now),
          "digest": String(receipt.digest.hexadecimal.prefix(12)),
        ])
  }

  private var cancelling: CancellationText { CancellationText(words: words, contacts: contacts) }

  private var next: String {
    let state = detail.summary.state
    if state == .confirmed, let step = detail.cancellations.last {
      return cancelling.next(detail.summary.kind, detail.summary.number, step.move.state)
    }
    let values = ["number": words.argument(detail.summary)]
    if detail.summary.reason?.code == .withdrawn { return words(.nextWithdrawn, values) }
    guard let time = detail.nextTry, time > now else { return words("next", state, values) }
    let timed = ["time": words.nearMoment(time, now: now)]
    switch state {
    case .ready: return words(.nextReadyAt, timed)
    case .unknown: return words(.nextUnknownAt, timed)
    default: return words("next", state, values)
    }
  }
}
