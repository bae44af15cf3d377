internal import Logging
internal import NIOCore
internal import Synchronization

/// Decides who may connect, and which connection is closed when there are too many.
///
/// A connection over the limit is let in, and closes the one that has been sending its request, or receiving its
/// answer, for longest. A connection whose call is running is kept.
final class ConnectionGate: Sendable {
  /// The most connections at once. There are more only while none of these can be closed.
  static let most = 64
  /// The count of connections at which a new one is turned away.
  static let ceiling = 3 * most
  /// The limit for one request, from when it may begin until its last byte.
  static let readingLimit = TimeAmount.seconds(20)
  /// The limit for one answer, from its first byte until its last.
  static let answeringLimit = TimeAmount.seconds(60)
  /// How long an answer may be received before its connection may be closed for another.
  private static let answeringRight = TimeAmount.seconds(5)

  /// What a connection is doing.
  enum Phase: Sendable {
    /// Its peer sends a request, or nothing.
    case reading
    /// Its call is running.
    case working
    /// Its peer receives the answer.
    case answering
  }

  private struct Entry {
    let channel: any Channel
    var phase = Phase.reading
    var since = NIODeadline.now()
    /// It was chosen to be closed, and is not chosen again.
    var isLeaving = false
  }

  private let user: UInt32
  private let logger: Logger
  private let entries = Mutex<[ObjectIdentifier: Entry]>([:])
  private let (foreign, closed) = (Tally(), Tally())

  /// - Parameter user: the user who may connect, besides root.
  init(user: UInt32, logger: Logger) {
    self.user = user
    self.logger = logger
  }

  /// - Parameter peer: nil where the kernel does not say who it is.
  func admits(_ peer: UInt32?) -> Bool {
    if peer == user || peer == 0 { return true }
    if let count = foreign.add() {
      logger.warning(
        "another user connected and was turned away",
        metadata: ["user": "\(peer.map(String.init) ?? "unknown")", "count": "\(count)"])
    }
    return false
  }

  /// Adds a connection; false where there are `ceiling` already.
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

  /// Closes a connection on its own thread, where its call begins too: one whose call has begun meanwhile stays.
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
