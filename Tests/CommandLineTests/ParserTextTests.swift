import ArgumentParser
import Daemon
import Domain
import Testing
import Wording

@testable import CommandLine

/// Messages of the parser of arguments, from real command lines.
struct ParserTextTests {
  private static let nowhere = StationAccess { _, _ in .failure(.daemon(.socket(note: ""))) }

  @Test(
    arguments: [
      (["list", "--limt"], "Option inconnue : --limt. Vouliez-vous dire --limit?", "Unknown option '--limt'. Did you"),
      (["list", "-x"], "Option inconnue : -x", "Unknown option '-x'"),
      (["list", "--limit"], "Il manque une valeur à --limit <N>", "Missing value for '--limit <N>'"),
      (["search", "--vin"], "Il manque une valeur à --vin <NIV>", "Missing value for '--vin <NIV>'"),
      (["list", "a"], "Argument de trop : a", "Unexpected argument 'a'"),
      (["list", "a", "b"], "2 arguments de trop : 'a', 'b'", "2 unexpected arguments: 'a', 'b'"),
      (["stock", "add"], "Argument manquant : <premier>", "Missing expected argument '<first>'"),
      (["withdraw", "1", "--why", "x"], "Argument manquant : --who <NOM>", "Missing expected argument '--who <NAME>'"),
      (["list", "--limit", "a"], "« a » ne convient pas à --limit <N>", "The value 'a' is invalid for '--limit <N>'"),
      (
        ["list", "--kind", "x"], "Option inconnue : --kind. Vouliez-vous dire --lang?",
        "Unknown option '--kind'. Did you mean '--lang'?"
      ),
      (
        ["stats", "--lang=de"], "« de » ne convient pas à --lang <langue>. Choisissez parmi : fr, en.",
        "The value 'de' is invalid for '--lang <lang>'. Please provide one of 'fr' and 'en'."
      ),
      (
        ["export", "--format", "x"], "« x » ne convient pas à --format <FORMAT>. Choisissez parmi : csv, json, jsonl.",
        "Please provide one of 'csv', 'json' or 'jsonl'."
      ),
      (
        ["list", "--state", "gone"], "« gone » ne convient pas à --state <ÉTAT>. Choisissez parmi :",
        "The value 'gone' is invalid for '--state <STATE>'. Please provide one of the following:"
      ),
      (
        ["list", "--json=3"], "--json ne prend pas de valeur, mais a reçu « 3 ».",
        "The option '--json' does not take any value, but '3' was specified."
      ),
      (["list", "--limit", "501"], "--limit : de 1 à 500.", "--limit: 1 to 500."),
      (["bogus"], "Commande inconnue : bogus. Celles qu'il y a : cvmsync --help", "Unknown command: bogus."),
      (
        ["stock", "ad"], "Commande inconnue : stock ad. Celles qu'il y a : cvmsync stock --help",
        "Unknown command: stock"
      ),
    ] as [([String], String, String)])
  func `what is wrong with a command line is told in the language asked for`(
    arguments: [String], french: String, english: String
  ) async {
    for (language, expected) in [("fr", french), ("en", english)] {
      let terminal = Terminal()
      let asked = arguments.contains { $0.hasPrefix("--lang") } ? [] : ["--lang", language]
      let environment = ["LANG": language]
      #expect(await terminal.run(asked + arguments, environment: environment, access: Self.nowhere) == 64)
      #expect(spaced(terminal.errors).contains(expected), "\(terminal.errors)")
      if language == "fr" { #expect(Self.english(in: terminal.errors) == nil, "\(terminal.errors)") }
    }
  }

  @Test(arguments: paths(of: CVMSync.self))
  func `a command's help is in one language`(path: [String]) async {
    for language in ["fr", "en"] {
      let terminal = Terminal()
      #expect(await terminal.run(path + ["--help", "--lang", language], access: Self.nowhere) == 0)
      let help = terminal.output
      #expect(language == "en" || Self.english(in: help) == nil, "\(help)")
      #expect(help.contains(language == "fr" ? "OPTIONS\u{A0}:" : "OPTIONS:"), "\(help)")
      let wide = help.split(separator: "\n").filter { $0.count > 86 && !$0.hasPrefix("U") }
      #expect(wide == [])
    }
  }

  @Test(arguments: [("fr", "nouvelle, enregistrer, record"), ("en", "record, nouvelle, enregistrer")])
  func `help has the names of the reader's language first`(language: String, expected: String) async {
    let terminal = Terminal()
    #expect(await terminal.run(["help", "--lang", language], access: Self.nowhere) == 0)
    #expect(terminal.output.contains(expected))
  }

  @Test(
    arguments: [
      ("disk full", "disque plein"), ("the file is not a database", "le fichier n'est pas une base de données"),
      ("another program has the file open", "un autre programme a le fichier ouvert"),
      ("/d/f: Permission denied", "/d/f : permission refusée"),
      ("cannot open a copy (errno 13)", "une copie ne peut pas être ouverte (erreur 13 du système)"),
      ("operation: a row is not as it was written", "une ligne de operation n'est plus telle qu'elle a été écrite"),
      ("I5: a receipt has no operation (the first: 12)", "la règle I5 n'est plus respectée (d'abord : 12)"),
      ("something nobody foresaw", "something nobody foresaw"),
    ])
  func `what the system or the store tells of a fault is in the reader's language`(told: String, french: String) {
    let text = Samples.words(.french)(.backupFault, ["state": "aucune", "note": told])
    #expect(spaced(text) == "aucune; le dernier essai a échoué (\(french))")
    let kept = Samples.words(.english)(.backupFault, ["state": "none", "note": told])
    #expect(kept == "none; the last try failed (\(told))")
  }

  @Test(arguments: ProblemKind.allCases)
  func `a problem of the portal is told in words`(kind: ProblemKind) {
    for language in Language.allCases { #expect(Samples.words(language).problem(kind.rawValue) != kind.rawValue) }
  }

  /// The paths of all commands and subcommands.
  private static func paths(of root: any ParsableCommand.Type) -> [[String]] {
    root.configuration.subcommands.flatMap { command -> [[String]] in
      let name = command.configuration.commandName ?? ""
      return [[name]] + paths(of: command).map { [name] + $0 }
    }
  }

  /// The first English words of the parser that are left in a text.
  private static func english(in text: String) -> Substring? {
    text.firstMatch(
      of:
        #/Error:|Usage:|USAGE:|OVERVIEW|OPTIONS:|SUBCOMMANDS|Unknown|Missing|Unexpected|See '|Help:|values:|default|Show /#
    )?.output
  }

  private func spaced(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
}
