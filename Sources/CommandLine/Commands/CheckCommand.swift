internal import ArgumentParser
internal import Daemon
internal import Domain

/// `cvmsync check`: a Nagios plug-in of its own.
struct CheckCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: Help.text(.helpCheck), aliases: ["verifier", "vérifier"])
  }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    let outcome = await context.surroundings.access.use(context.places) { station in
      do throws(StationRefusal) {
        let check = MonitoringCheck(try await station.status(), now: context.now)
        context.console.say(check.line(context.words))
        return .monitoring(check.level)
      } catch {
        return failed(context, .monitorFault)
      }
    }
    switch outcome {
    case .success(let code): return code
    case .failure(.agent): return failed(context, .monitorAgent)
    case .failure(.daemon(let fault)):
      context.console.complain(context.words.fault(fault))
      if case .inUse = fault { return failed(context, .monitorAgent) }
      return failed(context, .monitorFault)
    }
  }

  private func failed(_ context: CommandContext, _ text: Text) -> ExitCode {
    context.console.say(MonitoringCheck.line(.critical, [context.words(text)], context.words))
    return .monitoring(.critical)
  }
}
