import Domain
import FoundationEssentials
import Testing

/// JSON from people and programs at this station.
@Suite struct LocalJSONTests {
  @Test(
    arguments: [
      (#"{"vehicle": {"plate": "K12 ABC", "plate": "K12 ABD"}}"#, "vehicle.plate", .duplicateMember),
      (#"{"number": "5000004", "sticker": 12, "number": "5000005"}"#, "number", .duplicateMember),
      (#"{"defects": [{"code": "A"}, {"code": "B", "code": "C"}]}"#, "defects[1].code", .duplicateMember),
      (#"{"owner": {"name": "\ud800"}}"#, "owner.name", .badCharacters),
      (
        String(repeating: "[", count: 17) + String(repeating: "]", count: 17), String(repeating: "[0]", count: 16),
        .tooDeep
      ),
    ] as [(String, String, FieldIssue.Reason)])
  func `a member that cannot be taken is named`(text: String, field: String, reason: FieldIssue.Reason) throws {
    let fault = try #require(refusal(of: Data(text.utf8)))
    #expect(fault.issue?.field == field)
    #expect(fault.issue?.reason == reason)
  }

  @Test func `two objects in one text are not one entry`() {
    #expect(refusal(of: Data("{\"number\": \"1\"}\n{\"number\": \"2\"}".utf8)) == .secondValue(line: 2))
  }

  @Test func `a byte order mark in front of a file is passed over`() throws {
    let value = try LocalJSON.value(JSONValue.self, from: Data([0xEF, 0xBB, 0xBF] + Array("{\"a\":1}".utf8)))
    #expect(value == .object(["a": .number(1)]))
  }

  @Test(
    arguments: [
      (Array("{\"name\":\n \"B".utf8) + [0xE9] + Array("langer\"}".utf8), .windows1252, 2, 4),
      ([0xFF, 0xFE] + "{\"a\":1}".utf8.flatMap { [$0, 0] }, .utf16, 1, 1),
      ("{\"a\":1}".utf8.flatMap { [0, $0] }, .utf16, 1, 1),
      ("{\"a\":1}".utf8.flatMap { [$0, 0] }, .utf16, 1, 2),
      ([0x7B, 0x01, 0x02, 0x80, 0x7D], .binary, 1, 4),
      (Array("\"é".utf8) + [0xE9, 0x22], .windows1252, 1, 3),
    ] as [([UInt8], EncodingFault.Likeness, Int, Int)])
  func `bytes of another encoding are told with what they look like and where`(
    bytes: [UInt8], likeness: EncodingFault.Likeness, line: Int, column: Int
  ) throws {
    let fault = try #require(refusal(of: Data(bytes)))
    guard case .encoding(let encoding) = fault else {
      Issue.record("told as \(fault)")
      return
    }
    #expect(encoding.looksLike == likeness)
    #expect(encoding.line == line && encoding.column == column)
  }

  @Test func `text in UTF-8 has no fault of encoding`() {
    #expect(EncodingFault(in: Data("Bélanger, Côté œ €".utf8)) == nil)
    #expect(EncodingFault(in: Data()) == nil)
  }

  @Test(arguments: ["B\u{FFFD}langer", "\u{FFFE} Exemple", "\u{FFFF} Exemple"])
  func `what is left of a character that could not be read is refused in every field`(name: String) throws {
    #expect(!EntryText.isReadable(name))
    let text = String(decoding: try JSONEncoder().encode(name), as: UTF8.self)
    #expect(try Sample.issues(["owner.name": text]).map(\.reason) == [.badCharacters])
    #expect(try Sample.issues(["remarks": text]).map(\.reason) == [.badCharacters])
  }

  private func refusal(of bytes: Data) -> LocalJSONFault? {
    do throws(LocalJSONFault) {
      _ = try LocalJSON.value(JSONValue.self, from: bytes)
      return nil
    } catch {
      return error
    }
  }
}
