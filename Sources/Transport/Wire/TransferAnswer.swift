internal import CCurl
internal import Domain
internal import FoundationEssentials

/// What one transfer brought, whole or not.
struct TransferAnswer: Sendable {
  var code: CURLcode
  /// Nil when no final status line arrived.
  var status: Int?
  var headers: [Transfer.Header] = []
  /// All headers arrived.
  var isHeadComplete = false
  var body = Data()
  /// Which of our own limits ended it.
  var exceeded: Limit?
  /// `CURLINFO_REQUEST_SIZE`
  var bytesSent = 0
  var elapsed = Span.zero
  /// `CURLINFO_OS_ERRNO`: of the last attempt to connect; 0 where none failed.
  var systemError: Int32 = 0
  /// `CURLINFO_SSL_VERIFYRESULT`
  var verification = 0
  /// Whether the server's certificate has names of hosts; nil where it was not seen.
  var isPeerNamed: Bool?
  /// Why nothing was sent to who listens on the Unix socket.
  var listenerFault: LocalOpening.Fault?
  /// At most 200 printable characters, without the request's URL.
  var note: String?

  enum Limit: Sendable { case headers, body }

  /// Ended before anything was sent.
  static func notSent(_ code: CURLcode, note: String) -> TransferAnswer { TransferAnswer(code: code, note: note) }

  /// The values of all headers of that name, in any case, spaces around them dropped.
  func values(of name: String) -> [String] {
    let lowered = name.lowercased()
    return headers.filter { $0.name == lowered }.map(\.value)
  }
}
