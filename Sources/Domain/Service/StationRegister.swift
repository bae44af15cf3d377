/// What a station is asked about everything that was recorded, and about the papers it was recorded on.
package protocol StationRegister: Sendable {
  func search(_ call: SearchCall) async throws(StationRefusal) -> SearchAnswer
  func export(_ call: ExportCall) async throws(StationRefusal) -> ExportPage
  func statistics(_ call: StatisticsCall) async throws(StationRefusal) -> StatisticsReport
}
