internal import ArgumentParser
internal import Daemon
internal import Wording

/// Options that every command accepts.
struct GlobalOptions: ParsableArguments {
  @Option(help: Help.text(.helpLang))
  var lang: Language?

  @Flag(help: Help.text(.helpJSON))
  var json = false

  @Flag(name: .customLong("no-color"), help: Help.text(.helpNoColor))
  var noColor = false

  @Option(help: Help.text(.helpConfig, "FILE"))
  var config: String?

  @Option(help: Help.text(.helpSocket, "PATH"))
  var socket: String?

  @Option(name: .customLong("data"), help: Help.text(.helpDirectory, "DIR"))
  var directory: String?

  /// The station's paths: the folder is `--data`, else CVMSYNC_DATA, else the system's folder for root and the user's
  /// own folder for other users.
  func places(environment: [String: String], isRoot: Bool) -> StationPlaces {
    let named = directory ?? environment["CVMSYNC_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    let chosen = named ?? Self.standardDirectory(environment: environment, isRoot: isRoot)
    return StationPlaces(directory: chosen, configuration: config, socket: socket)
  }

  private static func standardDirectory(environment: [String: String], isRoot: Bool) -> String {
    if isRoot { return "/var/lib/cvmsync" }
    // Relative paths must be ignored (XDG Base Directory Specification).
    if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") { return "\(base)/cvmsync" }
    return "\(environment["HOME"] ?? "")/.local/share/cvmsync"
  }
}

extension Language: ExpressibleByArgument {}
