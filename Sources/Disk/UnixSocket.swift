internal import Glibc

/// Connects to programs of this computer over their sockets in the file system (unix(7)).
package enum UnixSocket {
  /// Connects without waiting, and returns the descriptor, which does not block and which the caller closes. Throws
  /// `system(ECONNREFUSED)` where nobody listens, `system(EAGAIN)` where too many others wait to be taken, and
  /// `system(ENAMETOOLONG)` for a path of more than 107 bytes.
  package static func connect(to path: String) throws(DiskFailure) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // A zero byte ends the path.
    guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { throw .system(ENAMETOOLONG) }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(AF_UNIX, type, 0)
    guard descriptor >= 0 else { throw .last }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else {
      let failure = DiskFailure.last
      close(descriptor)
      throw failure
    }
    return descriptor
  }

  /// `SO_PEERCRED` of socket(7) and `struct ucred` of unix(7): three numbers of 32 bits, the program's, its user's and its
  /// group's, as they were when it called listen(2).
  private static let peerCredentials: Int32 = 17

  /// The user whose program listens at the other end of a connected socket; nil where the system does not tell.
  package static func listener(of descriptor: Int32) -> UInt32? {
    var credentials: [UInt32] = [0, .max, 0]
    var length = socklen_t(credentials.count * MemoryLayout<UInt32>.size)
    let result = getsockopt(descriptor, SOL_SOCKET, peerCredentials, &credentials, &length)
    return result == 0 && credentials[1] != .max ? credentials[1] : nil
  }
}
