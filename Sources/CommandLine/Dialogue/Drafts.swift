internal import Domain

/// Which draft is meant: by its place among them, from 1, or by its certificate's number.
struct DraftChoice {
  let door: StationDoor

  /// Nil once the person was told which there are.
  func draft(_ named: String?) async throws(StationAccessFault) -> EntryDraft? {
    let drafts = try await door.ask { station throws(StationRefusal) in try await station.drafts() }.drafts
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
    return try await draft(found)
  }

  /// The one of repairs of this document; nil where there is none.
  func draft(of conformed: StockNumber) async throws(StationAccessFault) -> EntryDraft? {
    let drafts = try await door.ask { station throws(StationRefusal) in try await station.drafts() }.drafts
    guard let found = drafts.first(where: { $0.conformed == conformed }) else { return nil }
    return try await draft(found)
  }

  private func draft(_ found: DraftSummary) async throws(StationAccessFault) -> EntryDraft {
    try await door.ask { station throws(StationRefusal) in try await station.draft(DraftCall(id: found.id)) }
  }

  static func find(_ named: String?, in drafts: [DraftSummary]) -> DraftSummary? {
    guard let named else { return drafts.count == 1 ? drafts[0] : nil }
    if let place = Int(named.trimmed), drafts.indices.contains(place - 1) { return drafts[place - 1] }
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
      let number = draft.number.map { words.certificate(draft.kind, $0) } ?? words("kind", draft.kind)
      let resuming = words.resuming(draft.conformed, place: "\(place + 1)")
      return [
        draft.isOfRepairs ? words(.conformityOf, ["certificate": number]) : number, words("state", OutboxState.draft),
        "", words.moment(draft.changedAt, now: now), resuming,
      ]
    }
  }

  static func table(_ drafts: [DraftSummary], _ words: Words, now: Instant) -> [String] {
    Layout.table(rows(drafts, words, now: now))
  }
}

extension Words {
  /// The command that goes on with a draft: of repairs of a document, else by its place or its number.
  func resuming(_ conformed: StockNumber?, place: String?) -> String {
    if let conformed {
      return self(.draftResumeRepairs, ["number": conformed.number.text + conformed.kind.option])
    }
    return place.map { self(.draftResume, ["place": $0]) } ?? self(.draftResumeOnly)
  }
}

extension DraftSummary {
  /// The document that it is of repairs of.
  var conformed: StockNumber? {
    isOfRepairs ? number.map { StockNumber(kind: kind, number: $0) } : nil
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
        try await station.saveDraft(call)
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
      try await station.dropDraft(DraftCall(id: id))
    }
  }
}
