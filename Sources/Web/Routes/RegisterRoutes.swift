internal import Domain
internal import Hummingbird

/// What is asked about everything that was recorded, and about its papers.
func addRegisterRoutes(to routes: RouterGroup<BasicRequestContext>, service: any StationService) {
  routes.call("search", SearchCall.self) { call throws(StationRefusal) in try await service.search(call) }
  routes.call("export", ExportCall.self) { call throws(StationRefusal) in try await service.export(call) }
  routes.call("statistics", StatisticsCall.self) { call throws(StationRefusal) in
    try await service.statistics(call)
  }
}
