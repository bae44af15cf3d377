import Domain
import PortalLedger
import SyncProtocol

extension PortalState {
  func everHad(_ kind: CertificateKind, _ number: CertificateNumber, _ digest: PayloadDigest) -> Bool {
    let key = DocumentKey(kind: kind, number: number.text)
    return everHad.contains(Proof(key: key, digest: digest))
  }

  /// What was submitted and is there now, by number.
  func submitted() -> [String: [PayloadDigest]] {
    var found: [String: [PayloadDigest]] = [:]
    for document in ledger.allDocuments {
      guard let receipt = document.receipt else { continue }
      found[receipt.number, default: []].append(receipt.digest)
    }
    return found
  }

  func vehicle(_ id: PortalVehicleID) -> String? {
    ledger.allVehicles.first { $0.vehicle.id.uuid == id.uuid }?.vehicle.vehicle.vin
  }
}
