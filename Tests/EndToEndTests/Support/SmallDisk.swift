import Foundation
import Glibc
import TestSupport

/// A disk of a few MiB, visible only to one program and to programs started through `door`; it is gone when that
/// program ends.
struct SmallDisk {
  private static let directory = "/proc"
  private let program: Int32
  /// The station's directory on the disk, as other programs can open it.
  let seen: String

  /// The command that starts a program on a small disk: it mounts the disk over `path` with a copy of its contents; the
  /// directory underneath stays unchanged.
  static func mounting(mebibytes: Int, at path: String) -> [String] {
    let script =
      "mkdir -p \"$1\" && mount -t tmpfs -o size=\(mebibytes)m,mode=0700 tmpfs \"$1\" && cp -a \"$0/.\" \"$1/\" "
      + "&& mount --bind \"$1\" \"$0\" && shift && exec \"$@\""
    return ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script, path, path + ".disk"]
  }

  init(of program: StartedProgram, at path: String) {
    self.program = program.id
    seen = "\(Self.directory)/\(program.id)/root\(path)"
  }

  /// The command that starts another program that sees the disk.
  var door: [String] { ["/usr/bin/nsenter", "-t", "\(program)", "-m", "--"] }

  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: seen)) ?? [] }

  var free: Int {
    var disk = statvfs()
    guard statvfs(seen, &disk) == 0 else { return -1 }
    return Int(disk.f_bavail) * Int(disk.f_frsize)
  }

  /// Fills the disk with another file, except for `bytes`.
  func fill(leaving bytes: Int) throws {
    let file = open("\(seen)/somebody-else", O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Hindrance("the disk cannot be filled: \(errno)") }
    defer { close(file) }
    let block = [UInt8](repeating: 0x55, count: 65_536)
    for _ in 0..<100_000 where free > bytes {
      guard write(file, block, min(block.count, free - bytes)) > 0 else { break }
    }
    guard free <= bytes else { throw Hindrance("\(free) bytes are still free") }
  }

  func makeRoom() { unlink("\(seen)/somebody-else") }
}
