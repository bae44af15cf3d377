package import Domain
package import FoundationEssentials
internal import SyncProtocol

extension Courier {
  /// - Parameter seed: the station's 32 secret bytes.
  package static func live(seed: @escaping @Sendable () throws(CourierFault) -> Data) -> Courier {
    @Sendable func signer() throws(CourierFault) -> SigningKey {
      guard let key = SigningKey(seed: try seed()) else { throw .stationKey(note: "it is not 32 bytes long") }
      return key
    }
    return Courier(
      stationKey: { () throws(CourierFault) in try signer().publicKey },
      encrypt: { bundle, key throws(CourierFault) in try BundleWriting.file(bundle, for: key, by: try signer()) },
      address: { bytes throws(CourierFault) in try ReceiptsReading.address(in: bytes) },
      open: { bytes, key throws(CourierFault) in try ReceiptsReading.answer(in: bytes, signedBy: key) })
  }
}

enum BundleWriting {
  static func file(
    _ bundle: CarriedBundle, for recipient: BundleKey, by signer: SigningKey
  ) throws(CourierFault) -> Data {
    do {
      let content = BundleContent(entries: try bundle.entries.map { try BundleEntry($0) })
      let file = try BundleFile(
        encrypting: content, bundle: MessageID(bundle.id.uuid), of: MessageID(bundle.station.uuid),
        created: bundle.createdAt.milliseconds, for: recipient, by: signer)
      let bytes = try CanonicalJSON.encode(file)
      precondition(bytes.count <= BundleFile.sizeLimit, "what was chosen fits")
      return bytes
    } catch {
      throw .portalKey
    }
  }
}

extension BundleEntry {
  /// Fails when the sealed bytes are not text, which no seal makes.
  fileprivate init(_ entry: CarriedEntry) throws(ContractBreach) {
    self.init(
      operation: MessageID(entry.operation.uuid), kind: entry.kind, number: entry.number.text,
      digest: entry.digest,
      payload: try required(String(data: entry.payload, encoding: .utf8), "payload"), vehicle: nil, newVehicle: nil)
    switch entry.filing {
    case .under(let known): vehicle = MessageID(known.uuid)
    case .matched(let new, let isDistinct):
      newVehicle = MessageID(new.uuid)
      distinct = isDistinct ? true : nil
    }
  }
}
