/// Lets options of every command stand before the command: `cvmsync --lang en status`.
enum ArgumentOrder {
  private static let withValue: Set<String> = ["--lang", "--config", "--socket", "--data"]
  private static let alone: Set<String> = ["--json", "--no-color"]

  /// Moves leading global options behind everything else, before a `--` where there is one.
  static func globalsLast(_ arguments: [String]) -> [String] {
    let count = leading(arguments)
    // Nothing else: the same as nothing, which shows the help.
    if count == arguments.count { return [] }
    guard count > 0, count < arguments.count else { return arguments }
    let rest = arguments[count...]
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + arguments[..<count] + Array(rest[end...])
  }

  /// The word in a command's place that names none; nil where an option or nothing stands there.
  static func unknownCommand(of arguments: [String], among names: Set<String>) -> String? {
    let count = leading(arguments)
    guard count < arguments.count, !arguments[count].hasPrefix("-"), !names.contains(arguments[count]) else {
      return nil
    }
    return arguments[count]
  }

  /// `help faq …` is the command `faq …`, and `aide` is `help`, which takes no options; everything else stays as it is.
  static func helpAside(_ arguments: [String]) -> [String] {
    let count = leading(arguments)
    guard count < arguments.count, ["help", "aide"].contains(arguments[count]) else { return arguments }
    let asked = arguments[(count + 1)...]
    return asked.first == "faq" ? Array(arguments[..<count] + asked) : ["help"] + asked
  }

  /// How many arguments the leading global options take.
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
