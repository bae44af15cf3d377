/// The history of one certificate, from its record and its attempts.
package struct CertificateDetail: Codable, Sendable {
  package var summary: CertificateSummary
  package var operation: OperationID
  /// As entered; the NI is masked unless the caller asked for it.
  package var inspection: Inspection
  package var adaptations: [Adaptation]
  /// Oldest first, at most 100.
  package var attempts: [AttemptRecord]
  package var decision: VehicleDecision?
  /// The decisions of people about it, oldest first.
  package var decisions: [DecisionRecord]
  package var receipt: Receipt?
  package var digest: PayloadDigest
  /// When the agent tries next; nil when a person must act or nothing is left to do.
  package var nextTry: Instant?
  /// The steps of requests to cancel it, oldest first [FAQ R9].
  package var cancellations: [CancellationStep]
  /// The cancelled certificates of its kind that it replaces, as people noted.
  @Default package var replaces: [CertificateNumber]
  /// The bundle files that contain it, oldest first.
  package var bundles: [CarriedRecord]
  /// Repairs of its defects that were recorded here, oldest first.
  package var conformities: [ConformityDetail]
  /// The state of the link to the portal, as last seen.
  package var link: LinkReport?
  /// Whether an agent is running, to send what waits.
  package var agent: Bool?
  /// The state of the paper after its record was withdrawn; nil for other certificates, and for a document without a
  /// paper.
  package var paper: StockState?
  /// What was known of the portal when it was recorded; nil for records from before that was kept.
  package var portalSeen: PortalSeen?
  /// Where a person's keying of it stands; nil where nobody has begun.
  package var keying: KeyingRecord?
  /// What people typed into the portal and saw there, oldest first.
  @Default package var keyingEvents: [KeyingEvent]

  package init(
    summary: CertificateSummary, operation: OperationID, inspection: Inspection, adaptations: [Adaptation],
    attempts: [AttemptRecord], decision: VehicleDecision?, decisions: [DecisionRecord], receipt: Receipt?,
    digest: PayloadDigest, nextTry: Instant?, cancellations: [CancellationStep] = [],
    replaces: [CertificateNumber] = [],
    bundles: [CarriedRecord] = [],
    conformities: [ConformityDetail] = [], paper: StockState? = nil, portalSeen: PortalSeen? = nil,
    keying: KeyingRecord? = nil,
    keyingEvents: [KeyingEvent] = []
  ) {
    self.summary = summary
    self.operation = operation
    self.inspection = inspection
    self.adaptations = adaptations
    self.attempts = attempts
    self.decision = decision
    self.decisions = decisions
    self.receipt = receipt
    self.digest = digest
    self.nextTry = nextTry
    self.cancellations = cancellations
    self.replaces = replaces
    self.bundles = bundles
    self.conformities = conformities
    self.paper = paper
    self.portalSeen = portalSeen
    self.keying = keying
    self.keyingEvents = keyingEvents
  }

  /// The reference of a cancellation that a person was told is done at the portal [FAQ R9]; nil where there is none.
  package var cancellationReference: String? {
    cancellations.lazy.compactMap { if case .confirmed(let reference) = $0.move { reference } else { nil } }.first
  }
}

/// One request made for a certificate. No evidence means that the program ended before the answer was stored.
package struct AttemptRecord: Codable, Hashable, Sendable {
  package var purpose: AttemptPurpose
  package var startedAt: Instant
  package var evidence: AttemptEvidence?
  /// The state that the attempt led to, and why.
  package var state: OutboxState?
  package var reason: StateReason?

  package init(
    purpose: AttemptPurpose, startedAt: Instant, evidence: AttemptEvidence?, state: OutboxState?, reason: StateReason?
  ) {
    self.purpose = purpose
    self.startedAt = startedAt
    self.evidence = evidence
    self.state = state
    self.reason = reason
  }
}

package enum AttemptPurpose: String, Codable, CaseIterable, Sendable {
  case submit, lookUp, match, createVehicle
}

/// A person's decision about a certificate.
package struct DecisionRecord: Codable, Hashable, Sendable {
  package var at: Instant
  package var action: DecisionAction
  package var by: NamedDecision

  package init(at: Instant, action: DecisionAction, by: NamedDecision) {
    self.at = at
    self.action = action
    self.by = by
  }
}

/// The decisions that a person can make about a certificate.
package enum DecisionAction: String, Codable, CaseIterable, Sendable {
  /// Files it under this vehicle of the portal.
  case select
  /// Creates its vehicle: it is none of the candidates.
  case notSame
  /// Sends it again unchanged.
  case retry
  /// Takes it back before the portal could have it; never offered in a review.
  case withdraw
  /// Marks both papers of an older document as filed together [FAQ A3]; never offered in a review.
  case file
  /// Gives up repairs that the portal surely does not have: they are not sent.
  case close
  /// Takes the newest decision back before anything left this device: the certificate waits for a person again.
  case undo
}
