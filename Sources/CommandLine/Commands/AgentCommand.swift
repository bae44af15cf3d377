internal import ArgumentParser
internal import Daemon
internal import Wording

/// `cvmsync agent`
struct AgentCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "agent", abstract: Help.text(.helpAgent))
  }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    do throws(DaemonFault) {
      try await Agent.run(context.places)
      return .done
    } catch {
      return context.report(error)
    }
  }
}
