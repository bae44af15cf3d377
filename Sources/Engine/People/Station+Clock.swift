internal import Domain
internal import Store

extension Station {
  /// This device's clock beside what is stored and what the portal told.
  func deviceClock() async throws(StoreFault) -> DeviceClock {
    let now = surroundings.now()
    let health = try await sync.currentHealth
    // What the portal told before the clock was set says nothing of it now.
    let isFresh = health.lastContact.map { $0 <= now && now - $0 < .days(1) } ?? false
    return DeviceClock(
      now: now, lastEvent: try await store.lastEvent(), portalNow: isFresh ? health.skew.map { now + $0 } : nil)
  }
}
