internal import ArgumentParser
internal import Daemon
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync demo`
struct DemoCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("demo", "demonstration", "démonstration", about: .helpDemo)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(name: .customLong("print"), help: Help.text(.helpPrintAddress)) var onlyPrints = false

  /// Milliseconds between two looks for new e-mail.
  private static let mailInterval = 300

  func perform(in context: CommandContext) async -> ExitCode {
    guard options.directory == nil, options.config == nil, options.socket == nil else {
      context.complain(.demoOwnFolder)
      return .usage
    }
    let onlyPrints = onlyPrints
    let surroundings = context.surroundings
    do throws(DemonstrationFault) {
      return try await Demonstration.run(
        name: context.words(.demoStation), environment: surroundings.environment, zone: surroundings.zone
      ) { await Self.show($0, onlyPrints: onlyPrints, in: context) }
    } catch {
      return context.report(error)
    }
  }

  private static func show(
    _ demonstration: Demonstration, onlyPrints: Bool, in context: CommandContext
  ) async -> ExitCode? {
    let station = RemoteStation(demonstration.places)
    do throws(StationRefusal) {
      let day = DemoDay(station: station, demonstration: demonstration, context: context)
      guard try await day.live() else {
        if Task.isCancelled { return nil }
        context.complain(.demoDayStopped)
        return .unexpected
      }
      tellBeginning(demonstration, in: context)
      try await OpenCommand.open(station, onlyPrints: onlyPrints, in: context)
    } catch {
      // Whoever stops it while it begins need not read an error.
      return [.stopping, .agentNotReachable].contains(error.code) ? nil : context.report(error)
    }
    var told = demonstration.mailedCodes.count
    while !Task.isCancelled {
      let codes = demonstration.mailedCodes
      for code in codes.dropFirst(told) {
        context.show(["code": code]) { context.words(.demoMail, ["code": code]) }
      }
      told = codes.count
      await context.surroundings.pause(mailInterval)
    }
    return nil
  }

  private struct Begun: Encodable {
    let directory: String
    let accessCode: String
    let password: String
  }

  private static func tellBeginning(_ demonstration: Demonstration, in context: CommandContext) {
    let words = context.words
    let folder = demonstration.places.directory
    let sentences = [
      words(.demoBegun), words(.demoSignIn, ["access": DemoDay.accessCode, "password": DemoDay.password]),
      words(.demoEnd), words(.demoAgain),
    ].map { Layout.fitted($0, width: context.console.columns) }
    // The command stays on one line, so that a person can copy it.
    let command = "cvmsync \(words.language == .french ? "ouvrir" : "open") --data \(folder)"
    context.show(
      Begun(directory: folder, accessCode: DemoDay.accessCode, password: DemoDay.password),
      asIs: (sentences + [command]).joined(separator: "\n"))
  }
}

extension CommandContext {
  fileprivate func report(_ fault: DemonstrationFault) -> ExitCode {
    switch fault {
    case .folder(let path, let note):
      complain(.demoNoFolder, ["path": path, "note": note])
      return .storeFault
    case .noPortal(let folder):
      complain(.demoNoPortal, ["folder": folder])
      return .configuration
    case .portalNotStarted(let note):
      complain(.demoPortalNotStarted, ["note": note])
      return .configuration
    case .portalEnded:
      complain(.demoPortalEnded)
      return .unexpected
    case .agent(let fault): return report(fault)
    }
  }
}
