/// What is known of this device's network, reading by reading.
struct NetworkSight: Sendable {
  struct Change: Equatable, Sendable {
    var isUp: Bool
    /// There may be a way to the portal that was not there before.
    var isGain: Bool
  }

  /// Whether every change is followed by a reading.
  var isFollowed = false
  /// The last reading that succeeded.
  private var last: NetworkReading?
  private var hasFailed = false

  /// How the network is now, as the kernel told; nil where it may have changed since.
  var sure: NetworkReading? { isFollowed && !hasFailed ? last : nil }

  /// - Parameters:
  ///   - reading: nil where the kernel did not tell: nothing is claimed to be missing.
  ///   - hasNewRoute: whether a default route is new.
  ///   - isNoted: whether the outage log is told also where nothing changed.
  /// - Returns: nil where nothing is to be told.
  mutating func change(to reading: NetworkReading?, hasNewRoute: Bool = false, isNoted: Bool = false) -> Change? {
    hasFailed = reading == nil
    guard let reading else {
      return hasNewRoute || isNoted ? Change(isUp: last?.isUp ?? true, isGain: hasNewRoute) : nil
    }
    let hasNewAddress = last.map { !reading.outward.isSubset(of: $0.outward) } ?? false
    guard isNoted || hasNewRoute || reading != last else { return nil }
    last = reading
    return Change(isUp: reading.isUp, isGain: reading.isUp && (hasNewRoute || hasNewAddress))
  }
}
