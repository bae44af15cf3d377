internal import Domain
internal import SyncProtocol

extension CertificateKind {
  init(_ kind: DocumentKind) {
    switch kind {
    case .mechanical: self = .mechanical
    case .photometric: self = .photometric
    }
  }

  var wire: DocumentKind {
    switch self {
    case .mechanical: .mechanical
    case .photometric: .photometric
    }
  }
}

extension CertificateNumber {
  /// Fails unless the portal wrote the number exactly as it is kept here.
  init(exactly text: String) throws(ContractBreach) {
    let number = try required(CertificateNumber(text), "number")
    try require(number.text == text, "number is not written as it was sent")
    self = number
  }
}

extension Receipt {
  /// Maps only; whether it is a proof is for `Receipt.verifies(_:)`.
  init(_ receipt: SubmissionReceipt) throws(ContractBreach) {
    try require((1...64).contains(receipt.portalID.unicodeScalars.count), "receipt.portalID is not 1 to 64 characters")
    self.init(
      operation: OperationID(receipt.operation.uuid), kind: CertificateKind(receipt.kind),
      number: try CertificateNumber(exactly: receipt.number),
      digest: try required(PayloadDigest(bytes: receipt.digest.bytes), "receipt.digest"), portalID: receipt.portalID,
      receivedAt: try required(Instant(told: receipt.receivedAt), "receipt.receivedAt"),
      vehicle: PortalVehicleID(receipt.vehicle.uuid))
  }
}

extension [Domain.FoundDocument] {
  /// More than one answer holds is a breach (SyncProtocol §4.9).
  init(_ response: FindResponse, kind: CertificateKind) throws(ContractBreach) {
    try require(response.documents.count <= 100, "documents: \(response.documents.count), more than 100")
    var documents: [Domain.FoundDocument] = []
    for document in response.documents {
      var proof: Receipt?
      if let receipt = document.receipt {
        try require(
          receipt.kind == kind.wire && receipt.number == document.number,
          "documents.\(documents.count).receipt is of another document")
        proof = try Receipt(receipt)
      }
      documents.append(Domain.FoundDocument(receipt: proof, remarks: document.remarks))
    }
    self = documents
  }
}
