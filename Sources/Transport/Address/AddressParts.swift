internal import CCurl

/// A URL as libcurl reads it.
struct AddressParts {
  /// Lower case.
  let scheme: String
  /// Lower case; an IPv6 address in brackets.
  let host: String
  let hasCredentials: Bool
  let hasQueryOrFragment: Bool
  /// Whether the path has more than slashes.
  let hasPath: Bool
  let normalized: String

  /// Nil when `text` is not a URL with a scheme.
  init?(_ text: String) {
    guard TransferLibrary.isReady, let url = curl_url() else { return nil }
    defer { curl_url_cleanup(url) }
    // Any scheme is accepted, so that the refusal can name it.
    guard curl_url_set(url, CURLUPART_URL, text, UInt32(CURLU_NON_SUPPORT_SCHEME)) == CURLUE_OK else { return nil }
    func part(_ part: CURLUPart) -> String? {
      var pointer: UnsafeMutablePointer<CChar>?
      guard curl_url_get(url, part, &pointer, 0) == CURLUE_OK, let pointer else { return nil }
      defer { curl_free(pointer) }
      return String(cString: pointer)
    }
    guard let scheme = part(CURLUPART_SCHEME), let normalized = part(CURLUPART_URL) else { return nil }
    self.scheme = scheme.lowercased()
    self.normalized = normalized
    host = part(CURLUPART_HOST)?.lowercased() ?? ""
    hasCredentials = part(CURLUPART_USER) != nil || part(CURLUPART_PASSWORD) != nil
    hasPath = part(CURLUPART_PATH).map { !$0.utf8.allSatisfy { $0 == UInt8(ascii: "/") } } ?? false
    hasQueryOrFragment = part(CURLUPART_QUERY) != nil || part(CURLUPART_FRAGMENT) != nil
  }
}
