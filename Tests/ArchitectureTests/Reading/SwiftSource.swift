/// One Swift file, read as far as the house rules need it: tokens, imports, declared names, lengths of functions.
struct SwiftSource: Sendable {
  struct Token: Hashable, Sendable {
    var text: String
    var line: Int
    /// No space between this token and the one before.
    var touchesPrevious: Bool
    var isName: Bool { text.utf8.first.map(SwiftSource.isNameByte) ?? false }
  }

  let path: String
  let text: String
  /// The text without comments.
  let uncommented: String
  /// What stands between quotes.
  let literals: [String]
  let tokens: [Token]

  init(path: String = "Snippet.swift", text: String) {
    let mask = SourceMask(text)
    self.path = path
    self.text = text
    uncommented = String(decoding: mask.uncommented, as: UTF8.self)
    literals = mask.literals
    tokens = Self.tokens(of: mask.code)
  }

  var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

  /// Where the tokens of `pattern` occur one after the other, as indices into `tokens`.
  func occurrences(of pattern: String) -> [Int] {
    let wanted = Self.tokens(of: Array(pattern.utf8)).map(\.text)
    guard let first = wanted.first, tokens.count >= wanted.count else { return [] }
    var found: [Int] = []
    // Most tokens differ in the first already.
    for start in 0...(tokens.count - wanted.count) where tokens[start].text == first {
      if zip(tokens[start...], wanted).allSatisfy({ $0.text == $1 }) { found.append(start) }
    }
    return found
  }

  /// The index of the bracket that closes the one at `opening`, or the last token.
  func closing(of opening: Int) -> Int {
    var depth = 0
    for index in opening..<tokens.count {
      if ["(", "[", "{"].contains(tokens[index].text) { depth += 1 }
      if [")", "]", "}"].contains(tokens[index].text) { depth -= 1 }
      if depth == 0 { return index }
    }
    return tokens.count - 1
  }

  private static func tokens(of code: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var (line, position, previousEnd) = (1, 0, -1)
    while position < code.count {
      let byte = code[position]
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard !" \n\t\r".utf8.contains(byte) else { position += 1; continue }
      let end = endOfToken(at: position, in: code)
      let text = String(decoding: code[position..<end], as: UTF8.self)
      tokens.append(Token(text: text, line: line, touchesPrevious: previousEnd == position))
      (position, previousEnd) = (end, end)
    }
    return tokens
  }

  /// A name in backticks is one token, whatever it holds.
  private static func endOfToken(at start: Int, in code: [UInt8]) -> Int {
    if code[start] == UInt8(ascii: "`") {
      let rest = code[(start + 1)...]
      return (rest.firstIndex { "`\n".utf8.contains($0) } ?? code.count - 1) + 1
    }
    guard isNameByte(code[start]) else { return start + 1 }
    return code[start...].firstIndex { !isNameByte($0) || $0 == UInt8(ascii: "`") } ?? code.count
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "`"), 0x80...0xFF:
      true
    default: false
    }
  }
}
