import Domain
import FoundationEssentials
import Testing

/// Members that a call leaves out, or that an older agent does not send.
@Suite struct DefaultTests {
  private struct Answer: Codable {
    var old: Int
    @Default var count: Int
    @Default var names: [String]
    @Default var isSet: Bool
  }

  @Test func `a member that is left out has its usual value`() throws {
    let answer = try JSONDecoder().decode(Answer.self, from: Data(#"{"old":1}"#.utf8))
    #expect(answer.old == 1 && answer.count == 0 && answer.names.isEmpty && !answer.isSet)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Answer.self, from: Data("{}".utf8)) }
  }

  @Test func `what is told is a plain member`() throws {
    let text = #"{"count":2,"isSet":true,"names":["a"],"old":1}"#
    let answer = try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
    #expect(answer.count == 2 && answer.names == ["a"] && answer.isSet)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(try encoder.encode(answer) == Data(text.utf8))
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Answer.self, from: Data(#"{"old":1,"count":"two"}"#.utf8))
    }
  }
}
