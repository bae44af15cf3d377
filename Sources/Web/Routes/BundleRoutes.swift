internal import Domain
internal import Hummingbird

/// What is asked about what is carried by hand.
func addBundleRoutes(to routes: RouterGroup<BasicRequestContext>, service: any StationService) {
  routes.get("bundles") { _, _ in try await reply { () throws(StationRefusal) in try await service.bundles() } }
  routes.get("bundle-key") { _, _ in try await reply { () throws(StationRefusal) in try await service.bundleKey() } }
  routes.call("bundle", BundleCall.self) { call throws(StationRefusal) in try await service.makeBundle(call) }
  routes.call("bundle-written", BundleWrittenCall.self) { call throws(StationRefusal) in
    try await service.noteBundleWritten(call)
  }
  routes.call("bundle-receipts", ReceiptsCall.self) { call throws(StationRefusal) in
    try await service.importReceipts(call)
  }
}
