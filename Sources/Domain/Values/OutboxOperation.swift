package import FoundationEssentials

/// One intended change at the portal: its sealed bytes, and its state.
package struct OutboxOperation: Hashable, Sendable {
  package var id: OperationID
  /// The operation's place in the station's order, from 1, without gaps; it does not depend on the clock.
  package var sequence: Int64
  package var intent: Intent
  /// The record it was sealed from.
  package var inspection: InspectionID
  package var kind: CertificateKind
  /// The document's number as it is known here.
  package var number: CertificateNumber
  /// The number under which the portal has, or will have, the document; nil until the portal gives one.
  package var portalNumber: CertificateNumber?
  /// The vehicle, as it is sent to the portal for matching and compared by the rules of matching.
  package var vehicle: Vehicle
  /// Shown beside the portal's owner only; it decides nothing [FAQ R1].
  package var ownerName: String
  package var payload: Data
  package var digest: PayloadDigest
  package var sealedAt: Instant
  package var state: OutboxState
  package var stateSince: Instant
  package var reason: StateReason?
  /// No request is made for it before this time.
  package var notBefore: Instant?
  /// How often the portal answered its submission with a 5xx and did not have it, or refused it, unchanged, throughout
  /// a pass; faults of the network are not counted.
  package var unknownCycles: Int
  package var decision: VehicleDecision?
  /// Where a person may have typed it into the portal's site: how far they say it is; nil where nobody did.
  package var keyed: KeyingState?

  /// The longest wait that any rule sets in `notBefore`; a later time was set while the clock was wrong.
  package static let longestWait = Span.hours(2)

  /// The kind of change that the portal is asked for.
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
    notBefore: Instant?, unknownCycles: Int, decision: VehicleDecision?,
    keyed: KeyingState? = nil
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
    self.keyed = keyed
  }
}

/// Why an operation is in its state. The texts for people are made from it.
package struct StateReason: Codable, Hashable, Sendable {
  package var code: Code
  /// The form's field that the portal named.
  package var field: String?
  /// The last part of the problem's type, or the HTTP status.
  package var problem: String?

  package init(_ code: Code, field: String? = nil, problem: String? = nil) {
    self.code = code
    self.field = field
    self.problem = problem
  }

  /// Whether the portal itself, by its marker, failed on this very submission. A batch that fails as a whole proves
  /// nothing about one certificate in it, and leaves no problem.
  var isServerErrorOfItsOwn: Bool {
    guard code == .serverError, let problem else { return false }
    if let status = Int(problem) { return (500...599).contains(status) }
    return problem == ProblemKind.internalError.rawValue || problem == ProblemKind.unavailable.rawValue
  }

  /// The portal may not have received it: there was no answer, or one from something else.
  var isOfTheWay: Bool { code == .noAnswer || code == .foreignAnswer }

  package enum Code: String, Codable, CaseIterable, Sendable {
    // ready
    case notSent, sessionEnded, askedToWait, absentAtPortal, personDecided
    /// The portal confirmed it and, restored from a backup, no longer has it.
    case lostByPortal
    /// The portal does not have it, and no answer of the portal arrived: the network's fault.
    case lostOnTheWay
    // unknown
    case noAnswer, serverError, unreadableAnswer, receiptMismatch, beingCommitted, restarted, foreignAnswer
    // held
    case vehicleDiffers, vehicleAmbiguous, vehicleNearMiss, numberTaken, creationRefused
    /// The portal has no document with the number of these repairs [FAQ A2, A3].
    case documentAbsent
    /// A person saw it at the portal, which says that it does not have it.
    case seenAndAbsent
    /// The portal does not support documents without a number, or asking about them.
    case notOffered
    // quarantined
    case refusedByPortal, repeatedServerError
    // confirmed
    case receipt, foundByLookup
    /// The portal's receipt was brought by hand (SyncProtocol §12.6).
    case carriedReceipt
    /// The portal shows it as it was typed there by a person: every field it shows agrees. There is no receipt.
    case typedAtPortal
    // closed
    case closedByPerson
    /// Seen at a portal without an API by a named person; there is no receipt.
    case witnessed
    /// Taken back by a person before the portal could have it.
    case withdrawn
  }
}
