/// A station that the portal alone tells of (SyncProtocol §7.1): it writes no report into the folder.
package struct KnownStation: Codable, Hashable, Sendable {
  package var id: StationID
  /// Nil for another station than this one: a portal has no names of stations.
  package var name: String?
  /// When the portal heard of it last, by the portal's clock.
  package var seen: Instant
  package var waiting: Int
  package var held: Int
  package var blocked: Int
  /// When the oldest that waits was recorded.
  package var oldest: Instant?

  init(_ told: PortalStation, name: String?) {
    (id, self.name, seen, oldest) = (told.id, name, told.reportedAt, told.oldest)
    waiting = told.counts.reduce(0) { $0 + ($1.key.isLive ? $1.value : 0) }
    (held, blocked) = (told.counts[.held] ?? 0, told.counts[.quarantined] ?? 0)
  }

  /// A portal hears of a station only while the station sends; a day without news is told where something waited.
  package func severity(at now: Instant) -> StatusAdvice.Severity {
    held + blocked > 0 || waiting > 0 && now - seen > FleetStation.silentAfter ? .attention : .fine
  }
}

extension FleetReport {
  /// Adds the stations of which there is no report.
  ///
  /// - Parameter own: this station, whose name is known.
  package mutating func add(_ told: PortalStations, own: StationSummary) {
    let reported = Set(stations.map(\.id))
    known = told.stations.filter { !reported.contains($0.id) }.prefix(Self.mostStations).map { station in
      KnownStation(station, name: station.id == own.id ? String(own.name.showingUnseen().prefix(40)) : nil)
    }
  }
}
