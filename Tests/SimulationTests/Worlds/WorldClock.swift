import Domain
import FoundationEssentials
import Synchronization
import TestSupport

@testable import TestPortal

/// True time, which the portal's clock shows; milliseconds since 1970. It only goes forward.
final class WorldClock: Sendable {
  /// 2026-11-23T12:00:00-05:00
  static let start: Int64 = 1_795_453_200_000

  private let time = Mutex(WorldClock.start)

  var now: Int64 { time.withLock { $0 } }
  func advance(_ span: Span) { time.withLock { $0 += span.milliseconds } }
  func advance(to later: Int64) { time.withLock { $0 = max($0, later) } }
}

/// A station's own clock: true time plus an error.
final class DeviceClock: Sendable {
  private let world: WorldClock
  private let error = Mutex(Span.zero)

  init(_ world: WorldClock) { self.world = world }

  var now: Instant { Instant(milliseconds: world.now) + error.withLock { $0 } }
  /// Monotonic, as the system counts since it started.
  var elapsed: Span { .milliseconds(world.now - WorldClock.start) }
  func jump(_ span: Span) { error.withLock { $0 = $0 + span } }
  func setRight() { error.withLock { $0 = .zero } }
}
