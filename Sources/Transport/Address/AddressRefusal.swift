/// Why a text is not a portal's address; the description names the fix.
package enum AddressRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notAnAddress
  case scheme(String)
  case plainBeyondLoopback(host: String)
  case credentials
  case queryOrFragment
  /// The contract's paths begin at the origin.
  case path

  package var description: String {
    switch self {
    case .notAnAddress: "the portal's address is not a URL; write it as https://portal.example"
    case .scheme(let scheme): "the portal's address starts with \(scheme); it must start with https://"
    case .plainBeyondLoopback(let host):
      "http is allowed for this computer alone (localhost, 127.0.0.1, [::1]), not for \(host); write https://\(host)"
    case .credentials: "the portal's address holds a user or password; remove everything before the @"
    case .queryOrFragment: "the portal's address holds a ? or #; remove it and what follows"
    case .path: "the portal's address has a path; remove everything after the host and port"
    }
  }
}
