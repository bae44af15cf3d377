/// One certificate's whole life, from its record and its attempts.
package struct CertificateDetail: Codable, Sendable {
  package var summary: CertificateSummary
  package var operation: OperationID
  /// As entered; the NI is masked unless asked for.
  package var inspection: Inspection
  package var adaptations: [Adaptation]
  /// Oldest first, at most 100.
  package var attempts: [AttemptRecord]
  package var decision: VehicleDecision?
  /// What people decided about it, oldest first.
  package var decisions: [DecisionRecord]
  package var receipt: Receipt?
  package var digest: PayloadDigest
  /// When the agent goes on with it; nil when a person must act or nothing is left to do.
  package var nextTry: Instant?
  /// The steps of requests to cancel it, oldest first [FAQ R9].
  package var cancellations: [CancellationStep]
  /// The files it was in to be carried by hand, oldest first.
  package var bundles: [CarriedRecord]
  /// Repairs of its defects that were recorded here, oldest first.
  package var conformities: [ConformityDetail]
  /// The way to the portal, as last seen.
  package var link: LinkReport?
  /// Whether an agent is running, which sends what waits.
  package var agent: Bool?
  /// What became of the paper, where its record was withdrawn; nil elsewhere, and for a document without a paper.
  package var paper: StockState?

  package init(
    summary: CertificateSummary, operation: OperationID, inspection: Inspection, adaptations: [Adaptation],
    attempts: [AttemptRecord], decision: VehicleDecision?, decisions: [DecisionRecord], receipt: Receipt?,
    digest: PayloadDigest, nextTry: Instant?, cancellations: [CancellationStep] = [],
    bundles: [CarriedRecord] = [],
    conformities: [ConformityDetail] = [], paper: StockState? = nil
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
    self.bundles = bundles
    self.conformities = conformities
    self.paper = paper
  }

  /// Of a cancellation that a person was told is done at the portal [FAQ R9]; nil where there is none.
  package var cancellationReference: String? {
    if case .confirmed(let reference) = cancellations.last?.move { reference } else { nil }
  }
}

/// One request made for a certificate. Without evidence, the program ended before the answer was stored.
package struct AttemptRecord: Codable, Hashable, Sendable {
  package var purpose: AttemptPurpose
  package var startedAt: Instant
  package var evidence: AttemptEvidence?
  /// The state it led to, and why.
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

/// What a person decided about a certificate.
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

/// What a person decides about a certificate.
package enum DecisionAction: String, Codable, CaseIterable, Sendable {
  /// It is this vehicle of the portal.
  case select
  /// It is none of them: create it.
  case notSame
  /// Send it again as it is.
  case retry
  /// Taken back before the portal could have it; never offered in a review.
  case withdraw
  /// Both papers of an older document are filed together [FAQ A3]; never offered in a review.
  case file
  /// Repairs that the portal surely does not have are not sent after all.
  case close
}
