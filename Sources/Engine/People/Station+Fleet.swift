package import Domain
package import StationAPI
internal import Store

/// The office's view: the reports of all stations, and this station's own.
extension Station {
  package func fleet() async throws(StationRefusal) -> FleetReport {
    let now = surroundings.now()
    var report = await settings.reports?.read(at: now) ?? FleetReport(at: now)
    return try await answer {
      if let told = try await portalStations() { report.add(told, own: try await store.station()) }
      return report
    }
  }

  /// What the portal tells of the mandate's stations, asked at most once a minute while a session is open; else what
  /// it told last. Nil where it has told nothing, as a portal without that list.
  private func portalStations() async throws -> PortalStations? {
    let asked = surroundings.elapsed()
    if let last = toldStations, asked - last.at < .minutes(1) { return last.stations }
    guard let token = try await sync.usableSession()?.session?.token,
      case .answered(let capabilities) = try await ask({ [portal] in await portal.probe() }).outcome,
      capabilities.hasStations == true,
      case .answered(let stations) = try await ask({ [portal] in await portal.stations(token) }).outcome
    else { return toldStations?.stations }
    toldStations = (asked, stations)
    return stations
  }

  /// What this station tells its office.
  ///
  /// - Parameter isLast: whether the agent stops after it.
  package func report(isLast: Bool) async throws(StationRefusal) -> StationReport {
    let status = try await status()
    return try await answer {
      let found = try await store.unreinstated(at: status.clock.reference)
      return StationReport(
        status: status, certificates: found.certificates, more: found.more, mechanics: found.mechanics, isLast: isLast)
    }
  }

  /// What a report depends on, found out at less cost: while it stays the same, a new report would tell nothing new.
  package func reportGist() async throws(StationRefusal) -> ReportGist {
    let status = try await status()
    return ReportGist(
      changes: store.changes, verdict: status.verdict, link: status.link.state, account: status.account.state,
      deadlines: [status.deadlines.soon, status.deadlines.past], backup: status.backup.isOverdue,
      storeFault: status.store.fault)
  }

  /// How many times the station was changed since it was opened.
  package nonisolated var changes: Int { store.changes }
}

package struct ReportGist: Hashable, Sendable {
  let changes: Int
  let verdict: StatusReport.Verdict
  let link: LinkReport.State
  let account: AccountReport.State
  /// Near and past ones.
  let deadlines: [Int]
  let backup: Bool
  let storeFault: String?
}
