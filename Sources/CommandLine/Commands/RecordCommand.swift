internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync record [FILE|-]`
struct RecordCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("record", "nouvelle", "enregistrer", about: .helpRecord)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpFile)) var file: String?
  @Flag(help: Help.text(.helpLines)) var lines = false
  @Flag(help: Help.text(.helpRehearse)) var rehearse = false
  @Option(name: .customLong("legacy-number"), help: Help.text(.helpLegacyNumber, "NUMBER")) var older: String?
  @Option(name: .customLong("legacy-issued"), help: Help.text(.helpLegacyIssued, "DATE")) var issued: String?
  @Flag(name: .customLong("accept-date"), help: Help.text(.helpAcceptDate)) var acceptsDate = false
  @Flag(name: [.customLong("resume"), .customLong("reprendre")], help: Help.text(.helpResume)) var resume = false
  @Flag(name: [.customLong("discard"), .customLong("effacer")], help: Help.text(.helpDiscard)) var discard = false
  @Flag(name: .customLong("numbered-by-portal"), help: Help.text(.helpByPortal)) var byPortal = false

  /// The answers given as options [FAQ A3]. Nil if one is invalid; the error was reported.
  private func preset(_ context: CommandContext) -> EntryPreset? {
    var answers: [String: String] = [:]
    answers["older.number"] = older
    if let issued {
      guard let moment = context.certainMoment(typed: issued, at: "older.issuedAt") else { return nil }
      answers["older.issuedAt"] = moment
    }
    if acceptsDate { answers["acceptDate"] = "true" }
    if byPortal { answers["numbering"] = "byPortal" }
    return EntryPreset(answers: answers)
  }

  func validate() throws {
    guard !(resume && discard), !(resume || discard) || !lines else {
      throw ValidationError(Help.text(.helpDraftUsage))
    }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    if discard { return await discardDraft(context) }
    guard let preset = preset(context) else { return .inputErrors }
    if resume || (file == nil && context.console.inputIsTerminal) { return await ask(preset, context) }
    let path = file ?? "-"
    let byLine = lines || path.hasSuffix(".jsonl")
    guard let source = EntrySource(path: path, byLine: byLine) else {
      context.complain(.recordNotReadable, ["path": path])
      return .inputErrors
    }
    let recording = Recording(context: context, rehearse: rehearse, byLine: byLine, preset: preset)
    guard source.isPlainFile else {
      // The next entry may take a while to arrive, so the station is opened only while a chunk is recorded.
      var recording = recording
      let door = StationDoor(context: context)
      return await recording.run(source) { call async throws(StationAccessFault) in
        try await door.ask { station async throws(StationRefusal) in try await station.ask(call) }
      }
    }
    return await context.withStation { station async throws(StationRefusal) in
      guard let source = EntrySource(path: path, byLine: byLine) else { return .inputErrors }
      var recording = recording
      return await recording.run(source) { call async throws(StationAccessFault) in
        do throws(StationRefusal) { return try await station.ask(call) } catch { throw .agent(error) }
      }
    }
  }

  /// Asks for an entry question by question. A draft is named where a file would be, and may be a draft of repairs.
  private func ask(_ preset: EntryPreset, _ context: CommandContext) async -> ExitCode {
    guard context.console.inputIsTerminal else {
      context.complain(.draftNeedsTerminal)
      return .usage
    }
    return await context.withDoor { door async throws(StationAccessFault) in
      let draft = resume ? try await DraftChoice(door: door).draft(file) : nil
      guard draft != nil || !resume else { return .inputErrors }
      if let conformed = draft.flatMap({ DraftSummary(of: $0).conformed }) {
        let call = ConformCall(
          kind: conformed.kind, number: conformed.number, entry: .object([:]), rehearsal: rehearse)
        return try await EntryDialogue.conform(door, call, preset: preset, resuming: draft)
      }
      return try await EntryDialogue.record(door, rehearse: rehearse, preset: preset, resuming: draft)
    }
  }

  private func discardDraft(_ context: CommandContext) async -> ExitCode {
    await context.withDoor { door async throws(StationAccessFault) in
      guard let draft = try await DraftChoice(door: door).draft(file) else { return .inputErrors }
      let call = DropDraftCall(id: draft.id)
      _ = try await door.ask { station throws(StationRefusal) in try await station.ask(call) }
      let dropped = DraftSummary(of: draft)
      let started = context.words.nearMoment(draft.startedAt, now: context.now)
      context.complain(
        .draftDropped, ["draft": dropped.number.map { context.words.certificate(dropped.kind, $0) } ?? started])
      return .done
    }
  }
}
