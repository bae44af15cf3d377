import Testing

/// Words that say nothing about certificates, lots or attempts do not name anything of ours.
struct WordTests {
  @Test func `no declared name uses a word that says nothing`() {
    expectNone(Repository.current.swift.flatMap(findings(in:)))
  }

  @Test(
    arguments: [
      ("struct ItemStore {}", ["ItemStore"]), ("enum JSONData {}", ["JSONData"]), ("var data: Data", ["data"]),
      ("let (first, jobs) = pair", ["jobs"]), ("case held, info(Int), closed", ["info"]),
      ("case a = 1, item = \"x\"", ["item"]), ("case .sealed(let data): 1", ["data"]),
      ("func processAnswer() {}", ["processAnswer"]), ("typealias DateUtils = Int", ["DateUtils"]),
      ("protocol QueueManager {}", ["QueueManager"]), ("actor `Helper` {}", ["Helper"]),
      ("let bytes: Data = Data(item)", []), ("var processed: Processed", []), ("struct Information {}", []),
      ("func `an item is not a word of ours`() {}", []), ("case .data: return process.info", []),
      ("// let data = 1", []), ("let text = \"let data\"", []),
    ])
  func `a banned word is found in declared names alone`(text: String, expected: [String]) {
    #expect(findings(in: SwiftSource(text: text)).map { String($0.text.prefix { $0 != ":" }) } == expected)
  }

  @Test(
    arguments: [
      ("itemStore", ["item", "store"]), ("JSONData", ["json", "data"]), ("parseURLInfo2", ["parse", "url", "info"]),
      ("SCREAMING_JOB", ["screaming", "job"]), ("database", ["database"]),
    ])
  func `a name splits into its words`(name: String, expected: [String]) {
    #expect(words(of: name) == expected)
  }

  private func findings(in source: SwiftSource) -> [Finding] {
    let banned: Set = ["item", "data", "info", "manager", "helper", "util", "utils", "process", "job"]
    return source.declaredNames.compactMap { name in
      guard !name.text.contains(" ") else { return nil }
      let word = words(of: name.text).first {
        banned.contains($0) || banned.contains(String($0.dropLast())) && $0.hasSuffix("s")
      }
      return word.map { Finding(path: source.path, line: name.line, text: "\(name.text): say what the \($0) is") }
    }
  }

  /// The camel-case words of a name in lower case; digits and underscores divide.
  private func words(of name: String) -> [String] {
    name.replacing(/([a-z])([A-Z])/) { "\($0.1) \($0.2)" }
      .replacing(/([A-Z])([A-Z][a-z])/) { "\($0.1) \($0.2)" }
      .replacing(/[_0-9]/) { _ in " " }
      .split(separator: " ").map { $0.lowercased() }
  }
}
