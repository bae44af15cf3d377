internal import Wording

/// A command's arguments in their plainest spelling: options by their whole long names (`--json`, `--data DIR`,
/// `--data=DIR`), and operands. Any other spelling is left to the parser.
struct PlainArguments {
  private var values: [String: String] = [:]
  private var flags: Set<String> = []
  private var operands: ArraySlice<String> = []

  /// Nil where an argument is spelled otherwise, is an option of none of these names or without its value, or is given a
  /// value twice.
  init?(_ arguments: [String], flags known: Set<String>, values named: Set<String>) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      if known.contains(argument) {
        flags.insert(argument)
      } else if named.contains(argument) {
        guard let value = rest.popFirst(), !value.hasPrefix("-"), give(argument, value) else { return nil }
      } else {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, named.contains(String(parts[0])), give(String(parts[0]), String(parts[1])) else {
          return nil
        }
      }
    }
  }

  /// Returns false for an empty value and for a second one.
  private mutating func give(_ name: String, _ value: String) -> Bool {
    guard !value.isEmpty, values[name] == nil else { return false }
    values[name] = value
    return true
  }

  /// Whether one of the names was given.
  func has(_ names: String...) -> Bool { names.contains { flags.contains($0) } }

  func value(_ name: String) -> String? { values[name] }

  /// Takes the next operand.
  mutating func operand() -> String? { operands.popFirst() }

  var hasOperands: Bool { !operands.isEmpty }
}

extension GlobalOptions {
  static let plainFlags: Set<String> = ["--json", "--no-color"]
  static let plainValues: Set<String> = ["--lang", "--config", "--socket", "--data"]

  /// Nil where the language is none of this program's.
  init?(_ plain: PlainArguments) {
    self.init()
    lang = nil
    if let named = plain.value("--lang") {
      guard let language = Language(rawValue: named) else { return nil }
      lang = language
    }
    (json, noColor) = (plain.has("--json"), plain.has("--no-color"))
    (config, socket, directory) = (plain.value("--config"), plain.value("--socket"), plain.value("--data"))
  }
}
