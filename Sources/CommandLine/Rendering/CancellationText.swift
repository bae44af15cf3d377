internal import Domain
internal import StationAPI
internal import StationSettings
internal import Wording

/// A request to cancel a certificate: where it stands, and what its next step is [FAQ R9].
struct CancellationText {
  let words: Words
  let contacts: Contacts

  /// The state, and what a person does next.
  func text(_ summary: CancellationSummary) -> String {
    let title = words(
      .whyTitle,
      ["certificate": words.certificate(summary.kind, summary.number), "state": words.cancellation(summary.step.move)])
    return Layout.wrapped(title) + "\n" + Layout.wrapped(next(summary.kind, summary.number, summary.state))
  }

  /// What comes next, and who must act.
  func next(_ kind: CertificateKind, _ number: CertificateNumber, _ state: CancellationState) -> String {
    let values = words.contacts(contacts).merging([
      "number": number.text, "option": kind.option,
    ]) { _, own in own }
    switch state {
    case .toAsk:
      return words(CancellationChannel(for: kind) == .phone ? .cancelNextPhone : .cancelNextEmail, values)
    case .asked: return words(.cancelNextAsked, values)
    case .confirmed: return words(.cancelNextConfirmed, values)
    case .withdrawn: return words(.cancelNextWithdrawn, values)
    }
  }

  /// One step as a line of a certificate's life.
  func line(_ step: CancellationStep) -> String {
    var values = ["who": step.by.who, "why": step.by.why]
    switch step.move {
    case .toAsk: return words(.cancelLineToAsk, values)
    case .asked(let channel):
      values["channel"] = words("channel", channel)
      return words(.cancelLineAsked, values)
    case .confirmed(let reference):
      values["reference"] = reference
      return words(.cancelLineConfirmed, values)
    case .withdrawn: return words(.cancelLineWithdrawn, values)
    }
  }

  func table(_ list: CancellationList, now: Instant) -> String {
    guard !list.cancellations.isEmpty else { return words(.cancelNone) }
    let heading = [words(.listNumber), words(.listState), words(.listSince), words(.listReason)]
    let rows = list.cancellations.map { summary in
      [
        words.certificate(summary.kind, summary.number), words.cancellation(summary.step.move),
        words.moment(summary.step.at, now: now), line(summary.step),
      ].map { Printable.text($0) }
    }
    return Layout.table([heading] + rows).joined(separator: "\n")
  }
}

extension Words {
  /// Where a request to cancel stands, with the reference of its confirmation.
  func cancellation(_ move: CancellationMove) -> String {
    guard case .confirmed(let reference) = move else { return self("cancellation", move.state) }
    return self(.cancellationConfirmedReference, ["reference": reference])
  }
}
