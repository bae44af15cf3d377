import Disk
import ArgumentParser
import Daemon
import Domain
import FoundationEssentials
import StationAPI
import StationSettings
import TestSupport
import Testing
import Wording

@testable import CommandLine

/// SAAQ's FAQ in short, and what this program does about each question.
struct FAQTests {
  private static let ids = [
    "C1", "C2", "C3", "C4", "C5", "C6", "U1", "U2", "U3", "I1", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9",
    "A1", "A2", "A3",
  ]

  private static func run(_ arguments: [String], lang: String = "fr") async -> (code: Int32, terminal: Terminal) {
    let terminal = Terminal()
    let code = await terminal.run(
      arguments, environment: ["LANG": lang, "HOME": "none"],
      access: StationAccess { _, _ in .failure(.daemon(.notInitialised(directory: "none"))) })
    return (code, terminal)
  }

  @Test(arguments: Language.allCases)
  func `help faq lists every question by its id, C1 to A3, without a station`(language: Language) async throws {
    let listed = await Self.run(["help", "faq"], lang: language.rawValue)
    #expect(listed.code == 0)
    let ids = listed.terminal.output.split(separator: "\n").filter { $0.hasPrefix("  ") }.map {
      $0.dropFirst(2).prefix(2)
    }
    #expect(ids.map(String.init).filter { $0 != "  " } == Self.ids)
    let json = await Self.run(["help", "faq", "--json"], lang: language.rawValue)
    let value = try #require(StationJSON.value(JSONValue.self, from: Data(json.terminal.output.utf8)))
    #expect(
      json.terminal.output.hasPrefix("{\"entries\":[{\"answer\":") && StationJSON.text(value).contains("\"schema\":1"))
    #expect(json.terminal.output.matches(of: /"id":"([A-Z]\d)"/).map { String($0.1) } == Self.ids)
  }

  @Test(arguments: Self.ids, Language.allCases)
  func `each question has an answer, what is done here, and a command that exists (A1, A2, A3, C2, U3, I1, R9)`(
    id: String, language: Language
  ) async throws {
    let told = await Self.run(["help", "faq", id.lowercased()], lang: language.rawValue)
    #expect(told.code == 0)
    let lines = told.terminal.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("\(id)  ") == true && lines.count >= 4)
    #expect(lines.allSatisfy { $0.count <= 78 } && !told.terminal.output.contains("{"))
    let rule = try #require(FAQRule(written: id))
    let words = Samples.words(language)
    let entry = FAQEntry(rule, words: words, contacts: words.contacts(.faq))
    for command in Self.commands(in: "\(entry.here) \(entry.command)") {
      _ = try CVMSync.parseAsRoot(ArgumentOrder.helpAside(command))
    }
    #expect(Self.commands(in: entry.command).count == 1)
  }

  /// The arguments after each `cvmsync` in a text, with a value for every placeholder.
  private static func commands(in text: String) -> [[String]] {
    let values = [
      "CODE_ACCES": "ABCD1234", "ACCESS_CODE": "ABCD1234", "NUMÉRO": "1", "NUMBER": "1", "NOM": "a", "NAME": "a",
      "RAISON": "b", "REASON": "b", "FICHIER": "f", "FILE": "f",
    ]
    return text.split(separator: "cvmsync ", omittingEmptySubsequences: false).dropFirst().map { rest in
      rest.split(separator: " ").map(String.init).prefix { word in
        // These words continue the sentence after a command.
        !["donne", "gives", "cvmsync"].contains(word)
      }.map { values[$0] ?? $0 }
    }
  }

  @Test(
    arguments: [
      ("C9", "C1, C2, C3, C4, C5, C6"), ("r10", "R1"), ("R0", "R1, R2"), ("B2", "C2, U2, R2, A2"), ("x", "C1, U1, I1"),
      ("\u{1B}[31m", "C1"),
    ])
  func `an unknown id is told with the nearest ones and ends with 64`(id: String, nearest: String) async {
    for language in Language.allCases {
      let told = await Self.run(["help", "faq", id], lang: language.rawValue)
      #expect(told.code == 64 && told.terminal.output.isEmpty)
      #expect(told.terminal.errors.contains(nearest), "\(told.terminal.errors)")
      #expect(!told.terminal.errors.contains("\u{1B}"))
    }
  }

  @Test(
    arguments: [
      ["help"], ["aide"], ["--help"], ["help", "status"], ["aide", "annuler"], ["--lang", "en", "help"],
      ["faq", "--help"],
      ["help", "stock", "add"], ["aide", "faq", "--help"],
    ])
  func `the usual help goes on working, by either name`(arguments: [String]) async {
    let told = await Self.run(arguments)
    let usage = arguments.contains("en") ? "USAGE: cvmsync" : "Usage\u{A0}: cvmsync"
    #expect(told.code == 0 && told.terminal.output.contains(usage), "\(told.terminal.errors)")
  }

  @Test(
    arguments: [
      (["--lang", "en", "help", "faq", "C1"], ["--lang", "en", "faq", "C1"]), (["aide", "faq"], ["faq"]),
      (["help", "status"], ["help", "status"]), (["status", "help"], ["status", "help"]), ([], []),
      (["--json"], ["--json"]),
    ] as [([String], [String])])
  func `only help before faq is taken away`(arguments: [String], expected: [String]) {
    #expect(ArgumentOrder.helpAside(arguments) == expected)
  }

  @Test func `the contacts are those of the configuration, in the FAQ and with a certificate (A1, I1, U2, R9)`()
    async throws
  {
    let directory = try TemporaryDirectory()
    let file = directory.path(of: "config.json")
    try DurableFile.create(
      file,
      """
      {"portal":"https://portail.exemple.ca","contacts":{"cancellation":"1 800 555-0001","support":"aide@exemple.ca",
      "clientSatisfaction":"1 800 555-0002","olderDocuments":"1 800 555-0003"}}
      """)
    for (arguments, expected) in [
      (["help", "faq", "R9"], "555-0001"), (["help", "faq", "U2"], "aide@exemple.ca"),
      (["help", "faq", "I1"], "555-0002"),
      (["help", "faq", "A1"], "555-0003"), (["draft-email", "client-refused"], "555-0002"),
    ] {
      let told = await Self.run(arguments + ["--config", file])
      #expect(told.terminal.output.contains(expected), "\(told.terminal.output)")
    }
    let terminal = Terminal()
    #expect(await terminal.run("why", "4471192", "--config", file) == 0)
    #expect(terminal.output.contains("555-0002") && !terminal.output.contains("891-6545"))
  }

  @Test func `a configuration that is not right is told, and the FAQ's contacts are given all the same (A1)`()
    async throws
  {
    let directory = try TemporaryDirectory()
    let file = directory.path(of: "config.json")
    try DurableFile.create(file, #"{"portal":"https://p.exemple.ca","contacts":{"support":"personne"}}"#)
    let told = await Self.run(["help", "faq", "A1", "--config", file])
    #expect(told.code == 0 && told.terminal.output.contains("361-7620"))
    #expect(told.terminal.errors.contains("contacts.support"))
  }
}
