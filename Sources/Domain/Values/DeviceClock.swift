/// The time that this device's clock shows, and what else is known about it. A device without a battery starts at 1970
/// or at the day it was built; true dates would then seem to be in the future.
package struct DeviceClock: Codable, Hashable, Sendable {
  /// The time that the clock shows.
  package var now: Instant
  package var state: State
  /// The best estimate of the true time: the clock where it is right, else the portal's time, else the latest moment
  /// that has certainly passed.
  package var reference: Instant
  /// The newest event in the store, where the clock shows an earlier time.
  package var lastEvent: Instant?
  /// Whether the true time is known; if not, it is only known to be later than `reference`.
  package var isKnown: Bool

  package enum State: String, Codable, CaseIterable, Sendable {
    case right
    /// The clock is before this program's release.
    case beforeRelease
    /// The clock is before a stored event.
    case beforeLastEvent
  }

  /// When this version was released, defined only here: 2026-11-01T00:00Z. A clock that is right never shows less.
  package static let released = Instant(milliseconds: 1_793_491_200_000)

  /// A clock that was put back by up to this much still counts as right.
  private static let tolerance = Span.hours(1)
  /// While the true time is unknown, moments up to ten years after the latest certain one may be true.
  private static let horizon = Span.days(3_653)

  /// - Parameter health: the portal's time is used only if the last contact was within the day before `now`.
  package init(now: Instant, lastEvent: Instant?, health: PortalHealth) {
    let isFresh = health.lastContact.map { $0 <= now && now - $0 < .days(1) } ?? false
    self.init(now: now, lastEvent: lastEvent, portalNow: isFresh ? health.skew.map { now + $0 } : nil)
  }

  /// - Parameters:
  ///   - lastEvent: the latest moment among the newest events that are stored.
  ///   - portalNow: the portal's time; nil unless it was received while the clock had its present setting.
  package init(now: Instant, lastEvent: Instant? = nil, portalNow: Instant? = nil) {
    self.now = now
    let passed = max(Self.released, lastEvent ?? Self.released)
    // Where the portal agrees with the clock, later events were stored while the clock was wrong.
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
      // An event after this was stored while the clock was far ahead.
      let furthest = state == .beforeRelease ? Self.released + Self.horizon : now + .days(400)
      (reference, isKnown) = (passed <= furthest ? passed : max(now, Self.released), false)
    }
  }

  package var isWrong: Bool { state != .right }

  /// Later moments count as in the future.
  package var latest: Instant { reference + (isKnown ? .minutes(5) : Self.horizon) }

  /// A model year is one, at most two, ahead of the calendar year.
  package var latestModelYear: Int { CivilDate(of: isKnown ? reference : latest, utcOffset: 0).year + 2 }
}
