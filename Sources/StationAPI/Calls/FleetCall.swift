package import Domain

/// What several stations have not in the portal yet, from the folder of their reports (`report` in `config.json`), and
/// from the portal where it lists the mandate's stations and a session is open.
package struct FleetCall: StationCall {
  package static let route = CallRoute.post(
    "fleet", "What the stations that report to the same folder, or to the portal, have not in the portal yet.",
    asksPortal: true)

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> FleetReport {
    try await station.fleet()
  }
}
