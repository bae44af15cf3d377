internal import Domain
internal import Transport

extension RemoteStation {
  func makeBundle(_ call: BundleCall) async throws(StationRefusal) -> MadeBundle { try await send("bundle", call) }
  func noteBundleWritten(_ call: BundleWrittenCall) async throws(StationRefusal) -> BundleSummary {
    try await send("bundle-written", call)
  }
  func importReceipts(_ call: ReceiptsCall) async throws(StationRefusal) -> ReceiptsReport {
    try await send("bundle-receipts", call)
  }
  func bundles() async throws(StationRefusal) -> BundleList { try await ask(.get, "bundles") }
  func bundleKey() async throws(StationRefusal) -> BundleKeyReport { try await ask(.get, "bundle-key") }
}
