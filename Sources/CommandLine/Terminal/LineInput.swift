internal import CTerminal
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// Reads one line of a terminal; CR, LF, or both together are one line end.
enum LineInput {
  /// Milliseconds to wait for the LF after a CR: a scanner sends both at once. An LF that comes later is dropped when
  /// the next line is read.
  private static let linefeedWait: Int32 = 60
  private static let pending = Mutex(Pending.none)

  /// What one line leaves to the next.
  private enum Pending {
    case none
    /// The line ended with CR, and its LF may still come.
    case linefeed
    /// A key that was read after CR and is no LF.
    case key(UInt8)
  }

  /// Reads a line; with `plain` if standard input is no terminal.
  static func read(_ editor: LineEditor = LineEditor(), orElse plain: () -> String?) -> String? {
    guard cvm_take_keys(1) == 0 else { return plain() }
    let event = keys(editor)
    // Ctrl-C interrupts the program again while it works.
    _ = cvm_take_keys(0)
    switch event {
    case .line(let bytes, _):
      show([UInt8(ascii: "\n")])
      return String(decoding: bytes, as: UTF8.self)
    case .interrupt:
      show(Array("^C\n".utf8))
      cvm_interrupt()
      return nil
    case .end, .typed:
      show([UInt8(ascii: "\n")])
      return nil
    }
  }

  private static func keys(_ empty: LineEditor) -> LineEditor.Event {
    var editor = empty
    while true {
      // A terminal that hung up sends no more keys.
      guard let key = nextKey() else { return .end }
      switch editor.key(key) {
      case .typed(let echo): show(echo)
      case .line(let bytes, byReturn: true):
        dropLinefeed()
        return .line(bytes, byReturn: true)
      case let event: return event
      }
    }
  }

  /// Returns the next key, but not the LF of the line before; nil at the end of the input.
  static func nextKey() -> UInt8? {
    let left = pending.withLock { pending in
      defer { pending = .none }
      return pending
    }
    switch left {
    case .none: return readKey()
    case .key(let key): return key
    case .linefeed:
      let key = readKey()
      return key == UInt8(ascii: "\n") ? readKey() : key
    }
  }

  private static func readKey() -> UInt8? {
    var key: UInt8 = 0
    var count = Glibc.read(STDIN_FILENO, &key, 1)
    while count < 0 && errno == EINTR { count = Glibc.read(STDIN_FILENO, &key, 1) }
    return count > 0 ? key : nil
  }

  private static func show(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Drops the LF that a scanner sends after CR; any other key is kept for the next line.
  static func dropLinefeed() {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, linefeedWait) > 0 else { return pending.withLock { $0 = .linefeed } }
    guard let key = readKey(), key != UInt8(ascii: "\n") else { return }
    pending.withLock { $0 = .key(key) }
  }
}
