internal import Domain
internal import Wording
internal import StationAPI

#if canImport(Glibc)
  internal import Glibc
#endif

/// One line of a terminal that is not shown. Keys come one by one, so that Ctrl-C restores the terminal before it ends
/// the program.
enum SecretInput {
  private static let longestLine = 4_096

  /// `plain` reads where standard input is no terminal.
  static func read(orElse plain: () -> [UInt8]?) -> Secret? {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return taken(plain()) }
    var silent = settings
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &silent) == 0 else { return taken(plain()) }
    let (line, isInterrupted) = keys()
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    _ = Glibc.write(STDERR_FILENO, "\n", 1)
    // To the whole program: the thread that reads may have signals blocked.
    if isInterrupted { kill(getpid(), SIGINT) }
    return line
  }

  /// What the line was in is overwritten when it is given back.
  private static func taken(_ line: [UInt8]?) -> Secret? { line.map { Secret(bytes: $0) } }

  private static func keys() -> (line: Secret?, isInterrupted: Bool) {
    var bytes: [UInt8] = []
    // Never moved while it grows.
    bytes.reserveCapacity(longestLine)
    defer { for index in bytes.indices { bytes[index] = 0 } }
    while true {
      // The line before may have read one key ahead.
      guard let key = LineInput.nextKey() else { return (bytes.isEmpty ? nil : Secret(bytes: bytes), false) }
      switch key {
      case 0x04: return (bytes.isEmpty ? nil : Secret(bytes: bytes), false)
      case 0x03: return (nil, true)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (Secret(bytes: bytes), false)
      case 0x08, 0x7F: eraseCharacter(of: &bytes)
      case 0x15: bytes.removeAll(keepingCapacity: true)
      default: if bytes.count < longestLine { bytes.append(key) }
      }
    }
  }

  /// The last character with all its bytes of UTF-8.
  private static func eraseCharacter(of bytes: inout [UInt8]) {
    while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
  }
}
