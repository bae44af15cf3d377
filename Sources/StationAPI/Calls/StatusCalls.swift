package import Domain

package struct StatusCall: StationCall {
  package static let route = CallRoute.get("status", "The state of the station, for people and for monitoring.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> StatusReport {
    try await station.status()
  }
}

package struct ProgressCall: StationCall {
  package static let route = CallRoute.get("progress", "How far the pass that runs, or ran last, has come.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> PassProgress {
    try await station.progress()
  }
}

package struct StartPassCall: StationCall {
  package static let route = CallRoute.post(
    "pass", "Asks for a pass now; one that runs already is joined. Answers at once.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> PassProgress {
    try await station.startPass()
  }
}

package struct StopPassCall: StationCall {
  package static let route = CallRoute.post(
    "pass-stop",
    "Ends a pass that runs after the request under way; the rest waits until a person asks or signs in again.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> PassProgress {
    try await station.stopPass()
  }
}

package struct BackUpCall: StationCall {
  package static let route = CallRoute.post("backup", "Copies the station's file now.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> BackupAnswer {
    try await station.backUp()
  }
}
