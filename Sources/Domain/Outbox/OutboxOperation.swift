package import FoundationEssentials

/// One intended change at the portal: sealed bytes, and how far they have come.
package struct OutboxOperation: Hashable, Sendable {
  package var id: OperationID
  /// The station's own order, from 1, without gaps; never the clock's.
  package var sequence: Int64
  package var inspection: InspectionID
  package var kind: CertificateKind
  package var number: CertificateNumber
  /// The vehicle as a question to the portal, and as the rules of matching compare it.
  package var vehicle: Vehicle
  /// Only ever shown beside the portal's; it decides nothing [FAQ R1].
  package var ownerName: String
  package var payload: Data
  package var digest: PayloadDigest
  package var sealedAt: Instant
  package var state: OutboxState
  package var stateSince: Instant
  package var reason: StateReason?
  /// Nothing is sent or asked for it before.
  package var notBefore: Instant?
  /// How often it came back absent after an unknown outcome, or was refused all through a pass as it stands.
  package var unknownCycles: Int
  package var decision: VehicleDecision?

  /// No rule sets `notBefore` as far ahead as this: what is further was set by a clock that was wrong.
  package static let longestWait = Span.hours(2)

  package init(
    id: OperationID, sequence: Int64, inspection: InspectionID, kind: CertificateKind, number: CertificateNumber,
    vehicle: Vehicle, ownerName: String, payload: Data, digest: PayloadDigest, sealedAt: Instant, state: OutboxState,
    stateSince: Instant, reason: StateReason?, notBefore: Instant?, unknownCycles: Int, decision: VehicleDecision?
  ) {
    self.id = id
    self.sequence = sequence
    self.inspection = inspection
    self.kind = kind
    self.number = number
    self.vehicle = vehicle
    self.ownerName = ownerName
    self.payload = payload
    self.digest = digest
    self.sealedAt = sealedAt
    self.state = state
    self.stateSince = stateSince
    self.reason = reason
    self.notBefore = notBefore
    self.unknownCycles = unknownCycles
    self.decision = decision
  }
}

/// Why an operation is where it is. The texts people read are made from it.
package struct StateReason: Codable, Hashable, Sendable {
  package var code: Code
  /// The form's field the portal named.
  package var field: String?
  /// The last part of the problem's type, or the HTTP status.
  package var problem: String?

  package init(_ code: Code, field: String? = nil, problem: String? = nil) {
    self.code = code
    self.field = field
    self.problem = problem
  }

  package enum Code: String, Codable, CaseIterable, Sendable {
    // ready
    case notSent, sessionEnded, askedToWait, absentAtPortal, personDecided
    /// The portal confirmed it and, brought back from a backup, no longer has it.
    case lostByPortal
    // unknown
    case noAnswer, serverError, unreadableAnswer, receiptMismatch, beingCommitted, restarted, foreignAnswer
    // held
    case vehicleDiffers, vehicleAmbiguous, vehicleNearMiss, numberTaken, creationRefused
    // quarantined
    case refusedByPortal, repeatedServerError
    // confirmed
    case receipt, foundByLookup
    /// The portal's receipt was brought by hand (SyncProtocol §12.6).
    case carriedReceipt
    // closed
    case closedByPerson
  }
}
