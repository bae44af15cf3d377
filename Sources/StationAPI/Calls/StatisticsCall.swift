package import Domain

/// Counts of the certificates inspected from one day through another [FAQ U3].
package struct StatisticsCall: StationCall {
  package static let route = CallRoute.post("statistics", "Counts the inspections of a period.")

  package var from: CivilDate
  package var through: CivilDate

  package init(from: CivilDate, through: CivilDate) {
    self.from = from
    self.through = through
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> StatisticsReport {
    try await station.statistics(self)
  }
}
