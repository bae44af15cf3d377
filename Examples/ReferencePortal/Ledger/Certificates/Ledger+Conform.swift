package import FoundationEssentials
package import SyncProtocol

extension Ledger {
  /// `POST certificates/{kind}/{number}/conformity`; the receipt's digest is that of `payload`. The checks are made in
  /// the order of SyncProtocol §4.8.
  package mutating func conform(
    _ key: DocumentKey, operation: MessageID, payload: Data, digest: PayloadDigest, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> (receipt: SubmissionReceipt, isNew: Bool) {
    try requireMandate(visitor)
    guard payload.count <= Self.payloadLimit else { throw .payloadTooLarge }
    guard PayloadDigest(of: payload) == digest else { throw .digestMismatch }
    if policy.features.idempotency, let known = try repairs(notedUnder: operation, of: key, digest) {
      return (known, false)
    }
    let document = try self.document(key)
    let form = try readMessage(ConformityForm.self, from: payload)
    do throws(FormFault) { try form.check(against: document.certificate, policy.limits) } catch {
      throw Refusal(error, policy)
    }
    guard conformities.count < policy.capacity else { throw .full }
    let vehicle = documents.documents(key).first?.vehicle ?? vehicles.exact(document.certificate.vehicle.vin).first?.id
    guard let vehicle else { throw .unknownVehicle }
    let receipt = SubmissionReceipt(
      operation: operation, kind: key.kind, number: key.number, digest: digest,
      portalID: "CONF-\(padded(conformities.count + 1, to: 9))", receivedAt: now, vehicle: vehicle)
    record(.conformity(StoredConformity(key: key, content: payload, receipt: receipt, mandate: visitor.mandate)))
    return (receipt, true)
  }

  /// Makes checks 4 to 6. Returns the receipt of a replay; nil if the key is new.
  private func repairs(
    notedUnder operation: MessageID, of key: DocumentKey, _ digest: PayloadDigest
  ) throws(Refusal) -> SubmissionReceipt? {
    guard documents.document(operation: operation) == nil else { throw .keyTaken }
    if let known = conformities[operation] {
      guard known.key == key, known.receipt.digest == digest else { throw .keyTaken }
      return known.receipt
    }
    guard !documents.isPending(operation: operation) else { throw .inProgress }
    return nil
  }

  /// The repairs of a document, oldest first.
  func conformities(of key: DocumentKey) -> [StoredConformity] {
    (conformedBy[key] ?? []).compactMap { conformities[$0] }
  }
}

extension ConformityForm {
  fileprivate func check(against certificate: CertificateForm, _ limits: PortalLimits) throws(FormFault) {
    try expect(isAccessCode(mechanic), "mechanic", "un code d’accès")
    try expect(performedAt.isInstant, "performedAt", "des millisecondes depuis 1970")
    try expect((-840...840).contains(utcOffset), "utcOffset", "des minutes, de -840 à 840")
    try expect((1...100).contains(repairs.count), "repairs", "de 1 à 100 réparations")
    try expectText(remarks, "remarks", upTo: limits.remarks, inLines: true)
    var repaired = certificate
    try repaired.repair(repairs)
  }
}

extension CertificateForm {
  /// Closes the defects that were repaired, each of which must be open, and derives the result from the defects left. A
  /// vehicle that may not circulate may do so once no defect is open (SyncProtocol §4.4).
  mutating func repair(_ repairs: [ConformityForm.Repair]) throws(FormFault) {
    for (index, repair) in repairs.enumerated() {
      let open = defects.firstIndex {
        $0.component == repair.component && $0.code == repair.code && $0.repairedAt == nil
      }
      guard let open else { throw .field("repairs.\(index)", "une défectuosité ouverte de ce document") }
      defects[open].repairedAt = repair.repairedAt
    }
    result = resultFound
    if result == .compliant { mayCirculate = true }
  }
}
