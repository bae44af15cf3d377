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
        context.layout.text(.drafts(drafts, context.words, now: context.now)),
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
