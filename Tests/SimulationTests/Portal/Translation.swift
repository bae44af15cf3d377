import Domain
import FoundationEssentials
import PortalLedger
import SyncProtocol

// The contract's messages as the agent's values, without bytes between: what the transport makes of them is tested there.

extension PortalLedger.Submission {
  /// Nil for repairs, which are no document.
  init?(_ submission: Domain.Submission) {
    guard let vehicle = submission.vehicle else { return nil }
    self.init(
      operation: MessageID(submission.operation), kind: submission.kind, number: submission.number?.text,
      digest: submission.digest, vehicle: MessageID(vehicle), payload: submission.payload)
  }
}

extension Receipt {
  init(_ receipt: SubmissionReceipt) {
    guard let number = CertificateNumber(told: receipt.number) else {
      preconditionFailure("the ledger's receipts are of what was sent")
    }
    self.init(
      operation: OperationID(receipt.operation.uuid), kind: receipt.kind, number: number,
      digest: receipt.digest, portalID: receipt.portalID, receivedAt: Instant(milliseconds: receipt.receivedAt),
      vehicle: PortalVehicleID(receipt.vehicle.uuid))
  }
}

extension PortalVehicleRecord {
  init(_ vehicle: PortalVehicle) {
    let form = vehicle.vehicle
    self.init(
      id: PortalVehicleID(vehicle.id.uuid), vin: form.vin, year: form.year, make: form.make, model: form.model,
      colour: form.colour, plate: form.plate, jurisdiction: form.jurisdiction, netMass: form.netMass?.text,
      ownerName: vehicle.ownerName)
  }
}

extension PortalInventory {
  init(_ response: InventoryResponse, of question: InventoryQuestion) {
    let bytes = Data(base64Encoded: response.present) ?? Data()
    guard bytes.count == (question.count + 7) / 8 else {
      preconditionFailure("the ledger's lists are of the range that was asked for")
    }
    self.init(present: (0..<question.count).map { bytes[$0 / 8] & (0x80 >> ($0 % 8)) != 0 }, digest: response.digest)
  }
}

extension LookupFinding {
  init(_ result: LookupResult) {
    switch result.state {
    case .same: self = result.receipt.map { .same(Receipt($0)) } ?? .differs
    case .differs: self = .differs
    case .absent: self = .absent
    case .inProgress: self = .inProgress
    }
  }
}

extension PortalProblem {
  init(_ problem: Problem) {
    let name = problem.type.rawValue.split(separator: ":").last.map(String.init) ?? ""
    self.init(
      status: problem.status, kind: ProblemKind(rawValue: name) ?? .other,
      processed: Processed(rawValue: problem.processed.rawValue) ?? .unknown, field: problem.field,
      attemptsLeft: problem.attemptsLeft, retryAfter: problem.retryAfter.map { .seconds(Int64($0)) },
      until: problem.until.map { Instant(milliseconds: $0) }, since: problem.since.map { Instant(milliseconds: $0) },
      vehicle: problem.vehicle.map { PortalVehicleRecord($0) })
  }
}

extension SubmissionAnswer {
  init(_ result: BatchResult) {
    if let receipt = result.receipt {
      self = .receipt(Receipt(receipt), status: result.status)
    } else {
      self = .problem(result.problem.map { PortalProblem($0) } ?? PortalProblem(status: result.status, kind: .other))
    }
  }
}

extension PortalCapabilities {
  init(_ policy: LedgerPolicy, at now: Int64) {
    let (limits, features) = (policy.limits, policy.features)
    self.init(
      versions: [SyncProtocolVersion.current], portal: "essai", time: Instant(milliseconds: now),
      form: FormLimits(
        ownerName: limits.ownerName, street: limits.street, identificationNumber: limits.identificationNumber,
        remarks: limits.remarks),
      lookup: limits.lookup, match: limits.match, batch: limits.batch, body: limits.body,
      uniqueNumbers: features.uniqueNumbers, idempotency: features.idempotency, hasLookup: features.lookup,
      hasBatch: features.batch, hasFind: features.find,
      bundleKeys: policy.hasBundles ? SimulatedOffice.told : nil)
  }
}
