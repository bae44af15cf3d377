/// Writes a secret into the bytes of a JSON object, and removes it from them.
package enum SecretJSON {
  /// Fills the first member of that name; `json` must have it as an empty text, `"password":""`, without spaces.
  package static func put(_ secret: Secret, as member: String, into json: [UInt8]) -> [UInt8] {
    let name = Array("\"\(member)\":\"".utf8)
    guard let start = json.indices.first(where: { json[$0...].starts(with: name) }) else { return json }
    let place = start + name.count
    var whole: [UInt8] = []
    secret.withBytes { bytes in
      // Every byte may need an escape of six bytes.
      whole.reserveCapacity(json.count + 6 * bytes.count)
      whole += json[..<place]
      for byte in bytes { escape(byte, into: &whole) }
      whole += json[place...]
    }
    return whole
  }

  private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0..<0x20: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }

  /// Returns the member's text and replaces it with an empty one, followed by spaces. Returns nil, and changes nothing,
  /// unless the object has exactly one such text; the usual decoder then reports the fault.
  package static func take(_ member: String, from json: inout [UInt8]) -> Secret? {
    guard let place = text(of: member, in: json) else { return nil }
    var bytes: [UInt8] = []
    // Reserved, so that growing leaves no copy in memory.
    bytes.reserveCapacity(place.count)
    guard unescape(json[place], into: &bytes) else { return nil }
    let secret = Secret(bytes: bytes)
    for index in bytes.indices { bytes[index] = 0 }
    guard secret.isText else { return nil }
    json.withUnsafeMutableBytes { json in
      for index in place { json[index] = UInt8(ascii: " ") }
      // Moves the closing quotation mark right behind the opening one.
      json[place.upperBound] = UInt8(ascii: " ")
      json[place.lowerBound] = UInt8(ascii: "\"")
    }
    return secret
  }

  /// The range between the quotation marks of the only member of that name in the outermost object.
  private static func text(of member: String, in json: [UInt8]) -> Range<Int>? {
    var (depth, index) = (0, json.startIndex)
    var found: Range<Int>?
    while index < json.endIndex {
      switch json[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        guard let name = string(from: index, in: json) else { return nil }
        index = name.upperBound
        guard depth == 1, json[name].elementsEqual(member.utf8), let value = value(after: name, in: json) else { break }
        guard found == nil, !value.isEmpty else { return nil }
        found = value
        index = value.upperBound
      default: break
      }
      index += 1
    }
    return found
  }

  /// The range of the string that the quotation mark at `start` opens, without its quotation marks.
  private static func string(from start: Int, in json: [UInt8]) -> Range<Int>? {
    var index = start + 1
    while index < json.endIndex, json[index] != UInt8(ascii: "\"") {
      index += json[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < json.endIndex ? start + 1..<index : nil
  }

  /// The value of the member with this name; nil unless it is a text.
  private static func value(after name: Range<Int>, in json: [UInt8]) -> Range<Int>? {
    var isBehindColon = false
    for index in name.upperBound + 1..<max(name.upperBound + 1, json.endIndex) {
      switch json[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): continue
      case UInt8(ascii: ":") where !isBehindColon: isBehindColon = true
      case UInt8(ascii: "\"") where isBehindColon: return string(from: index, in: json)
      default: return nil
      }
    }
    return nil
  }

  /// Returns false where the text is no valid JSON string (RFC 8259 §7).
  private static func unescape(_ text: ArraySlice<UInt8>, into bytes: inout [UInt8]) -> Bool {
    let short: [UInt8: UInt8] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
      UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    var rest = text
    while let byte = rest.popFirst() {
      guard byte >= 0x20 else { return false }
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard let escape = rest.popFirst() else { return false }
      if escape == UInt8(ascii: "u") {
        guard let scalar = scalar(&rest) else { return false }
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      } else {
        guard let meant = short[escape] else { return false }
        bytes.append(meant)
      }
    }
    return true
  }

  /// Reads four digits behind `\u`, or two such escapes that make one scalar.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = unit(&rest) else { return nil }
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u"), let second = unit(&rest),
      UTF16.isTrailSurrogate(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
  }

  private static func unit(_ rest: inout ArraySlice<UInt8>) -> UInt16? {
    guard rest.count >= 4 else { return nil }
    var unit: UInt16 = 0
    for byte in rest.prefix(4) {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    rest = rest.dropFirst(4)
    return unit
  }
}
