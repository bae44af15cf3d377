internal import FoundationEssentials

/// One pass over the bytes of a JSON text. It stores only the path to its position and the names met in the enclosing
/// objects.
struct JSONScan {
  private let bytes: UnsafeRawBufferPointer
  private let nulls: StrictJSON.Nulls
  private var valuesLeft: Int
  private var position = 0
  private var path: [String] = []

  init(bytes: UnsafeRawBufferPointer, nulls: StrictJSON.Nulls, valueLimit: Int) {
    (self.bytes, self.nulls, valuesLeft) = (bytes, nulls, valueLimit)
  }

  mutating func whole() throws(JSONFault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark) }
    try checkUTF8()
    skipSpace()
    try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw fault(startsValue ? .secondValue : .syntax) }
  }

  private mutating func value(depth: Int) throws(JSONFault) {
    valuesLeft -= 1
    if valuesLeft < 0 { throw fault(.tooMany) }
    switch next {
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try list(depth: depth + 1)
    case UInt8(ascii: "\""): try passText()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"):
      if nulls == .refused { throw fault(.null) }
      try word("null")
    default: try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) {
    guard depth <= StrictJSON.depthLimit else { throw fault(.tooDeep) }
    var names: Set<[UInt8]> = []
    try elements(until: UInt8(ascii: "}")) { (scan, _) throws(JSONFault) in
      let start = scan.position
      let name = try scan.text()
      scan.path.append(String(decoding: name, as: UTF8.self))
      guard names.insert(name).inserted else { throw scan.fault(.duplicateMember, at: start) }
      scan.skipSpace()
      try scan.take(UInt8(ascii: ":"))
      scan.skipSpace()
      try scan.value(depth: depth)
      scan.path.removeLast()
    }
  }

  private mutating func list(depth: Int) throws(JSONFault) {
    guard depth <= StrictJSON.depthLimit else { throw fault(.tooDeep) }
    try elements(until: UInt8(ascii: "]")) { (scan, index) throws(JSONFault) in
      scan.path.append("\(index)")
      try scan.value(depth: depth)
      scan.path.removeLast()
    }
  }

  /// Scans the elements between an opening bracket and `end`, separated by commas.
  private mutating func elements(
    until end: UInt8, _ element: (inout JSONScan, Int) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    position += 1
    skipSpace()
    if next == end {
      position += 1
      return
    }
    var index = 0
    while true {
      try element(&self, index)
      index += 1
      skipSpace()
      if next == end {
        position += 1
        return
      }
      try take(UInt8(ascii: ","))
      skipSpace()
    }
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[offset] else { throw fault(.syntax) }
      position += 1
    }
  }

  /// Scans a number (RFC 8259 §6).
  private mutating func number() throws(JSONFault) {
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return }
    position += 1
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
    try digits()
  }

  private mutating func digits() throws(JSONFault) {
    guard isDigit else { throw fault(.syntax) }
    while isDigit { position += 1 }
  }

  private var isDigit: Bool { next.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false }

  /// As `text()`, but stores nothing: a value may be as long as the whole message.
  private mutating func passText() throws(JSONFault) {
    try take(UInt8(ascii: "\""))
    var unescaped: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"):
        try escape(into: &unescaped)
        unescaped.removeAll(keepingCapacity: true)
      case 0..<0x20: throw fault(.syntax)
      default: position += 1
      }
    }
    throw fault(.syntax)
  }

  /// The bytes of a string, without its escapes.
  private mutating func text() throws(JSONFault) -> [UInt8] {
    try take(UInt8(ascii: "\""))
    var content: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return content
      case UInt8(ascii: "\\"): try escape(into: &content)
      case 0..<0x20: throw fault(.syntax)
      default:
        content.append(byte)
        position += 1
      }
    }
    throw fault(.syntax)
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONFault) {
    let start = position
    position += 1
    guard let letter = next else { throw fault(.syntax) }
    position += 1
    guard letter == UInt8(ascii: "u") else {
      guard let byte = Self.escaped[letter] else { throw fault(.syntax, at: start) }
      content.append(byte)
      return
    }
    var unit = UInt32(try hexadecimal())
    if (0xD800..<0xDC00).contains(unit) {
      guard next == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u") else {
        throw fault(.loneSurrogate, at: start)
      }
      position += 2
      let low = UInt32(try hexadecimal())
      guard (0xDC00..<0xE000).contains(low) else { throw fault(.loneSurrogate, at: start) }
      unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(unit) else { throw fault(.loneSurrogate, at: start) }
    content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static let escaped: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"),
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "t"): 0x09,
  ]

  /// Four hexadecimal digits.
  private mutating func hexadecimal() throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw fault(.syntax)
      }
      unit = unit << 4 + UInt16(digit)
      position += 1
    }
    return unit
  }

  private func checkUTF8() throws(JSONFault) {
    guard let offset = UTF8Check.firstFault(in: bytes) else { return }
    throw fault(.notUTF8, at: offset)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private var startsValue: Bool {
    guard let next else { return false }
    return "{[\"tfn-0123456789".utf8.contains(next)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func take(_ byte: UInt8) throws(JSONFault) {
    guard next == byte else { throw fault(.syntax) }
    position += 1
  }

  private func fault(_ kind: JSONFault.Kind, at offset: Int? = nil) -> JSONFault {
    let place = offset ?? position
    let line = bytes[..<min(place, bytes.count)].count { $0 == 0x0A } + 1
    return JSONFault(kind: kind, path: path.joined(separator: "."), byteOffset: place, line: line)
  }
}
