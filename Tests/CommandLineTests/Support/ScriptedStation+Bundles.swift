import Domain
import Synchronization

extension ScriptedStation {
  func makeBundle(_ call: BundleCall) async throws(StationRefusal) -> MadeBundle {
    noted.withLock { $0.bundles.append(call) }
    try refuse()
    return MadeBundle(bundle: Samples.bundle.bundle, file: #"{"format":1}"#, certificates: 12, left: left)
  }

  func noteBundleWritten(_ call: BundleWrittenCall) async throws(StationRefusal) -> BundleSummary {
    noted.withLock { $0.written.append(call) }
    return Samples.bundle
  }

  func importReceipts(_ call: ReceiptsCall) async throws(StationRefusal) -> ReceiptsReport {
    noted.withLock { $0.receipts.append(call) }
    try refuse()
    return receipts
  }

  func bundles() async throws(StationRefusal) -> BundleList { BundleList(bundles: [Samples.bundle]) }

  func bundleKey() async throws(StationRefusal) -> BundleKeyReport { key }
}
