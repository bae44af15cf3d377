internal import CCurl
internal import Domain
internal import FoundationEssentials
internal import Glibc

/// Sets a handle's options. The first one libcurl refuses is kept in `refusal`, and nothing may be sent then.
struct TransferOptions {
  private let handle: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  private(set) var refusal = CURLE_OK

  init(handle: UnsafeMutableRawPointer) { self.handle = handle }

  /// Frees the headers. Called once, after the transfer.
  mutating func release() {
    cvm_curl_slist_free_all(headers)
    headers = nil
  }

  mutating func set(_ option: CURLoption, _ value: Int) { note(cvm_curl_set_number(handle, option, value)) }
  mutating func set(_ option: CURLoption, _ value: String) { note(cvm_curl_set_text(handle, option, value)) }
  mutating func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer?) {
    note(cvm_curl_set_pointer(handle, option, pointer))
  }

  mutating func write(_ rules: TransferRules) {
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_PROTOCOLS_STR, rules.scheme)
    set(CURLOPT_USERAGENT, rules.userAgent)
    writeTrust(rules)
    writeTimeouts(rules.timeouts)
    // Connects only to the configured host, and takes only its first answer.
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_MAXREDIRS, 0)
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOPROXY, "*")
    set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    // HTTP/1.1 without content decoding, so that the body cap is a cap.
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    set(CURLOPT_TCP_KEEPALIVE, 1)
    set(CURLOPT_MAXCONNECTS, 2)
  }

  private mutating func writeTrust(_ rules: TransferRules) {
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if rules.scheme == "https" { writeGate() }
    guard let file = rules.caFile else { return }
    set(CURLOPT_CAINFO, file)
    // Otherwise the system's authorities would be trusted beside the file's.
    set(CURLOPT_CAPATH, pointer: nil)
  }

  /// Where there is no subjectAltName, libcurl takes the host from the certificate's subject (CN): this gate ends such
  /// a connection before anything is sent.
  private mutating func writeGate() {
    set(CURLOPT_CERTINFO, 1)
    note(
      cvm_curl_set_gate(
        handle,
        { handle, _, _, _, _ in
          guard let handle, PeerCertificate.mayBeSentTo(handle) else { return CURL_PREREQFUNC_ABORT }
          return CURL_PREREQFUNC_OK
        }, handle))
  }

  private mutating func writeTimeouts(_ timeouts: TransferTimeouts) {
    set(CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(timeouts.connect.milliseconds)))
    set(CURLOPT_TIMEOUT_MS, max(1, Int(timeouts.total.milliseconds)))
    set(CURLOPT_LOW_SPEED_LIMIT, 1)
    set(CURLOPT_LOW_SPEED_TIME, max(1, Int(timeouts.stalled.milliseconds / 1_000)))
    // Bytes that the peer's kernel does not acknowledge for that long end the connection, a kept one too.
    note(
      cvm_curl_set_preparing(
        handle,
        { context, socket, _ in
          var limit = UInt32(clamping: Int(bitPattern: context))
          setsockopt(socket, Int32(IPPROTO_TCP), TCP_USER_TIMEOUT, &limit, socklen_t(MemoryLayout.size(ofValue: limit)))
          return CURL_SOCKOPT_OK
        }, UnsafeMutableRawPointer(bitPattern: max(1, Int(timeouts.stalled.milliseconds)))))
  }

  mutating func write(_ transfer: Transfer) {
    set(CURLOPT_URL, transfer.url)
    if transfer.connection == .own || transfer.connection == .ownAndForgotten {
      set(CURLOPT_FRESH_CONNECT, 1)
      set(CURLOPT_FORBID_REUSE, 1)
    }
    if let body = transfer.body, transfer.connection != .mayReuseOnce {
      note(cvm_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
      if body.isEmpty {
        // Without a pointer libcurl would read standard input instead.
        set(CURLOPT_COPYPOSTFIELDS, "")
      } else {
        body.withUnsafeBytes { note(cvm_curl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, $0.baseAddress)) }
      }
    }
    set(CURLOPT_CUSTOMREQUEST, transfer.method.rawValue)
    // An empty `Expect:` keeps libcurl from waiting for a 100 that old proxies never send.
    append("Expect:")
    for header in transfer.headers {
      guard header.isSafe else { return note(CURLE_BAD_FUNCTION_ARGUMENT) }
      append("\(header.name): \(header.value)")
    }
    note(cvm_curl_set_list(handle, CURLOPT_HTTPHEADER, headers))
  }

  /// Sends the body from `source`, which must outlive the transfer.
  mutating func send(from source: BodySource, under timeouts: TransferTimeouts) {
    set(CURLOPT_POST, 1)
    note(cvm_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(source.count)))
    set(CURLOPT_MAXAGE_CONN, max(1, Int(timeouts.idle.milliseconds / 1_000)))
    note(
      cvm_curl_set_body_source(
        handle,
        { start, size, count, context in
          guard let context, let start else { return Int(CURL_READFUNC_ABORT) }
          let room = UnsafeMutableRawBufferPointer(start: start, count: size * count)
          return Unmanaged<BodySource>.fromOpaque(context).takeUnretainedValue().read(into: room)
        }, { _, _, _ in CURL_SEEKFUNC_FAIL },
        { context, _, address in
          guard let context, let address else { return -1 }
          return Unmanaged<BodySource>.fromOpaque(context).takeUnretainedValue().open(address.pointee)
        }, Unmanaged.passUnretained(source).toOpaque()))
  }

  /// Hands the answer to `collector` and ends once `stop` is due; both must outlive the transfer.
  mutating func watch(_ collector: AnswerCollector, _ stop: TransferStop) {
    let target = Unmanaged.passUnretained(collector).toOpaque()
    note(
      cvm_curl_set_header_sink(
        handle, { Self.take($0, $1 * $2, $3) { collector, bytes in collector.takeHeader(bytes) } }, target))
    note(
      cvm_curl_set_body_sink(
        handle, { Self.take($0, $1 * $2, $3) { collector, bytes in collector.takeBody(bytes) } }, target))
    note(
      cvm_curl_set_watch(
        handle,
        { context, _, _, _, _ in
          guard let context else { return 1 }
          return Unmanaged<TransferStop>.fromOpaque(context).takeUnretainedValue().isDue ? 1 : 0
        }, Unmanaged.passUnretained(stop).toOpaque()))
  }

  /// Returns the count of the bytes if they were taken, else a smaller one, which ends the transfer.
  private static func take(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
    with receive: (AnswerCollector, UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    guard let context else { return -1 }
    let collector = Unmanaged<AnswerCollector>.fromOpaque(context).takeUnretainedValue()
    return receive(collector, UnsafeRawBufferPointer(start: bytes, count: count)) ? count : -1
  }

  private mutating func append(_ line: String) {
    guard let longer = cvm_curl_slist_append(headers, line) else { return note(CURLE_OUT_OF_MEMORY) }
    headers = longer
  }

  private mutating func note(_ code: CURLcode) {
    if refusal == CURLE_OK { refusal = code }
  }
}
