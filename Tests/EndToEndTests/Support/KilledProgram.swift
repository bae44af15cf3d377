import Foundation
import Glibc
import TestSupport

/// A program that is killed at a system call.
enum KilledProgram {
  /// Runs a program and kills it with SIGKILL as it makes a call for the `count`th time, on whichever of its threads.
  ///
  /// strace(1) holds each call back for a while, so that the program can be killed before it is made. The `when` of
  /// its own injection counts for each thread apart, and which thread makes a call is chance.
  static func run(
    _ command: [String], input: String = "", environment: [String: String] = [:], killedAt call: String, _ count: Int,
    in folder: URL
  ) throws -> ProgramRun {
    // Milliseconds. Of a call that is made many times, it does not matter much which one it is.
    let delay = count > 20 ? 20 : 400
    let file = folder.appending(path: "trace-\(UUID().uuidString)")
    let program = try StartedProgram(
      "/usr/bin/strace",
      [
        "-f", "-o", file.path, "-e", "trace=\(call)", "-e",
        "inject=\(call):delay_enter=\(delay)ms",
      ] + command, environment: environment, outputsIn: folder)
    program.write(input)
    program.endInput()
    try waitUntil("\(call) was called \(count) times, or the program has ended", every: 2) {
      guard program.isRunning else { return true }
      // A line stands there from when the call is held back: the thread, and the call.
      let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
      let calls = lines.filter { $0.contains(" \(call)(") }
      guard calls.count >= count, let thread = Int32(calls[count - 1].prefix { $0 != " " }) else { return false }
      Glibc.kill(thread, SIGKILL)
      return true
    }
    return try ProgramRun(endOf: program)
  }
}
