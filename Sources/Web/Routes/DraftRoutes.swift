internal import Domain
internal import Hummingbird

/// What is asked about answers that are not recorded yet.
func addDraftRoutes(to routes: RouterGroup<BasicRequestContext>, service: any StationService) {
  routes.get("drafts") { _, _ in
    try await reply { () throws(StationRefusal) in try await service.drafts() }
  }
  routes.call("draft", DraftCall.self) { call throws(StationRefusal) in
    try await service.draft(call)
  }
  routes.call("draft-kept", SaveDraftCall.self) { call throws(StationRefusal) in
    try await service.saveDraft(call)
  }
  routes.call("draft-dropped", DraftCall.self) { call throws(StationRefusal) in
    try await service.dropDraft(call)
  }
}
