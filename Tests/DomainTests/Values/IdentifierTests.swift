import Domain
import FoundationEssentials
import Testing

struct IdentifierTests {
  private static let text = "0195f2a0-0001-7000-8000-00000000abcd"

  @Test func `an id is written in lower case and read in either`() {
    #expect(OperationID(Self.text.uppercased())?.text == Self.text)
    #expect(OperationID("0195f2a0") == nil)
  }

  @Test func `the bytes of an id are in the order of its text`() throws {
    let id = try #require(OperationID(Self.text))
    #expect(id.bytes.first == 0x01)
    #expect(id.bytes.last == 0xCD)
    #expect(OperationID(bytes: id.bytes) == id)
    #expect(OperationID(bytes: id.bytes.dropLast()) == nil)
  }

  @Test func `a slice of a database's row is read as an id`() throws {
    let id = try #require(OperationID(Self.text))
    let slice = (Data([9, 9]) + id.bytes).dropFirst(2)
    #expect(OperationID(bytes: slice) == id)
  }
}
