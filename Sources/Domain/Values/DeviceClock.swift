/// What is known of this device's clock beside what it shows. A device without a battery begins at 1970 or at the day it was
/// built, and true dates would then be in the future.
package struct DeviceClock: Codable, Hashable, Sendable {
  /// What it shows.
  package var now: Instant
  package var state: State
  /// The best that is known of the true time: what the clock shows where it is right, what the portal told, or else the
  /// latest moment that has passed for certain.
  package var reference: Instant
  /// The newest event of the store, where the clock is before it.
  package var lastEvent: Instant?
  /// The true time is known, not only that it is later than `reference`.
  package var isKnown: Bool

  package enum State: String, Codable, CaseIterable, Sendable {
    case right
    /// Before this program was released.
    case beforeRelease
    /// Before something that is stored was done.
    case beforeLastEvent
  }

  /// When this version was released, the only place that says so: 2026-11-01T00:00Z. No clock that is right shows less.
  package static let released = Instant(milliseconds: 1_793_491_200_000)

  /// How far a clock may be put back and still be called right.
  private static let tolerance = Span.hours(1)
  /// While the true time is not known, moments up to ten years after what is known to have passed may be true.
  private static let horizon = Span.days(3_653)

  /// - Parameter health: what the portal told before the clock was set says nothing of it now.
  package init(now: Instant, lastEvent: Instant?, health: PortalHealth) {
    let isFresh = health.lastContact.map { $0 <= now && now - $0 < .days(1) } ?? false
    self.init(now: now, lastEvent: lastEvent, portalNow: isFresh ? health.skew.map { now + $0 } : nil)
  }

  /// - Parameters:
  ///   - lastEvent: the latest moment among the newest events that are stored.
  ///   - portalNow: the portal's time, where it was told while the clock was set as it is.
  package init(now: Instant, lastEvent: Instant? = nil, portalNow: Instant? = nil) {
    self.now = now
    let passed = max(Self.released, lastEvent ?? Self.released)
    // What was stored later was stored by a clock that was wrong then.
    let portalAgrees = portalNow.map { ($0 - now).clamped(to: .hours(-1)...Self.tolerance) == $0 - now } ?? false
    if now < Self.released {
      state = .beforeRelease
    } else if now + Self.tolerance < passed, !portalAgrees {
      state = .beforeLastEvent
    } else {
      state = .right
    }
    self.lastEvent = state == .beforeLastEvent ? lastEvent : nil
    if state == .right {
      (reference, isKnown) = (now, true)
    } else if let portalNow, portalNow >= Self.released {
      (reference, isKnown) = (portalNow, true)
    } else {
      // An event that is further away was stored by a clock that was far ahead.
      let furthest = state == .beforeRelease ? Self.released + Self.horizon : now + .days(400)
      (reference, isKnown) = (passed <= furthest ? passed : max(now, Self.released), false)
    }
  }

  package var isWrong: Bool { state != .right }

  /// What is later is in the future.
  package var latest: Instant { reference + (isKnown ? .minutes(5) : Self.horizon) }

  /// A model year runs ahead of the calendar's by one, two at most.
  package var latestModelYear: Int { CivilDate(of: isKnown ? reference : latest, utcOffset: 0).year + 2 }
}
