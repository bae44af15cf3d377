internal import ArgumentParser
internal import StationAPI
internal import StationSettings
internal import Daemon
internal import Domain
internal import FoundationEssentials
internal import Wording

/// `cvmsync init`
struct InitCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("init", "creer", "créer", about: .helpInit) }

  @OptionGroup var options: GlobalOptions
  @Option(help: Help.text(.helpPortal, "URL")) var portal: String
  @Option(help: Help.text(.helpKind, "KIND")) var kind: StationKind
  @Option(help: Help.text(.helpName, "NAME")) var name: String
  @Option(name: .customLong("daily-use"), help: Help.text(.helpDailyUse, "N")) var dailyUse: Double?
  @Option(name: .customLong("ca-file"), help: Help.text(.helpCAFile, "FILE")) var authorities: String?
  @Flag(help: Help.text(.helpAnew)) var anew = false

  /// The kind of a station, as it is written on the command line.
  enum StationKind: String, CaseIterable, ExpressibleByArgument {
    case garage
    case mobileUnit = "mobile-unit"

    var value: StationIdentity.Kind {
      switch self {
      case .garage: .garage
      case .mobileUnit: .mobileUnit
      }
    }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    if let dailyUse, !(dailyUse > 0 && dailyUse <= 10_000) {
      context.complain(.notANumber, ["option": "--daily-use"])
      return .inputErrors
    }
    guard let name = NamedText(name, option: "--name", context)?.text else { return .inputErrors }
    let configuration = StationConfiguration(
      portal: portal, certificateAuthorities: authorities.map(Self.absolute), dailyUse: dailyUse)
    do throws(DaemonFault) {
      let station = try await Agent.initialise(
        context.places, configuration: configuration, kind: kind.value, name: name, anew: anew)
      context.show(station) { Self.text(station, isWeb: configuration.isWeb, context) }
      return .done
    } catch {
      return context.report(error)
    }
  }

  /// Makes a path absolute, since the agent may be started in another directory.
  private static func absolute(_ path: String) -> String {
    path.isEmpty || path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }

  private static func text(_ station: StationSummary, isWeb: Bool, _ context: CommandContext) -> String {
    let words = context.words
    let made = words(
      .initDone,
      ["name": station.name, "kind": words("station", station.kind), "directory": context.places.directory])
    return made + "\n" + (isWeb ? words(.initNextWeb) : words(.initNext))
  }
}
