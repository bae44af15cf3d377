internal import ArgumentParser
internal import Daemon
internal import StationAPI
internal import Wording

/// `cvmsync agent`
struct AgentCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("agent", about: .helpAgent) }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    do throws(DaemonFault) {
      try await Agent.run(context.places, zone: context.words.zone)
      return .done
    } catch {
      return context.report(error)
    }
  }
}
