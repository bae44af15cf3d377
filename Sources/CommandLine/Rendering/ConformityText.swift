internal import Domain
internal import StationAPI
internal import Wording

/// A conformity's life in plain words: its repairs, every attempt with its evidence, the proof, what comes next.
struct ConformityText {
  private let detail: ConformityDetail
  private let words: Words
  private let now: Instant

  init(_ detail: ConformityDetail, words: Words, now: Instant) {
    (self.detail, self.words, self.now) = (detail, words, now)
  }

  /// All of one document.
  static func text(_ list: ConformityList, words: Words, now: Instant) -> String {
    guard !list.conformities.isEmpty else { return words(.conformityNone) }
    return list.conformities.map { ConformityText($0, words: words, now: now).text }.joined(separator: "\n\n")
  }

  /// Those that a person must decide, with what can be done.
  static func review(_ list: ConformityList, words: Words, now: Instant) -> String {
    let number = ["number": list.number.text + list.kind.option]
    let actions = [
      words(.reviewActions), "  " + words(.reviewRetryUsage, number), "  " + words(.reviewCloseUsage, number),
    ]
    return text(list, words: words, now: now) + "\n\n" + actions.joined(separator: "\n")
  }

  var text: String {
    var closing = [words.proof(detail.receipt, now: now), next]
    if detail.summary.state.needsPerson, detail.summary.reason?.code == .documentAbsent {
      closing.append(words(.conformityAbsent))
    }
    return
      ([Layout.wrapped(title), LifeEvent.lines(events, words: words, now: now)] + closing.map { Layout.wrapped($0) })
      .joined(separator: "\n")
  }

  /// With its lateness.
  var title: String {
    let conformity = detail.conformity
    var values = [
      "certificate": words.certificate(conformity.kind, conformity.number),
      "time": paperMoment(conformity.performedAt),
      "state": words.state(detail.summary.state, .conform),
    ]
    values["reason"] = detail.summary.reason.map(words.reason)
    let title = words(detail.summary.reason == nil ? .conformityTitle : .conformityTitleReason, values)
    return ([title] + late).joined(separator: ". ")
  }

  private var late: [String] {
    guard detail.isLate, let deadline = detail.conformity.deadline else { return [] }
    let values = [
      "time": paperMoment(detail.conformity.performedAt), "deadline": paperMoment(deadline),
    ]
    return [words(.conformityLate, values)]
  }

  private func paperMoment(_ instant: Instant) -> String {
    words.moment(instant, utcOffset: detail.conformity.utcOffset, now: now)
  }

  private var events: [LifeEvent] {
    let attempts = detail.attempts.map { LifeEvent(at: $0.startedAt, lines: words.attempt($0, .conform)) }
    let decisions = detail.decisions.map { LifeEvent(at: $0.at, lines: [words.decision($0)]) }
    return [recorded] + LifeEvent.sorted(attempts + decisions)
  }

  private var recorded: LifeEvent {
    let conformity = detail.conformity
    let repairs = conformity.repairs.map { repair in
      let time = words(.defectRepaired, ["time": paperMoment(repair.repairedAt)])
      return "\(repair.component) \(repair.code), \(time)"
    }
    let values = [
      "keyedBy": conformity.keyedBy.text, "mechanic": conformity.mechanic.text,
      "repairs": repairs.joined(separator: "; "),
    ]
    let remarks = conformity.remarks.map { [words(.conformityRemarks, ["text": $0])] } ?? []
    return LifeEvent(at: conformity.recordedAt, lines: [words(.conformityRecorded, values)] + remarks)
  }

  private var next: String {
    guard detail.waitsForDocument else { return words.next(detail.summary, at: detail.nextTry, now: now) }
    return words(.conformityWaits)
  }
}
