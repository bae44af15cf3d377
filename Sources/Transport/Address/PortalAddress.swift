/// Where the portal is: https, or http on this computer alone; an origin (RFC 6454), since the contract has the paths.
package struct PortalAddress: Hashable, Sendable, CustomStringConvertible {
  /// `http` or `https`
  let scheme: String
  /// Without slashes at the end.
  package let text: String

  package var description: String { text }

  package init(_ text: String) throws(AddressRefusal) {
    // libcurl's own parser, so that what is checked here is what is connected to.
    guard let parts = AddressParts(text) else { throw .notAnAddress }
    guard parts.scheme == "https" || parts.scheme == "http" else { throw .scheme(parts.scheme) }
    guard !parts.host.isEmpty else { throw .notAnAddress }
    guard !parts.hasCredentials else { throw .credentials }
    guard !parts.hasQueryOrFragment else { throw .queryOrFragment }
    guard !parts.hasPath else { throw .path }
    guard parts.scheme == "https" || Self.isLoopback(parts.host) else {
      throw .plainBeyondLoopback(host: parts.host)
    }
    scheme = parts.scheme
    // By scalars: a mark that follows a slash makes one character of both.
    var kept = parts.normalized.unicodeScalars[...]
    while kept.last == "/" { kept.removeLast() }
    self.text = String(kept)
  }

  /// `path` starts with a slash.
  func url(of path: String) -> String { text + path }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && numbers.allSatisfy { $0 != nil } && numbers.first == 127
  }
}
