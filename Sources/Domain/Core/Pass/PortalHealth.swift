/// What is remembered of the portal between passes and across restarts, and when to try again (circuit breaker).
///
/// Trouble of the network, the session or the portal is counted here, never against an operation.
package struct PortalHealth: Codable, Hashable, Sendable {
  package var link: LinkReport.State
  package var since: Instant?
  /// Why the portal was not reached last; nil where it was, and in values that older versions stored.
  package var cause: LinkCause?
  package var lastContact: Instant?
  /// The address at which a portal last answered with its marker; nil in values that older versions stored.
  package var portal: String?
  /// The end of the pause that the portal asked for; until then a person's request is not sent either.
  package var pausedUntil: Instant?
  /// Passes in a row that ended in trouble.
  package var failures: Int
  /// No pass begins before this time, unless a person asks.
  package var nextTry: Instant?
  package var skew: Span?
  /// The capabilities that the portal told last.
  package var capabilities: PortalCapabilities?

  package init() {
    link = .untried
    failures = 0
  }

  /// Back-off with full jitter: `random` (0 ..< 1) of the smaller of 15 minutes and 5 seconds doubled for every
  /// failure; at least a tenth of that, so that no run of bad luck makes an outage cost more than 60 passes an hour.
  package static func backOff(failures: Int, random: Double) -> Span {
    let ceiling: Int64 = min(900_000, 5_000 << Int64(min(failures, 10)))
    return .milliseconds(max(ceiling / 10, Int64(Double(ceiling) * random)))
  }

  /// The portal answered the probe.
  ///
  /// - Parameters:
  ///   - address: the portal's, as configured.
  ///   - toldAt: this device's clock when the portal told its own; `now` where nil.
  package mutating func reached(
    _ capabilities: PortalCapabilities, of address: String, toldAt: Instant? = nil, at now: Instant
  ) {
    set(.reachable, at: now)
    metPortal(of: address, at: now)
    self.capabilities = capabilities
    skew = capabilities.time - (toldAt ?? now)
  }

  /// A portal answered with its marker.
  package mutating func metPortal(of address: String, at now: Instant) {
    lastContact = now
    portal = address
  }

  /// Whether a portal ever answered with its marker at this address.
  package func hasMetPortal(of address: String) -> Bool {
    lastContact != nil && (portal ?? address) == address
  }

  /// What a pass's end means at this address. An answer that any web site gives means a wrong address, if no portal
  /// ever answered there; otherwise that something stands in front of the portal.
  package func judged(_ end: PassEnd, _ cause: LinkCause?, of address: String) -> PassEnd {
    end == .captive && cause?.isOfAnyWebSite == true && !hasMetPortal(of: address) ? .notPortal : end
  }

  /// Notes a pass's end, which decides when the next may begin.
  package mutating func ended(
    _ end: PassEnd, because cause: LinkCause? = nil, pause: Span?, at now: Instant, random: Double
  ) {
    self.cause = cause
    pausedUntil = nil
    switch end {
    case .drained, .waiting, .signInNeeded, .noMandate, .suspended, .stopped:
      failures = 0
      nextTry = nil
      return
    // The portal did nothing wrong; the pause keeps the error from coming again and again.
    case .programFault: break
    // An agent does not run so: the first after libcurl was installed asks at once.
    case .offline where cause == .library:
      set(.offline, at: now)
      (failures, nextTry) = (0, nil)
      return
    case .offline: set(.offline, at: now)
    case .portalDown: set(.portalDown, at: now)
    case .captive: set(.captive, at: now)
    case .notPortal: set(.notPortal, at: now)
    case .protocolChanged: set(.protocolChanged, at: now)
    case .maintenance:
      set(.maintenance, at: now)
      let asked = (pause ?? PortalCondition.usualPause).clamped(to: .seconds(1) ... .hours(6))
      let spread = min(asked, .seconds(120))
      pausedUntil = now + asked
      nextTry = now + asked + .milliseconds(Int64(Double(spread.milliseconds) * random))
      return
    }
    failures += 1
    nextTry = now + Self.backOff(failures: failures, random: random)
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

  /// Whether the portal was reached within this span.
  package func wasReached(within span: Span, of now: Instant) -> Bool {
    link == .reachable && lastContact.map { now - $0 < span } ?? false
  }

  /// Until when the portal asked not to be called; a person's request waits for that too (SyncProtocol §9.3).
  package func pause(at now: Instant) -> Instant? {
    pausedUntil.flatMap { $0 > now && $0 <= now + .hours(7) ? $0 : nil }
  }

  /// The next try, unless it is over 7 hours away: no pause is as long, so a wrong clock set it.
  private func kept(at now: Instant) -> Instant? { nextTry.flatMap { $0 <= now + .hours(7) ? $0 : nil } }

  private mutating func set(_ state: LinkReport.State, at now: Instant) {
    guard link != state else { return }
    link = state
    since = now
  }
}

extension LinkReport {
  package init(_ health: PortalHealth) {
    self.init(
      state: health.link, cause: health.cause, since: health.since, lastContact: health.lastContact,
      nextTry: health.nextTry, pausedUntil: health.pausedUntil, skew: health.skew)
  }
}
