internal import Domain
internal import SyncProtocol

extension Receipt {
  /// Maps the message only; `Receipt.verifies(_:)` says whether it is a proof.
  init(_ receipt: SubmissionReceipt) throws(ContractBreach) {
    try require((1...64).contains(receipt.portalID.unicodeScalars.count), "receipt.portalID is not 1 to 64 characters")
    self.init(
      operation: OperationID(receipt.operation), kind: receipt.kind,
      number: try required(CertificateNumber(told: receipt.number), "receipt.number"),
      digest: receipt.digest, portalID: receipt.portalID,
      receivedAt: try required(Instant(told: receipt.receivedAt), "receipt.receivedAt"),
      vehicle: PortalVehicleID(receipt.vehicle))
  }
}

extension VehicleDocuments {
  /// Throws where there are more documents than one answer holds (SyncProtocol §4.9). A full answer that does not tell
  /// whether there are more counts as incomplete.
  init(_ response: FindResponse, kind: CertificateKind) throws(ContractBreach) {
    let most = FindResponse.mostDocuments
    try require(response.documents.count <= most, "documents: \(response.documents.count), more than \(most)")
    var documents: [VehicleDocument] = []
    for document in response.documents {
      var proof: Receipt?
      if let receipt = document.receipt {
        try require(
          receipt.kind == kind && receipt.number == document.number,
          "documents.\(documents.count).receipt is of another document")
        proof = try Receipt(receipt)
      }
      documents.append(VehicleDocument(receipt: proof, remarks: document.remarks?.cut(to: TextLimit.remarks)))
    }
    self.init(documents, isComplete: !(response.truncated ?? (documents.count == most)))
  }
}
