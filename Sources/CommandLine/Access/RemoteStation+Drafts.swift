internal import Domain
internal import Transport

extension RemoteStation {
  func saveDraft(_ call: SaveDraftCall) async throws(StationRefusal) -> SavedDraft {
    try await send("draft-kept", call)
  }
  func drafts() async throws(StationRefusal) -> DraftList { try await ask(.get, "drafts") }
  func draft(_ call: DraftCall) async throws(StationRefusal) -> EntryDraft {
    try await send("draft", call)
  }
  func dropDraft(_ call: DraftCall) async throws(StationRefusal) -> DraftList {
    try await send("draft-dropped", call)
  }
}
