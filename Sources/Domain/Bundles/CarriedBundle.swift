package import FoundationEssentials
internal import SyncProtocol

/// Certificates written to one file: custody, not delivery (SyncProtocol §12).
package struct CarriedBundle: Hashable, Sendable {
  package var id: BundleID
  package var station: StationID
  package var createdAt: Instant
  /// In the station's order, at most `mostEntries`.
  package var entries: [CarriedEntry]

  package static let mostEntries = BundleFile.entryLimit

  package init(id: BundleID, station: StationID, createdAt: Instant, entries: [CarriedEntry]) {
    self.id = id
    self.station = station
    self.createdAt = createdAt
    self.entries = entries
  }
}

/// One sealed certificate in a file, and the vehicle to file it under.
package struct CarriedEntry: Hashable, Sendable {
  package var operation: OperationID
  package var sequence: Int64
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var payload: Data
  package var digest: PayloadDigest
  package var filing: Filing

  package enum Filing: Hashable, Sendable {
    /// The portal's vehicle that was selected or created.
    case under(PortalVehicleID)
    /// The portal matches by its own rules; where it has no such vehicle, it creates one under the id `new`.
    /// `distinct`: a person decided that it is none of the similar vehicles.
    case matched(new: PortalVehicleID, distinct: Bool)
  }

  /// - Parameter freshID: for a vehicle without a decision yet.
  package init(_ operation: OutboxOperation, freshID: PortalVehicleID) {
    self.operation = operation.id
    sequence = operation.sequence
    kind = operation.kind
    number = operation.number
    payload = operation.payload
    digest = operation.digest
    let decision = operation.decision
    filing =
      switch (decision?.choice, decision?.vehicle) {
      case (.select, let vehicle?), (.created, let vehicle?): .under(vehicle)
      // The same id as over the network: whichever arrives first, the other finds that vehicle.
      case (.create, let vehicle?): .matched(new: vehicle, distinct: decision?.person != nil)
      default: .matched(new: freshID, distinct: false)
      }
  }

  /// The most bytes that the entry takes in a content: its text is quoted, and its other members are short.
  private var size: Int {
    let quoted = payload.count { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    return payload.count + quoted + 400
  }

  /// The first of `entries`, as many as fit in one file, sorted into the station's order.
  package static func fitting(_ entries: [CarriedEntry]) -> [CarriedEntry] {
    var room = BundleFile.contentLimit - 400
    let chosen = entries.prefix(CarriedBundle.mostEntries).prefix { entry in
      room -= entry.size
      return room >= 0
    }
    return chosen.sorted { $0.sequence < $1.sequence }
  }
}
