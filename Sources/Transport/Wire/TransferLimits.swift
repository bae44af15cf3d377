package import Domain

/// How long a request may take.
package struct TransferTimeouts: Hashable, Sendable {
  /// For name, connection and TLS together.
  package var connect: Span
  /// For everything.
  package var total: Span
  /// Without a single byte either way, the wait for the answer included; whole seconds.
  package var stalled: Span

  package init(connect: Span = .seconds(10), total: Span = .seconds(60), stalled: Span = .seconds(30)) {
    self.connect = connect
    self.total = total
    self.stalled = stalled
  }
}

/// What holds for every request of one executor.
struct TransferRules: Sendable {
  /// `http` or `https`; no other is spoken.
  var scheme: String
  var timeouts: TransferTimeouts
  var userAgent: String
  /// Authorities to trust instead of the system's.
  var caFile: String?
  /// Connects here, whatever host the URL names.
  var socketPath: String?
  /// Users whose program may listen there; to another's, nothing is sent.
  var trustedListeners: Set<UInt32> = []
  /// Ends what is under way, and what comes after.
  var workCut: WorkCut?
  /// Bytes of an answer's body.
  var bodyLimit = 4 << 20

  /// Bytes and lines of all headers of an answer.
  static let headerByteLimit = 64 << 10
  static let headerCountLimit = 100
  /// Requests of one executor that wait or run.
  static let queueLimit = 64
}
