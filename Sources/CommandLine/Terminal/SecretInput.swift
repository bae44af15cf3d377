internal import CTerminal
internal import Domain
internal import StationAPI
internal import Wording

#if canImport(Glibc)
  internal import Glibc
#endif

/// Reads one line of a terminal without showing it.
enum SecretInput {
  private static let longestLine = 4_096

  /// Reads a secret; with `plain` if standard input is no terminal.
  static func read(orElse plain: () -> [UInt8]?) -> Secret? {
    guard cvm_take_keys(1) == 0 else { return taken(plain()) }
    let (line, isInterrupted) = keys()
    _ = cvm_take_keys(0)
    _ = Glibc.write(STDERR_FILENO, "\n", 1)
    if isInterrupted { cvm_interrupt() }
    return line
  }

  /// Makes a secret of the line. `free` overwrites the memory of the line itself (see CMemory).
  private static func taken(_ line: [UInt8]?) -> Secret? { line.map { Secret(bytes: $0) } }

  private static func keys() -> (line: Secret?, isInterrupted: Bool) {
    var bytes: [UInt8] = []
    // Reserved, so that the buffer is never copied while it grows.
    bytes.reserveCapacity(longestLine)
    defer { for index in bytes.indices { bytes[index] = 0 } }
    while true {
      // `LineInput` may have read one key ahead for the line before.
      guard let key = LineInput.nextKey() else { return (bytes.isEmpty ? nil : Secret(bytes: bytes), false) }
      switch key {
      case 0x04: return (bytes.isEmpty ? nil : Secret(bytes: bytes), false)
      case 0x03: return (nil, true)
      case UInt8(ascii: "\r"):
        LineInput.dropLinefeed()
        return (Secret(bytes: bytes), false)
      case UInt8(ascii: "\n"): return (Secret(bytes: bytes), false)
      case 0x08, 0x7F: eraseCharacter(of: &bytes)
      case 0x15: bytes.removeAll(keepingCapacity: true)
      default: if bytes.count < longestLine { bytes.append(key) }
      }
    }
  }

  /// Removes the last character with all its UTF-8 bytes.
  private static func eraseCharacter(of bytes: inout [UInt8]) {
    while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
  }
}
