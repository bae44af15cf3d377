internal import FoundationEssentials
internal import Glibc

/// A running program, by the number and name that a person finds it by.
package struct RunningProgram: Hashable, Sendable {
  /// Its process id.
  package let id: Int32
  /// At most 15 printable characters (proc(5), `comm`); nil where the system does not tell.
  package let name: String?

  package init(id: Int32, name: String?) { (self.id, self.name) = (id, name) }

  init(_ id: Int32) {
    let written = try? String(contentsOf: URL(filePath: "/proc/\(id)/comm"), encoding: .utf8)
    let printable = (written ?? "").unicodeScalars.filter { (" "..."~").contains($0) }
    self.init(id: id, name: printable.isEmpty ? nil : String(String.UnicodeScalarView(printable)))
  }

  /// `1234, sqlite3`
  package var text: String { name.map { "\(id), \($0)" } ?? "\(id)" }

  /// The program that has a lock on this file (fcntl(2), as SQLite sets them); nil where none has, or the kernel does
  /// not tell. Only for a file that this program does not have open: closing it here drops this program's own locks.
  static func holder(of path: String) -> RunningProgram? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var asked = flock()
    asked.l_type = Int16(F_WRLCK)
    asked.l_whence = Int16(SEEK_SET)
    // SQLite locks the 512 bytes from here on (PENDING_BYTE in its os.h).
    asked.l_start = 0x4000_0000
    asked.l_len = 512
    guard fcntl(descriptor, F_GETLK, &asked) == 0, asked.l_type != Int16(F_UNLCK), asked.l_pid > 0 else { return nil }
    return RunningProgram(asked.l_pid)
  }
}
