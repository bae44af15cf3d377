extension CertificateDetail {
  /// The change that takes the newest decision of a person back: the certificate waits for a person again, with the same
  /// candidates. Nil where there is none to take back, where the agent has gone on with it, where a file that may be
  /// handed in has the certificate, where the decision was to ask the portal again about the vehicle, and where somebody
  /// types it or said by the decision that the portal does not have it.
  package var undoneDecision: OutboxChange? {
    guard summary.state == .ready, (keying?.state ?? .toKey) == .toKey, bundles.allSatisfy({ !$0.answers.isEmpty }),
      let action = decisions.last?.action,
      let held = attempts.last(where: { !$0.leftNothing }), let state = held.state, state.needsPerson,
      let reason = held.reason
    else { return nil }
    switch action {
    case .select, .notSame:
      guard let evidence = decision?.evidence else { return nil }
      let question = VehicleDecision(
        choice: .hold, vehicle: nil, evidence: evidence, decidedAt: held.startedAt, person: nil)
      return OutboxChange(operation, to: state, reason: reason, decision: .set(question))
    case .retry where !reason.code.isAboutVehicle && reason.code != .seenAndAbsent:
      return OutboxChange(operation, to: state, reason: reason, decision: .clear)
    case .retry, .withdraw, .file, .close, .undo: return nil
    }
  }
}

extension AttemptRecord {
  /// Whether surely no byte of it left this device, and the certificate waits as before.
  fileprivate var leftNothing: Bool { state == .ready && evidence?.provesNotSent == true }
}

extension StateReason.Code {
  /// Whether the question is which vehicle of the portal it is.
  package var isAboutVehicle: Bool {
    switch self {
    case .vehicleDiffers, .vehicleAmbiguous, .vehicleNearMiss: true
    default: false
    }
  }
}
