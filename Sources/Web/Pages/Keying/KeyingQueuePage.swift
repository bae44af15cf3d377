internal import Domain
internal import StationAPI
internal import Wording

/// Saisie assistée: what a person types into a portal that has no API, and what is looked for there afterwards.
enum KeyingQueuePage {
  static let routes: [PageRoute] = [
    .get("/saisie") { asked throws(StationRefusal) in .page(try await page(asked)) }
  ]

  /// Rows of one table; the others follow when these are done.
  private static let most = 40

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let queue = try await asked.ask(KeyingQueueCall())
    let title = words.count(queue.counts.toKey + queue.counts.keying, .queueTitle)
    let content = Content([
      "title": title, "told": told(asked),
      "how": words(queue.isRetired ? .queueRetired : queue.isWeb ? .queueHow : .queueNotWeb),
      "nothing": queue.rows.isEmpty ? words(.queueNothing) : nil,
      "sections": queue.isRetired ? [] : words.sections(queue, now: asked.now).map { section($0, asked) },
      "one": queue.isWeb && !queue.isRetired ? words(.queueOne) : nil, "number": words(.queueNumber),
      "vehicle": words(.queueVehicle),
      "since": words(.queueSince), "state": words(.queueNote),
    ])
    return Page(place: .keying, title: title, template: "keyingqueue", content: content, extras: [.keyingStyle])
  }

  private static func told(_ asked: PageRequest) -> String? {
    switch asked.query["fait"] {
    case "plus-tard": asked.words(.pageKeyingLeft)
    case "incertain": asked.words(.pageKeyingUnsure)
    case "constat": asked.words(.pageKeyingWitnessed)
    case "second": asked.words(.keyTitleCountersign)
    default: nil
    }
  }

  private static func section(_ section: KeyingSection, _ asked: PageRequest) -> Content {
    let more = section.rows.count - most
    return Content([
      "heading": section.title, "rows": section.rows.prefix(most).map { row($0, asked) },
      "more": more > 0 ? asked.words.count(more, .pageKeyingMore) : nil,
      "meaning": section.kind == .seen ? asked.words(.sightIs) : nil,
    ])
  }

  private static func row(_ shown: KeyingSection.Row, _ asked: PageRequest) -> Content {
    let (row, words) = (shown.row, asked.words)
    let state = row.record.state
    let path = KeyingPage.path(row.summary, row.operation)
    return Content([
      "rowName": shown.name,
      "rowHref": state == .keying ? KeyingPage.path(row.summary, row.operation, part: "reprendre") : path,
      "rowVehicle": shown.vehicle, "rowSince": shown.since, "note": shown.note.isEmpty ? nil : shown.note,
      "level": state.level, "sign": state.sign, "rowState": words("keyingState", state),
      "action": row.waitsForDocument ? nil : words.act(state),
    ])
  }

}

extension Words {
  /// What a person does next with it; nil where nothing is left to do.
  func act(_ state: KeyingState) -> String? {
    switch state {
    case .toKey: self(.actTake)
    case .keying: self(.pageKeyingResume)
    case .keyed: self(.pageKeyingWitness)
    case .toCountersign: self(.actCountersign)
    case .witnessed, .witnessedByTwo: nil
    }
  }
}
