/// When the portal is tried after this device got a network again.
extension PortalHealth {
  /// Quick tries in a row that may fail: a loose plug comes back again and again.
  static let mostQuickTries = 8

  /// The device has a network again: the next try is soon, at a random moment.
  ///
  /// After a loss of this device's own nobody else comes back with it: 0.5 s for the rest of the network's set-up
  /// (route, name server), and up to 0.7 s by chance. With the second that a stalled request may take to end, and the
  /// requests of a pass, the first certificate is at the portal within 2.5 s. After an outage that others saw too, they
  /// all come back at once: 5 to 35 s.
  ///
  /// A VPN or another interface that keeps an address hides the loss: requests then end by their time limits, and
  /// the next try is 5 to 35 s away unless no route or no name server was why.
  ///
  /// - Parameters:
  ///   - random: 0 ..< 1
  ///   - inVain: quick tries in a row that did not reach the portal.
  /// - Returns: whether the try is a quick one.
  @discardableResult
  package mutating func linkCameUp(at now: Instant, random: Double, inVain: Int = 0) -> Bool {
    guard [.offline, .captive, .notPortal, .untried].contains(link) else { return false }
    failures = 0
    let isQuick = isOwnLoss && inVain < Self.mostQuickTries
    let (least, spread): (Int64, Double) = isQuick ? (500, 700) : (5_000, 30_000)
    let soon = now + .milliseconds(least + Int64(spread * random))
    nextTry = min(nextTry ?? soon, soon)
    return isQuick
  }

  /// Whether this device's own network kept the portal away last: no address, no route or no name server.
  private var isOwnLoss: Bool { link == .offline && (cause == .noRoute || cause == .nameUnknown) }
}
