internal import CCurl
internal import Domain
internal import FoundationEssentials

/// The result of one transfer, complete or not.
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
  /// The larger of `CURLINFO_REQUEST_SIZE` and `CURLINFO_SIZE_UPLOAD_T`: 0 where no byte left this device.
  var bytesSent = 0
  /// Whether the request's body was packed.
  var wasPacked = false
  /// Whether a connection was made for the request.
  var isFirstOfConnection = true
  /// Whether the request said that the answer may come packed.
  var mayBePacked = false
  var elapsed = Span.zero
  /// `CURLINFO_OS_ERRNO`: of the last attempt to connect; 0 where none failed.
  var systemError: Int32 = 0
  /// `CURLINFO_SSL_VERIFYRESULT`
  var verification = 0
  /// Whether the server's certificate has names of hosts; nil where it was not seen.
  var isPeerNamed: Bool?
  /// It failed because this device lost its own network.
  var isNetworkLost = false
  /// At most 200 printable characters, without the request's URL.
  var note: String?

  enum Limit: Sendable { case headers, body }

  /// A transfer that ended before anything was sent.
  static func notSent(_ code: CURLcode, note: String) -> TransferAnswer { TransferAnswer(code: code, note: note) }

  /// As the last of two requests for one thing: the first was refused before anything was done.
  func after(_ first: TransferAnswer) -> TransferAnswer {
    var both = self
    both.bytesSent += first.bytesSent
    both.elapsed = both.elapsed + first.elapsed
    return both
  }

  /// The values of all headers of that name, in any case, without spaces around them.
  func values(of name: String) -> [String] {
    let lowered = name.lowercased()
    return headers.filter { $0.name == lowered }.map(\.value)
  }
}

/// libcurl's message about why a transfer ended.
enum TransferNote {
  /// Codes whose longer text is only about the host and its certificate; others may quote the URL.
  private static let detailed = [
    CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
    CURLE_SSL_CACERT_BADFILE,
  ]

  static let nameless = "SSL: the certificate has no subjectAltName of a host"

  /// Nil for a whole transfer; else at most 200 printable characters.
  static func text(for code: CURLcode, errorText: [CChar]) -> String? {
    guard code != CURLE_OK else { return nil }
    let detail = errorText.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let general = String(cString: cvm_curl_easy_strerror(code))
    let text = detailed.contains(code) && !detail.isEmpty ? String(decoding: detail, as: UTF8.self) : general
    return printable(text)
  }

  /// At most 200 printable characters of it.
  static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { (" "..."~").contains($0) }.prefix(200)))
  }
}
