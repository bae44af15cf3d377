internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync conform NUMBER [FILE|-]`: defects of a document were repaired [FAQ A2].
struct ConformCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("conform", "conformer", about: .helpConform) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpNumber)) var number: CertificateNumber
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
    var call = ConformCall(
      kind: document.kind, number: number, entry: .object([:]), rehearsal: rehearse, evenIfAbsent: evenIfAbsent)
    if repaired.isEmpty {
      guard file != nil || !context.console.inputIsTerminal else {
        let asked = call
        return await context.withDoor { door async throws(StationAccessFault) in
          try await ConformDialogue(door: door, call: asked).run()
        }
      }
      guard let entry = Self.entry(from: file ?? "-", context) else { return .inputErrors }
      call.entry = entry
    } else {
      guard let entry = optionsEntry(context) else { return .inputErrors }
      call.entry = entry
    }
    if acceptsDate { call.entry = EntryPreset(answers: ["acceptDate": "true"]).applied(to: call.entry) }
    let made = call
    return await context.withStation { station async throws(StationRefusal) in
      Self.tell(try await station.ask(made), context)
    }
  }

  /// What the options say; who reads it tells what is wrong with it. Nil once the person was told of a wrong hour.
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
      let component = text.trimmed.prefix { $0.isASCII && $0.isNumber }
      answers["repairs[\(index)].component"] = String(component)
      answers["repairs[\(index)].code"] = String(text.trimmed.dropFirst(component.count).drop { " :-".contains($0) })
    }
    return answers.entry
  }

  /// Nil once the person was told what is wrong.
  private static func entry(from path: String, _ context: CommandContext) -> JSONValue? {
    guard var source = EntrySource(path: path, byLine: false) else {
      context.complain(.recordNotReadable, ["path": path])
      return nil
    }
    let entries = source.nextChunk()
    guard entries.count == 1, let content = entries.first?.content else {
      context.complain(.conformOneEntry)
      return nil
    }
    switch content {
    case .entry(let entry): return entry
    case .fault(let fault):
      context.complain(context.words.entryFault(fault), code: fault.code)
      return nil
    }
  }

  private static func tell(_ answer: ConformAnswer, _ context: CommandContext) -> ExitCode {
    let text = ConformPhrases(words: context.words, contacts: context.contacts, now: context.now)
    if context.json { context.console.say(StationJSON.text(answer)) }
    guard answer.outcome == .refused else {
      if !context.json { context.console.say(text.document(answer) + "\n" + text.success(answer)) }
      return .done
    }
    answer.issues.forEach { context.complain($0) }
    context.complain(text.document(answer), code: "document")
    context.complain(.conformRefused)
    return .inputErrors
  }
}
