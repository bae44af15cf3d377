package import Domain
package import StationAPI

extension View {
  /// The state of a request to cancel, and a person's next step [FAQ R9].
  package static func cancellation(
    _ summary: CancellationSummary, _ words: Words, contacts: [String: String], after done: String? = nil
  ) -> View {
    let title = words(
      .whyTitle,
      ["certificate": words.certificate(summary.kind, summary.number), "state": words.cancellation(summary.step.move)])
    let next = words.next(summary.kind, summary.number, summary.state, contacts)
    return View(blocks: [.group(said(done) + [.sentences([title, next])])])
  }

  package static func cancellations(_ list: CancellationList, _ words: Words, now: Instant) -> View {
    guard !list.cancellations.isEmpty else { return View(words(.cancelNone)) }
    let rows = list.cancellations.map { summary in
      [
        words.certificate(summary.kind, summary.number), words.cancellation(summary.step.move),
        words.moment(summary.step.at, now: now), words.line(summary.step),
      ].map { Printable.text($0) }
    }
    let headings = [Text.listNumber, .listState, .listSince, .listReason].map { words($0) }
    return View(blocks: [.table(Table(headings, rows, flexible: [3]))])
  }
}

extension Words {
  /// The next step, and who must act.
  func next(
    _ kind: CertificateKind, _ number: CertificateNumber, _ state: CancellationState, _ contacts: [String: String]
  ) -> String {
    let values = contacts.merging(["number": number.text, "option": kind.option]) { _, own in own }
    return switch state {
    case .toAsk: self(CancellationChannel(for: kind) == .phone ? .cancelNextPhone : .cancelNextEmail, values)
    case .asked: self(.cancelNextAsked, values)
    case .confirmed: self(.cancelNextConfirmed, values)
    case .withdrawn: self(.cancelNextWithdrawn, values)
    case .replaced: self(.cancelNextReplaced, values)
    }
  }

  /// One step of a request to cancel, as a line of a certificate's life.
  func line(_ step: CancellationStep) -> String {
    var values = ["who": step.by.who, "why": step.by.why]
    switch step.move {
    case .toAsk: return self(.cancelLineToAsk, values)
    case .asked(let channel):
      values["channel"] = self("channel", channel)
      return self(.cancelLineAsked, values)
    case .confirmed(let reference):
      values["reference"] = reference
      return self(.cancelLineConfirmed, values)
    case .withdrawn: return self(.cancelLineWithdrawn, values)
    case .replaced(let by):
      values["number"] = by.text
      return self(.cancelLineReplaced, values)
    }
  }

  /// The state of a request to cancel, with the reference of its confirmation.
  func cancellation(_ move: CancellationMove) -> String {
    switch move {
    case .confirmed(let reference): self(.cancellationConfirmedReference, ["reference": reference])
    case .replaced(let by): self(.cancellationReplacedBy, ["number": by.text])
    case .toAsk, .asked, .withdrawn: self("cancellation", move.state)
    }
  }
}
