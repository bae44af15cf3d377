internal import Logging
internal import NIOCore
internal import Synchronization

/// Who may connect, and who gives way when there are too many.
///
/// Everybody gets in: a connection over the limit closes the one that has been sending its request, or taking its
/// answer, for longest. A call that is being done keeps its connection.
final class ConnectionGate: Sendable {
  /// Connections at once. More are there only while calls are done on all of these, of which there are fewer.
  static let most = 64
  /// At which a newcomer is turned away, should nobody give way.
  static let ceiling = 3 * most
  /// For one request, from when it may begin until its last byte.
  static let readingLimit = TimeAmount.seconds(20)
  /// For one answer, from its first byte until its last.
  static let answeringLimit = TimeAmount.seconds(60)
  /// How long an answer is taken before its connection may be closed for another.
  private static let answeringRight = TimeAmount.seconds(5)

  /// What a connection is at.
  enum Phase: Sendable {
    /// Its peer sends a request, or nothing.
    case reading
    /// A call is done.
    case working
    /// Its peer takes the answer.
    case answering
  }

  private struct Entry {
    let channel: any Channel
    var phase = Phase.reading
    var since = NIODeadline.now()
    /// It was chosen to give way, and is not chosen again.
    var isLeaving = false
  }

  private let user: UInt32
  private let logger: Logger
  private let entries = Mutex<[ObjectIdentifier: Entry]>([:])
  private let (foreign, closed) = (Tally(), Tally())

  /// - Parameter user: who may connect, beside root.
  init(user: UInt32, logger: Logger) {
    self.user = user
    self.logger = logger
  }

  func admits(_ peer: PeerCredentials) -> Bool {
    if peer.user == user || peer.user == 0 { return true }
    if let count = foreign.add() {
      logger.warning(
        "another user connected and was turned away", metadata: ["user": "\(peer.user)", "count": "\(count)"])
    }
    return false
  }

  /// False where there is no room, and nobody who could give way.
  func enter(_ channel: any Channel) -> Bool {
    let id = ObjectIdentifier(channel)
    let (isIn, victim) = entries.withLock { entries -> (Bool, (any Channel)?) in
      let staying = entries.values.count { !$0.isLeaving }
      let victim = staying < Self.most ? nil : Self.victim(of: entries)
      if let victim { entries[ObjectIdentifier(victim)]?.isLeaving = true }
      guard entries.count < Self.ceiling else { return (false, victim) }
      entries[id] = Entry(channel: channel)
      return (true, victim)
    }
    if let victim { giveWay(victim) }
    if isIn { channel.closeFuture.whenComplete { _ in self.entries.withLock { $0[id] = nil } } }
    return isIn
  }

  func note(_ phase: Phase, of channel: any Channel) {
    entries.withLock { entries in
      guard var entry = entries[ObjectIdentifier(channel)], entry.phase != phase else { return }
      (entry.phase, entry.since) = (phase, .now())
      entries[ObjectIdentifier(channel)] = entry
    }
  }

  /// On the connection's own thread, where its call begins too: one whose call has begun meanwhile stays.
  private func giveWay(_ channel: any Channel) {
    channel.eventLoop.execute {
      let id = ObjectIdentifier(channel)
      let mayLeave = self.entries.withLock { entries -> Bool in
        guard let phase = entries[id]?.phase else { return false }
        if phase == .working { entries[id]?.isLeaving = false }
        return phase != .working
      }
      guard mayLeave else { return }
      channel.close(promise: nil)
      if let count = self.closed.add() {
        self.logger.warning("connections were closed to make room for others", metadata: ["count": "\(count)"])
      }
    }
  }

  private static func victim(of entries: [ObjectIdentifier: Entry]) -> (any Channel)? {
    let latest = NIODeadline.now() - answeringRight
    let able = entries.values.filter {
      !$0.isLeaving && ($0.phase == .reading || ($0.phase == .answering && $0.since < latest))
    }
    return able.min { $0.since < $1.since }?.channel
  }
}
