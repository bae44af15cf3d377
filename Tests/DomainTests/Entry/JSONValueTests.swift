import Domain
import FoundationEssentials
import Testing

struct JSONValueTests {
  @Test(arguments: [
    ("null", JSONValue.null), ("true", .bool(true)), ("0", .number(0)), ("1", .number(1)),
    (#""1""#, .text("1")), ("[1, null]", .array([.number(1), .null])), (#"{"a": {}}"#, .object(["a": .object([:])])),
  ])
  func `JSON is read as what it is, and comes back the same`(json: String, expected: JSONValue) throws {
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    #expect(value == expected)
    #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value)) == expected)
  }

  @Test func `a number is exact, not a binary fraction`() throws {
    let value = try JSONDecoder().decode(JSONValue.self, from: Data("1250.1".utf8))
    let exact = try #require(Decimal(string: "1250.1"))
    #expect(value == .number(exact))
  }
}
