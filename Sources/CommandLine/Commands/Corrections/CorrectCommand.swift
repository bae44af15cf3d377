internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync correct NUMBER [FILE|-]`: replaces the record, or requests a cancellation if the portal has it.
struct CorrectCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("correct", "corriger", about: .helpCorrect) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpNumber)) var number: TypedNumber
  @Argument(help: Help.text(.helpFile)) var file: String?
  @OptionGroup var document: StockOptions
  @Option(name: .customLong("set"), help: Help.text(.helpSet, "FIELD=TEXT")) var changes: [FieldChange] = []
  @OptionGroup var by: DecisionOptions

  func validate() throws {
    guard (file == nil) != changes.isEmpty else { throw ValidationError(Help.text(.correctUsage)) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = by.decision(context) else { return .inputErrors }
    let entry = file.map { EntrySource.only(in: $0, otherwise: .correctOneEntry, context) }
    if case .some(nil) = entry { return .inputErrors }
    guard let changes = changes(context) else { return .inputErrors }
    let (kind, typed, read) = (document.kind, number, entry ?? nil)
    return await context.withStation { station async throws(StationRefusal) in
      let number = try await typed.known([kind], at: station)
      let call = CorrectCall(kind: kind, number: number, entry: read, changes: changes, by: by)
      let answer = try await station.ask(call)
      if let cancellation = answer.cancellation {
        context.show(answer) {
          .cancellation(
            cancellation, context.words, contacts: context.words.contacts(context.contacts),
            after: context.words(.correctAtPortal))
        }
        return .personMustAct
      }
      guard let result = answer.result, result.outcome != .refused else {
        for issue in answer.result?.issues ?? [] { context.complain(issue) }
        context.complain(.correctRefused)
        return .inputErrors
      }
      context.show(answer) { context.words.success(result) }
      return .done
    }
  }

  /// Returns the changes by field, local times with their offsets; nil if one is invalid, which was reported.
  private func changes(_ context: CommandContext) -> [String: String]? {
    var changed: [String: String] = [:]
    for change in changes {
      let isMoment = EntryFields.field(at: change.field)?.kind == .dateTime && !change.text.trimmed.isEmpty
      let taken = isMoment ? context.certainMoment(typed: change.text, at: change.field) : change.text
      guard let taken else { return nil }
      changed[change.field] = taken
    }
    return changed
  }
}

/// A change such as `vehicle.plate=ABC123`; an empty value removes the field.
struct FieldChange: ExpressibleByArgument {
  let field: String
  let text: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    field = String(argument[..<sign])
    text = String(argument[argument.index(after: sign)...])
    guard EntryFields.field(at: field) != nil, field != "id" else { return nil }
  }
}
