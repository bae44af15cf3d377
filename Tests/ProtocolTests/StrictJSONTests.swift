import FoundationEssentials
import SyncProtocol
import Testing

/// What is JSON as §1.2 has it, whatever `JSONDecoder` would take.
@Suite struct StrictJSONTests {
  @Test(arguments: [
    "{}", "[]", "null", "true", " 12 ", "-0.5e+10", "\"\"", "[1,2,{\"a\":[]}]\n", "{\"a\":1,\"b\":{\"a\":2}}",
    "\"\\uD83D\\uDE00\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "{\"é\":\"ﬀ\"}", "{\"a\":{},\"A\":{}}",
  ])
  func `well-formed JSON passes`(text: String) throws {
    try StrictJSON.check(Data(text.utf8))
    _ = try JSONDecoder().decode(AnyJSON.self, from: Data(text.utf8))
  }

  @Test(
    arguments: [
      ("{\"a\":1,\"a\":2}", .duplicateMember, "a"), ("{\"b\":{\"c\":1,\"d\":2,\"c\":1}}", .duplicateMember, "b.c"),
      ("[{\"x\":1},{\"x\":1,\"\\u0078\":2}]", .duplicateMember, "1.x"), ("\"\\uD800\"", .loneSurrogate, ""),
      ("{\"n\":\"\\uDC00\"}", .loneSurrogate, "n"), ("\"\\uD800\\u0041\"", .loneSurrogate, ""),
      ("\"\\uD800\\\\\"", .loneSurrogate, ""), ("{} {}", .secondValue, ""), ("1 2", .secondValue, ""),
      ("{}}", .syntax, ""), ("", .syntax, ""), ("{\"a\":01}", .syntax, ""), ("[1,]", .syntax, "1"),
      ("{\"a\":1,}", .syntax, ""), ("\"\u{1}\"", .syntax, ""), ("\"\\x\"", .syntax, ""), ("\"\\u12g4\"", .syntax, ""),
      ("nul", .syntax, ""), ("\"open", .syntax, ""), ("\u{FEFF}{}", .byteOrderMark, ""), ("1.", .syntax, ""),
      ("[1 2]", .syntax, ""), ("{\"a\" 1}", .syntax, "a"), ("NaN", .syntax, ""), ("+1", .syntax, ""),
    ] as [(String, JSONFault.Kind, String)])
  func `a fault is told with its member`(text: String, kind: JSONFault.Kind, path: String) {
    let fault = #expect(throws: JSONFault.self) { try StrictJSON.check(Data(text.utf8)) }
    #expect(fault?.kind == kind)
    #expect(fault?.path == path)
  }

  @Test(
    arguments: [
      ([0x22, 0xE9, 0x22], 1), ([0x22, 0xC0, 0x80, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0x22, 0x41, 0xE2, 0x82], 2), ([0x22, 0xC3, 0xA9, 0x80, 0x22], 3),
      ([0xFF, 0xFE, 0x7B, 0x00], 0),
    ] as [([UInt8], Int)])
  func `bytes that are not UTF-8 are found where they stand`(bytes: [UInt8], offset: Int) {
    let fault = #expect(throws: JSONFault.self) { try StrictJSON.check(Data(bytes)) }
    #expect(fault?.kind == .notUTF8)
    #expect(fault?.byteOffset == offset)
  }

  @Test func `every scalar's own encoding is UTF-8`() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(Character(scalar)).utf8)
      #expect(bytes.withUnsafeBytes { UTF8Check.firstFault(in: $0) } == nil)
    }
  }

  @Test(arguments: [(16, true), (17, false)])
  func `sixteen levels are the deepest`(depth: Int, passes: Bool) {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let text = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
      let fault = Result { try StrictJSON.check(Data(text.utf8)) }
      #expect(((try? fault.get()) != nil) == passes)
    }
  }

  @Test func `null is refused where a message has no place for it`() throws {
    let text = Data("{\"a\":[1,null]}".utf8)
    try StrictJSON.check(text)
    let fault = #expect(throws: JSONFault.self) { try StrictJSON.check(text, nulls: .refused) }
    #expect(fault == JSONFault(kind: .null, path: "a.1", byteOffset: 8, line: 1))
  }

  @Test(arguments: [(7, true), (6, false)])
  func `elements and members' values are counted, and the one too many is named`(limit: Int, passes: Bool) {
    let text = Data("{\"a\":[1,\"x\",{\"b\":null}],\"c\":\"\\u00e9\\n\"}".utf8)
    let fault = Result { try StrictJSON.check(text, values: limit) }
    switch fault {
    case .success: #expect(passes)
    case .failure(let fault):
      #expect(!passes && fault as? JSONFault == JSONFault(kind: .tooMany, path: "c", byteOffset: 28, line: 1))
    }
  }

  @Test func `the line of a fault counts line feeds`() {
    let fault = #expect(throws: JSONFault.self) { try StrictJSON.check(Data("{\n\"a\":1,\n\"a\":2}".utf8)) }
    #expect(fault?.line == 3)
  }
}

private struct AnyJSON: Decodable {
  init(from decoder: any Decoder) {}
}
