package import Domain
package import StationAPI
internal import Store

/// Answers that are kept until they are recorded.
extension Station {
  package func saveDraft(_ call: SaveDraftCall) async throws(StationRefusal) -> SavedDraft {
    guard EntryDraft.issues(with: call.answers).isEmpty else {
      throw StationRefusal(.malformedCall, issues: EntryDraft.issues(with: call.answers))
    }
    return try await answer {
      let id = call.id ?? InspectionID(surroundings.newID())
      switch try await store.keepDraft(id, answers: call.answers, at: surroundings.now()) {
      case .recorded: return SavedDraft(draft: nil)
      case .tooMany:
        throw StationRefusal(.tooManyDrafts, parameters: ["limit": "\(EntryDraft.most)"])
      case .kept(let draft):
        let summary = DraftSummary(of: draft)
        guard let number = summary.number else { return SavedDraft(draft: summary) }
        let others = try await store.drafts().map(DraftSummary.init(of:)).filter {
          $0.id != id && $0.kind == summary.kind && $0.number == number && $0.isOfRepairs == summary.isOfRepairs
        }
        return SavedDraft(draft: summary, sameNumber: others)
      }
    }
  }

  package func drafts() async throws(StationRefusal) -> DraftList {
    try await answer { try await draftList() }
  }

  func draftList() async throws(StoreFault) -> DraftList {
    DraftList(drafts: try await store.drafts().map(DraftSummary.init(of:)))
  }

  package func draft(_ call: DraftCall) async throws(StationRefusal) -> EntryDraft {
    try await answer {
      guard let draft = try await store.draft(call.id) else { throw StationRefusal(.noSuchDraft) }
      return draft
    }
  }

  package func dropDraft(_ call: DropDraftCall) async throws(StationRefusal) -> DraftList {
    try await answer {
      try await store.dropDraft(call.id)
      return try await draftList()
    }
  }
}
