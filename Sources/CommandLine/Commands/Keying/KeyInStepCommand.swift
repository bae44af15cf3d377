internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync key-in step NUMBER ANSWER [VALUE]`: one act of the person who types, for scripts.
struct KeyInStepCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("step", "etape", "étape", about: .helpKeyStep) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @Argument(help: Help.text(.helpKeyAnswer, values: ["choices": KeyInAnswer.names.joined(separator: ", ")]))
  var answer: String
  @Argument(
    help: Help.text(
      .helpKeyValue, values: ["choices": KeyingRefusal.allCases.map(KeyInAnswer.name).joined(separator: ", ")]))
  var value: String?
  @OptionGroup var person: KeyingPersonOptions
  @Option(help: Help.text(.helpKeyMessage, "TEXT")) var message: String?
  @OptionGroup var seen: KeyingRevisionOptions

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = person.person(context) else { return .inputErrors }
    guard let action = KeyInAnswer.action(answer, value, message: message) else {
      guard answer != KeyInAnswer.go else {
        context.complain(context.words(.badStep, ["answer": answer]), code: KeyingText.badStep.rawValue)
        return .inputErrors
      }
      let values = [
        "text": [answer, value].compactMap(\.self).joined(separator: " "),
        "choices": KeyInAnswer.names.joined(separator: ", "),
      ]
      context.complain(context.words(.badAnswer, values), code: "badAnswer", values)
      return .inputErrors
    }
    let given = seen.revision
    return await document.keying(context) { station, subject async throws(StationRefusal) in
      let revision = try await station.revision(of: subject, given)
      return try await station.ask(KeyingStepCall(subject: subject, by: by, revision: revision, action: action))
    }
  }
}

/// The names of what a person does, on the command line: `absent`, `selected-other-owner`, `next`, `refused`.
enum KeyInAnswer {
  static let go = "go"
  static let acts = ["next", "back", go, "saved", "refused", "leave"]

  static var names: [String] { KeyingSearch.allCases.map(name) + KeyingVehicle.allCases.map(name) + acts }

  /// `serverError` is `server-error`.
  static func name(_ code: some RawRepresentable<String>) -> String { name(code: code.rawValue) }

  static func name(code: String) -> String {
    code.reduce(into: "") { name, letter in name += letter.isUppercase ? "-" + letter.lowercased() : "\(letter)" }
  }

  /// Nil where the answer, or its value, is none.
  static func action(_ answer: String, _ value: String?, message: String?) -> KeyingAction? {
    if let found = KeyingSearch.allCases.first(where: { name($0) == answer }) {
      return value == nil ? .searched(found: found) : nil
    }
    if let found = KeyingVehicle.allCases.first(where: { name($0) == answer }) {
      return value == nil ? .vehicle(found: found) : nil
    }
    switch (answer, value) {
    case ("next", nil): return .next
    case ("back", nil): return .back
    case ("leave", nil): return .leave
    case (go, let value?): return Int(value).flatMap { $0 > 0 ? .go(to: $0 - 1) : nil }
    case ("saved", nil): return .saved(number: nil)
    case ("saved", let value?): return CertificateNumber(argument: value).map { .saved(number: $0) }
    case ("refused", let value):
      guard let value else { return .refused(how: .field, message: message) }
      return KeyingRefusal.allCases.first { name($0) == value }.map { .refused(how: $0, message: message) }
    default: return nil
    }
  }
}
