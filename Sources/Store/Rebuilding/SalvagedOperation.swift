internal import Domain
internal import FoundationEssentials
internal import GRDB

/// An operation and its record, as far as a damaged file still has them.
struct SalvagedOperation {
  let sealed: Sealed
  let sealedAt: Instant
  /// The operation's progress; nil when the row's checksum is wrong: then only the sealed columns are proven, by their
  /// digest.
  let progress: Progress?

  /// The record's JSON decides which it is: the column `intent` may be damaged.
  enum Sealed {
    case inspection(SealedInspection)
    case conformity(SealedConformity)

    var operation: OperationID {
      switch self {
      case .inspection(let sealed): sealed.operation
      case .conformity(let sealed): sealed.operation
      }
    }
  }

  struct Progress {
    let state: OutboxState
    let since: Instant
    let reason: StateReason?
    let notBefore: Instant?
    let decision: VehicleDecision?
  }

  /// Nil unless the payload has its digest, and the record has its checksum or gives this payload when sealed again.
  init?(sequence: Int64, inspections: [Data: Int64], in source: SalvageSource) {
    let columns = """
      id, inspection, kind, number, digest, sealed_at, adaptations, payload, state, state_since, reason, not_before,
      decision
      """
    guard let row = source.row(of: "operation", columns, where: "sequence = ?", sequence),
      let read = try? Self.read(row, inspections, in: source)
    else {
      return nil
    }
    (sealed, sealedAt) = read
    progress = source.isSound("operation", [sequence.databaseValue]) ? try? Self.progress(row) : nil
  }

  private static func read(
    _ row: Row, _ inspections: [Data: Int64], in source: SalvageSource
  ) throws -> (Sealed, Instant) {
    let id = try row.bytes(1)
    let payload = try row.bytes(7)
    let digest = try row.digest(4)
    guard PayloadDigest(of: payload) == digest, let rowid = inspections[id],
      let written = source.row(of: "inspection", "record", where: "rowid = ?", rowid)
    else { throw StoreFault.damaged("operation: its bytes cannot be read") }
    let isSound = source.isSound("inspection", [id.databaseValue])
    func expect(
      _ record: InspectionID, _ kind: CertificateKind, _ number: CertificateNumber, hasBytes: @autoclosure () -> Bool
    ) throws {
      guard record.bytes == id, kind.rawValue == (try row.text(2)), number.text == (try row.text(3)),
        isSound || hasBytes()
      else { throw StoreFault.damaged("inspection: its record is not as it was written") }
    }
    let sealed: Sealed
    if let conformity: Conformity = try? written.json(0) {
      let operation: OperationID = try row.id(0)
      try expect(
        conformity.id, conformity.kind, conformity.number,
        hasBytes: (try? SealedConformity(conformity, as: operation))?.digest == digest)
      sealed = .conformity(
        SealedConformity(conformity, operation: operation, payload: payload, digest: digest))
    } else {
      let inspection: Inspection = try written.json(0)
      try expect(
        inspection.id, inspection.kind, inspection.number,
        hasBytes: (try? PortalForm.seal(inspection, limits: .faq))?.digest == digest)
      sealed = .inspection(
        SealedInspection(
          inspection: inspection, operation: try row.id(0), payload: payload, digest: digest,
          adaptations: (try? row.json(6)) ?? []))
    }
    return (sealed, try row.instant(5))
  }

  private static func progress(_ row: Row) throws -> Progress {
    Progress(
      state: try row.value(8), since: try row.instant(9), reason: try row.optionalJSON(10),
      notBefore: try row.optionalInstant(11), decision: try row.optionalJSON(12))
  }
}
