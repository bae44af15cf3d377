internal import Domain
internal import SyncProtocol

extension LivePortal {
  func lastReport(_ station: StationID, _ session: Secret) async -> Exchange<BacklogReport?> {
    let exchange: Exchange<BacklogReport?> = await ask(accepting: [200]) {
      PortalRequest(method: .get, path: "/stations/\(station.text)/backlog", session: session)
    } reading: { answer in
      try AnswerBody.lastReport(answer.body)
    }
    guard case .refused(let problem) = exchange.outcome, problem.status == 404, problem.kind == .notFound else {
      return exchange
    }
    return Exchange(evidence: exchange.evidence, outcome: .answered(nil))
  }

  func report(_ station: StationID, _ backlog: BacklogReport, _ session: Secret) async -> Exchange<Acknowledged> {
    await ask(accepting: [200]) {
      PortalRequest(
        method: .put, path: "/stations/\(station.text)/backlog",
        body: try CanonicalJSON.encode(BacklogReport(backlog)), session: session)
    } reading: { answer in
      try AnswerBody.backlog(answer.body, epoch: backlog.epoch)
    }
  }
}

extension BacklogReport {
  /// Drafts are not said: their numbers may still be given back.
  fileprivate init(_ backlog: BacklogReport) {
    let told: [OutboxState] = [.ready, .unknown, .held, .quarantined, .confirmed, .closed]
    var counts: [String: Int] = [:]
    for state in told { counts[state.rawValue] = backlog.counts[state] ?? 0 }
    // What is being sent at this moment counts as waiting.
    counts[OutboxState.ready.rawValue, default: 0] += backlog.counts[.sending] ?? 0
    self.init(
      epoch: MessageID(backlog.epoch.uuid), highWaterMark: backlog.highWaterMark,
      lastOperation: backlog.lastOperation.map { MessageID($0.uuid) }, counts: counts,
      oldest: backlog.oldest?.milliseconds)
  }
}
