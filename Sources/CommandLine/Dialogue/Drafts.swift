internal import Domain
internal import Wording
internal import StationAPI

/// Finds the draft that a person names: by its place in the list, from 1, or by its certificate's number.
struct DraftChoice {
  let door: StationDoor

  /// Returns the draft named; without a name, the only one. Nil if none is found; then the drafts that exist are
  /// listed.
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

  /// Returns the draft of repairs of this document; nil where there is none.
  func draft(of conformed: StockNumber) async throws(StationAccessFault) -> EntryDraft? {
    let drafts = try await door.ask { station throws(StationRefusal) in try await station.ask(DraftsCall()) }.drafts
    guard let found = drafts.first(where: { $0.conformed == conformed }) else { return nil }
    return try await draft(found)
  }

  private func draft(_ found: DraftSummary) async throws(StationAccessFault) -> EntryDraft {
    try await door.ask { station throws(StationRefusal) in try await station.ask(DraftCall(id: found.id)) }
  }

  /// The name by which `find` finds this draft alone: its number, else its place; nil for the only one, or an unknown
  /// one.
  static func name(of id: InspectionID, in drafts: [DraftSummary]) -> String? {
    guard let place = drafts.firstIndex(where: { $0.id == id }) else { return nil }
    let number = drafts[place].number?.text
    if let number, find(number, in: drafts)?.id == id { return number }
    return drafts.count == 1 ? nil : "\(place + 1)"
  }

  static func find(_ named: String?, in drafts: [DraftSummary]) -> DraftSummary? {
    guard let named else { return drafts.count == 1 ? drafts[0] : nil }
    if let place = Int(named.trimmed), drafts.indices.contains(place - 1) { return drafts[place - 1] }
    let wanted = EnteredNumber(named).number
    let found = drafts.filter { $0.number != nil && $0.number == wanted }
    return found.count == 1 ? found[0] : nil
  }
}

/// Saves the answers as a draft after each answer. If they cannot be saved, that is reported once and the dialogue
/// continues.
struct DraftKeeper {
  private let door: StationDoor
  private(set) var id: InspectionID?
  private var kept: [String: String]
  private var isTold = false

  /// - Parameter draft: the draft to continue; nil to begin a new one.
  init(_ door: StationDoor, resuming draft: EntryDraft?) {
    (self.door, id, kept) = (door, draft?.id, draft?.answers ?? [:])
  }

  /// Saves into a new draft from now on.
  mutating func begin() { (id, kept) = (nil, [:]) }

  /// Whether the draft contains all of these answers.
  func keeps(_ texts: [String: String]) -> Bool { id != nil && kept == texts }

  /// Saves the answers. Returns false if another window has recorded the same draft meanwhile.
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
