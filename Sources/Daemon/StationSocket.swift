internal import Disk
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
    do throws(DiskFailure) {
      close(try UnixSocket.connect(to: path))
      return true
    } catch {
      // EAGAIN: an agent listens, and its backlog is full.
      return error == .system(EAGAIN)
    }
  }
}

/// A Unix socket's path as bind(2) and connect(2) take it: at most 107 bytes (unix(7)). A longer one is named through a
/// descriptor of its directory, which stays open as long as this object lives.
package final class SocketPath: Sendable {
  package static let limit = 107
  /// `O_PATH` of fcntl.h, which Glibc's module does not show: no right to read the directory is needed.
  private static let placeOnly: Int32 = 0o10_000_000

  package let text: String
  private let descriptor: Int32

  package init(_ path: String) {
    let directory = path.lastIndex(of: "/").map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) } ?? "."
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    descriptor = path.utf8.count > Self.limit ? open(directory, Self.placeOnly | O_DIRECTORY | O_CLOEXEC) : -1
    text = descriptor < 0 ? path : "/proc/self/fd/\(descriptor)/\(name)"
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
