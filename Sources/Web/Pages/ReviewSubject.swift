internal import Domain
internal import StationAPI
internal import Wording

/// The page of one document that waits for a person: itself, or repairs of its defects.
struct ReviewSubject {
  let asked: PageRequest
  let document: StockNumber
  /// Repairs that a person must decide about; empty where the document itself is the question.
  let repairs: ConformityList
  /// Nil with repairs.
  let review: ReviewCase?
  let waiting: [CertificateSummary]
  let decided: Content?

  init(_ asked: PageRequest) async throws(StationRefusal) {
    self.asked = asked
    document = try asked.document()
    let call = CertificateCall(kind: document.kind, number: document.number)
    repairs = try await call.waitingRepairs(at: asked.station)
    // Off line, or where the portal does not answer, the review has what is known here.
    review =
      repairs.conformities.isEmpty
      ? try await asked.ask(ReviewCall(kind: document.kind, number: document.number)) : nil
    waiting = try await asked.ask(ReviewsCall()).certificates
    decided = await DecidedNote.content(asked)
  }

  /// The one after `document`, or else the first other one.
  static func next(after document: StockNumber, in waiting: [CertificateSummary]) -> CertificateSummary? {
    let others = waiting.filter { StockNumber(kind: $0.kind, number: $0.number) != document }
    guard let place = waiting.firstIndex(where: { $0.kind == document.kind && $0.number == document.number }) else {
      return others.first
    }
    return waiting[place...].first { others.contains($0) } ?? others.first
  }

  func page(_ typed: PersonForm? = nil, errors: [PageError] = []) -> Page {
    let words = asked.words
    let next = Self.next(after: document, in: waiting)
    let decision = decisionForm
    let person = typed ?? PersonForm(who: review?.keyer ?? "")
    var content = Content([
      "hasErrors": !errors.isEmpty, "errors": errors.map(\.content), "decided": decided, "place": place,
      "kind": words("kind", document.kind), "number": document.number.text, "question": words(question),
      "certificateHref": Place.certificate(document.kind, document.number),
      "action": Place.review(document.kind, document.number),
      "next": next.map { ["href": Place.review($0), "number": $0.number.text] as Content },
      "repairs": repairs.conformities.isEmpty ? nil : repairsContent,
    ])
    content.merge(review.map { ReviewSides(review: $0, words: words, now: asked.now) }.map(sides) ?? [:]) { $1 }
    if var decision {
      decision["object"] = (review?.detail.operation ?? repairs.conformities.first?.operation)?.text
      decision["person"] = person.content(words, hint: .pageDecisionReasonHint)
      if question != .pageReviewSettled {
        decision["laterHref"] = next.map { Place.review($0) } ?? Place.review.path + "?tout=1"
      }
      content["decide"] = decision
    }
    let title = "\(words(question)) \(words.certificate(document.kind, document.number))"
    return Page(place: .review, title: title, template: "review", content: content, isError: !errors.isEmpty)
  }

  private var place: String? {
    let index = waiting.firstIndex { $0.kind == document.kind && $0.number == document.number }
    guard let index, waiting.count > 1 else { return nil }
    return asked.words(
      .pageReviewPlace,
      ["place": asked.words.number(index + 1), "count": asked.words.number(waiting.count)])
  }

  private var question: Text {
    guard let review else { return .pageReviewOther }
    let summary = review.detail.summary
    guard summary.state.needsPerson else { return .pageReviewSettled }
    if summary.state == .quarantined { return .pageReviewBlocked }
    switch summary.reason?.code {
    case .some(let code) where code.isAboutVehicle:
      return review.evidence.map { $0.comparisons.count > 1 ? .pageReviewWhich : .pageReviewSame } ?? .pageReviewOther
    case .numberTaken: return .pageReviewTaken
    default: return .pageReviewOther
    }
  }

  // MARK: Both sides

  private func sides(_ sides: ReviewSides) -> Content {
    guard let review else { return [:] }
    let words = asked.words
    let summary = review.detail.summary
    guard summary.state.needsPerson else { return ["intro": [state(of: summary)]] }
    // Which vehicle it is, is no question any more where the portal refused what was sent.
    let isBlocked = summary.state == .quarantined
    let rules = isBlocked ? [] : sides.rules
    var intro = rules.suffix(1) + [sides.sources.joined(separator: " ")]
    if rules.isEmpty, let reason = summary.reason { intro.insert(words.sentence(words.reason(reason)), at: 0) }
    let isTaken = summary.reason?.code == .numberTaken
    if isTaken { intro.append(words(review.portalFields.isEmpty ? .pageReviewUnread : .reviewPortalNow)) }
    if review.evidence?.truncated == true { intro.append(words(.reviewTruncated)) }
    let candidates = isBlocked ? [] : sides.candidates
    let several = candidates.count > 1
    var blocks = candidates.map { candidate in
      SidesContent(
        heading: several ? candidate.name : candidate.relation,
        notes: (several ? [candidate.relation] : []) + (candidate.isOwnerAlone ? [words(.reviewOwnerRule)] : []),
        rows: candidate.rows, isBrief: candidates.count > Self.mostAtLength, words: words
      ).content
    }
    if !review.portalFields.isEmpty {
      blocks.append(
        SidesContent(heading: words(.pageReviewCompared), rows: sides.documents, words: words).content)
    }
    let refused = isBlocked ? refusedFields(review) : nil
    return Content([
      "intro": Array(intro), "standing": rules.count > 1 ? rules[0] : nil, "sides": blocks, "refused": refused != nil,
      "refusedFields": refused,
    ])
  }

  /// With more vehicles than these, their differences are told in brief.
  private static let mostAtLength = 4

  private func state(of summary: CertificateSummary) -> String {
    let words = asked.words
    let decision = review?.detail.decisions.last.map { " " + words.decision($0) } ?? ""
    return words(
      .pageReviewState, ["certificate": words.certificate(summary), "state": words.standing(summary)]) + decision
  }

  /// What the portal refused, field by field: the value that was sent, and the portal's answer.
  private func refusedFields(_ review: ReviewCase) -> [Content] {
    let words = asked.words
    let all = (review.detail.attempts.compactMap(\.reason) + [review.detail.summary.reason].compactMap(\.self))
      .filter { [.refusedByPortal, .repeatedServerError].contains($0.code) }
    let distinct = all.enumerated().filter { place, reason in all.firstIndex(of: reason) == place }.map(\.element)
    let values = Dictionary(review.ownFields.map { ($0.name, $0.text) }) { first, _ in first }
    return distinct.map { reason in
      let field = reason.field
      let sent = field.flatMap { values[$0] }.map { value in
        words(.pageReviewSent, ["value": words.value(value, of: field ?? "")])
      }
      let answer = reason.problem.map { words(.pageReviewAnswered, ["problem": words.problem($0)]) }
      return [
        "label": field.map { words.label($0) ?? Printable.text($0) } ?? words.sentence(words("reason", reason.code)),
        "lines": [sent, answer, field == nil ? words(.pageReviewNoField) : nil].compactMap(\.self),
      ]
    }
  }

  private var repairsContent: Content {
    var view = View.reviewed(repairs, asked.words, now: asked.now)
    // The page has buttons in the commands' place.
    (view.actions, view.actionsTitle) = ([], nil)
    return view.withoutCommands.content
  }

  // MARK: What can be decided

  /// Nil where there is nothing to decide.
  private var decisionForm: Content? {
    let words = asked.words
    guard let review else {
      return [
        "buttons": [button(.retry, .pageDecisionResend), button(.close, .pageDecisionClose)], "notes": [String](),
      ]
    }
    guard !review.actions.isEmpty else { return nil }
    if review.actions == [.undo] {
      return ["buttons": [button(.undo, .pageUndo)], "notes": [words(.pageUndoHelp)]]
    }
    let candidates = ReviewSides(review: review, words: words, now: asked.now).candidates
    let isVehicle = review.actions.contains(.notSame)
    let isRule = candidates.count == 1 && candidates[0].isOwnerAlone
    return Content([
      "buttons": buttons(review, candidates, isRule: isRule),
      "notes": !isVehicle || candidates.isEmpty
        ? [String]() : [words(isRule ? .reviewOwnerRule : .pageDecisionNoAnswerReady)],
      "help": isVehicle && !candidates.isEmpty ? words(.pageDecisionVehicleHelp) : nil,
      "correctHref": Place.correction(review.detail.summary),
      "isCorrectFirst": review.detail.summary.state == .quarantined,
      "mayCorrectToo": review.detail.summary.state != .quarantined, "mayWithdraw": review.detail.isTakenBackEasily,
    ])
  }

  /// Equal buttons, unless the FAQ has a rule for the case (R1): no ready answer where a mistake is costly.
  private func buttons(_ review: ReviewCase, _ candidates: [ReviewSides.Candidate], isRule: Bool) -> [Content] {
    let words = asked.words
    return review.actions.flatMap { action -> [Content] in
      switch action {
      case .select:
        candidates.enumerated().map { place, candidate in
          let name =
            candidates.count == 1
            ? words(.pageDecisionSame) : words(.pageDecisionNumbered, ["place": "\(place + 1)"])
          return ["value": ReviewDecision.select(candidate.vehicle).value, "name": name, "isGo": isRule]
        }
      case .notSame:
        [
          button(
            .notSame,
            candidates.isEmpty
              ? .pageDecisionCreate : candidates.count == 1 ? .pageDecisionNotSame : .pageDecisionNone)
        ]
      case .retry:
        [button(.retry, review.actions.contains(.notSame) ? .pageDecisionAgain : .pageDecisionResend)]
      case .close: [button(.close, .pageDecisionClose)]
      case .undo: [button(.undo, .pageUndo)]
      case .withdraw, .file: []
      }
    }
  }

  private func button(_ decision: ReviewDecision, _ name: Text) -> Content {
    ["value": decision.value, "name": asked.words(name), "isGo": false]
  }
}

extension ReviewCase {
  /// Who decided last about it, or else who recorded it: the name that is most likely to be typed.
  fileprivate var keyer: String { detail.decisions.last?.by.who ?? detail.inspection.keyedBy.text }
}
