internal import CCurl
internal import Glibc

/// Opens the socket that libcurl connects to the agent's, and checks which user's program listens there before a byte
/// is sent: the next request may carry a password.
final class LocalOpening {
  enum Fault: Hashable, Sendable {
    /// A program of a user who is not trusted listens.
    case foreign(user: UInt32)
    /// The connection was not made after all: too many others wait for theirs.
    case unconnected
  }

  private let trusted: Set<UInt32>
  private var descriptor: Int32 = -1
  /// Why nothing was sent; nil where this check is not the reason.
  private(set) var fault: Fault?

  init(trusting users: Set<UInt32>) { trusted = users }

  /// `SO_PEERCRED` of socket(7) and `struct ucred` of unix(7): three numbers of 32 bits, the program's, its user's and its
  /// group's, as they were when it called listen(2). A socket that is not connected has -1 for its user.
  private static let peerCredentials: Int32 = 17

  /// Called by libcurl, which closes what it is given.
  func open(_ address: curl_sockaddr) -> Int32 {
    descriptor = socket(address.family, address.socktype | Int32(SOCK_CLOEXEC.rawValue), address.protocol)
    return descriptor
  }

  func isTrusted() -> Bool {
    var credentials: [UInt32] = [0, .max, 0]
    var length = socklen_t(credentials.count * MemoryLayout<UInt32>.size)
    let result = getsockopt(descriptor, SOL_SOCKET, Self.peerCredentials, &credentials, &length)
    let user = credentials[1]
    guard result == 0, user != .max else {
      fault = .unconnected
      return false
    }
    guard !trusted.contains(user) else { return true }
    fault = .foreign(user: user)
    return false
  }
}
