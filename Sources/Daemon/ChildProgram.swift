internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// A program that this one started. Its standard input is a pipe from this program, which ends when this program does,
/// however it ends.
final class ChildProgram: Sendable {
  private let id: pid_t
  private let input: Int32
  /// Whether its end was taken in: the system may then give its number to another program.
  private let hasEnded = Mutex(false)

  /// Milliseconds between two looks whether it still runs.
  private static let interval = 100

  /// Starts a program. A key typed at the terminal, such as Ctrl-C, does not reach it.
  ///
  /// - Parameter log: the file for what it writes.
  init(_ path: String, _ arguments: [String], log: String) throws(NotStarted) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw NotStarted(note: SystemError.last) }
    defer { close(ends[0]) }
    ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that this program blocks or ignores do their usual work there.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var started = pid_t()
    let error = posix_spawn(&started, path, &actions, &attributes, words, environ)
    guard error == 0 else {
      close(ends[1])
      throw NotStarted(note: String(cString: strerror(error)))
    }
    (id, input) = (started, ends[1])
  }

  struct NotStarted: Error {
    /// The system's text of the error.
    let note: String
  }

  deinit { close(input) }

  var isRunning: Bool {
    hasEnded.withLock { hasEnded in
      if !hasEnded { hasEnded = waitpid(id, nil, WNOHANG) == id }
      return !hasEnded
    }
  }

  /// Returns when it has ended, or when the task is cancelled.
  func untilItsEnd() async {
    while isRunning, !Task.isCancelled { await Live.pause(milliseconds: Self.interval) }
  }

  /// Ends it with SIGKILL.
  func end() {
    hasEnded.withLock { hasEnded in
      guard !hasEnded else { return }
      kill(id, SIGKILL)
      waitpid(id, nil, 0)
      hasEnded = true
    }
  }

  /// The path of a program: beside this program, or else in `PATH`. Nil where there is none.
  static func path(of name: String, environment: [String: String]) -> String? {
    let folders = [ownFolder] + (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return folders.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first { path in
      var isFolder = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
        && access(path, X_OK) == 0
    }
  }

  /// The folder that this program is in.
  static var ownFolder: String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return String(own.prefix(upTo: own.lastIndex(of: "/") ?? own.startIndex))
  }
}
