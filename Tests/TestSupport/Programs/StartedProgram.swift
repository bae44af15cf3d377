package import Foundation
import Glibc

/// A program that runs beside the test, with its outputs in files. It is killed with its last reference.
package final class StartedProgram {
  /// The process id.
  package let id: Int32
  private let input: Int32
  private let outputs: ProgramOutputs
  private var code: Int32?

  /// - Parameter folder: where its outputs are written.
  package init(
    _ path: String, _ arguments: [String], environment: [String: String] = [:], outputsIn folder: URL
  ) throws {
    outputs = try ProgramOutputs(in: folder)
    // A socket pair instead of a pipe: a write whose reader has closed need not raise SIGPIPE.
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw Hindrance("socketpair: \(errno)")
    }
    input = ends[0]
    defer { close(ends[1]) }
    var all = ProcessInfo.processInfo.environment
    all.merge(environment) { _, given in given }
    do {
      id = try Self.spawn(
        path, [path] + arguments, all.map { "\($0)=\($1)" },
        descriptors: [ends[1], outputs.output.fileDescriptor, outputs.errors.fileDescriptor])
    } catch {
      close(ends[0])
      throw error
    }
  }

  deinit {
    kill()
    close(input)
  }

  package var output: String { outputs.text(of: outputs.outputFile) }
  package var errors: String { outputs.text(of: outputs.errorsFile) }

  package var isRunning: Bool {
    collect(WNOHANG)
    return code == nil
  }

  /// Types text; does nothing once the program no longer reads.
  package func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  package func endInput() { shutdown(input, Int32(SHUT_WR)) }

  package func signal(_ number: Int32) {
    if code == nil { Glibc.kill(id, number) }
  }

  /// Sends SIGKILL and waits for the end.
  package func kill() {
    guard isRunning else { return }
    signal(SIGKILL)
    collect(0)
  }

  /// Waits for the end. Returns the exit code, or 128 plus the signal that ended it.
  package func end(within limit: Duration) throws -> Int32 {
    try waitUntil("\(id) has ended; it said: \(errors)", within: limit, every: 2) { !isRunning }
    return code ?? -1
  }

  private func collect(_ options: Int32) {
    guard code == nil else { return }
    var status: Int32 = 0
    guard waitpid(id, &status, options) == id else { return }
    let signal = status & 0x7F
    code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String], descriptors: [Int32]
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    // No signal is blocked or ignored, as when a shell starts a program, whatever the test's own thread has set.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = arguments.map { strdup($0) } + [nil]
    let settings = environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    var id: pid_t = 0
    let result = posix_spawn(&id, path, &actions, &attributes, words, settings)
    guard result == 0 else { throw Hindrance("\(path): \(String(cString: strerror(result)))") }
    return id
  }
}
