internal import CCurl
internal import Synchronization

/// This device's addresses, as its kernel tells them. A request whose address was lost waits in vain, and one from
/// before the network came back waits for TCP's next try, half a minute after a minute without network: both are cut.
package final class OwnNetwork: Sendable {
  private struct Seen {
    var addresses: Set<String> = []
    /// Lost and not back yet.
    var lost: Set<String> = []
    var isUp = true
    var moment = Moment()
  }

  /// Compared with a later one, tells what happened in between.
  struct Moment: Hashable {
    fileprivate(set) var losses = 0
    fileprivate(set) var returns = 0
  }

  /// The most lost addresses that are remembered; a request over a forgotten one ends by its own time limits.
  private static let mostLost = 256

  private let seen = Mutex(Seen())

  package init() {}

  /// - Parameters:
  ///   - addresses: of every interface that is up and running, as numbers without a zone.
  ///   - isUp: whether one of them reaches beyond this device.
  package func saw(_ addresses: Set<String>, isUp: Bool) {
    seen.withLock { seen in
      let lost = seen.addresses.subtracting(addresses)
      seen.lost = seen.lost.union(lost).subtracting(addresses)
      if seen.lost.count > Self.mostLost { seen.lost = [] }
      if !lost.isEmpty { seen.moment.losses += 1 }
      if isUp, !seen.isUp { seen.moment.returns += 1 }
      (seen.addresses, seen.isUp) = (addresses, isUp)
    }
  }

  var moment: Moment { seen.withLock { $0.moment } }

  /// Whether a request of that moment waits in vain.
  /// - Parameter address: its own end's; empty before it is connected.
  func hasCut(_ address: String, since began: Moment) -> Bool {
    seen.withLock { $0.moment.returns != began.returns || $0.lost.contains(address) }
  }

  /// Whether there was no network at some time since.
  func wasDown(since began: Moment) -> Bool {
    seen.withLock { !$0.isUp || $0.moment.returns != began.returns }
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
