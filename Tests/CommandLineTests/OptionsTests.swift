import ArgumentParser
import Daemon
import Domain
import StationAPI
import TestSupport
import Testing
import Wording

@testable import CommandLine

struct OptionsTests {
  static let pairs: [(arguments: [String], expected: [String])] = [
    (["status"], ["status"]), (["--lang", "en", "status"], ["status", "--lang", "en"]),
    (["--json", "--data=/d", "list", "--limit", "3"], ["list", "--limit", "3", "--json", "--data=/d"]),
    (["--lang", "en", "record", "--", "-x"], ["record", "--lang", "en", "--", "-x"]), (["--lang"], ["--lang"]),
    (["--help"], ["--help"]), (["stock", "--json"], ["stock", "--json"]), ([], []), (["--data", "/d"], []),
  ]

  @Test(arguments: pairs)
  func `options of every command may stand before the command`(arguments: [String], expected: [String]) {
    #expect(ArgumentOrder.globalsLast(arguments) == expected)
  }

  @Test(
    arguments: [
      (["key-in", "--help", "--lang", "en"], ["key-in", "--help"]),
      (["--json", "pannes", "-h"], ["pannes", "--help"]),
      (["--help", "--lang", "en"], ["--help"]), (["key-in", "open", "--help", "--json"], nil),
      (["key-in", "4471192", "--help"], nil), (["key-in", "--lang", "en"], nil), (["status", "--help"], nil),
    ] as [([String], [String]?)])
  func `options beside the help of a group do not make it that of its standard command`(
    arguments: [String], expected: [String]?
  ) {
    #expect(ArgumentOrder.groupsHelp(arguments, in: CVMSync.self) == expected ?? arguments)
  }

  @Test(
    arguments: [
      (["bogus", "--data", "/d"], ["bogus"]), (["--lang", "en", "bogus"], ["bogus"]),
      (["stock", "ad"], ["stock", "ad"]),
      (["avis", "vus", "3"], ["avis", "vus"]), (["stock", "add", "1"], nil), (["show", "1"], nil), (["status"], nil),
      (["état"], nil), (["--json"], nil), (["--help"], nil), (["help", "stock"], nil), (["stock"], nil), ([], nil),
    ] as [([String], [String]?)])
  func `a word that is no command is told, whatever follows it`(arguments: [String], expected: [String]?) {
    #expect(ArgumentOrder.unknownCommand(of: arguments, in: CVMSync.self) == expected)
  }

  @Test(arguments: [["\u{1B}[31m"], ["list", "--state", "\u{1B}[31m"], ["show", "\u{1B}[31m"]])
  func `what was typed never reaches the terminal with its control characters`(arguments: [String]) async {
    let terminal = Terminal()
    #expect(await terminal.run(arguments, access: StationAccess { _, _ in .failure(.daemon(.socket(note: ""))) }) == 64)
    #expect(terminal.errors.contains("u{1b}[31m") && !terminal.errors.contains("\u{1B}"))
  }

  @Test(
    arguments: [
      (["etat"], "StatusCommand"), (["état"], "StatusCommand"), (["pourquoi", "1"], "WhyCommand"),
      (["nouvelle"], "RecordCommand"), (["envoyer"], "SyncCommand"), (["connexion"], "SignInCommand"),
      (["deconnexion"], "SignOutCommand"), (["reviser"], "ReviewListCommand"), (["stock"], "StockListCommand"),
      (["stock", "lost", "1", "2", "--who", "a", "--why", "b"], "StockLostCommand"),
      (["review", "not-same", "1", "--who", "a", "--why", "b"], "ReviewNotSameCommand"),
    ])
  func `commands have French names too`(arguments: [String], expected: String) throws {
    let command = try CVMSync.parseAsRoot(arguments)
    #expect("\(type(of: command))" == expected)
  }

  @Test(
    arguments: [
      ["bogus"], ["show"], ["show", "no/number"], ["stock", "add", "1", "2"],
      ["stock", "lost", "--who", "a", "--why", "b"],
      ["review", "select", "1", "v"], ["review", "retry", "1", "--who", "a"], ["list", "--state", "gone"],
      ["list", "--limit", "501"], ["status", "--lang", "de"], ["init", "--portal", "https://p", "--name", "n"],
      ["init", "--portal", "https://p", "--name", "n", "--kind", "boat"], ["sign-in", "--password", "x"],
    ])
  func `a wrong command line ends with 64 and asks the station nothing`(arguments: [String]) async {
    let terminal = Terminal()
    let access = StationAccess { _, _ in
      Issue.record("the station was asked")
      return .success(.done)
    }
    #expect(await terminal.run(arguments, access: access) == 64)
    #expect(terminal.output.isEmpty && !terminal.errors.isEmpty)
  }

  @Test(arguments: [["--version"], ["--help"], ["help", "record"], ["stock", "--help"]])
  func `help and version go to standard output and end with 0`(arguments: [String]) async {
    let terminal = Terminal()
    #expect(await terminal.run(arguments, access: StationAccess { _, _ in .success(.unexpected) }) == 0)
    #expect(!terminal.output.isEmpty && terminal.errors.isEmpty)
  }

  @Test(
    arguments: [
      (["--data", "/d"], ["CVMSYNC_DATA": "/e"], true, "/d"), ([], ["CVMSYNC_DATA": "/e"], true, "/e"),
      ([], ["CVMSYNC_DATA": ""], true, "/var/lib/cvmsync"),
      ([], ["XDG_DATA_HOME": "/x", "HOME": "/h"], false, "/x/cvmsync"),
      ([], ["XDG_DATA_HOME": "x", "HOME": "/h"], false, "/h/.local/share/cvmsync"),
      ([], ["HOME": "/h"], false, "/h/.local/share/cvmsync"),
    ])
  func `the station's directory is named, set, or the usual one`(
    arguments: [String], environment: [String: String], isRoot: Bool, expected: String
  ) throws {
    let places = try GlobalOptions.parse(arguments).places(environment: environment, isRoot: isRoot)
    #expect(places.directory == expected)
    #expect(places.socket == "\(expected)/agent.sock")
  }

  @Test(
    arguments: [
      (["status"], [:], true), (["status", "--no-color"], [:], false), (["status"], ["NO_COLOR": "1"], false),
      (["status"], ["NO_COLOR": ""], true), (["status"], ["TERM": "dumb"], false),
    ])
  func `colour is for terminals that want it`(arguments: [String], environment: [String: String], expected: Bool) async
  {
    let terminal = Terminal(isTerminal: true)
    _ = await terminal.run(
      arguments, environment: environment, access: StationAccess { _, work in .success(await work(ScriptedStation())) })
    #expect(terminal.output.contains("\u{1B}[") == expected)
  }

  @Test func `output that is no terminal has no colour`() async {
    let terminal = Terminal()
    _ = await terminal.run("status")
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    (["why", "ex-ab1"], true, "ex-ab1"), (["why", "ex-ab1"], false, "EX-AB1"), (["why", "EX-AB1"], true, "EX-AB1"),
    (["show", "cvm 12a", "--kind", "CVM"], false, "12A"),
  ])
  func `a portal's number may be typed with its small letters, a paper's in any case`(
    arguments: [String], isKnown: Bool, expected: String
  ) async {
    let station = ScriptedStation { $0.kinds = isKnown ? [.mechanical] : [] }
    let code = await Terminal().run(arguments, on: station, zone: .fixed(minutes: -300))
    #expect(station.calls.certificates.last?.number.text == expected && (code == 0) == isKnown)
  }

  @Test func `a frequent command has all its names`() {
    for (name, type) in FrequentCommands.named {
      #expect(type.configuration.subcommands.isEmpty && type.configuration.names.contains(name))
      #expect(type.configuration.names.allSatisfy { FrequentCommands.named[$0] == type })
      #expect(CVMSync.configuration.subcommands.contains { $0 == type })
    }
  }

  /// Arguments put together by chance from right and wrong ones: what is read without the parser is what the parser
  /// reads, and what the parser refuses is left to it.
  @Test func `a frequent command is read as the parser reads it`() throws {
    let pieces = [
      "--json", "--no-color", "--lang", "fr", "en", "de", "--lang=en", "--data", "/d", "--data=/d e", "--data=",
      "--config=c=d", "--socket", "s", "--exit-code", "--lines", "--rehearse", "--legacy-number", "4471192",
      "--legacy-number=EX-1", "--legacy-issued=2026-11-30", "--accept-date", "--resume", "--reprendre", "--discard",
      "--effacer", "--numbered-by-portal", "--limit", "7", "--limit=7", "--limit=501", "--before=12", "--before", "12",
      "-1", "--arre\u{302}ter", "--state=held",
      "--kind=AVP", "--unmasked", "--no-wait", "--stop", "--arrêter", "--", "-", "", "file.json", "--help", "--bogus",
      "-h", "help", "--json=yes", "--no-color=", "--lang=", "12A", "?", "--generate-completion-script", "--version",
    ]
    let names = FrequentCommands.named.keys.sorted()
    var generator = SeededGenerator(seed: 15)
    var readAlone: [String: Int] = [:]
    for _ in 0..<1_200 {
      let name = names[Int.random(in: names.indices, using: &generator)]
      let before = [[], ["--lang", "en"], ["--json"], ["--data=/d", "--lang", "de"]][
        Int.random(in: 0..<4, using: &generator)]
      let after = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &generator)]
      }
      let isShow = ["show", "voir"].contains(name) && Int.random(in: 0..<4, using: &generator) > 0
      let operand = isShow ? ["4471192"] : []
      let arguments = before + [name] + operand + after
      guard let alone = FrequentCommands.read(arguments) else { continue }
      readAlone[name, default: 0] += 1
      let whole = try CVMSync.parseAsRoot(ArgumentOrder.globalsLast(arguments))
      #expect("\(whole)" == "\(alone)", "\(arguments)")
    }
    #expect(names.allSatisfy { readAlone[$0, default: 0] > 10 }, "\(readAlone)")
  }

  @Test(arguments: [
    ["status", "--json", "--data", "/d"], ["record"], ["nouvelle", "-", "--lines", "--data=/d", "--lang", "fr"],
    ["liste", "--limit", "7"], ["--lang", "en", "show", "4471192"], ["voir", "4471192", "--json"], ["sync", "--stop"],
    ["--data", "/d", "agent"], ["record", "inspection.json", "--legacy-number", "4471192", "--accept-date"],
  ])
  func `a frequent command with plain arguments needs no parser`(arguments: [String]) throws {
    let alone = try #require(FrequentCommands.read(arguments))
    let whole = try CVMSync.parseAsRoot(ArgumentOrder.globalsLast(arguments))
    #expect("\(whole)" == "\(alone)" && "\(alone)".contains("GlobalOptions"))
  }

  @Test(arguments: [
    ["status", "--help"], ["-h", "list"], ["record", "--bogus"], ["show"], ["stock"], ["help", "status"], ["--version"],
    ["status", "--version"], ["status", "--generate-completion-script"], ["list", "--limit", "x"], [], ["--json"],
  ])
  func `help, errors and other commands are left to the parser`(arguments: [String]) {
    #expect(FrequentCommands.read(ArgumentOrder.helpAside(arguments)) == nil)
  }
}
