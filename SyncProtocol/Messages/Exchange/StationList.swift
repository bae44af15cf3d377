/// The stations of the session's mandates, with the backlog that each reported last: `GET /sync/v1/stations`
/// (SyncProtocol §7.1). No personal data.
package struct StationList: Codable, Hashable, Sendable {
  /// Reported last first; at most `mostStations`.
  package var stations: [ReportedStation]
  /// Whether there are more.
  package var truncated: Bool

  package static let mostStations = 500

  package init(stations: [ReportedStation], truncated: Bool) {
    self.stations = stations
    self.truncated = truncated
  }
}

package struct ReportedStation: Codable, Hashable, Sendable {
  package var station: MessageID
  /// When the portal received the backlog, milliseconds by its clock.
  package var reportedAt: Int64
  package var backlog: BacklogReport

  package init(station: MessageID, reportedAt: Int64, backlog: BacklogReport) {
    self.station = station
    self.reportedAt = reportedAt
    self.backlog = backlog
  }
}
