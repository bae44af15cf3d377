internal import Domain
internal import Store

extension Station {
  /// This device's clock beside what is stored and what the portal told.
  func deviceClock() async throws(StoreFault) -> DeviceClock {
    DeviceClock(
      now: surroundings.now(), lastEvent: try await store.lastEvent(), health: try await sync.currentHealth)
  }
}
