internal import ArgumentParser
internal import StationAPI

/// A command of this program: it says what it found and ends with a code, and never by an error.
protocol StationCommand: ParsableCommand {
  var options: GlobalOptions { get }
  func perform(in context: CommandContext) async -> ExitCode
}
