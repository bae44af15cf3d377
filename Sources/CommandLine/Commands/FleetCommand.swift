internal import ArgumentParser
internal import Daemon
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync fleet`
struct FleetCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("fleet", "bureau", about: .helpFleet) }

  @OptionGroup var options: GlobalOptions
  @Flag(name: [.long, .customLong("liste")], help: Help.text(.helpFleetList)) var list = false
  @Flag(name: .customLong("exit-code"), help: Help.text(.helpExitCode)) var byState = false
  @Argument(help: Help.text(.helpFleetDirectory, "DIR")) var directory: String?

  func perform(in context: CommandContext) async -> ExitCode {
    let (list, byState) = (list, byState)
    return await context.withFleet(in: directory) { report in
      context.show(report) { .fleet(report, withList: list, context.words) }
      guard report.folder != nil || !report.known.isEmpty else { return .configuration }
      guard report.fault == nil else { return .storeFault }
      return byState ? ExitCode(report.ending) : .done
    }
  }
}

extension CommandContext {
  /// Runs `work` with the reports in a directory, which needs no station, or else in the configured one.
  func withFleet(
    in directory: String?, _ work: @escaping @Sendable (FleetReport) async -> ExitCode
  ) async -> ExitCode {
    if let directory { return await work(await Agent.fleet(in: directory, at: now)) }
    return await withStation { station async throws(StationRefusal) in await work(try await station.ask(FleetCall())) }
  }
}
