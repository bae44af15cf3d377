internal import ArgumentParser
internal import Domain

/// `cvmsync record [FILE|-]`
struct RecordCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record", abstract: Help.text(.helpRecord), aliases: ["nouvelle", "enregistrer"])
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpFile)) var file: String?
  @Flag(help: Help.text(.helpLines)) var lines = false
  @Flag(help: Help.text(.helpRehearse)) var rehearse = false

  func perform(in context: CommandContext) async -> ExitCode {
    let (path, rehearse) = (file ?? "-", rehearse)
    if file == nil, context.console.inputIsTerminal {
      return await context.withStation { station async throws(StationRefusal) in
        try await RecordDialogue(station: station, context: context, rehearse: rehearse).run()
      }
    }
    let byLine = lines || path.hasSuffix(".jsonl")
    return await context.withStation { station async throws(StationRefusal) in
      guard let source = EntrySource(path: path, byLine: byLine) else {
        context.complain(.recordNotReadable, ["path": path])
        return .inputErrors
      }
      var recording = Recording(station: station, context: context, rehearse: rehearse, byLine: byLine)
      return await recording.run(source)
    }
  }
}
