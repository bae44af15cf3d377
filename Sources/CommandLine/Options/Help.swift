internal import ArgumentParser
internal import FoundationEssentials
internal import Wording

/// Help in the language of the person who asks; it is made before the options are read.
enum Help {
  /// `--lang`, else the environment's.
  static let language: Language = {
    let arguments = ProcessInfo.processInfo.arguments
    let following = arguments.firstIndex(of: "--lang").map { arguments.dropFirst($0 + 1).first }
    let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    let asked = ((following ?? nil) ?? joined).flatMap { Language(rawValue: $0) }
    return Language.chosen(asked, environment: ProcessInfo.processInfo.environment)
  }()

  private static let words = Words(language: language, zone: .fixed(minutes: 0))

  static func text(_ text: Text) -> String { words(text) }

  static func text(_ text: Text, _ valueName: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: words(text)).named(valueName)
  }

  static func text(_ text: Text) -> ArgumentHelp { ArgumentHelp(stringLiteral: words(text)) }
}

extension ArgumentHelp {
  fileprivate func named(_ valueName: String) -> ArgumentHelp {
    var help = self
    help.valueName = valueName
    return help
  }
}
