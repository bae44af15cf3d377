internal import Domain

extension RemoteStation {
  func search(_ call: SearchCall) async throws(StationRefusal) -> SearchAnswer { try await send("search", call) }
  func export(_ call: ExportCall) async throws(StationRefusal) -> ExportPage { try await send("export", call) }
  func statistics(_ call: StatisticsCall) async throws(StationRefusal) -> StatisticsReport {
    try await send("statistics", call)
  }
}
