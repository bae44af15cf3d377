/// A certificate as the portal holds it (SyncProtocol §4.4).
package struct PortalCertificate: Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  /// Nil for one that was keyed in at the portal itself.
  package var receipt: Receipt?
  /// Receipts of the repairs noted for it, oldest first.
  package var conformities: [Receipt]
  /// False where the portal has other documents of this number, with other content (SyncProtocol §11.2).
  package var isAlone: Bool
  /// The form's fields as text, in the form's order, to show side by side.
  package var fields: [PortalField]

  package init(
    kind: CertificateKind, number: CertificateNumber, receipt: Receipt?, conformities: [Receipt] = [],
    isAlone: Bool = true, fields: [PortalField]
  ) {
    self.isAlone = isAlone
    self.kind = kind
    self.number = number
    self.receipt = receipt
    self.conformities = conformities
    self.fields = fields
  }
}

/// The portal's documents of one vehicle (SyncProtocol §4.9).
package struct VehicleDocuments: Hashable, Sendable {
  /// Newest first.
  package var documents: [VehicleDocument]
  /// False where there may be more: a document that is not among these may be there all the same.
  package var isComplete: Bool

  package init(_ documents: [VehicleDocument], isComplete: Bool = true) {
    self.documents = documents
    self.isComplete = isComplete
  }
}

/// A document of the portal's, found by its vehicle (SyncProtocol §4.9).
package struct VehicleDocument: Hashable, Sendable {
  /// Nil for one that was keyed in at the portal itself.
  package var receipt: Receipt?
  package var remarks: String?

  package init(receipt: Receipt?, remarks: String?) {
    self.receipt = receipt
    self.remarks = remarks
  }
}

/// A field of the portal's form as text: `vehicle.vin`, `owner.name` …
package struct PortalField: Codable, Hashable, Sendable {
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// A certificate that the portal confirmed, with the question whether the portal still has it.
package struct ConfirmedCertificate: Hashable, Sendable {
  package var sequence: Int64
  package var operation: OperationID
  package var question: LookupQuestion

  package init(sequence: Int64, operation: OperationID, question: LookupQuestion) {
    self.sequence = sequence
    self.operation = operation
    self.question = question
  }
}
