import Foundation
import TestSupport

/// Injects errors into a running program's system calls with strace(1), on each of its threads.
struct Injection {
  private let strace: StartedProgram

  /// - Parameter fault: an option such as `pwrite64:error=EIO:when=1`; `when` counts from now on.
  init(_ fault: String, into program: StartedProgram, in folder: URL) throws {
    let call = fault.prefix { $0 != ":" }
    let started = try StartedProgram(
      "/usr/bin/strace",
      [
        "-f", "-e", "trace=\(call)", "-e", "inject=\(fault)", "-o", folder.appending(path: "injection").path, "-p",
        "\(program.id)",
      ], outputsIn: folder)
    strace = started
    try waitUntil("strace is attached: \(started.errors)") { started.errors.contains("attached") }
  }

  /// Ends the injection.
  func end() throws {
    strace.signal(15)
    _ = try strace.end(within: .seconds(20))
  }
}
