package import Domain
package import StationAPI
internal import Store

/// Reviews: shows both sides of what a person must decide, and records the decision [FAQ R1].
extension Station {
  package func reviews() async throws(StationRefusal) -> ReviewList {
    try await answer {
      let rows = try await store.list(states: [.held, .quarantined], limit: 500, before: nil)
      return ReviewList(certificates: rows.sorted { $0.sequence < $1.sequence })
    }
  }

  package func review(_ call: ReviewCall) async throws(StationRefusal) -> ReviewCase {
    try await answer {
      let detail = try await detail(
        CertificateCall(kind: call.kind, number: call.number, unmasked: call.unmasked))
      guard !detail.summary.isWithdrawn else {
        throw StationRefusal(
          .wrongState, parameters: ["number": call.number.text, "state": detail.summary.state.rawValue])
      }
      guard let operation = try await store.operation(call.kind, call.number) else {
        throw StationRefusal(.noSuchCertificate, parameters: ["number": call.number.text])
      }
      let evidence = detail.decision?.evidence
      return ReviewCase(
        detail: detail, evidence: evidence?.comparisons.isEmpty == false ? evidence : nil,
        portalFields: try await portalFields(for: detail),
        ownFields: PortalForm.fields(of: operation.payload, masked: !call.unmasked),
        actions: Self.actions(for: detail))
    }
  }

  package func decide(_ call: DecisionCall) async throws(StationRefusal) -> CertificateSummary {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    return try await answer {
      if let repairs = try await waitingRepairs(call.kind, call.number) { return try await decide(call, on: repairs) }
      let detail = try await detail(CertificateCall(kind: call.kind, number: call.number))
      guard call.isAbout(detail.operation), Self.actions(for: detail).contains(call.action) else {
        throw StationRefusal(
          .wrongState, parameters: ["number": call.number.text, "state": detail.summary.state.rawValue])
      }
      let isDecided =
        if call.action == .undo {
          try await store.undoDecision(call.kind, call.number, by: call.by, at: surroundings.now())
        } else {
          try await store.decide(
            try decision(call, on: detail), action: call.action, by: call.by, at: surroundings.now())
        }
      sync.waker.signal(.recorded)
      let summary = try await self.detail(CertificateCall(kind: call.kind, number: call.number)).summary
      // Another person may have decided just before.
      guard isDecided else {
        throw StationRefusal(
          .wrongState, parameters: ["number": call.number.text, "state": summary.state.rawValue])
      }
      return summary
    }
  }

  static func actions(for detail: CertificateDetail) -> [DecisionAction] {
    guard detail.summary.state.needsPerson else { return detail.undoneDecision == nil ? [] : [.undo] }
    guard detail.summary.reason?.code.isAboutVehicle == true else { return [.retry] }
    return detail.decision?.evidence.comparisons.isEmpty == false ? [.select, .notSame, .retry] : [.notSame, .retry]
  }

  private func decision(_ call: DecisionCall, on detail: CertificateDetail) throws(StationRefusal) -> OutboxChange {
    let reason = StateReason(.personDecided)
    let evidence = detail.decision?.evidence ?? MatchEvidence(comparisons: [], truncated: false)
    func decided(_ choice: VehicleDecision.Choice, _ vehicle: PortalVehicleID) -> OutboxChange {
      let decision = VehicleDecision(
        choice: choice, vehicle: vehicle, evidence: evidence, decidedAt: surroundings.now(), person: call.by)
      return OutboxChange(detail.operation, to: .ready, reason: reason, decision: .set(decision))
    }
    switch call.action {
    case .withdraw, .file, .undo: preconditionFailure("offered in no review")
    case .retry, .close: return OutboxChange(detail.operation, to: .ready, reason: reason, decision: .clear)
    case .notSame: return decided(.create, PortalVehicleID(surroundings.newID()))
    case .select:
      guard let vehicle = call.vehicle, evidence.comparisons.contains(where: { $0.candidate.id == vehicle }) else {
        throw StationRefusal(.noSuchCandidate, parameters: ["number": call.number.text])
      }
      return decided(.select, vehicle)
    }
  }

  /// The portal's fields, where the number is in question and somebody is signed in; otherwise empty.
  private func portalFields(for detail: CertificateDetail) async throws -> [PortalField] {
    guard detail.summary.reason?.code == .numberTaken,
      let token = try await store.currentSession()?.session?.token
    else { return [] }
    let (kind, number) = (detail.summary.kind, detail.summary.number)
    let read = try await ask { [portal] in await portal.document(kind, number, token) }
    guard case .answered(let certificate) = read.outcome else { return [] }
    return certificate.fields
  }
}
