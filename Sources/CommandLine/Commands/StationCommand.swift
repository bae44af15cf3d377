internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// A command of this program. It reports what it found and ends with an exit code; it never throws.
protocol StationCommand: ParsableCommand {
  var options: GlobalOptions { get }
  func perform(in context: CommandContext) async -> ExitCode
}

extension CommandContext {
  /// Makes one call and prints its answer: as JSON with `--json`, else as `view`.
  func ask<Call: StationCall>(_ call: Call, _ view: @escaping @Sendable (Call.Answer) -> View) async -> ExitCode {
    await withStation { station async throws(StationRefusal) in
      let answer = try await station.ask(call)
      show(answer) { view(answer) }
      return .done
    }
  }
}
