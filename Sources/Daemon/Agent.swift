package import Domain

/// The composition root.
package enum Agent {
  /// Makes a station: its directory, configuration and database.
  package static func initialise(
    _ places: StationPlaces, configuration: StationConfiguration, kind: StationIdentity.Kind, name: String
  ) async throws(DaemonFault) -> StationSummary {
    throw .store(note: "not built")
  }

  /// Runs until it is told to stop (SIGTERM, SIGINT), then signs out and closes the store.
  package static func run(_ places: StationPlaces) async throws(DaemonFault) {
    throw .store(note: "not built")
  }

  /// Opens the station in this process, for as long as `work` runs, when no agent holds it. Its session is kept.
  package static func withStation<Result: Sendable>(
    _ places: StationPlaces, _ work: @Sendable (any StationService) async -> Result
  ) async throws(DaemonFault) -> Result {
    throw .store(note: "not built")
  }
}
