internal import Domain
internal import SyncProtocol

extension PortalCapabilities {
  /// The most bytes of a version's name, such as `1.0`, and the most names kept: others are of no version that this
  /// program speaks.
  private static var versionLength: Int { 20 }
  private static var versionCount: Int { 100 }

  /// Fails where a limit is outside what a portal may say (SyncProtocol §2.1).
  init(_ capabilities: Capabilities) throws(ContractBreach) {
    let limits = capabilities.limits
    let bounds: [(String, Int, ClosedRange<Int>)] = [
      ("ownerName", limits.ownerName, 1...200), ("street", limits.street, 1...200),
      ("identificationNumber", limits.identificationNumber, 13...40), ("remarks", limits.remarks, 200...10_000),
      ("lookup", limits.lookup, 1...500), ("match", limits.match, 1...100), ("batch", limits.batch, 1...500),
      ("body", limits.body, 65_536...4_194_304), ("requests", limits.requests ?? 1, 1...8),
    ]
    for (name, value, bound) in bounds {
      try require(
        bound.contains(value), "limits.\(name) is \(value), not \(bound.lowerBound) to \(bound.upperBound)")
    }
    let features = capabilities.features
    self.init(
      versions: Array(
        capabilities.protocolVersions.filter { $0.utf8.count <= Self.versionLength }.prefix(Self.versionCount)),
      portal: capabilities.portal.cut(to: TextLimit.name),
      time: try required(Instant(told: capabilities.time), "time"),
      form: FormLimits(
        ownerName: limits.ownerName, street: limits.street, identificationNumber: limits.identificationNumber,
        remarks: limits.remarks),
      lookup: limits.lookup, match: limits.match, batch: limits.batch, body: limits.body,
      requests: limits.requests, uniqueNumbers: features.uniqueNumbers, idempotency: features.idempotency,
      hasLookup: features.lookup, hasBatch: features.batch, hasFind: features.find,
      hasStations: features.stations, bundleKeys: capabilities.bundles)
  }
}
