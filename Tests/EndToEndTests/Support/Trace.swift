import Foundation
import TestSupport

/// Records a program's sync calls with strace(1).
struct Trace {
  private let strace: StartedProgram
  private let file: URL

  init(of program: StartedProgram, in folder: URL) throws {
    file = folder.appending(path: "trace")
    let started = try StartedProgram(
      "/usr/bin/strace",
      ["-f", "-y", "-e", "trace=fdatasync,fsync,sync_file_range,msync", "-o", file.path, "-p", "\(program.id)"],
      outputsIn: folder)
    strace = started
    try waitUntil("strace is attached: \(started.errors)") { started.errors.contains("attached") }
  }

  /// Detaches from the program and returns one line for each sync call.
  func end() throws -> [String] {
    strace.signal(15)
    _ = try strace.end(within: .seconds(20))
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").map(String.init).filter { $0.contains("sync(") }
  }
}
