internal import CCurl
internal import Domain
internal import FoundationEssentials

/// A libcurl easy handle with the connections it keeps. Not for two threads at once.
final class EasyHandle {
  private let pointer: UnsafeMutableRawPointer
  /// Whether libcurl still means to send a request again: this handle is used no more.
  private(set) var isSpent = false

  /// Nil when libcurl has no memory left. `TransferLibrary.fault` must be nil.
  init?() {
    guard let pointer = cvm_curl_easy_init() else { return nil }
    self.pointer = pointer
  }

  deinit { cvm_curl_easy_cleanup(pointer) }

  /// Blocks until the answer is whole, a limit is reached or `cancellation` is set.
  func perform(
    _ transfer: Transfer, under rules: TransferRules, unless cancellation: CancellationFlag
  ) -> TransferAnswer {
    let collector = AnswerCollector(bodyLimit: TransferRules.answerLimit)
    let source = transfer.body.flatMap { transfer.connection == .mayReuseOnce ? BodySource($0) : nil }
    var errorText = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
    var options = TransferOptions(handle: pointer)
    let stop = TransferStop(of: pointer, when: cancellation, orLost: rules.network)
    defer {
      // Forgets every option, and the pointers in them, and keeps the connections.
      cvm_curl_easy_reset(pointer)
      options.release()
    }
    let code = errorText.withUnsafeMutableBytes { errorText in
      options.write(rules)
      options.write(transfer)
      options.set(CURLOPT_ERRORBUFFER, pointer: errorText.baseAddress)
      if let source { options.send(from: source, under: rules.timeouts) }
      options.watch(collector, stop)
      guard options.refusal == CURLE_OK else { return options.refusal }
      return withExtendedLifetime((collector, stop, source)) { cvm_curl_easy_perform(pointer) }
    }
    isSpent = source?.hasRefused == true
    let told = isSpent ? CURLE_SEND_FAIL_REWIND : code
    var answer = answer(from: collector, code: told, errorText: errorText, isCancelled: stop.isCancelled)
    if code != CURLE_OK, !stop.isCancelled, stop.isOfNetwork {
      (answer.isNetworkLost, answer.note) = (true, "this device lost its own network")
    }
    return answer
  }

  private func answer(
    from collector: AnswerCollector, code: CURLcode, errorText: [CChar], isCancelled: Bool
  ) -> TransferAnswer {
    var requestSize = 0
    var uploaded: curl_off_t = 0
    var microseconds: curl_off_t = 0
    cvm_curl_get_number(pointer, CURLINFO_REQUEST_SIZE, &requestSize)
    cvm_curl_get_size(pointer, CURLINFO_SIZE_UPLOAD_T, &uploaded)
    cvm_curl_get_size(pointer, CURLINFO_TOTAL_TIME_T, &microseconds)
    var connections = 0
    cvm_curl_get_number(pointer, CURLINFO_NUM_CONNECTS, &connections)
    var systemError = 0
    cvm_curl_get_number(pointer, CURLINFO_OS_ERRNO, &systemError)
    var verification = 0
    cvm_curl_get_number(pointer, CURLINFO_SSL_VERIFYRESULT, &verification)
    let wasCancelled = code == CURLE_ABORTED_BY_CALLBACK && isCancelled
    let isPeerNamed = PeerCertificate.isNamed(pointer)
    let note = isPeerNamed == false ? TransferNote.nameless : TransferNote.text(for: code, errorText: errorText)
    return TransferAnswer(
      code: code, status: collector.status, headers: collector.headers, isHeadComplete: collector.isHeadComplete,
      body: collector.body, exceeded: collector.exceeded,
      // What a full socket did not take at the first try, libcurl counts as uploaded, and not in the request's size.
      bytesSent: max(requestSize, Int(uploaded)), isFirstOfConnection: connections > 0,
      elapsed: .milliseconds(Int64(microseconds) / 1_000), systemError: Int32(truncatingIfNeeded: systemError),
      verification: verification, isPeerNamed: isPeerNamed, note: wasCancelled ? "cancelled" : note)
  }
}
