/// One line about a certificate. No personal data, except `inspected`.
package struct CertificateSummary: Codable, Hashable, Sendable {
  package var sequence: Int64
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var state: OutboxState
  package var stateSince: Instant
  package var reason: StateReason?
  package var recordedAt: Instant
  package var notBefore: Instant?
  package var intent: OutboxOperation.Intent
  /// The number that the portal gave, where it is another one; nil before.
  package var portalNumber: CertificateNumber?
  /// When the inspection was made; of repairs, when they were verified.
  package var performedAt: Instant?
  /// Minutes east of UTC at that place and time.
  package var utcOffset: Int?
  /// True when a person was told that the portal has cancelled it [FAQ R9]; nil otherwise.
  package var isCancelled: Bool?
  /// Only where a call asks for vehicles.
  package var inspected: InspectedVehicle?
  /// Where a person's keying stands, if it decides what comes next or how it was closed; else nil.
  package var keying: KeyingMark?

  package init(
    sequence: Int64, kind: CertificateKind, number: CertificateNumber, state: OutboxState, stateSince: Instant,
    reason: StateReason?, recordedAt: Instant, notBefore: Instant?, intent: OutboxOperation.Intent = .reinstate,
    portalNumber: CertificateNumber? = nil, performedAt: Instant? = nil, utcOffset: Int? = nil,
    isCancelled: Bool? = nil, inspected: InspectedVehicle? = nil, keying: KeyingMark? = nil
  ) {
    self.sequence = sequence
    self.kind = kind
    self.number = number
    self.state = state
    self.stateSince = stateSince
    self.reason = reason
    self.recordedAt = recordedAt
    self.notBefore = notBefore
    self.intent = intent
    self.portalNumber = portalNumber
    self.performedAt = performedAt
    self.utcOffset = utcOffset
    self.isCancelled = isCancelled
    self.inspected = inspected
    self.keying = keying
  }

  /// How its keying stands, in place of its state: where it waits for people, or was closed on what they saw.
  package var keyingState: KeyingState? {
    guard state.mayBeKeyed || (state == .closed && reason?.code == .witnessed) else { return nil }
    return keying?.state
  }

  /// Notes that a person types it next, where the portal is a web site; else forgets what the agent does itself.
  package mutating func expectKeying(_ isWeb: Bool) {
    if isWeb, state.mayBeKeyed {
      keying = keying ?? KeyingMark(state: .toKey, since: recordedAt, person: nil)
    } else if keying?.state.isAtPortal == false || state == .unknown {
      keying = nil
    }
  }

  /// Whether a person took it back before the portal could have it.
  package var isWithdrawn: Bool { reason?.code == .withdrawn }
}

/// What a table shows of an inspection, or of repairs, beside its document.
package struct InspectedVehicle: Codable, Hashable, Sendable {
  package var vehicle: Vehicle
  package var mechanic: AccessCode
  /// Nil for repairs.
  package var result: Inspection.Result?

  package init(vehicle: Vehicle, mechanic: AccessCode, result: Inspection.Result?) {
    self.vehicle = vehicle
    self.mechanic = mechanic
    self.result = result
  }
}

package struct DocumentToFile: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  /// On the older paper.
  package var olderNumber: CertificateNumber
  /// Given by the portal.
  package var number: CertificateNumber
  package var confirmedAt: Instant

  package init(
    kind: CertificateKind, olderNumber: CertificateNumber, number: CertificateNumber, confirmedAt: Instant
  ) {
    self.kind = kind
    self.olderNumber = olderNumber
    self.number = number
    self.confirmedAt = confirmedAt
  }
}
