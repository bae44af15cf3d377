package import Domain
package import StationAPI
internal import Store

/// Answers that are kept until they are recorded.
extension Station {
  package func entryStart() async throws(StationRefusal) -> EntryStart {
    try await answer {
      try store.expectInUse()
      let station = try await store.station()
      let lots = try await store.lots()
      return EntryStart(
        station: StationIdentity(id: station.id, kind: station.kind), clock: try await deviceClock(),
        limits: try await sync.currentHealth.capabilities?.form ?? .faq,
        kinds: CertificateKind.allCases.filter { kind in lots.contains { $0.kind == kind } },
        next: EntryStart.next(of: lots), last: try await store.habits(),
        mechanics: try await store.mechanics(limit: EntryStart.mostMechanics))
    }
  }

  package func saveDraft(_ call: SaveDraftCall) async throws(StationRefusal) -> SavedDraft {
    try require(call.issues)
    return try await answer {
      let id = call.id ?? InspectionID(surroundings.newID())
      let kept = try await store.keepDraft(
        id, answers: call.answers, sequence: call.sequence, at: surroundings.now())
      switch kept {
      case .recorded: return SavedDraft(draft: nil)
      case .tooMany:
        throw StationRefusal(.tooManyDrafts, parameters: ["limit": "\(EntryDraft.most)"])
      case .late(let summary): return SavedDraft(draft: summary, isLate: true)
      case .kept(let summary):
        guard let number = summary.number else { return SavedDraft(draft: summary) }
        let others = try await store.drafts().filter {
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
    DraftList(drafts: try await store.drafts())
  }

  package func draft(_ call: DraftCall) async throws(StationRefusal) -> EntryDraft {
    try await answer {
      if let draft = try await store.draft(call.id) { return draft }
      throw StationRefusal(
        .noSuchDraft, parameters: try await store.isRecorded(call.id) ? ["recorded": "true"] : [:])
    }
  }

  package func dropDraft(_ call: DropDraftCall) async throws(StationRefusal) -> DraftList {
    try await answer {
      try await store.dropDraft(call.id)
      return try await draftList()
    }
  }
}
