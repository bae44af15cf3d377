/// Blanks comments, strings and regular expressions with spaces so that what is left is code; lines keep their numbers.
///
/// Code inside an interpolation stays: `"\(now())"` hides nothing.
struct SourceMask {
  private let bytes: [UInt8]
  private var position = 0
  /// No comments, no text of strings or regular expressions.
  private(set) var code: [UInt8]
  /// No comments; strings as written.
  private(set) var uncommented: [UInt8]
  /// What stands between the quotes, with the line it starts on.
  private(set) var literals: [String] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    code = bytes
    uncommented = bytes
    scanCode(inInterpolation: false)
  }

  private mutating func scanCode(inInterpolation: Bool) {
    var depth = 0
    while position < bytes.count {
      if starts(with: "//") {
        blankLineComment()
      } else if starts(with: "/*") {
        blankBlockComment()
      } else if bytes[position] == UInt8(ascii: "`") {
        skipRawName()
      } else if let hashes = hashes(before: "\"") {
        scanString(hashes: hashes)
      } else if let hashes = hashes(before: "/"), let end = regexEnd(hashes: hashes) {
        blank(upTo: end)
      } else {
        if inInterpolation, bytes[position] == UInt8(ascii: ")"), depth == 0 { return }
        if bytes[position] == UInt8(ascii: "(") { depth += 1 }
        if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
        position += 1
      }
    }
  }

  private mutating func blankLineComment() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { blankOne(comment: true) }
  }

  private mutating func blankBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
      } else if starts(with: "*/") {
        depth -= 1
      } else {
        blankOne(comment: true); continue
      }
      blankOne(comment: true)
      blankOne(comment: true)
    } while depth > 0 && position < bytes.count
  }

  private mutating func skipRawName() {
    repeat { position += 1 } while position < bytes.count && !"`\n".utf8.contains(bytes[position])
    position += 1
  }

  private mutating func scanString(hashes: Int) {
    position += hashes
    let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    position += quotes.utf8.count
    let fence = String(repeating: "#", count: hashes)
    let start = position
    while position < bytes.count, !starts(with: quotes + fence),
      quotes.count == 3 || bytes[position] != UInt8(ascii: "\n")
    {
      if starts(with: "\\\(fence)(") {
        position += 2 + hashes
        scanCode(inInterpolation: true)
        position += 1
      } else if starts(with: "\\\(fence)") {
        for _ in 0..<(2 + hashes) { blankOne(comment: false) }
      } else {
        blankOne(comment: false)
      }
    }
    literals.append(String(decoding: bytes[min(start, bytes.count)..<min(position, bytes.count)], as: UTF8.self))
    position += quotes.utf8.count + hashes
  }

  /// Where the regular expression that opens here ends; nil where the slash divides.
  private func regexEnd(hashes: Int) -> Int? {
    let start = position + hashes + 1
    guard start < bytes.count else { return nil }
    if hashes == 0 {
      let before = bytes[..<position].last { $0 != UInt8(ascii: " ") } ?? UInt8(ascii: "\n")
      guard "(,=:[{;&|!?\n".utf8.contains(before), !" )/*".utf8.contains(bytes[start]) else { return nil }
    }
    let closing = Array(("/" + String(repeating: "#", count: hashes)).utf8)
    var end = start
    while end < bytes.count, hashes > 0 || bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == UInt8(ascii: "\\") { end += 2; continue }
      if bytes[end...].starts(with: closing) { return end + closing.count }
      end += 1
    }
    return nil
  }

  private mutating func blank(upTo end: Int) {
    while position < end { blankOne(comment: false) }
  }

  private mutating func blankOne(comment: Bool) {
    guard position < bytes.count else { return }
    if bytes[position] != UInt8(ascii: "\n") {
      code[position] = UInt8(ascii: " ")
      if comment { uncommented[position] = UInt8(ascii: " ") }
    }
    position += 1
  }

  private func starts(with text: String) -> Bool {
    bytes[min(position, bytes.count)...].starts(with: text.utf8)
  }

  /// How many `#` stand here directly before `opener`; nil when something else follows them.
  private func hashes(before opener: Character) -> Int? {
    let count = bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count
    let next = position + count
    return next < bytes.count && bytes[next] == opener.asciiValue ? count : nil
  }
}
