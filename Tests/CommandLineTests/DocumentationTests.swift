import ArgumentParser
import Domain
import FoundationEssentials
import Testing
import Wording

@testable import CommandLine

/// The commands that README and the guides tell people to type, and their claims about the status.
struct DocumentationTests {
  static let documents = [
    "README.md", "CONTRIBUTING.md", "Documentation/guide-fr.md", "Documentation/guide-en.md",
    "Documentation/keying-fr.md", "Documentation/keying-en.md", "Documentation/operators.md", "Documentation/faq.md",
  ]

  @Test(arguments: documents)
  func `every command line of a document is one that the parser takes`(document: String) throws {
    let lines = Self.commandLines(in: try Self.text(of: document))
    for line in lines {
      let words = ArgumentOrder.globalsLast(ArgumentOrder.helpAside(Array(Self.words(of: line).dropFirst())))
      do {
        _ = try CVMSync.parseAsRoot(words)
      } catch {
        #expect(CVMSync.exitCode(for: error).isSuccess, "\(document): \(line): \(CVMSync.message(for: error))")
      }
    }
    if document.contains("guide") { #expect(lines.count > 25, "the scan finds them") }
  }

  @Test(arguments: [(Language.french, "Documentation/guide-fr.md"), (.english, "Documentation/guide-en.md")])
  func `a guide has a row for each verdict of the status`(language: Language, document: String) throws {
    let rows = try Self.text(of: document).split(separator: "\n").filter { $0.hasPrefix("| ") }
      .compactMap { $0.split(separator: "|").first?.trimmingPrefix(" ") }.map { String($0.dropLast()) }
    let words = Samples.words(language)
    for verdict in StatusReport.Verdict.allCases {
      #expect(rows.contains(words("verdict", verdict)), "\(document) does not tell of \(words("verdict", verdict))")
    }
  }

  @Test(
    arguments: [
      ("cvmsync status | list", ["cvmsync", "status"]), ("cvmsync why 7   # all of it", ["cvmsync", "why", "7"]),
      ("cvmsync stock add 1 2 --who 'Lise Exemple'", ["cvmsync", "stock", "add", "1", "2", "--who", "Lise Exemple"]),
    ])
  func `a line is split as a shell splits it`(line: String, expected: [String]) {
    #expect(Self.words(of: line) == expected)
  }

  @Test func `lines are found in blocks and in sentences`() {
    let text = """
      Type `cvmsync filed 7 --who NAME` then:
      ```console
      $ cvmsync status     # now
      OFFLINE
      $ curl http://localhost
      ```
      """
    #expect(Self.commandLines(in: text) == ["cvmsync status     # now", "cvmsync filed 7 --who NAME"])
  }

  private static func text(of document: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent(document), encoding: .utf8)
  }

  /// The command lines in a text: after a prompt in a block, or between back ticks with an argument.
  private static func commandLines(in text: String) -> [String] {
    let prompts = text.split(separator: "\n").filter { $0.hasPrefix("$ cvmsync ") }.map { String($0.dropFirst(2)) }
    return prompts + text.matches(of: /`(cvmsync [a-z][^`\n]*)`/).map { String($0.1) }
  }

  /// The words of a command line, up to a comment or a pipe.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      case "#" where !isQuoted && word == nil, "|" where !isQuoted: return words
      default: word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }
}
