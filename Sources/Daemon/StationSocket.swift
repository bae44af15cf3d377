internal import FoundationEssentials
internal import Glibc

/// Clears the agent's Unix socket path before the server binds it.
enum StationSocket {
  /// Removes the socket of an agent that has ended. A socket that answers belongs to another station's agent, and
  /// anything but a socket is somebody's file: both are left alone.
  static func makeRoom(at path: String) throws(DaemonFault) {
    guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return }
    let isSocket = found[.type] as? FileAttributeType == .typeSocket
    guard isSocket, !answers(path) else { throw .socketTaken(path: path) }
    unlink(path)
  }

  private static func answers(_ path: String) -> Bool {
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(AF_UNIX, type, 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    // EAGAIN: an agent listens, and its backlog is full.
    return result == 0 || errno == EAGAIN
  }
}
