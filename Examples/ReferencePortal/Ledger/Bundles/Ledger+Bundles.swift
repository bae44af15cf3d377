internal import FoundationEssentials
package import SyncProtocol

extension Ledger {
  /// `POST bundles` (SyncProtocol §12.5): refuses the whole bundle, or answers each entry separately.
  package mutating func accept(
    _ file: BundleFile, keys: PortalKeys, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> BundleReceipts {
    guard policy.hasBundles else { throw .noBundles }
    try requireMandate(visitor)
    let entries = try entries(of: file, keys: keys)
    var results: [BatchResult] = []
    for entry in entries { results.append(carry(entry, by: visitor, now: now)) }
    let answer = BundleAnswer(bundle: file.bundle, station: file.station, answeredAt: now, results: results)
    do { return try BundleReceipts(answer, signedBy: keys.signing) } catch {
      preconditionFailure("an answer is JSON, and any bytes can be signed")
    }
  }

  /// Makes checks 2 to 7, in the contract's order.
  private func entries(of file: BundleFile, keys: PortalKeys) throws(Refusal) -> [BundleEntry] {
    guard file.format == BundleFile.format else {
      throw .malformed("attendu : \(BundleFile.format)", field: "format")
    }
    guard file.created.isInstant else { throw .malformed("des millisecondes depuis 1970", field: "created") }
    guard file.recipient == keys.opening.publicKey.digest else {
      throw .invalid("recipient", "ce fichier est scellé pour une autre clé que celle de ce portail")
    }
    guard let known = stationKeys[file.station] else {
      throw .invalid("station", "ce portail n’a pas la clé de ce poste; une personne du bureau doit la confirmer")
    }
    guard file.isSigned(by: known) else {
      throw .invalid("signature", "le fichier a été modifié, ou signé par une autre clé que celle de ce poste")
    }
    guard let opened = try? file.opened(with: keys.opening),
      let content = try? readMessage(BundleContent.self, from: opened)
    else { throw .invalid("ciphertext", "le contenu ne peut pas être ouvert") }
    guard content.entries.count <= BundleFile.entryLimit else {
      throw .tooLarge("au plus \(BundleFile.entryLimit) documents dans un fichier", field: "entries")
    }
    for (index, entry) in content.entries.enumerated() {
      guard entry.number.isDocumentNumber else { throw .invalid("entries.\(index).number", "un numéro") }
      guard (entry.vehicle == nil) != (entry.newVehicle == nil), entry.distinct == nil || entry.vehicle == nil else {
        throw .invalid("entries.\(index).vehicle", "vehicle ou newVehicle, et distinct avec newVehicle seulement")
      }
    }
    return content.entries
  }
}
