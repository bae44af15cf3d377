internal import Domain
internal import Wording

/// The list of drafts, newest first: content of the partial `entrydraft`.
struct EntryDrafts {
  let drafts: [DraftSummary]
  let words: Words
  let now: Instant

  /// The others are behind a heading.
  private static let mostShown = 3
  /// The others come up as these are finished.
  private static let most = 20

  func content(beside id: InspectionID?) -> Content {
    let rows = drafts.filter { $0.id != id }.sorted { $0.changedAt > $1.changedAt }.prefix(Self.most).map(row)
    return [
      "hasDrafts": !rows.isEmpty, "draftsTitle": words.count(rows.count, .drafts),
      "newest": Array(rows.prefix(Self.mostShown)), "hasOlder": rows.count > Self.mostShown,
      "older": Array(rows.dropFirst(Self.mostShown)),
    ]
  }

  private func row(_ draft: DraftSummary) -> Content {
    let name = Self.name(draft, words)
    return Content([
      "id": draft.id.text, "href": Self.path(draft), "name": name,
      "resume": words(draft.isOfRepairs ? .pageDraftResumeRepairs : .pageDraftResumeNamed, ["draft": name]),
      "time": words.nearMoment(draft.changedAt, now: now), "mechanic": draft.mechanic?.text,
    ])
  }

  static func name(_ draft: DraftSummary, _ words: Words) -> String {
    draft.number.map { words.certificate(draft.kind, $0) } ?? words("kind", draft.kind)
  }

  /// Where a draft is resumed.
  static func path(_ draft: DraftSummary) -> String {
    guard let document = draft.conformed else { return NewPage.path(draft.id) }
    return "\(Place.repairs(document))&brouillon=\(draft.id.text)"
  }
}
