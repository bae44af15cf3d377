package import Domain

/// How long a request may take.
package struct TransferTimeouts: Hashable, Sendable {
  /// For name, connection and TLS together.
  package var connect: Span
  /// For the whole request.
  package var total: Span
  /// The longest time without a byte either way, the wait for the answer included; whole seconds.
  package var stalled: Span
  /// A connection that was idle for longer is not used for what may be delivered once. libcurl compares whole seconds,
  /// so that 1 s is over once 2 s have passed. Servers close idle connections after 5 s or more as a rule; libcurl 7.88
  /// does not see that one over TLS was closed, and what is sent on it has an unknown outcome.
  package var idle: Span

  package init(
    connect: Span = .seconds(10), total: Span = .seconds(60), stalled: Span = .seconds(30), idle: Span = .seconds(1)
  ) {
    self.connect = connect
    self.total = total
    self.stalled = stalled
    self.idle = idle
  }
}

/// The settings of every request of one executor.
struct TransferRules: Sendable {
  /// `http` or `https`; no other is spoken.
  var scheme: String
  var timeouts: TransferTimeouts
  var userAgent: String
  /// Authorities to trust instead of the system's.
  var caFile: String?
  /// Ends the request under way and all that follow.
  var workCut: WorkCut?
  /// Cuts requests that wait in vain.
  var network: OwnNetwork?

  /// The most bytes of a portal's answer, as it comes and unpacked (SyncProtocol §1.6).
  static let answerLimit = 4 << 20
  /// The most bytes and lines of all headers of an answer.
  static let headerByteLimit = 64 << 10
  static let headerCountLimit = 100
  /// The most requests of one executor that wait or run.
  static let queueLimit = 64
}
