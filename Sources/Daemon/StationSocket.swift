internal import FoundationEssentials
internal import Glibc

/// The agent's Unix socket, before it is this agent's.
enum StationSocket {
  /// Removes what an agent that has ended left behind. One that answers is another station's, whose agent would no
  /// longer be found; what is no socket is somebody's file.
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
    // EAGAIN: somebody listens, and so many wait there that one more would have to wait too.
    return result == 0 || errno == EAGAIN
  }
}
