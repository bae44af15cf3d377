internal import ArgumentParser
internal import Daemon
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync check`: works as a Nagios plug-in.
struct CheckCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("check", "verifier", "vérifier", about: .helpCheck) }

  @OptionGroup var options: GlobalOptions
  @Flag(name: [.long, .customLong("bureau")], help: Help.text(.helpCheckFleet)) var fleet = false
  @Argument(help: Help.text(.helpFleetDirectory, "DIR")) var directory: String?

  func validate() throws {
    guard directory == nil || fleet else { throw ValidationError(Help.text(.checkFleetOnly, [:])) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    if let directory {
      return Self.tell(FleetCheck(await Agent.fleet(in: directory, at: context.now)), context)
    }
    let fleet = fleet
    let outcome = await context.surroundings.access.use(context.places) { station in
      do throws(StationRefusal) {
        if fleet { return Self.tell(FleetCheck(try await station.ask(FleetCall())), context) }
        let check = MonitoringCheck(try await station.ask(StatusCall()), now: context.now)
        context.console.say(
          context.json ? StationJSON.text(check.object(context.words)) : check.line(context.words))
        return .monitoring(check.level)
      } catch {
        return end(.critical, context.words.refusal(error), code: error.code.rawValue, context)
      }
    }
    switch outcome {
    case .success(let code): return code
    case .failure(.agent(let refusal)) where refusal.code == .foreignAgent:
      return end(.critical, context.words.refusal(refusal), code: refusal.code.rawValue, context)
    case .failure(.agent): return end(.critical, context.words(.monitorAgent), code: "agent", context)
    case .failure(.daemon(let fault)):
      return end(Self.level(fault), context.words.fault(fault), code: fault.code, context)
    }
  }

  private static func tell(_ check: FleetCheck, _ context: CommandContext) -> ExitCode {
    context.console.say(context.json ? StationJSON.text(check.object(context.words)) : check.line(context.words))
    return .monitoring(check.level)
  }

  /// A station that is not set up cannot be monitored yet: its level is unknown.
  private static func level(_ fault: DaemonFault) -> MonitoringLevel {
    switch fault {
    case .notInitialised, .alreadyInitialised, .configuration, .folderInUse: .unknown
    case .databaseGone, .accessDenied, .readOnly, .inUse, .databaseInUse, .unsafe, .newerSchema, .store, .damaged,
      .socketTaken, .socket, .library, .tooFewFiles, .notABackup, .retired, .notAMove:
      .critical
    }
  }

  private func end(_ level: MonitoringLevel, _ text: String, code: String, _ context: CommandContext) -> ExitCode {
    let finding = MonitoringCheck.Object.Finding(level: level.code, code: code, text: text)
    let object = MonitoringCheck.Object(level: level, findings: [finding], performance: [:])
    context.console.say(
      context.json ? StationJSON.text(object) : MonitoringCheck.line(level, [text], context.words))
    return .monitoring(level)
  }
}
