internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// Reads one line of a terminal; CR, LF, or both together are one line end. Ctrl-C restores the terminal before it ends
/// the program.
enum LineInput {
  /// Milliseconds to wait for the LF after a CR; scanners send both at once.
  private static let linefeedWait: Int32 = 60
  /// A byte that was read after CR and is no LF; the next line begins with it.
  private static let ahead = Mutex<UInt8?>(nil)

  /// Reads a line; with `plain` if standard input is no terminal.
  static func read(_ editor: LineEditor = LineEditor(), orElse plain: () -> String?) -> String? {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return plain() }
    var byKey = settings
    byKey.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    byKey.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR)
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &byKey) == 0 else { return plain() }
    let event = keys(editor)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    switch event {
    case .line(let bytes, _):
      show([UInt8(ascii: "\n")])
      return String(decoding: bytes, as: UTF8.self)
    case .interrupt:
      show(Array("^C\n".utf8))
      // Sent to the whole process: the thread that reads may have signals blocked.
      kill(getpid(), SIGINT)
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

  /// Returns the next key; nil at the end of the input.
  static func nextKey() -> UInt8? {
    let kept = ahead.withLock { ahead in
      defer { ahead = nil }
      return ahead
    }
    if let kept { return kept }
    var key: UInt8 = 0
    var count = Glibc.read(STDIN_FILENO, &key, 1)
    while count < 0 && errno == EINTR { count = Glibc.read(STDIN_FILENO, &key, 1) }
    return count > 0 ? key : nil
  }

  private static func show(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Drops the LF that a scanner sends after CR; any other byte is kept for the next line.
  private static func dropLinefeed() {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, linefeedWait) > 0 else { return }
    var key: UInt8 = 0
    guard Glibc.read(STDIN_FILENO, &key, 1) == 1, key != UInt8(ascii: "\n") else { return }
    ahead.withLock { $0 = key }
  }
}
