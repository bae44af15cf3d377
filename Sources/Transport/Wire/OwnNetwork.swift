internal import CCurl
internal import Synchronization

/// This device's addresses, as its kernel tells them. A request whose address was lost waits in vain, and one from
/// before the network came back waits for TCP's next try, half a minute after a minute without network: both are cut.
///
/// A short loss of all networks is left to TCP, which sends again about as long after the return as it lasted: the radio
/// changes its access point, a plug is pushed home. Where an interface that stays has an outward address, a VPN's say,
/// there is always a network: a request over that address ends by its own time limits.
package final class OwnNetwork: Sendable {
  private struct Seen {
    var running: Set<String> = []
    var assigned: Set<String> = []
    /// Addresses that were running and are not, and since when.
    var lost: [String: Duration] = [:]
    /// Since when no address reaches beyond this device; nil while one does.
    var downSince: Duration?
    var moment = Moment()
  }

  /// Compared with a later one, tells what happened in between.
  struct Moment: Hashable {
    fileprivate(set) var losses = 0
    /// After 5 s or more without a network.
    fileprivate(set) var returns = 0
  }

  /// How long an address that is still assigned may be without its interface.
  private static let patience = Duration.seconds(2)
  /// How long a loss is left to TCP once there is a network again.
  private static let longLoss = Duration.seconds(5)
  /// The most lost addresses that are remembered; a request over a forgotten one ends by its own time limits.
  private static let mostLost = 256

  private let elapsed: @Sendable () -> Duration
  private let seen = Mutex(Seen())

  /// - Parameter elapsed: the time since any moment, by a clock that only goes forward.
  package init(elapsed: @escaping @Sendable () -> Duration) { self.elapsed = elapsed }

  /// Addresses are numbers without a zone.
  ///
  /// - Parameters:
  ///   - running: those of every interface that is up and running.
  ///   - assigned: those of every interface.
  ///   - isUp: whether a running one reaches beyond this device.
  package func saw(running: Set<String>, assigned: Set<String>, isUp: Bool) {
    let now = elapsed()
    seen.withLock { seen in
      let lost = seen.running.subtracting(running)
      for address in running { seen.lost[address] = nil }
      for address in lost { seen.lost[address] = now }
      if seen.lost.count > Self.mostLost { seen.lost = [:] }
      if !lost.isEmpty { seen.moment.losses += 1 }
      if isUp, let since = seen.downSince, now - since >= Self.longLoss { seen.moment.returns += 1 }
      seen.downSince = isUp ? nil : seen.downSince ?? now
      (seen.running, seen.assigned) = (running, assigned)
    }
  }

  /// What was seen may have changed unseen: an address that was lost may be back, so nothing is cut for it.
  package func lostSight() {
    seen.withLock { seen in (seen.lost, seen.downSince) = ([:], nil) }
  }

  var moment: Moment { seen.withLock { $0.moment } }

  /// Whether a request of that moment waits in vain.
  /// - Parameter address: its own end's; empty before it is connected.
  func hasCut(_ address: String, since began: Moment) -> Bool {
    seen.withLock { seen in
      guard seen.moment.returns == began.returns else { return true }
      guard let since = seen.lost[address] else { return false }
      return !seen.assigned.contains(address) || elapsed() - since >= Self.patience
    }
  }

  /// Whether there was no network at some time since; a short loss counts while it lasts.
  func wasDown(since began: Moment) -> Bool {
    seen.withLock { $0.downSince != nil || $0.moment.returns != began.returns }
  }
}

/// Whether a transfer must end before its answer. libcurl asks at least once a second.
final class TransferStop {
  private let handle: UnsafeMutableRawPointer
  private let cancellation: CancellationFlag
  private let network: OwnNetwork?
  private let began: OwnNetwork.Moment
  private var isCut = false

  init(of handle: UnsafeMutableRawPointer, when cancellation: CancellationFlag, orLost network: OwnNetwork?) {
    (self.handle, self.cancellation, self.network) = (handle, cancellation, network)
    began = network?.moment ?? OwnNetwork.Moment()
  }

  var isCancelled: Bool { cancellation.isSet }
  var isDue: Bool {
    isCut = isCut || network?.hasCut(ownAddress, since: began) ?? false
    return isCut || isCancelled
  }

  /// Whether this device's own network is why a transfer failed.
  var isOfNetwork: Bool { isCut || network?.wasDown(since: began) ?? false }

  private var ownAddress: String {
    var text: UnsafePointer<CChar>?
    cvm_curl_get_text(handle, CURLINFO_LOCAL_IP, &text)
    return text.map { String(cString: $0) } ?? ""
  }
}
