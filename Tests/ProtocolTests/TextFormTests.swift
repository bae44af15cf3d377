import FoundationEssentials
import SyncProtocol
import Testing

/// Decimals and ids as texts (§1.3).
@Suite struct TextFormTests {
  @Test(arguments: ["0", "1", "4501", "-3", "1250.5", "00.10", "123456789012.123456", "-0.000001"])
  func `a decimal keeps its text (R7)`(text: String) throws {
    #expect(DecimalText(text)?.text == text)
    let bytes = Data("\"\(text)\"".utf8)
    #expect(try CanonicalJSON.encode(try CanonicalJSON.decode(DecimalText.self, from: bytes)) == bytes)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1,5", "1 250", "1e3", "+1", "--1", "1.2.3", "1234567890123", "0.1234567", "0x10", "NaN",
    "١", "1.5 ", "²", "-.5", "1\u{301}",
  ])
  func `text that is not digits with one point is no decimal (R7)`(text: String) {
    #expect(DecimalText(text) == nil)
  }

  @Test(arguments: ["1250.5", "true", "null", "\"1,5\"", "[]"])
  func `JSON that is not a decimal's text is refused`(json: String) {
    #expect(throws: DecodingError.self) { try CanonicalJSON.decode(DecimalText.self, from: Data(json.utf8)) }
  }

  @Test(arguments: ["019a0001-5c00-7000-8000-000000000001", "00000000-0000-0000-0000-000000000000"])
  func `an id is a lower-case UUID and keeps its text`(text: String) throws {
    #expect(MessageID(text)?.text == text)
    let bytes = Data("\"\(text)\"".utf8)
    #expect(try CanonicalJSON.encode(try CanonicalJSON.decode(MessageID.self, from: bytes)) == bytes)
  }

  @Test(arguments: [
    "", "019A0001-5C00-7000-8000-00000000000F", "019a00015c0070008000000000000001",
    "{019a0001-5c00-7000-8000-000000000001}", "019a0001-5c00-7000-8000-00000000000g",
    "019a0001-5c00-7000-8000-0000000000011", "\"019a0001-5c00-7000-8000-000000000001\"",
    " 019a0001-5c00-7000-8000-000000000001", "019a0001-5c00-7000-8000-000000000001 ",
    "019a0001 5c00-7000-8000-000000000001",
  ])
  func `text that is not a lower-case UUID is no id`(text: String) throws {
    #expect(MessageID(text) == nil)
    let json = try JSONEncoder().encode(text)
    #expect(throws: DecodingError.self) { try CanonicalJSON.decode(MessageID.self, from: json) }
  }
}
