import Foundation
import Testing

@testable import Web

struct MultipartFormTests {
  private static let type = "multipart/form-data; boundary=----x"

  private static func part(_ disposition: String, _ content: [UInt8]) -> [UInt8] {
    Array("------x\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n".utf8) + content + [13, 10]
  }

  private static let end = Array("------x--\r\n".utf8)

  @Test func `texts are members in their order, and a file is bytes, whatever it holds`() throws {
    let hard = Array("%PDF-\r\n------\r\n\r\n--x\u{0}\r\n------".utf8) + [0xFF, 13]
    let bytes =
      Self.part("name=\"page\"", Array("é\r\na = b & c".utf8)) + Self.part("name=\"niv\"", [])
      + Self.part("name=\"pdf\"; filename=\"a b.pdf\"\r\nContent-Type: application/pdf", hard)
      + Self.part("name=\"other\"; filename=\"\"", []) + Self.end
    let form = try #require(MultipartForm(bytes, type: Self.type))
    #expect(form.members.map(\.name) == ["page", "niv"] && form.members.map(\.value) == ["é\r\na = b & c", ""])
    #expect(form.files == ["pdf": Data(hard)], "a field without a chosen file has none")
    #expect(MultipartForm(bytes, type: "multipart/form-data; boundary=\"----x\"")?.files == form.files)
  }

  @Test func `what is cut anywhere, or has no mark or too many parts, is no form`() {
    let whole = Self.part("name=\"a\"", Array("1".utf8)) + Self.part("name=\"b\"", Array("2".utf8)) + Self.end
    #expect(MultipartForm(whole, type: Self.type) != nil)
    for length in 0..<(whole.count - 2) {
      // Without the line break after the last mark it is whole.
      #expect(MultipartForm(Array(whole[..<length]), type: Self.type) == nil, "\(length)")
    }
    for type in ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=y"] {
      #expect(MultipartForm(whole, type: type) == nil)
    }
    let many = Array(repeating: Self.part("name=\"a\"", []), count: FormMembers.most + 1).flatMap(\.self)
    #expect(MultipartForm(many + Self.end, type: Self.type) == nil)
  }
}
