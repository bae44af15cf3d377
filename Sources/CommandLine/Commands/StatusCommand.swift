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
      context.show(report) { StatusText(report, words: context.words, paint: context.paint).text }
      return byState ? report.exitCode : .done
    }
  }
}

extension StatusReport {
  /// What the state asks of a script.
  var exitCode: ExitCode {
    switch verdict {
    case .fault: .storeFault
    case .accountSuspended, .signInNeeded: .signInNeeded
    case .clockWrong, .needsPerson, .notice, .notPortal, .stockLow: .personMustAct
    // What is near its end does not wait for the portal to come back.
    case .captive, .portalDown, .offline, .waiting: deadlines.isEmpty ? .tryLater : .personMustAct
    case .upToDate: .done
    }
  }
}
