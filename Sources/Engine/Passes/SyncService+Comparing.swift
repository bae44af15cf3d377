internal import Domain
internal import Logging
internal import Store

/// Compares this file and the portal with what each last knew of the other, and reports the backlog afterwards
/// (SyncProtocol §7).
extension SyncService {
  func compare(_ step: Pass.Step, in pass: inout Pass, token: Secret) async throws(StoreFault) {
    switch step {
    case .readReport:
      note(.requested)
      guard let answer = try await claimed(after: await portal.lastReport(try await store.station().id, token), token)
      else { return }
      var own: OperationID?
      if case .answered(let report?) = answer.outcome { own = try await store.operation(at: report.highWaterMark) }
      pass.readReport(answer, own: own)
    case .survey(let last, let limit): try await survey(after: last, limit: limit, in: &pass, token: token)
    case .verify(let sequence, let onlyUnreported, let limit):
      let certificates = try await store.confirmed(after: sequence, onlyUnreported: onlyUnreported, limit: limit)
      try await verify(certificates, in: &pass, token: token)
    case .verifyRepairs(let sequence, let onlyUnreported):
      let next = try await store.confirmedRepairs(after: sequence, onlyUnreported: onlyUnreported)
      try await verify(next.map { [$0] } ?? [], areRepairs: true, in: &pass, token: token)
    case .conclude(let conclusion): try await conclude(conclusion, in: &pass)
    default: preconditionFailure("a step of the comparison")
    }
  }

  /// Reports before anything is sent, where the station came from another device. A device that finds another's report
  /// is retired: the same station sends from one device only.
  ///
  /// - Returns: the answer that the pass goes on with; nil where this device was retired.
  private func claimed(
    after answer: Exchange<BacklogReport?>, _ token: Secret
  ) async throws(StoreFault) -> Exchange<BacklogReport?>? {
    guard case .answered(let report) = answer.outcome else { return answer }
    let (history, mark) = (try await store.history(), report.map { ReportMark($0) })
    if history.isDoubled(by: mark) {
      logger.critical("another device with this station has reported to the portal; nothing is sent from here")
      for session in try await store.openSessions() { try await end(session) }
      let decision = NamedDecision(who: "cvm-sync", why: StationStore.foundAtPortal)
      try await store.noteDoubled(by: decision, at: surroundings.now())
      return nil
    }
    guard history.mustClaim(over: mark) else { return answer }
    note(.requested)
    let claim = await portal.report(try await store.station().id, try await store.backlog(), token)
    if case .answered = claim.outcome { return answer }
    return claim.map { _ in nil }
  }

  private func survey(
    after last: StockNumber?, limit: Int, in pass: inout Pass, token: Secret
  ) async throws(StoreFault) {
    let numbers = try await store.blankNumbers(after: last, limit: limit)
    guard !numbers.isEmpty else {
      _ = pass.surveyed([], nil)
      return
    }
    let exchange = try await store.begin(.lookUp, [], at: surroundings.now())
    let findings = await ask(pass.lookUp(numbers), token)
    let now = surroundings.now()
    let found = pass.surveyed(numbers, findings)
    try await store.noteFound(found, at: now)
    try await store.finish(exchange, evidence: findings.evidence, changes: [], at: now)
  }

  private func verify(
    _ certificates: [ConfirmedCertificate], areRepairs: Bool = false, in pass: inout Pass, token: Secret
  ) async throws(StoreFault) {
    guard !certificates.isEmpty else {
      _ = pass.verified([], nil)
      return
    }
    let exchange = try await store.begin(.lookUp, [], at: surroundings.now())
    let findings = await ask(pass.lookUp(certificates, areRepairs: areRepairs), token)
    let now = surroundings.now()
    let changes = pass.verified(certificates, findings)
    let confirmed = certificates.map { ($0.operation, OperationStand(.confirmed)) }
    let commit = try await store.finish(
      exchange, evidence: findings.evidence, decided: changes,
      standing: Dictionary(confirmed) { first, _ in first }, at: now)
    note(commit)
    let lost = changes.count - commit.overtaken.count - commit.refused.count
    guard lost > 0 else { return }
    logger.critical(
      "the portal no longer has certificates it confirmed; they are sent again", metadata: ["count": "\(lost)"])
  }

  private func conclude(_ conclusion: Comparison.Conclusion, in pass: inout Pass) async throws(StoreFault) {
    let known = try await store.history().highWaterMark
    try await store.conclude(
      conclusion, newEpoch: EpochID(surroundings.newID()), known: known, at: surroundings.now())
    pass.concluded()
    guard conclusion.finding.stationIsBehind else { return }
    logger.critical(
      "this file is an older copy of itself; look for papers that are not in it",
      metadata: ["known": "\(known)", "told": "\(conclusion.report?.highWaterMark ?? 0)"])
  }

  /// Reports this station's backlog to the portal, for the office's overview and the next comparison.
  func report(in session: Session) async throws(StoreFault) {
    note(.requested)
    let unreported = try await store.unreported()
    let backlog = try await store.backlog()
    let answer = await portal.report(try await store.station().id, backlog, session.token)
    if case .answered = answer.outcome { try await store.acknowledged(ReportMark(backlog), unreported: unreported) }
  }
}
