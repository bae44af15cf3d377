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

extension [Receipt] {
  /// More than one answer holds is a breach (SyncProtocol §4.9).
  init(_ response: FindResponse, kind: CertificateKind) throws(ContractBreach) {
    try require(response.receipts.count <= 100, "receipts: \(response.receipts.count), more than 100")
    var receipts: [Receipt] = []
    for receipt in response.receipts {
      try require(receipt.kind == kind.wire, "receipts.\(receipts.count) is of another kind")
      receipts.append(try Receipt(receipt))
    }
    self = receipts
  }
}
