package import Domain
package import FoundationEssentials
internal import SyncProtocol

/// Writes and reads bundles as the contract defines them, signed with the station's own key.
package struct LiveCourier: Courier {
  /// The station's 32 secret bytes.
  private let seed: @Sendable () throws(CourierFault) -> Data

  package init(seed: @escaping @Sendable () throws(CourierFault) -> Data) { self.seed = seed }

  package func stationKey() throws(CourierFault) -> BundleKey { try signer().publicKey }

  package func encrypt(_ bundle: CarriedBundle, _ key: BundleKey) throws(CourierFault) -> Data {
    let signer = try signer()
    do {
      let content = BundleContent(entries: try bundle.entries.map { try BundleEntry($0) })
      let file = try BundleFile(
        encrypting: content, bundle: MessageID(bundle.id), of: MessageID(bundle.station),
        created: bundle.createdAt.milliseconds, for: key, by: signer)
      let bytes = try CanonicalJSON.encode(file)
      precondition(bytes.count <= BundleFile.sizeLimit, "what was chosen fits")
      return bytes
    } catch {
      throw .portalKey
    }
  }

  package func address(_ file: Data) throws(CourierFault) -> ReceiptsAddress { try ReceiptsReading.address(in: file) }

  package func open(_ file: Data, _ key: BundleKey) throws(CourierFault) -> CarriedAnswer {
    try ReceiptsReading.answer(in: file, signedBy: key)
  }

  private func signer() throws(CourierFault) -> SigningKey {
    guard let key = SigningKey(seed: try seed()) else { throw .stationKey(note: "it is not 32 bytes long") }
    return key
  }
}

extension BundleEntry {
  /// Throws when the payload is not text; sealed payloads always are.
  fileprivate init(_ entry: CarriedEntry) throws(ContractBreach) {
    self.init(
      operation: MessageID(entry.operation), kind: entry.kind, number: entry.number.text,
      digest: entry.digest,
      payload: try required(String(data: entry.payload, encoding: .utf8), "payload"), vehicle: nil, newVehicle: nil)
    switch entry.filing {
    case .under(let known): vehicle = MessageID(known)
    case .matched(let new, let isDistinct):
      newVehicle = MessageID(new)
      distinct = isDistinct ? true : nil
    }
  }
}
