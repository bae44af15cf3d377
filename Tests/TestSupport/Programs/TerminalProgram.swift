import Foundation
import Glibc

/// A program at its own terminal, whose keys the test types. It is killed with its last reference.
package final class TerminalProgram {
  package let id: Int32
  /// The terminal's end for the person; nil once it is hung up.
  private var terminal: Int32?
  private var code: Int32?
  private var bytes: [UInt8] = []

  /// `TIOCSPTLCK` and `TIOCGPTN` (ioctl_tty(2)).
  private static let lock: UInt = 0x4004_5431
  private static let name: UInt = 0x8004_5430

  /// - Parameter columns: the terminal's width; nil leaves it unset.
  package init(_ path: String, _ arguments: [String], environment: [String: String], columns: UInt16? = nil) throws {
    // The C library's `posix_openpt` is not in its Swift module.
    let keys = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var (isLocked, number): (Int32, Int32) = (0, 0)
    guard keys >= 0, ioctl(keys, Self.lock, &isLocked) == 0, ioctl(keys, Self.name, &number) == 0 else {
      throw Hindrance("no terminal: \(errno)")
    }
    let screen = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard screen >= 0 else { throw Hindrance("the terminal cannot be opened: \(errno)") }
    defer { close(screen) }
    if let columns {
      var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      guard ioctl(screen, UInt(TIOCSWINSZ), &size) == 0 else { throw Hindrance("no width: \(errno)") }
    }
    var all = ProcessInfo.processInfo.environment
    all.merge(environment) { _, given in given }
    id = try StartedProgram.spawn(
      path, [path] + arguments, all.map { "\($0)=\($1)" }, descriptors: [screen, screen, screen])
    terminal = keys
  }

  deinit {
    if isRunning {
      signal(SIGKILL)
      collect(0)
    }
    hangUp()
  }

  /// All that the terminal has shown, without the CR of its line ends.
  package var shown: String {
    var block = [UInt8](repeating: 0, count: 65_536)
    while let terminal {
      let count = read(terminal, &block, block.count)
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r", with: "")
  }

  package func type(_ keys: [UInt8]) {
    guard let terminal else { return }
    _ = keys.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
  }

  /// Waits for a question, and types an answer and Enter.
  package func answer(_ text: String) throws { try answer(Array("\(text)\r".utf8)) }

  package func answer(_ keys: [UInt8]) throws {
    let before = try question()
    type(keys)
    try waitUntil("something comes after: \(before.suffix(200))") { shown.utf8.count > before.utf8.count || !isRunning }
  }

  /// Whether the program reads now: Ctrl-C is a key too. Before that the terminal would send SIGINT to the programs
  /// whose terminal it is, and this program has none.
  private var takesCtrlC: Bool { keySettings.last.map { $0 & UInt32(ISIG) == 0 } ?? true }

  /// Waits for a question that is read and returns all that the terminal has shown.
  @discardableResult
  package func question() throws -> String {
    var text = ""
    try waitUntil("a question; the terminal shows: \(shown.suffix(400))") {
      guard isRunning else { throw Hindrance("it has ended; the terminal shows: \(shown.suffix(400))") }
      text = shown
      return (text.hasSuffix(": ") || text.hasSuffix("] ")) && takesCtrlC
    }
    return text
  }

  /// The terminal's flags for keys: how it treats CR and LF, and what it shows and interprets.
  package var keySettings: [UInt32] {
    var settings = termios()
    guard let terminal, tcgetattr(terminal, &settings) == 0 else { return [] }
    return [settings.c_iflag, settings.c_lflag]
  }

  package func hangUp() {
    if let terminal { close(terminal) }
    terminal = nil
  }

  package func signal(_ number: Int32) {
    if code == nil { Glibc.kill(id, number) }
  }

  package var isRunning: Bool {
    collect(WNOHANG)
    return code == nil
  }

  /// Waits for the end. Returns the exit code, or 128 plus the signal that ended it.
  package func end(within limit: Duration = .seconds(30)) throws -> Int32 {
    try waitUntil("\(id) has ended; the terminal shows: \(shown.suffix(400))", within: limit) {
      _ = shown
      return !isRunning
    }
    return code ?? -1
  }

  private func collect(_ options: Int32) {
    guard code == nil else { return }
    var status: Int32 = 0
    guard waitpid(id, &status, options) == id else { return }
    let signal = status & 0x7F
    code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
