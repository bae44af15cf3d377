internal import CCurl

/// libcurl's own words for why a transfer ended.
enum TransferNote {
  /// Codes whose longer text speaks of the host and its certificate only; others may quote the URL.
  private static let detailed = [
    CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
    CURLE_SSL_CACERT_BADFILE,
  ]

  static let nameless = "SSL: the certificate has no subjectAltName of a host"

  /// Nil for a whole transfer; else at most 200 printable characters.
  static func text(for code: CURLcode, errorText: [CChar]) -> String? {
    guard code != CURLE_OK else { return nil }
    let detail = errorText.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let general = String(cString: curl_easy_strerror(code))
    let text = detailed.contains(code) && !detail.isEmpty ? String(decoding: detail, as: UTF8.self) : general
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { (" "..."~").contains($0) }.prefix(200)))
  }
}
