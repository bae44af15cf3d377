internal import ArgumentParser
internal import Daemon
internal import StationAPI
internal import Wording

/// The command line: parses the arguments and runs one command.
package enum Program {
  /// The version of this program, as `--version` prints it.
  static let version = "0.1.0"

  /// Runs the command that `given` (without the program's name) names, and returns the exit code: 74 if standard output
  /// could not be written, whatever the command did before.
  package static func run(_ given: [String], in surroundings: ProgramEnvironment) async -> Int32 {
    // If the reader of standard error stalls, the program still ends.
    defer { LogLines.standardError.flush(milliseconds: 1_000) }
    let language = Help.language(of: given, environment: surroundings.environment)
    let words = Words(language: language, zone: surroundings.zone)
    // Before anything starts a thread: the runtime's own files may be what there are too few for.
    do throws(DaemonFault) {
      try Agent.requireFiles()
    } catch {
      let entry = ErrorReport.Entry(code: error.code, parameters: error.parameters, message: words.fault(error))
      return end(error.exitCode, entry, in: given, on: surroundings.console)
    }
    return await Help.$language.withValue(language) { await run(given, words, in: surroundings) }
  }

  private static func run(_ given: [String], _ words: Words, in surroundings: ProgramEnvironment) async -> Int32 {
    if let place = ArgumentText.firstUnreadable(in: given) {
      let entry = ErrorReport.Entry(
        code: Text.argumentUnreadable.rawValue, parameters: ["place": "\(place)"],
        message: words.unreadableArgument(place, surroundings.argumentBytes(place)))
      return end(.usage, entry, in: given, on: surroundings.console)
    }
    let status = await perform(given, words, in: surroundings)
    guard let fault = surroundings.console.outputFault() else { return status }
    let entry = ErrorReport.Entry(
      code: Text.outputNotWritten.rawValue, parameters: ["note": fault],
      message: words(.outputNotWritten, ["note": fault]))
    return end(.storeFault, entry, in: given, on: surroundings.console)
  }

  private static func perform(_ given: [String], _ words: Words, in surroundings: ProgramEnvironment) async -> Int32 {
    if given == ["--version"] {
      surroundings.console.tell(version)
      return ExitCode.done.status
    }
    let arguments = ArgumentOrder.helpAside(given)
    if let command = FrequentCommands.read(arguments) { return await perform(command, in: surroundings) }
    if let unknown = ArgumentOrder.unknownCommand(of: arguments, in: CVMSync.self) {
      let command = unknown.joined(separator: " ")
      let help = (["cvmsync"] + unknown.dropLast() + ["--help"]).joined(separator: " ")
      let entry = ErrorReport.Entry(
        code: Text.unknownCommand.rawValue, parameters: ["command": command],
        message: words(.unknownCommand, ["command": command, "help": help]))
      return end(.usage, entry, in: arguments, on: surroundings.console)
    }
    do {
      var parsed = try CVMSync.parseAsRoot(
        ArgumentOrder.globalsLast(ArgumentOrder.groupsHelp(arguments, in: CVMSync.self)))
      guard let command = parsed as? any StationCommand else {
        // Help, or a command that only groups commands: the parser prints what there is.
        try parsed.run()
        return ExitCode.done.status
      }
      return await perform(command, in: surroundings)
    } catch {
      return explain(error, words, in: arguments, on: surroundings.console)
    }
  }

  private static func perform(_ command: any StationCommand, in surroundings: ProgramEnvironment) async -> Int32 {
    var surroundings = surroundings
    if command is AgentCommand, let warn = surroundings.console.warnWithoutWaiting {
      surroundings.console.warn = warn
    }
    let context = CommandContext(command.options, surroundings)
    let code = await command.perform(in: context)
    context.errors?.tell(code, on: context.console)
    return code.status
  }

  /// Reports an error of the command line or of its output; as JSON with `--json`.
  private static func end(
    _ code: ExitCode, _ entry: ErrorReport.Entry, in arguments: [String], on console: Console
  ) -> Int32 {
    if arguments.prefix(while: { $0 != "--" }).contains("--json") {
      let report = ErrorReport()
      report.add(entry)
      report.tell(code, on: console)
    } else {
      console.complain(entry.message)
    }
    return code.status
  }

  private static func explain(
    _ error: any Error, _ words: Words, in arguments: [String], on console: Console
  ) -> Int32 {
    // The parser's message repeats the text typed, so it is made printable.
    let told = CVMSync.fullMessage(for: error, columns: console.columns)
      .split(separator: "\n", omittingEmptySubsequences: false).map { Printable.text(String($0)) }
    let message = words.parserText(told.joined(separator: "\n"))
    guard CVMSync.exitCode(for: error).isSuccess else {
      return end(.usage, ErrorReport.Entry(code: "usage", message: message), in: arguments, on: console)
    }
    console.tell(message)
    return ExitCode.done.status
  }
}

/// The root command, `cvmsync`.
struct CVMSync: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cvmsync", abstract: Help.text(.helpRoot), version: Program.version,
      subcommands: [
        StatusCommand.self, RecordCommand.self, ListCommand.self, ShowCommand.self, WhyCommand.self,
        SyncCommand.self, SignInCommand.self, SignOutCommand.self, ReviewCommand.self, StockCommand.self,
        NoticeCommand.self, BackupCommand.self, RestoreCommand.self, CheckCommand.self, InitCommand.self,
        AgentCommand.self, OpenCommand.self, CancelCommand.self, DraftEmailCommand.self, FAQCommand.self,
        SearchCommand.self,
        ExportCommand.self, StatisticsCommand.self, OutagesCommand.self, BundleCommand.self, ConformCommand.self,
        WithdrawCommand.self,
        PrintCommand.self,
        CorrectCommand.self, FiledCommand.self, SettingsCommand.self, DemoCommand.self,
        MoveOutCommand.self, MoveInCommand.self,
        FleetCommand.self,
        KeyInCommand.self,
      ])
  }
}
