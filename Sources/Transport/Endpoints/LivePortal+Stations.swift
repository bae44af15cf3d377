package import Domain
internal import SyncProtocol

extension LivePortal {
  package func lastReport(_ station: StationID, _ session: Secret) async -> Exchange<BacklogReport?> {
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

  package func report(_ station: StationID, _ backlog: BacklogReport, _ session: Secret) async -> Exchange<Acknowledged>
  {
    // A report is the last request of a pass that came to its end.
    await keepOneConnection()
    return await ask(accepting: [200]) {
      var request = PortalRequest(
        method: .put, path: "/stations/\(station.text)/backlog",
        body: try CanonicalJSON.encode(backlog), session: session)
      // The office of that mandate sees the station (SyncProtocol §7.1).
      add(mandateTo: &request)
      return request
    } reading: { answer in
      try AnswerBody.backlog(answer.body, epoch: backlog.epoch)
    }
  }

  package func stations(_ session: Secret) async -> Exchange<PortalStations> {
    await ask(accepting: [200]) {
      PortalRequest(method: .get, path: "/stations", session: session)
    } reading: { answer in
      try AnswerBody.stations(answer.body)
    }
  }

  package func tellKey(_ station: StationID, _ key: BundleKey, _ session: Secret) async -> Exchange<Acknowledged> {
    await ask(accepting: [200]) {
      var request = PortalRequest(
        method: .put, path: "/stations/\(station.text)/key", body: try CanonicalJSON.encode(StationKey(key: key)),
        session: session)
      add(mandateTo: &request)
      return request
    } reading: { answer in
      try AnswerBody.stationKey(answer.body, key: key)
    }
  }
}
