package import FoundationEssentials
internal import SyncProtocol

/// A conformity and the bytes that will be sent for it, frozen together (SyncProtocol §4.8).
package struct SealedConformity: Hashable, Sendable {
  package let conformity: Conformity
  package let operation: OperationID
  package let payload: Data
  package let digest: PayloadDigest

  package init(_ conformity: Conformity, as operation: OperationID) throws {
    self.conformity = conformity
    self.operation = operation
    let repairs = conformity.repairs.map { repair in
      ConformityForm.Repair(
        component: repair.component, code: repair.code, repairedAt: repair.repairedAt.milliseconds)
    }
    payload = try CanonicalJSON.encode(
      ConformityForm(
        performedAt: conformity.performedAt.milliseconds, utcOffset: conformity.utcOffset,
        station: PortalForm.station(conformity.station), mechanic: conformity.mechanic.text, repairs: repairs,
        remarks: conformity.remarks?.composed))
    digest = PayloadDigest(of: payload)
  }

  /// From stored values, without encoding again.
  package init(_ conformity: Conformity, operation: OperationID, payload: Data, digest: PayloadDigest) {
    self.conformity = conformity
    self.operation = operation
    self.payload = payload
    self.digest = digest
  }
}

/// The result of sealing a conformity.
package enum ConformityResult: Hashable, Sendable {
  case sealed(sequence: Int64)
  /// The same conformity was sealed before, under this id or with the same bytes; nothing was added.
  case alreadySealed
  /// The id was sealed with other content.
  case idTaken
  /// The conformity does not match the document that was recorded here.
  case refused([FieldIssue])
}
