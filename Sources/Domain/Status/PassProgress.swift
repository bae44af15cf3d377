/// How far the pass that runs, or ran last, has come.
package struct PassProgress: Codable, Hashable, Sendable {
  package var running: Bool
  package var startedAt: Instant?
  /// Certificates the portal confirmed in this pass.
  package var confirmed: Int
  package var held: Int
  package var quarantined: Int
  /// Certificates still waiting here: ready, sending or unknown.
  package var remaining: Int
  /// Requests made to the portal.
  package var requests: Int
  /// Nil while the pass runs.
  package var end: PassEnd?
  /// When the outbox would be empty at this pass's pace; nil before the pace is known.
  package var emptyAt: Instant?
  /// When a person asked that the pass end after the request under way; nil where nobody did. The agent then begins no
  /// other by itself in the same sign-in.
  package var stopAskedAt: Instant?

  package init(
    running: Bool = false, startedAt: Instant? = nil, confirmed: Int = 0, held: Int = 0, quarantined: Int = 0,
    remaining: Int = 0, requests: Int = 0, end: PassEnd? = nil, emptyAt: Instant? = nil
  ) {
    self.running = running
    self.startedAt = startedAt
    self.confirmed = confirmed
    self.held = held
    self.quarantined = quarantined
    self.remaining = remaining
    self.requests = requests
    self.end = end
    self.emptyAt = emptyAt
  }

  /// Begins anew. What was counted as waiting, and a stop that was asked for before the pass began, still hold.
  mutating func restart(at now: Instant) {
    let stop = running ? stopAskedAt : nil
    self = PassProgress(running: true, startedAt: now, remaining: remaining)
    stopAskedAt = stop
  }
}

/// Why a pass ended.
package enum PassEnd: String, Codable, CaseIterable, Sendable {
  /// Nothing is left that the agent can do.
  case drained
  /// Operations are left that wait for their time.
  case waiting
  case signInNeeded
  /// No way to the portal.
  case offline
  /// The portal is reached and in trouble: outage, 5xx.
  case portalDown
  /// The portal asked for a pause.
  case maintenance
  /// The network asks for a sign-in, or something else answers in the portal's place.
  case captive
  /// What answers at the configured address is no portal, and none ever answered there.
  case notPortal
  case noMandate
  case suspended
  /// The portal no longer speaks this contract.
  case protocolChanged
  case stopped
  /// A rule of the store refused what the pass decided: a bug in this program. Nothing was written.
  case programFault
}
