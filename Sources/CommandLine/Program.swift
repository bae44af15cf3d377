internal import ArgumentParser

/// The command line: reads the arguments, performs one command.
package enum Program {
  /// The version of this program, as `--version` prints it.
  static let version = "0.1.0"

  /// Performs what `arguments` (without the program's name) ask for and gives the code to end with: 74 where standard
  /// output did not take what was written to it, whatever the command did before.
  package static func run(_ given: [String], in surroundings: Surroundings) async -> Int32 {
    let words = Words(language: Help.language, zone: surroundings.zone)
    if let place = ArgumentText.firstUnreadable(in: given) {
      surroundings.console.complain(words.unreadableArgument(place, surroundings.argumentBytes(place)))
      return ExitCode.usage.status
    }
    let status = await perform(given, words, in: surroundings)
    guard let fault = surroundings.console.outputFault() else { return status }
    surroundings.console.complain(words(.outputNotWritten, ["note": fault]))
    return ExitCode.storeFault.status
  }

  private static func perform(_ given: [String], _ words: Words, in surroundings: Surroundings) async -> Int32 {
    let arguments = ArgumentOrder.helpAside(given)
    if let unknown = ArgumentOrder.unknownCommand(of: arguments, among: CVMSync.commandNames) {
      surroundings.console.complain(words(.unknownCommand, ["command": unknown]))
      return ExitCode.usage.status
    }
    do {
      var parsed = try CVMSync.parseAsRoot(ArgumentOrder.globalsLast(arguments))
      guard let command = parsed as? any StationCommand else {
        // Help, or a command that only has commands: the parser tells what there is.
        try parsed.run()
        return ExitCode.done.status
      }
      return await command.perform(in: CommandContext(command.options, surroundings)).status
    } catch {
      return explain(error, on: surroundings.console)
    }
  }

  private static func explain(_ error: any Error, on console: Console) -> Int32 {
    // The parser repeats what was typed.
    let message = CVMSync.fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
      .map { Printable.text(String($0)) }.joined(separator: "\n")
    guard CVMSync.exitCode(for: error).isSuccess else {
      console.complain(message)
      return ExitCode.usage.status
    }
    console.say(message)
    return ExitCode.done.status
  }
}

/// `cvmsync` itself; its commands do the work.
struct CVMSync: ParsableCommand {
  /// Every name and alias of a command, and the parser's own.
  static var commandNames: Set<String> {
    Set(
      configuration.subcommands.flatMap { [$0.configuration.commandName ?? ""] + $0.configuration.aliases } + ["help"])
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cvmsync", abstract: Help.text(.helpRoot), version: Program.version,
      subcommands: [
        StatusCommand.self, RecordCommand.self, ListCommand.self, ShowCommand.self, WhyCommand.self,
        SyncCommand.self, SignInCommand.self, SignOutCommand.self, ReviewCommand.self, StockCommand.self,
        NoticeCommand.self, BackupCommand.self, RestoreCommand.self, CheckCommand.self, InitCommand.self,
        AgentCommand.self, CancelCommand.self, DraftEmailCommand.self, FAQCommand.self, SearchCommand.self,
        ExportCommand.self, StatisticsCommand.self, BundleCommand.self, ConformCommand.self, WithdrawCommand.self,
        CorrectCommand.self, FiledCommand.self,
      ])
  }
}
