internal import CCurl
internal import Glibc

/// libcurl's state for the whole program, set up once before the first handle.
enum TransferLibrary {
  /// False when libcurl could not be set up; no transfer is tried then.
  static let isReady: Bool = {
    // libcurl opens the file that this names when it is set up, and writes the keys of every connection there.
    unsetenv("SSLKEYLOGFILE")
    return cvm_curl_global_init() == CURLE_OK
  }()
}
