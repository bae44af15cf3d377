internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync status`
struct StatusCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("status", "etat", "état", about: .helpStatus) }

  @OptionGroup var options: GlobalOptions
  @Flag(name: .customLong("exit-code"), help: Help.text(.helpExitCode)) var byState = false

  func perform(in context: CommandContext) async -> ExitCode {
    let byState = byState
    return await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(StatusCall())
      context.show(report) { .status(report, context.words) }
      return byState ? ExitCode(StatusAdvice(report).ending) : .done
    }
  }
}
