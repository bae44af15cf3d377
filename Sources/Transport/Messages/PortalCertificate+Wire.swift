internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension PortalCertificate {
  /// Fails unless it is the document asked for, and the payload, where there is one, the one its receipt speaks of.
  init(_ document: PortalDocument, kind: CertificateKind, number: CertificateNumber) throws(ContractBreach) {
    try require(
      document.kind == kind && document.number == number.text, "kind and number are of another document")
    try require((document.payload == nil) == (document.receipt == nil), "payload and receipt are there both or neither")
    if let payload = document.payload, let receipt = document.receipt {
      try require(PayloadDigest(of: Data(payload.utf8)) == receipt.digest, "receipt.digest is not that of the payload")
      try require(
        receipt.kind == document.kind && receipt.number == document.number, "receipt is of another document")
    }
    var proof: Receipt?
    if let receipt = document.receipt { proof = try Receipt(receipt) }
    var conformities: [Receipt] = []
    // Each notes at least one of at most 100 defects as repaired.
    try require(document.conformities.map { $0.count <= 100 } ?? true, "conformities: more than 100")
    for receipt in document.conformities ?? [] {
      try require(
        receipt.kind == document.kind && receipt.number == document.number, "conformities are of another document")
      conformities.append(try Receipt(receipt))
    }
    let form = document.certificate
    try require(form.defects.count <= 100, "certificate.defects: \(form.defects.count), more than 100")
    try require(form.readings.map { $0.count <= 20 } ?? true, "certificate.readings: more than 20")
    self.init(
      kind: kind, number: number, receipt: proof, conformities: conformities,
      isAlone: (document.others ?? 0) == 0,
      fields: form.fields.map { field in
        let limit = field.name == "remarks" ? TextLimit.remarks : TextLimit.formLine
        return PortalField(name: field.name, text: field.text.cut(to: limit))
      })
  }
}
