internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync conform NUMBER [FILE|-]`: records that a document's defects were repaired [FAQ A2].
struct ConformCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("conform", "conformer", about: .helpConform) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpNumber)) var number: TypedNumber
  @Argument(help: Help.text(.helpConformFile)) var file: String?
  @OptionGroup var document: StockOptions
  @Option(help: Help.text(.helpRepaired, "611AB")) var repaired: [String] = []
  @Option(help: Help.text(.helpConformMechanic, "CODE")) var mechanic: String?
  @Option(help: Help.text(.helpConformVIN, "NIV")) var vin: String?
  @Option(help: Help.text(.helpConformAt, "2026-11-23T09:12")) var at: String?
  @Option(help: Help.text(.helpConformRemarks, "TEXT")) var remarks: String?
  @Flag(name: .customLong("accept-date"), help: Help.text(.helpAcceptDate)) var acceptsDate = false
  @Flag(help: Help.text(.helpRehearse)) var rehearse = false
  @Flag(name: .customLong("even-if-absent"), help: Help.text(.helpEvenIfAbsent)) var evenIfAbsent = false

  func validate() throws {
    let given = [mechanic, vin, at, remarks].contains { $0 != nil }
    guard repaired.isEmpty ? !given : file == nil else { throw ValidationError(Help.text(.helpConformUsage)) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let preset = EntryPreset(answers: acceptsDate ? ["acceptDate": "true"] : [:])
    if repaired.isEmpty, file == nil, context.console.inputIsTerminal {
      return await context.withDoor { door async throws(StationAccessFault) in
        let call = try await door.ask { station throws(StationRefusal) in try await asked(.object([:]), at: station) }
        let draft = try await DraftChoice(door: door).draft(of: StockNumber(kind: call.kind, number: call.number))
        return try await EntryDialogue.conform(door, call, preset: preset, resuming: draft)
      }
    }
    let read =
      repaired.isEmpty
      ? EntrySource.only(in: file ?? "-", otherwise: .conformOneEntry, context) : optionsEntry(context)
    guard let read else { return .inputErrors }
    return await context.withStation { station async throws(StationRefusal) in
      Self.tell(try await station.ask(asked(preset.applied(to: read), at: station)), context)
    }
  }

  private func asked(
    _ entry: JSONValue, at station: any StationService
  ) async throws(StationRefusal) -> ConformCall {
    ConformCall(
      kind: document.kind, number: try await number.known([document.kind], at: station), entry: entry,
      rehearsal: rehearse, evenIfAbsent: evenIfAbsent)
  }

  /// Makes an entry from the options; the station checks it. Nil if the time is invalid, which was reported.
  private func optionsEntry(_ context: CommandContext) -> JSONValue? {
    var moment = context.words.entryMoment(context.now)
    if let at {
      guard let typed = context.certainMoment(typed: at, at: "performedAt") else { return nil }
      moment = typed
    }
    var answers = TypedEntry()
    answers["mechanic"] = mechanic
    answers["vehicle.vin"] = vin
    answers["remarks"] = remarks
    answers["performedAt"] = moment
    for (index, text) in repaired.enumerated() {
      let path = "repairs[\(index)].component"
      for (path, typed) in TypedDefect.answers(text.trimmed, at: path) { answers[path] = typed }
    }
    return answers.entry
  }

  private static func tell(_ answer: ConformAnswer, _ context: CommandContext) -> ExitCode {
    let text = context.conformPhrases
    let document = Layout.wrapped(lines: text.document(answer))
    if context.json { context.console.say(StationJSON.text(answer)) }
    guard answer.outcome == .refused else {
      if !context.json { context.console.say(document + "\n" + Layout.wrapped(lines: text.success(answer))) }
      return .done
    }
    answer.issues.forEach { context.complain($0) }
    context.complain(document, code: "document")
    context.complain(.conformRefused)
    return .inputErrors
  }
}
