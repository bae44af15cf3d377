package import Domain
package import StationAPI

extension View {
  /// The repairs of one document: each with its life, proof and next step.
  package static func conformities(_ list: ConformityList, _ words: Words, now: Instant) -> View {
    guard !list.conformities.isEmpty else { return View(words(.conformityNone)) }
    return View(blocks: list.conformities.map { words.block($0, now: now) })
  }

  /// The repairs that a person must decide, with the actions possible.
  package static func reviewed(_ list: ConformityList, _ words: Words, now: Instant) -> View {
    let number = ["number": list.number.text + list.kind.option]
    var view = conformities(list, words, now: now)
    view.actionsTitle = words(.reviewActions)
    view.actions = [
      Action(words(.reviewRetryUsage, number), code: DecisionAction.retry.rawValue),
      Action(words(.reviewCloseUsage, number), code: DecisionAction.close.rawValue),
    ]
    return view
  }
}

extension Words {
  func block(_ detail: ConformityDetail, now: Instant) -> View.Block {
    let next =
      detail.waitsForDocument ? self(.conformityWaits) : next(detail.summary, at: detail.nextTry, now: now)
    let isAbsent = detail.summary.state.needsPerson && detail.summary.reason?.code == .documentAbsent
    return .group([
      .sentences([conformityTitle(detail, now: now)]), .events(rows(events(detail, now: now), now: now)),
      .sentences(
        [proof(of: detail.summary, detail.receipt, [], now: now), next] + (isAbsent ? [self(.conformityAbsent)] : [])),
    ])
  }

  /// The title of repairs; says if they are late.
  func conformityTitle(_ detail: ConformityDetail, now: Instant) -> String {
    let conformity = detail.conformity
    let performed = moment(conformity.performedAt, utcOffset: conformity.utcOffset, now: now)
    var values = [
      "certificate": certificate(conformity.kind, conformity.number), "time": performed,
      "state": state(detail.summary.state, .conform),
    ]
    values["reason"] = detail.summary.reason.map(reason)
    let title = self(detail.summary.reason == nil ? .conformityTitle : .conformityTitleReason, values)
    guard detail.isLate, let deadline = conformity.deadline else { return title }
    let end = moment(deadline, utcOffset: conformity.utcOffset, now: now)
    return title + ". " + self(.conformityLate, ["time": performed, "deadline": end])
  }

  private func events(_ detail: ConformityDetail, now: Instant) -> [LifeEvent] {
    let attempts = detail.attempts.map { LifeEvent(at: $0.startedAt, lines: attempt($0, .conform)) }
    let decisions = detail.decisions.map { LifeEvent(at: $0.at, lines: [decision($0)]) }
    return [recorded(detail.conformity, now: now)] + LifeEvent.sorted(attempts + decisions)
  }

  private func recorded(_ conformity: Conformity, now: Instant) -> LifeEvent {
    let repairs = conformity.repairs.map { repair in
      let time = moment(repair.repairedAt, utcOffset: conformity.utcOffset, now: now)
      return "\(repair.component) \(repair.code), \(self(.defectRepaired, ["time": time]))"
    }
    let values = [
      "keyedBy": conformity.keyedBy.text, "mechanic": conformity.mechanic.text,
      "repairs": repairs.joined(separator: "; "),
    ]
    let remarks = conformity.remarks.map { [self(.conformityRemarks, ["text": $0])] } ?? []
    return LifeEvent(at: conformity.recordedAt, lines: [self(.conformityRecorded, values)] + remarks)
  }
}
