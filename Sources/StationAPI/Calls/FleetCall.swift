package import Domain

/// What several stations have not in the portal yet, from the folder of their reports (`report` in `config.json`).
package struct FleetCall: StationCall {
  package static let route = CallRoute.get(
    "fleet", "What the stations that report to the same folder have not in the portal yet.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> FleetReport {
    try await station.fleet()
  }
}
