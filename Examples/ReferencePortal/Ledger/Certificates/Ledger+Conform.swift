package import FoundationEssentials
package import SyncProtocol

extension Ledger {
  /// `POST certificates/{kind}/{number}/conformity` (SyncProtocol §4.8); the receipt's digest is of `payload`.
  package mutating func conform(
    _ key: DocumentKey, operation: MessageID, payload: Data, digest: ContentDigest, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> (receipt: SubmissionReceipt, isNew: Bool) {
    try requireMandate(visitor)
    guard ContentDigest(of: payload) == digest else { throw .digestMismatch }
    if policy.features.idempotency {
      guard documents.document(operation: operation) == nil else {
        throw .numberTaken("cette clé a servi à autre chose")
      }
      if let known = conformities[operation] {
        guard known.key == key, known.receipt.digest == digest else {
          throw .numberTaken("cette clé a servi à une autre requête")
        }
        return (known.receipt, false)
      }
    }
    let form = try readForm(ConformityForm.self, from: payload)
    let document = try self.document(key)
    do throws(FormFault) { try form.check(against: document.certificate, policy.limits) } catch {
      throw Refusal(error, policy)
    }
    guard conformities.count < policy.capacity else { throw .full }
    let vehicle = document.receipt?.vehicle ?? vehicles.exact(document.certificate.vehicle.vin).first?.id
    guard let vehicle else { throw .unknownVehicle }
    let receipt = SubmissionReceipt(
      operation: operation, kind: key.kind, number: key.number, digest: digest,
      portalID: "CONF-\(padded(conformities.count + 1, to: 9))", receivedAt: now, vehicle: vehicle)
    record(.conformity(StoredConformity(key: key, content: payload, receipt: receipt)))
    return (receipt, true)
  }
}

extension ConformityForm {
  /// Each repair names a defect of the document.
  fileprivate func check(against certificate: CertificateForm, _ limits: PortalLimits) throws(FormFault) {
    try expect(isAccessCode(mechanic), "mechanic", "un code d’accès")
    try expect(performedAt > 0, "performedAt", "un instant")
    try expect((1...100).contains(repairs.count), "repairs", "de 1 à 100 réparations")
    for (index, repair) in repairs.enumerated() {
      try expect(
        certificate.defects.contains { $0.component == repair.component && $0.code == repair.code },
        "repairs.\(index)", "une défectuosité de ce document")
    }
    try expectText(remarks, "remarks", upTo: limits.remarks)
  }
}
