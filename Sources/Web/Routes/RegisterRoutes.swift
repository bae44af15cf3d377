internal import Domain
internal import Hummingbird

/// What is asked about everything that was recorded, and about its papers.
func addRegisterRoutes(to routes: RouterGroup<BasicRequestContext>, service: any StationService) {
  routes.call("search", SearchCall.self) { call throws(StationRefusal) in try await service.search(call) }
  routes.call("export", ExportCall.self) { call throws(StationRefusal) in try await service.export(call) }
  routes.call("statistics", StatisticsCall.self) { call throws(StationRefusal) in
    try await service.statistics(call)
  }
  routes.call("stock-counts", CountCall.self) { call throws(StationRefusal) in try await service.countStock(call) }
  routes.call("stock-skips", SkipCall.self) { call throws(StationRefusal) in try await service.skipNumbers(call) }
  routes.get("stock-gaps") { _, _ in try await reply { () throws(StationRefusal) in try await service.stockGaps() } }
  routes.call("stock-ledger", LotCall.self) { call throws(StationRefusal) in try await service.lotLedger(call) }
  routes.call("stock-verify", LotCall.self) { call throws(StationRefusal) in try await service.verify(call) }
  routes.get("stock-moves") { _, _ in try await reply { () throws(StationRefusal) in try await service.handOvers() } }
  routes.call("stock-hand-over", HandOverCall.self) { call throws(StationRefusal) in try await service.handOver(call) }
  routes.call("stock-receive", ReceiveCall.self) { call throws(StationRefusal) in try await service.receive(call) }
  routes.call("stock-take-back", TakeBackCall.self) { call throws(StationRefusal) in
    try await service.takeBack(call)
  }
  routes.call("stock-slip", SlipCall.self) { call throws(StationRefusal) in try await service.slip(call) }
}
