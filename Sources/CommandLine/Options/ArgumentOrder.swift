internal import ArgumentParser

/// Lets global options stand before the command: `cvmsync --lang en status`.
enum ArgumentOrder {
  private static let withValue = GlobalOptions.plainValues
  private static let alone = GlobalOptions.plainFlags

  /// Moves leading global options to the end, but before a `--` where there is one.
  static func globalsLast(_ arguments: [String]) -> [String] {
    let count = leading(arguments)
    // Only global options: treated as no arguments, which shows the help.
    if count == arguments.count { return [] }
    guard count > 0, count < arguments.count else { return arguments }
    let rest = arguments[count...]
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + arguments[..<count] + Array(rest[end...])
  }

  /// Returns the words that stand where commands do, if the last of them is no command of `root`. Nil if all are
  /// commands, or where an option or nothing stands there.
  static func unknownCommand(of arguments: [String], in root: any ParsableCommand.Type) -> [String]? {
    var command = root
    var words: [String] = []
    for word in arguments[min(leading(arguments), arguments.count)...] {
      let inner = command.configuration.subcommands
      guard !inner.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      // A certificate's number stands in the place of a subcommand.
      if command == KeyInCommand.self, word.contains(where: \.isNumber) { return nil }
      words.append(word)
      guard let found = inner.first(where: { $0.configuration.names.contains(word) }) else { return words }
      command = found
    }
    return nil
  }

  /// Rewrites `help faq …` to the command `faq …`, and `aide` to `help`, which takes no options; anything else stays
  /// unchanged.
  static func helpAside(_ arguments: [String]) -> [String] {
    let count = leading(arguments)
    guard count < arguments.count, ["help", "aide"].contains(arguments[count]) else { return arguments }
    let asked = Array(arguments[(count + 1)...])
    if asked.first == "faq" { return arguments[..<count] + asked }
    return ["help"] + asked.prefix { !withValue.contains($0) && !$0.hasPrefix("--lang=") }
  }

  /// Leaves global options out beside `--help` of a command that groups commands: its standard subcommand would take
  /// them, and show its own help.
  static func groupsHelp(_ arguments: [String], in root: any ParsableCommand.Type) -> [String] {
    var command = root
    var rest = globalsLast(arguments)[...]
    while let word = rest.first,
      let found = command.configuration.subcommands.first(where: { $0.configuration.names.contains(word) })
    {
      command = found
      rest = rest.dropFirst()
    }
    let options = rest.filter { !["-h", "--help"].contains($0) }
    guard !command.configuration.subcommands.isEmpty, options.count < rest.count,
      leading(options) == options.count
    else { return arguments }
    return Array(globalsLast(arguments).dropLast(rest.count)) + ["--help"]
  }

  /// The number of arguments that the leading global options take.
  private static func leading(_ arguments: [String]) -> Int {
    var count = 0
    while count < arguments.count {
      let argument = arguments[count]
      if withValue.contains(argument) {
        count += 2
      } else if alone.contains(argument) || withValue.contains(where: { argument.hasPrefix($0 + "=") }) {
        count += 1
      } else {
        break
      }
    }
    return count
  }
}

extension CommandConfiguration {
  var names: [String] { [commandName ?? ""] + aliases }
}
