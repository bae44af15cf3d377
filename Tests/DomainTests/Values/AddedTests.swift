import Domain
import FoundationEssentials
import Testing

/// Answers of an agent that is older than the command that asks it.
@Suite struct AddedTests {
  private struct Answer: Codable {
    var old: Int
    @Added var count: Int
    @Added var names: [String]
    @Added var isSet: Bool
  }

  @Test func `what an older agent does not tell is nothing`() throws {
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

  @Test func `an answer of before drafts and withdrawn papers were told is read`() throws {
    let list = try JSONDecoder().decode(ListAnswer.self, from: Data(#"{"certificates":[],"urgent":[]}"#.utf8))
    #expect(list.drafts.isEmpty)
    let gaps = try JSONDecoder().decode(
      GapReport.self, from: Data(#"{"gaps":[],"skipped":[],"away":[],"isCut":false}"#.utf8))
    #expect(gaps.withdrawn.isEmpty)
  }
}
