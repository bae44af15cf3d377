/// What is remembered of the portal between passes and across restarts, and when to try again: the breaker.
///
/// Trouble of the network, the session or the portal is counted here and never ages an operation.
package struct PortalHealth: Codable, Hashable, Sendable {
  package var link: LinkReport.State
  package var since: Instant?
  package var lastContact: Instant?
  /// Passes in a row that ended in trouble.
  package var failures: Int
  /// Nothing is sent before, unless a person asks.
  package var nextTry: Instant?
  package var skew: Span?
  /// As last told.
  package var capabilities: PortalCapabilities?

  package init() {
    link = .untried
    failures = 0
  }

  /// Full jitter: `random` (0 ..< 1) of the smaller of 15 minutes and 5 seconds doubled for every failure; at least a
  /// tenth of that, so that no run of bad luck makes an outage cost more than 60 passes an hour.
  package static func backOff(failures: Int, random: Double) -> Span {
    let ceiling: Int64 = min(900_000, 5_000 << Int64(min(failures, 10)))
    return .milliseconds(max(ceiling / 10, Int64(Double(ceiling) * random)))
  }

  /// The portal answered for itself.
  ///
  /// - Parameter toldAt: this device's clock when the portal told its own; `now` unless given.
  package mutating func reached(_ capabilities: PortalCapabilities, toldAt: Instant? = nil, at now: Instant) {
    set(.reachable, at: now)
    lastContact = now
    self.capabilities = capabilities
    skew = capabilities.time - (toldAt ?? now)
  }

  /// A pass ended; what it saw decides when the next may begin.
  package mutating func ended(_ end: PassEnd, pause: Span?, at now: Instant, random: Double) {
    switch end {
    case .drained, .waiting, .signInNeeded, .noMandate, .suspended, .stopped:
      failures = 0
      nextTry = nil
      return
    case .offline: set(.offline, at: now)
    case .portalDown: set(.portalDown, at: now)
    case .captive: set(.captive, at: now)
    case .protocolChanged: set(.protocolChanged, at: now)
    case .maintenance:
      set(.maintenance, at: now)
      let asked = (pause ?? PortalCondition.usualPause).clamped(to: .seconds(1) ... .hours(6))
      let spread = min(asked, .seconds(120))
      nextTry = now + asked + .milliseconds(Int64(Double(spread.milliseconds) * random))
      return
    }
    failures += 1
    nextTry = now + Self.backOff(failures: failures, random: random)
  }

  /// The device has a network again: try soon, not all at the same moment.
  package mutating func linkCameUp(at now: Instant, random: Double) {
    guard link == .offline || link == .captive || link == .untried else { return }
    failures = 0
    let soon = now + .seconds(5) + .milliseconds(Int64(30_000 * random))
    nextTry = min(nextTry ?? soon, soon)
  }

  /// When the agent begins its next pass by itself: at the back-off's end, when an operation is due, or at the heartbeat
  /// of 15 minutes, whichever the state allows first.
  package func nextPass(after now: Instant, operationDue: Instant?) -> Instant {
    let heartbeat = now + .minutes(15)
    guard let nextTry = kept(at: now) else { return min(heartbeat, max(operationDue ?? heartbeat, now + .seconds(1))) }
    return max(nextTry, now)
  }

  /// Whether a pass may begin by itself.
  package func isDue(at now: Instant) -> Bool { kept(at: now).map { $0 <= now } ?? true }

  /// Whether the portal answered for itself not longer ago than this.
  package func wasReached(within span: Span, of now: Instant) -> Bool {
    link == .reachable && lastContact.map { now - $0 < span } ?? false
  }

  /// No pause is as long as 7 hours: one that seems so was set by a clock that was wrong.
  private func kept(at now: Instant) -> Instant? { nextTry.flatMap { $0 <= now + .hours(7) ? $0 : nil } }

  private mutating func set(_ state: LinkReport.State, at now: Instant) {
    guard link != state else { return }
    link = state
    since = now
  }
}
