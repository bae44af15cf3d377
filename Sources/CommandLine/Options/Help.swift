internal import ArgumentParser
internal import Wording

/// Help in the language of the person who asks; it is made before the options are read.
enum Help {
  /// Of the command that is being performed: `--lang`, else the environment's.
  @TaskLocal static var language: Language = .french

  /// What `arguments` ask for, else the environment's.
  static func language(of arguments: [String], environment: [String: String]) -> Language {
    let following = arguments.firstIndex(of: "--lang").map { arguments.dropFirst($0 + 1).first }
    let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    let asked = ((following ?? nil) ?? joined).flatMap { Language(rawValue: $0) }
    return Language.chosen(asked, environment: environment)
  }

  private static var words: Words { Words(language: language, zone: .fixed(minutes: 0)) }

  static func text(_ text: Text, _ values: [String: String] = [:]) -> String { words(text, values) }

  static func text(_ text: Text, _ valueName: String) -> ArgumentHelp {
    var help: ArgumentHelp = self.text(text)
    help.valueName = valueName
    return help
  }

  static func text(_ text: Text) -> ArgumentHelp { ArgumentHelp(stringLiteral: words(text)) }

  /// A command by its English name and its French ones; help has those of the reader's language first.
  static func command(
    _ english: String, _ french: String..., about: Text, subcommands: [any ParsableCommand.Type] = [],
    standard: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    let names =
      language == .french
      ? french + [english].filter { !french.contains($0) } : [english] + french.filter { $0 != english }
    return CommandConfiguration(
      commandName: names[0], abstract: text(about), subcommands: subcommands, defaultSubcommand: standard,
      aliases: Array(names.dropFirst()))
  }
}
