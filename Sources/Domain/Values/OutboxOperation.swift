package import FoundationEssentials

/// One intended change at the portal: sealed bytes, and how far they have come.
package struct OutboxOperation: Hashable, Sendable {
  package var id: OperationID
  /// The station's own order, from 1, without gaps; never the clock's.
  package var sequence: Int64
  package var intent: Intent
  /// The record it was sealed from.
  package var inspection: InspectionID
  package var kind: CertificateKind
  /// The document's number as people here know it.
  package var number: CertificateNumber
  /// The number under which the portal has the document, or will; nil until the portal gives one.
  package var portalNumber: CertificateNumber?
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
  /// How often the portal answered its submission with a 5xx and did not have it, or refused it all through a pass as
  /// it stands; what the network did is not counted.
  package var unknownCycles: Int
  package var decision: VehicleDecision?

  /// No rule sets `notBefore` as far ahead as this: what is further was set by a clock that was wrong.
  package static let longestWait = Span.hours(2)

  /// What the portal is asked to do.
  package enum Intent: String, Codable, CaseIterable, Sendable {
    /// To take a printed certificate under its number (SyncProtocol §4.2).
    case reinstate
    /// To take a document and give it a number (SyncProtocol §4.7).
    case register
    /// To note repairs of a document's defects (SyncProtocol §4.8).
    case conform
  }

  package init(
    id: OperationID, sequence: Int64, intent: Intent, inspection: InspectionID, kind: CertificateKind,
    number: CertificateNumber, portalNumber: CertificateNumber?, vehicle: Vehicle, ownerName: String, payload: Data,
    digest: PayloadDigest, sealedAt: Instant, state: OutboxState, stateSince: Instant, reason: StateReason?,
    notBefore: Instant?, unknownCycles: Int, decision: VehicleDecision?
  ) {
    self.id = id
    self.sequence = sequence
    self.intent = intent
    self.inspection = inspection
    self.kind = kind
    self.number = number
    self.portalNumber = portalNumber
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

  /// The portal itself, by its marker, failed on this very submission. A batch that fails as a whole says nothing of
  /// one certificate in it, and leaves no problem.
  var isServerErrorOfItsOwn: Bool {
    guard code == .serverError, let problem else { return false }
    if let status = Int(problem) { return (500...599).contains(status) }
    return problem == ProblemKind.internalError.rawValue || problem == ProblemKind.unavailable.rawValue
  }

  /// The portal was not heard of it: nothing answered, or something else in its place.
  var isOfTheWay: Bool { code == .noAnswer || code == .foreignAnswer }

  package enum Code: String, Codable, CaseIterable, Sendable {
    // ready
    case notSent, sessionEnded, askedToWait, absentAtPortal, personDecided
    /// The portal confirmed it and, brought back from a backup, no longer has it.
    case lostByPortal
    /// The portal does not have it, and no answer of the portal's came back: the network's doing.
    case lostOnTheWay
    // unknown
    case noAnswer, serverError, unreadableAnswer, receiptMismatch, beingCommitted, restarted, foreignAnswer
    // held
    case vehicleDiffers, vehicleAmbiguous, vehicleNearMiss, numberTaken, creationRefused
    /// The portal has no document of the number whose repairs are to be noted [FAQ A2, A3].
    case documentAbsent
    /// The portal cannot take a document without a number and be asked about it.
    case notOffered
    // quarantined
    case refusedByPortal, repeatedServerError
    // confirmed
    case receipt, foundByLookup
    /// The portal's receipt was brought by hand (SyncProtocol §12.6).
    case carriedReceipt
    // closed
    case closedByPerson
    /// Taken back by a person before the portal could have it.
    case withdrawn
  }
}
