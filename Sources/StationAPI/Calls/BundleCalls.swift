package import Domain

package struct BundlesCall: StationCall {
  package static let route = CallRoute.get(
    "bundles", "Files that were made to be carried by hand, newest first, at most 100.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> BundleList {
    try await station.bundles()
  }
}

package struct BundleKeyCall: StationCall {
  package static let route = CallRoute.get(
    "bundle-key", "This station's key for bundles, to compare and to bring to the office.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> BundleKeyReport {
    try await station.bundleKey()
  }
}

package struct BundleCall: StationCall {
  package static let route = CallRoute.post("bundle", "Makes a file of what waits, to be carried by hand.")

  /// Who carries it.
  package var who: String

  package init(who: String) { self.who = who }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> MadeBundle {
    try await station.makeBundle(self)
  }
}

/// A bundle's file that is to be written.
package struct MadeBundle: Codable, Sendable {
  package var bundle: BundleID
  /// The whole file, as text.
  package var file: String
  package var certificates: Int
  /// How many more certificates wait and did not fit.
  package var left: Int

  package init(bundle: BundleID, file: String, certificates: Int, left: Int) {
    self.bundle = bundle
    self.file = file
    self.certificates = certificates
    self.left = left
  }
}

package struct BundleWrittenCall: StationCall {
  package static let route = CallRoute.post("bundle-written", "Notes that a bundle's file was written.")

  package var bundle: BundleID

  package init(bundle: BundleID) { self.bundle = bundle }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> BundleSummary {
    try await station.noteBundleWritten(self)
  }
}

/// Bundles, newest first, at most 100.
package struct BundleList: Codable, Sendable {
  package var bundles: [BundleSummary]

  package init(bundles: [BundleSummary]) { self.bundles = bundles }

  package static let most = 100
}

/// Imports a file of receipts that was carried back; `file` is its text.
package struct ReceiptsCall: StationCall {
  package static let route = CallRoute.post(
    "bundle-receipts", "Reads a file of receipts that was carried back.", mostBytes: CallRoute.fileBytes)

  package var file: String

  package init(file: String) { self.file = file }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> ReceiptsReport {
    try await station.importReceipts(self)
  }
}
