internal import Domain
internal import Wording
internal import StationAPI

/// Which draft is meant: by its place among them, from 1, or by its certificate's number.
struct DraftChoice {
  let door: StationDoor

  /// Nil once the person was told which there are.
  func draft(_ named: String?) async throws(StationAccessFault) -> EntryDraft? {
    let drafts = try await door.ask { station throws(StationRefusal) in try await station.ask(DraftsCall()) }.drafts
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
    return try await draft(found)
  }

  /// The one of repairs of this document; nil where there is none.
  func draft(of conformed: StockNumber) async throws(StationAccessFault) -> EntryDraft? {
    let drafts = try await door.ask { station throws(StationRefusal) in try await station.ask(DraftsCall()) }.drafts
    guard let found = drafts.first(where: { $0.conformed == conformed }) else { return nil }
    return try await draft(found)
  }

  private func draft(_ found: DraftSummary) async throws(StationAccessFault) -> EntryDraft {
    try await door.ask { station throws(StationRefusal) in try await station.ask(DraftCall(id: found.id)) }
  }

  static func find(_ named: String?, in drafts: [DraftSummary]) -> DraftSummary? {
    guard let named else { return drafts.count == 1 ? drafts[0] : nil }
    if let place = Int(named.trimmed), drafts.indices.contains(place - 1) { return drafts[place - 1] }
    let wanted = EnteredNumber(named).number
    let found = drafts.filter { $0.number != nil && $0.number == wanted }
    return found.count == 1 ? found[0] : nil
  }
}

/// Keeps answers as a draft after each of them. What cannot be kept is told, and the person goes on.
struct DraftKeeper {
  private let door: StationDoor
  private(set) var id: InspectionID?
  private var kept: [String: String]
  private var isTold = false

  /// - Parameter draft: nil for one that begins.
  init(_ door: StationDoor, resuming draft: EntryDraft?) {
    (self.door, id, kept) = (door, draft?.id, draft?.answers ?? [:])
  }

  /// What is kept from now on is a draft of its own.
  mutating func begin() { (id, kept) = (nil, [:]) }

  /// Whether everything that was answered is kept.
  func keeps(_ texts: [String: String]) -> Bool { id != nil && kept == texts }

  /// False where the answers were recorded meanwhile, by another window on the same draft.
  mutating func keep(_ texts: [String: String]) async -> Bool {
    guard texts != kept else { return true }
    let call = SaveDraftCall(id: id, answers: texts)
    do throws(StationAccessFault) {
      let saved = try await door.ask { station throws(StationRefusal) in
        try await station.ask(call)
      }
      guard let draft = saved.draft else { return false }
      let numberChanged = texts["number"] != kept["number"]
      (id, kept) = (draft.id, texts)
      if numberChanged, let other = saved.sameNumber.first { tell(other) }
    } catch {
      guard !isTold else { return true }
      isTold = true
      door.context.complain(.draftNotKept)
      _ = door.context.report(error)
    }
    return true
  }

  private func tell(_ other: DraftSummary) {
    let context = door.context
    context.complain(
      .draftSameNumber, ["time": context.words.nearMoment(other.startedAt, now: context.now)])
  }

  func drop() async throws(StationAccessFault) {
    guard let id else { return }
    _ = try await door.ask { station throws(StationRefusal) in
      try await station.ask(DropDraftCall(id: id))
    }
  }
}
