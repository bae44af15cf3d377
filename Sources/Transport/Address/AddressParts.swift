internal import CCurl

/// A URL as libcurl reads it.
package struct AddressParts: Equatable {
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
  init?(_ text: String) throws(AddressRefusal) {
    if let plain = AddressParts(plain: text) {
      self = plain
      return
    }
    if let fault = TransferLibrary.fault { throw .libraryMissing(fault) }
    guard let parts = AddressParts(asLibcurlReads: text) else { return nil }
    self = parts
  }

  /// A scheme, a host and perhaps a port, in lower case and without anything that could be read in two ways: nearly
  /// every configuration's address, for which libcurl need not be loaded. Nil for any other text.
  package init?(plain text: String) {
    let scheme = ["https", "http"].first { text.hasPrefix($0 + "://") }
    guard let scheme else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count + 3).split(
      separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    let place = rest[0].split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard rest.dropFirst().allSatisfy(\.isEmpty), Self.isPlainHost(place[0]),
      place.dropFirst().allSatisfy(Self.isPlainPort)
    else { return nil }
    self.scheme = scheme
    host = String(decoding: place[0], as: UTF8.self)
    (hasCredentials, hasQueryOrFragment, hasPath) = (false, false, false)
    normalized = rest.count > 1 ? text : text + "/"
  }

  /// Labels of letters, digits and hyphens, of which the last begins with a letter: so it is no number, of which
  /// `0x7f.1` is one too. Or four numbers as everybody writes them.
  private static func isPlainHost(_ host: Substring.UTF8View) -> Bool {
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let areLabels = labels.allSatisfy { label in
      (1...63).contains(label.count) && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
        && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
    }
    guard host.count <= 253, areLabels, let first = labels.last?.first else { return false }
    let isAddress = labels.count == 4 && labels.allSatisfy { isPlainNumber($0, atMost: 255) }
    return isLetter(first) || isAddress
  }

  private static func isPlainPort(_ port: Substring.UTF8View) -> Bool {
    isPlainNumber(port, atMost: 65_535) && port.first != UInt8(ascii: "0")
  }

  private static func isPlainNumber(_ digits: Substring.UTF8View, atMost limit: Int) -> Bool {
    let isShort = digits.count == 1 || digits.first != UInt8(ascii: "0")
    return isShort && digits.allSatisfy(isDigit)
      && (Int(String(decoding: digits, as: UTF8.self)).map { $0 <= limit } ?? false)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// `TransferLibrary.fault` must be nil.
  package init?(asLibcurlReads text: String) {
    guard let url = cvm_curl_url() else { return nil }
    defer { cvm_curl_url_cleanup(url) }
    // Any scheme is accepted, so that the refusal can name it.
    guard cvm_curl_url_set(url, CURLUPART_URL, text, UInt32(CURLU_NON_SUPPORT_SCHEME)) == CURLUE_OK else { return nil }
    func part(_ part: CURLUPart) -> String? {
      var pointer: UnsafeMutablePointer<CChar>?
      guard cvm_curl_url_get(url, part, &pointer, 0) == CURLUE_OK, let pointer else { return nil }
      defer { cvm_curl_free(pointer) }
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
