internal import Domain
internal import StationAPI
internal import Wording

/// Which draft is meant: by its place among them, from 1, or by its certificate's number.
struct DraftChoice {
  let door: StationDoor

  /// Nil once the person was told which there are.
  func draft(_ named: String?) async throws(StationAccessFault) -> EntryDraft? {
    let drafts = try await door.ask { station throws(StationRefusal) in try await station.ask(DraftsCall()) }
      .drafts
    guard let found = Self.find(named, in: drafts) else {
      let context = door.context
      guard !drafts.isEmpty else {
        context.complain(.draftNone)
        return nil
      }
      context.complain(named == nil ? .draftWhich : .draftNoSuch)
      context.complain(
        EntryDraftText.table(drafts, context.words, now: context.now).joined(separator: "\n"),
        code: Text.draftWhich.rawValue)
      return nil
    }
    return try await door.ask { station throws(StationRefusal) in
      try await station.ask(DraftCall(id: found.id))
    }
  }

  static func find(_ named: String?, in drafts: [DraftSummary]) -> DraftSummary? {
    guard let named else { return drafts.count == 1 ? drafts[0] : nil }
    if let place = Int(named.trimmed), place > 0, place <= drafts.count {
      return drafts[place - 1]
    }
    let wanted = EnteredNumber(named).number
    let found = drafts.filter { $0.number != nil && $0.number == wanted }
    return found.count == 1 ? found[0] : nil
  }
}

/// Drafts as they are listed.
enum EntryDraftText {
  /// A line each: what it is of, that it is a draft, since when, and how to go on.
  static func rows(_ drafts: [DraftSummary], _ words: Words, now: Instant) -> [[String]] {
    drafts.enumerated().map { place, draft in
      let number =
        draft.number.map { words.certificate(draft.kind, $0) } ?? words("kind", draft.kind)
      return [
        number, words("state", OutboxState.draft), "", words.moment(draft.changedAt, now: now),
        words(.draftResume, ["place": "\(place + 1)"]),
      ]
    }
  }

  static func table(_ drafts: [DraftSummary], _ words: Words, now: Instant) -> [String] {
    Layout.table(rows(drafts, words, now: now))
  }
}
