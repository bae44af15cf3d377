import Domain
import StationAPI

/// Why a station did not do it; nil when it did.
func refusal(_ work: () async throws -> Void) async -> StationRefusal? {
  do {
    try await work()
    return nil
  } catch {
    return error as? StationRefusal
  }
}
