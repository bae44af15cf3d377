package import Domain
internal import SyncProtocol

extension LivePortal {
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
