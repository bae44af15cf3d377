internal import ArgumentParser
internal import Wording

/// Help texts in the user's language. They are made before the options are parsed.
enum Help {
  /// The language of the command that runs: `--lang`, else the environment's.
  @TaskLocal static var language: Language = .french

  /// The language that `arguments` name, else the environment's.
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

  static func text(_ text: KeyingText, _ valueName: String? = nil, values: [String: String] = [:]) -> ArgumentHelp {
    var help = ArgumentHelp(stringLiteral: words(text, values))
    help.valueName = valueName
    return help
  }

  static func text(_ text: KeyingText, _ values: [String: String]) -> String { words(text, values) }

  /// Describes a command by its English and French names; help shows the names of the reader's language first.
  static func command(
    _ english: String, _ french: String..., about: Text, subcommands: [any ParsableCommand.Type] = [],
    standard: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    command(english, french, about: text(about, [:]), subcommands: subcommands, standard: standard)
  }

  static func command(
    _ english: String, _ french: String..., about: KeyingText, subcommands: [any ParsableCommand.Type] = [],
    standard: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    command(english, french, about: text(about, [:]), subcommands: subcommands, standard: standard)
  }

  private static func command(
    _ english: String, _ french: [String], about: String, subcommands: [any ParsableCommand.Type],
    standard: (any ParsableCommand.Type)?
  ) -> CommandConfiguration {
    let names =
      language == .french
      ? french + [english].filter { !french.contains($0) } : [english] + french.filter { $0 != english }
    return CommandConfiguration(
      commandName: names[0], abstract: about, subcommands: subcommands, defaultSubcommand: standard,
      aliases: Array(names.dropFirst()))
  }
}
