internal import Domain
internal import SyncProtocol

extension LivePortal {
  func lastReport(_ station: StationID, _ session: Secret) async -> Exchange<Backlog?> {
    let exchange: Exchange<Backlog?> = await ask(accepting: [200]) {
      PortalRequest(method: .get, path: "/stations/\(station.text)/backlog", session: session)
    } reading: { answer in
      Backlog(try CanonicalJSON.decode(BacklogReport.self, from: answer.body))
    }
    guard case .refused(let problem) = exchange.outcome, problem.status == 404, problem.kind == .notFound else {
      return exchange
    }
    return Exchange(evidence: exchange.evidence, outcome: .answered(nil))
  }

  func report(_ station: StationID, _ backlog: Backlog, _ session: Secret) async -> Exchange<Acknowledged> {
    await ask(accepting: [200]) {
      PortalRequest(
        method: .put, path: "/stations/\(station.text)/backlog",
        body: try CanonicalJSON.encode(BacklogReport(backlog)), session: session)
    } reading: { answer in
      let report = try CanonicalJSON.decode(BacklogReport.self, from: answer.body)
      try require(report.epoch.uuid == backlog.epoch.uuid, "epoch is of another report")
      try require(report.highWaterMark == backlog.highWaterMark, "highWaterMark is of another report")
      return Acknowledged()
    }
  }
}

extension BacklogReport {
  /// Drafts are not said: their numbers may still be given back.
  fileprivate init(_ backlog: Backlog) {
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

extension Backlog {
  /// States that this version does not know are left out.
  fileprivate init(_ report: BacklogReport) {
    var counts: [OutboxState: Int] = [:]
    for (name, count) in report.counts { OutboxState(rawValue: name).map { counts[$0] = count } }
    self.init(
      epoch: EpochID(report.epoch.uuid), highWaterMark: report.highWaterMark,
      lastOperation: report.lastOperation.map { OperationID($0.uuid) }, counts: counts,
      oldest: report.oldest.map(Instant.init(milliseconds:)))
  }
}
