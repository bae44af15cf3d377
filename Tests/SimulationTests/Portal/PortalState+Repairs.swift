import Domain
import FoundationEssentials
import PortalLedger
import SyncProtocol

@testable import TestPortal

extension PortalState {
  /// How many times these repairs are noted now.
  func noted(of number: CertificateNumber, _ digest: PayloadDigest) -> Int {
    guard let document = try? ledger.document(DocumentKey(kind: .mechanical, number: number.text)) else { return 0 }
    return (document.conformities ?? []).count { $0.digest == digest }
  }

  /// Documents that somebody keyed in at the portal, each with one open minor defect.
  static func keyIn(_ count: Int, into ledger: inout Ledger) throws {
    for station in 0..<count {
      let form = """
        {"kind":"mechanical","number":"\(Paper.elsewhere(station).text)","inspection":"019a0012-5c00-7000-8000-000000000012",
        "performedAt":1763640000000,"utcOffset":-300,"mechanic":"GAGN2345","keyedBy":"GAGN2345",
        "station":{"id":"019a0012-5c00-7000-8000-000000000013","kind":"garage"},"paperReason":"other",
        "inspectionReason":"periodic","vehicle":{"vin":"\(Paper.vin(station + 1))"},
        "owner":{"kind":"person","name":"Ailleurs Exemple"},"odometer":{"absent":"illegible"},
        "defects":[{"component":"101","code":"A","severity":"minor"}],"result":"nonCompliant","mayCirculate":true}
        """
      try ledger.keyIn(CanonicalJSON.decode(CertificateForm.self, from: Data(form.utf8)), now: WorldClock.start)
    }
  }
}
