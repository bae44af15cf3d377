/// Lets options of every command stand before the command: `cvmsync --lang en status`.
enum ArgumentOrder {
  private static let withValue: Set<String> = ["--lang", "--config", "--socket", "--data"]
  private static let alone: Set<String> = ["--json", "--no-color"]

  /// Moves leading global options behind everything else, before a `--` where there is one.
  static func globalsLast(_ arguments: [String]) -> [String] {
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
    guard count > 0, count < arguments.count else { return arguments }
    let rest = arguments[count...]
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + arguments[..<count] + Array(rest[end...])
  }
}
