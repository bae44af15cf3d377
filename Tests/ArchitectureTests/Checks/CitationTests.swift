import Testing

/// What the code cites exists: paragraphs of the contract, its fixtures, rules of the FAQ.
struct CitationTests {
  let repository = Repository.current

  /// The FAQ's rules that are built; extended with the software.
  static let coveredRules = [
    "C1", "C2", "C3", "C4", "C5", "C6", "U1", "U2", "U3", "I1", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9",
    "A1", "A2", "A3",
  ]

  @Test func `every paragraph of SyncProtocol that is cited exists`() {
    let headings = paragraphs(headedIn: repository.files["SyncProtocol/README.md"] ?? "")
    #expect(headings.count >= 5, "SyncProtocol/README.md has numbered headings")
    expectNone(
      repository.swift.filter { !$0.path.hasPrefix("Tests/ArchitectureTests/") }.flatMap { source in
        paragraphs(citedIn: source.text).filter { !headings.contains($0) }
          .map { Finding(path: source.path, text: "SyncProtocol §\($0) is not a heading of SyncProtocol/README.md") }
      })
  }

  @Test func `every fixture is read by a test`() {
    let fixtures = repository.files.keys.filter { $0.hasPrefix("SyncProtocol/Fixtures/") && $0.hasSuffix(".json") }
    #expect(!fixtures.isEmpty, "SyncProtocol/Fixtures holds golden JSON")
    let literals = repository.swift(in: ["Tests/ProtocolTests"]).flatMap(\.literals)
    expectNone(
      fixtures.sorted().filter { !isNamed($0, in: literals) }
        .map { Finding(path: $0, text: "no test in Tests/ProtocolTests names it") })
  }

  @Test func `every attack that Tests/README.md tells of names a test`() {
    let attacks = attacks(toldIn: repository.files["Tests/README.md"] ?? "")
    #expect(!attacks.isEmpty, "Tests/README.md has a table of attacks")
    expectNone(
      attacks.filter { attack in
        !repository.swift(in: ["Tests/\(attack.suite)"]).contains { $0.testNames.contains(attack.test) }
      }.map { Finding(path: "Tests/README.md", text: "\($0.suite) has no test “\($0.test)”") })
  }

  @Test(arguments: coveredRules)
  func `a rule of the FAQ is named by a test`(rule: String) {
    let names = repository.swift(in: ["Tests"]).filter { !$0.path.hasPrefix("Tests/ArchitectureTests/") }.flatMap(
      \.testNames)
    #expect(names.contains { cites(rule, in: $0) }, "no test's name cites \(rule)")
  }

  @Test func `the documentation says for each rule of the FAQ which command shows it`() {
    let rows = (repository.files["Documentation/faq.md"] ?? "").split(separator: "\n").map { $0.split(separator: "|") }
    let told = rows.compactMap { row in row.count == 3 ? row[0].trimmingPrefix(" ").split(separator: " ").first : nil }
    #expect(told.filter { Self.coveredRules.contains(String($0)) }.map(String.init) == Self.coveredRules)
  }

  @Test func `the van's day shows each rule of the FAQ`() {
    let day = repository.files.filter { $0.key == "Examples/demo.sh" || $0.key.hasPrefix("Examples/VanDay/") }
      .values.joined(separator: "\n")
    #expect(Self.coveredRules.filter { !cites($0, in: day) } == [])
  }

  @Test(
    arguments: [
      ("/// A receipt (SyncProtocol §4.2).", ["4.2"]),
      ("// SyncProtocol §4.2, §5 and §6.1; RFC 9110 §9", ["4.2", "5", "6.1"]),
      ("/// as in SyncProtocol\n  /// §1.4.", ["1.4"]), ("// RFC 9457 §3", []),
    ])
  func `citations are found across lines and lists`(text: String, expected: [String]) {
    #expect(paragraphs(citedIn: text) == expected)
  }

  @Test func `headings count with and without their sign`() {
    #expect(
      paragraphs(headedIn: "# Title\n## §4 A\n### §4.2 B\n## 5. C\n#### 5.1\ntext §9\n") == ["4", "4.2", "5", "5.1"])
  }

  @Test(
    arguments: [
      (["sign-in-sent.json"], true), (["sign-in-sent"], true), (["Exchange/sign-in-sent.json"], true),
      (["sign-in", "sent"], true), (["sign", "in-sent"], true), (["sign-in"], false), (["sent"], false),
      (["other-sign-in-sent"], false), (["sign-in-sent-late.json"], false),
    ])
  func `a fixture is named by its file, its path or its two parts`(literals: [String], expected: Bool) {
    #expect(isNamed("SyncProtocol/Fixtures/Exchange/sign-in-sent.json", in: literals) == expected)
  }

  @Test(arguments: [("kept whole (R3)", true), ("waits (C4, R3)", true), ("kept (R31)", false), ("FAQ BR3", false)])
  func `a rule is cited as a word`(name: String, expected: Bool) {
    #expect(cites("R3", in: name) == expected)
    let source = SwiftSource(text: "@Test(arguments: [\"func\"])\nfunc `\(name)`(a: Int) {}\nfunc `R3 is no test`() {}")
    #expect(source.testNames == [name])
  }

  @Test func `an attack's test is read from the last column of its row`() {
    let text = """
      ## Attacks
      | attack | what comes of it | test |
      |---|---|---|
      | a bit flips | told | `StoreTests.Damage/WALTests`: a bit is told |

      ## Rules
      | another table | of three | `DomainTests.Other`: is no attack |
      """
    let found = attacks(toldIn: text)
    #expect(found.map(\.suite) == ["StoreTests"])
    #expect(found.map(\.test) == ["a bit is told"])
  }

  private func attacks(toldIn text: String) -> [(suite: String, test: String)] {
    let section = text.split(separator: "\n## ").first { $0.trimmingPrefix("## ").hasPrefix("Attacks\n") } ?? ""
    return section.matches(of: /\| `(\w+)\.[\w\/]+`: ([^|\n]+?) *\|/).map { (String($0.1), String($0.2)) }
  }

  private func paragraphs(citedIn text: String) -> [String] {
    text.replacing(/\n\s*\/\/\/?\s*/, with: " ")
      .matches(of: /SyncProtocol §\d+(?:\.\d+)*(?:(?:,| and| to|;)? §\d+(?:\.\d+)*)*/)
      .flatMap { $0.output.matches(of: /§(\d+(?:\.\d+)*)/).map { String($0.1) } }
  }

  private func paragraphs(headedIn text: String) -> Set<String> {
    Set(text.matches(of: /(?m)^#+ +§?(\d+(?:\.\d+)*)/).map { String($0.1) })
  }

  /// By its file's name, its path, or as the two parts around one of its dashes: `rows("problem", ["wrong-code"])`.
  private func isNamed(_ fixture: String, in literals: [String]) -> Bool {
    let name = String(fixture.split(separator: "/").last ?? "").replacing(".json", with: "")
    let named = Set(literals.map { String($0.split(separator: "/").last ?? "").replacing(".json", with: "") })
    let dashes = name.indices.filter { name[$0] == "-" }
    return named.contains(name)
      || dashes.contains {
        named.contains(String(name[..<$0])) && named.contains(String(name[name.index(after: $0)...]))
      }
  }

  private func cites(_ rule: String, in name: String) -> Bool {
    name.split { !$0.isLetter && !$0.isNumber }.contains { $0 == rule }
  }
}
