internal import CCurl

/// libcurl's state for the whole program, set up once before the first handle.
enum TransferLibrary {
  /// False when libcurl could not be set up; no transfer is tried then.
  static let isReady = cvm_curl_global_init() == CURLE_OK
}
