internal import Domain
internal import StationAPI
internal import Wording

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
