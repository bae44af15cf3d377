internal import Domain
internal import StationAPI
internal import Wording

/// Enregistré sur cet appareil: what comes next, and the next paper.
enum SavedPage {
  static func path(_ document: StockNumber) -> String {
    "/nouvelle/enregistree/\(document.kind.printed)/\(document.number.text)"
  }

  static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let document = try asked.document()
    let words = asked.words
    let detail = try await asked.ask(CertificateCall(kind: document.kind, number: document.number))
    let next = try await asked.ask(StockCall()).lots.first { $0.kind == document.kind && $0.next != nil }?.next
    let inspection = detail.inspection
    let isWeb = detail.link?.state == .web
    // The page may be opened again later.
    var steps = detail.summary.state.isLive ? afterwards(words, isWeb: isWeb) : [words.headline(detail)]
    if case .older = inspection.numbering { steps.append(words(.pageSavedOlder)) }
    if !inspection.defects.filter({ $0.repairedAt == nil }).isEmpty, let deadline = inspection.repairDeadline {
      steps.append(words(.pageSavedDeadline, ["time": words.moment(deadline, now: asked.now)]))
    }
    let other: CertificateKind = document.kind == .mechanical ? .photometric : .mechanical
    var content = words.tag(detail.summary)
    content.merge(
      Content([
        "name": words.certificate(document.kind, document.number), "steps": steps,
        "queueHref": (isWeb ? Place.keying : .queue).path, "queueName": words(isWeb ? .pagePlaceKeying : .pageGoQueue),
        "recorded": words.nearMoment(inspection.recordedAt, now: asked.now), "next": next?.text,
        "digest": String(detail.digest.hexadecimal.prefix(12)),
        "href": Place.certificate(document.kind, document.number),
        "newHref": document.kind == .mechanical ? "/nouvelle" : "/nouvelle?document=AVP",
        "otherHref": other == .photometric ? "/nouvelle?document=AVP" : "/nouvelle",
        "otherName": words(.pageSavedOther, ["kind": words("kind", other)]),
        "conformHref": inspection.defects.contains { $0.repairedAt == nil }
          ? Place.repairs(document) : nil,
      ])
    ) { _, new in new }
    return Page(place: .new, title: words(.pageSavedTitle), template: "entrysaved", content: content)
  }

  /// What becomes of it, by the agent or by a person.
  static func afterwards(_ words: Words, isWeb: Bool, agent: Text = .pageSavedAgent) -> [String] {
    isWeb
      ? [words(.pageSavedFile), words(.pageSavedKey)]
      : [words(.pageSavedFile), words(agent), words(.pageSavedState)]
  }
}
