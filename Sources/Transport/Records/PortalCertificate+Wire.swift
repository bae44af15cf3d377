internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension PortalCertificate {
  /// Fails unless it is the document asked for, and the payload, where there is one, the one its receipt speaks of.
  init(_ document: PortalDocument, kind: CertificateKind, number: CertificateNumber) throws(ContractBreach) {
    try require(
      document.kind == kind.wire && document.number == number.text, "kind and number are of another document")
    try require((document.payload == nil) == (document.receipt == nil), "payload and receipt are there both or neither")
    if let payload = document.payload, let receipt = document.receipt {
      try require(ContentDigest(of: Data(payload.utf8)) == receipt.digest, "receipt.digest is not that of the payload")
      try require(
        receipt.kind == document.kind && receipt.number == document.number, "receipt is of another document")
    }
    var proof: Receipt?
    if let receipt = document.receipt { proof = try Receipt(receipt) }
    var conformities: [Receipt] = []
    for receipt in document.conformities ?? [] {
      try require(
        receipt.kind == document.kind && receipt.number == document.number, "conformities are of another document")
      conformities.append(try Receipt(receipt))
    }
    self.init(
      kind: kind, number: number, receipt: proof, conformities: conformities,
      isAlone: (document.others ?? 0) == 0, fields: document.certificate.fields)
  }
}
