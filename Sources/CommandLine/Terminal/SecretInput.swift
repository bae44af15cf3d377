#if canImport(Glibc)
  internal import Glibc
#endif

/// One line of a terminal that is not shown. Keys come one by one, so that Ctrl-C restores the terminal before it ends
/// the program.
enum SecretInput {
  private static let longestLine = 4_096

  /// `plain` reads where standard input is no terminal.
  static func read(orElse plain: () -> String?) -> String? {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return plain() }
    var silent = settings
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &silent) == 0 else { return plain() }
    let (line, isInterrupted) = keys()
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    _ = Glibc.write(STDERR_FILENO, "\n", 1)
    // To the whole program: the thread that reads may have signals blocked.
    if isInterrupted { kill(getpid(), SIGINT) }
    return line
  }

  private static func keys() -> (line: String?, isInterrupted: Bool) {
    var bytes: [UInt8] = []
    while true {
      // The line before may have read one key ahead.
      guard let key = LineInput.nextKey() else { return (bytes.isEmpty ? nil : text(bytes), false) }
      switch key {
      case 0x04: return (bytes.isEmpty ? nil : text(bytes), false)
      case 0x03: return (nil, true)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (text(bytes), false)
      case 0x08, 0x7F: eraseCharacter(of: &bytes)
      case 0x15: bytes = []
      default: if bytes.count < longestLine { bytes.append(key) }
      }
    }
  }

  /// The last character with all its bytes of UTF-8.
  private static func eraseCharacter(of bytes: inout [UInt8]) {
    while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
