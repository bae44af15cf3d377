/// Edits one line of a terminal, key by key: computes the line and what the terminal must echo.
///
/// The program itself detects the end of a line. A terminal that does so takes CR as one line end and LF as another:
/// then a scanner, which sends both, would answer the next question too.
struct LineEditor {
  private var bytes: [UInt8] = []
  private var escape = Escape.none
  /// Whether Backspace or Space, as the first key of a line, is a line of its own: `<`, or a space.
  private let takesFirstKey: Bool

  init(takesFirstKey: Bool = false) { self.takesFirstKey = takesFirstKey }

  enum Event: Hashable {
    /// The line continues; `echo` must be shown.
    case typed(echo: [UInt8])
    /// The line ended with CR (Enter; a scanner adds LF) or with LF.
    case line([UInt8], byReturn: Bool)
    /// Ctrl-D at the beginning of a line ended the input.
    case end
    /// Ctrl-C.
    case interrupt
  }

  /// The state within an escape sequence. Arrow and function keys send ESC, `[` or `O`, then more up to a letter or
  /// `~`.
  private enum Escape { case none, begun, sequence }

  static let longest = 4_096

  mutating func key(_ key: UInt8) -> Event {
    if let event = escaped(key) { return event }
    switch key {
    case 0x03: return .interrupt
    case 0x04: return bytes.isEmpty ? .end : .typed(echo: [])
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      defer { bytes = [] }
      return .line(bytes, byReturn: key == UInt8(ascii: "\r"))
    case 0x08 where isFirstTaken, 0x7F where isFirstTaken: return .line([UInt8(ascii: "<")], byReturn: false)
    case UInt8(ascii: " ") where isFirstTaken: return .line([key], byReturn: false)
    case 0x08, 0x7F: return .typed(echo: erase(1))
    case 0x15: return .typed(echo: erase(.max))
    case 0x1B:
      escape = .begun
      return .typed(echo: [])
    case 0..<0x20 where key != UInt8(ascii: "\t"): return .typed(echo: [])
    default:
      guard bytes.count < Self.longest else { return .typed(echo: []) }
      bytes.append(key)
      return .typed(echo: [key])
    }
  }

  private var isFirstTaken: Bool { takesFirstKey && bytes.isEmpty }

  private mutating func escaped(_ key: UInt8) -> Event? {
    switch (escape, key) {
    case (.none, _): return nil
    case (.begun, UInt8(ascii: "[")), (.begun, UInt8(ascii: "O")): escape = .sequence
    case (.sequence, 0x40...0x7E): escape = .none
    case (.sequence, 0x20..<0x40): break
    default:
      // This is no escape sequence, so the key is handled as usual.
      escape = .none
      return nil
    }
    return .typed(echo: [])
  }

  /// Removes the last characters, each with all its UTF-8 bytes, and returns the echo that clears them on the terminal.
  private mutating func erase(_ count: Int) -> [UInt8] {
    var echo: [UInt8] = []
    for _ in 0..<min(count, bytes.count) {
      while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
      echo += [0x08, UInt8(ascii: " "), 0x08]
      if bytes.isEmpty { break }
    }
    return echo
  }
}
