import ArgumentParser
import Domain
import Wording

@testable import CommandLine

/// A command line that a text of the catalogue tells people to type.
struct SuggestedCommand: Hashable, Sendable, CustomStringConvertible {
  /// The words after `cvmsync`, as in the text.
  let words: [String]

  var description: String { (["cvmsync"] + words).joined(separator: " ") }

  /// The arguments to type, with a sample for each placeholder.
  var arguments: [String] { words.map { Self.sample(for: $0) ?? $0 } }

  /// The words after one `cvmsync` in a text.
  enum Mention: Hashable {
    case command(SuggestedCommand)
    /// A sentence about the program, not a command; with the words that follow.
    case sentence(String)

    var command: SuggestedCommand? {
      if case .command(let command) = self { command } else { nil }
    }
  }

  static func mentions(in text: String) -> [Mention] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    // `cvmsync` with punctuation after it ends a sentence, and is no command.
    let places = words.indices.filter { words[$0].filter { !"(«“".contains($0) } == "cvmsync" }
    return places.map { place in
      let rest = Array(words[(place + 1)...])
      return SuggestedCommand(following: rest).map { .command($0) } ?? .sentence(rest.joined(separator: " "))
    }
  }

  private init?(following rest: [String]) {
    var kept: [String] = []
    var commands: [any ParsableCommand.Type] = CVMSync.configuration.subcommands
    for word in rest {
      let text = String(word.prefix { !",;:.)»!?".contains($0) })
      guard !text.isEmpty else { break }
      let command = commands.first { Self.names(of: $0).contains(text) }
      guard command != nil || Self.isArgument(text, after: kept) else { break }
      if let command { commands = command.configuration.subcommands }
      kept.append(text)
      if text.count < word.count { break }
    }
    guard !kept.isEmpty else { return nil }
    words = kept
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName ?? ""] + command.configuration.aliases
  }

  /// Whether a word is an argument: a value, an option, or a name that the command takes. Other words continue the
  /// sentence.
  private static func isArgument(_ word: String, after kept: [String]) -> Bool {
    if word.hasPrefix("--") || word.hasPrefix("{") || sample(for: word) != nil { return true }
    switch kept.last {
    case nil: return ["help", "aide"].contains(word)
    case "help", "aide": return word == "faq"
    case "--kind": return ["garage", "mobile-unit", "AVP"].contains(word)
    case "--asked-by": return ["phone", "email"].contains(word)
    case "{number}" where kept.contains { ["step", "etape"].contains($0) }: return word == "leave"
    case "draft-email", "brouillon-courriel": return DraftKind(argument: word) != nil
    default: return false
    }
  }

  private static func sample(for word: String) -> String? {
    samples[word] ?? placeholders[word.replacing("{option}", with: "")]
  }

  private static let samples = [
    "NUMÉRO": "4471192", "NUMBER": "4471192", "PREMIER": "4471192", "FIRST": "4471192", "DERNIER": "4471199",
    "LAST": "4471199", "NOM": "Lise", "NAME": "Lise", "RAISON": "erreur", "REASON": "erreur", "FICHIER": "a.json",
    "FILE": "a.json", "POSTE": "Garage", "STATION": "Garage", "RÉFÉRENCE": "R-1", "REFERENCE": "R-1", "ID": "A3",
    "A3": "A3", "N": "3", "CODE_ACCES": "TREM1234", "ACCESS_CODE": "TREM1234", "URL": "https://portal.example",
    "DATE": "2022-11-23T09:12-05:00", "HEURE": "9:12", "TIME": "9:12",
  ]
  private static let placeholders = [
    "{number}": "4471192", "{first}": "4471192", "{move}": "3", "{id}": "3",
    "{vehicle}": "01930000-0000-7000-8000-000000000009",
  ]
}
