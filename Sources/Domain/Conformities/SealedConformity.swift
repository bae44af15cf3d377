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

  /// As a file still has it.
  package init(_ conformity: Conformity, operation: OperationID, payload: Data, digest: PayloadDigest) {
    self.conformity = conformity
    self.operation = operation
    self.payload = payload
    self.digest = digest
  }
}

/// What sealing did.
package enum ConformityResult: Hashable, Sendable {
  case sealed(sequence: Int64)
  /// It was sealed before, by its id or to the byte; nothing was added.
  case alreadySealed
  /// Its id was sealed with other content.
  case idTaken
  /// It does not fit the document that was recorded here.
  case refused([FieldIssue])
}
