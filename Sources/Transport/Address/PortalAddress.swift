/// The portal's address: https, or http on this computer alone; an origin (RFC 6454), since the contract has the paths.
package struct PortalAddress: Hashable, Sendable, CustomStringConvertible {
  /// `http` or `https`
  let scheme: String
  /// Whether it is this computer, which no loss of the network keeps away.
  package let isLoopback: Bool
  /// Without slashes at the end.
  package let text: String

  package var description: String { text }

  package init(_ text: String) throws(AddressRefusal) {
    // Read as libcurl reads it, so that the address that is checked is the one that is connected to.
    guard let parts = try AddressParts(text) else { throw .notAnAddress }
    guard parts.scheme == "https" || parts.scheme == "http" else { throw .scheme(parts.scheme) }
    guard !parts.host.isEmpty else { throw .notAnAddress }
    guard !parts.hasCredentials else { throw .credentials }
    guard !parts.hasQueryOrFragment else { throw .queryOrFragment }
    guard !parts.hasPath else { throw .path }
    isLoopback = Self.isLoopback(parts.host)
    guard parts.scheme == "https" || isLoopback else {
      throw .plainBeyondLoopback(host: parts.host)
    }
    scheme = parts.scheme
    // Compares scalars: a mark that follows a slash makes one character of both.
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

/// Why a text is not a portal's address; the description names the fix.
package enum AddressRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notAnAddress
  case scheme(String)
  case plainBeyondLoopback(host: String)
  case credentials
  case queryOrFragment
  /// The contract's paths begin at the origin.
  case path
  /// An unusual address, and no libcurl to read it; holds the loader's words.
  case libraryMissing(String)

  package var description: String {
    switch self {
    case .notAnAddress: "the portal's address is not a URL; write it as https://portal.example"
    case .scheme(let scheme): "the portal's address starts with \(scheme); it must start with https://"
    case .plainBeyondLoopback(let host):
      "http is allowed for this computer alone (localhost, 127.0.0.1, [::1]), not for \(host); write https://\(host)"
    case .credentials: "the portal's address holds a user or password; remove everything before the @"
    case .queryOrFragment: "the portal's address holds a ? or #; remove it and what follows"
    case .path: "the portal's address has a path; remove everything after the host and port"
    case .libraryMissing(let fault):
      "the portal's address cannot be read (\(fault)); install libcurl (Debian: libcurl4)"
    }
  }
}
