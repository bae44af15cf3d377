package import Domain
package import FoundationEssentials

/// What the engine takes from outside: time, chance, new ids and waiting. Tests supply their own.
package struct Surroundings: Sendable {
  package var now: @Sendable () -> Instant
  /// Monotonic clock: time since some moment. It shows when `now` was set.
  package var elapsed: @Sendable () -> Span
  /// A random number, 0 ..< 1.
  package var chance: @Sendable () -> Double
  /// A new UUIDv7 (RFC 9562 §5.7).
  package var newID: @Sendable () -> UUID
  /// Waits this long; returns early when the task is cancelled.
  package var wait: @Sendable (Span) async -> Void

  package init(
    now: @escaping @Sendable () -> Instant, elapsed: @escaping @Sendable () -> Span,
    chance: @escaping @Sendable () -> Double,
    newID: @escaping @Sendable () -> UUID, wait: @escaping @Sendable (Span) async -> Void
  ) {
    self.now = now
    self.elapsed = elapsed
    self.chance = chance
    self.newID = newID
    self.wait = wait
  }
}
