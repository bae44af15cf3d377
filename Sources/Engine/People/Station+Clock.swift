internal import Domain
internal import Store

extension Station {
  /// This device's clock, compared with the last stored event and the portal's clock.
  func deviceClock() async throws(StoreFault) -> DeviceClock {
    DeviceClock(
      now: surroundings.now(), lastEvent: try await store.lastEvent(), health: try await sync.currentHealth)
  }
}
