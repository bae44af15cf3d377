import Domain
import Foundation
import TestSupport

/// A van: a station in its own directory, its agent, and the portal it reports to.
final class Van {
  /// The test's folder, removed at its end.
  let folder: URL
  let portal: ReferencePortal
  private(set) var agent: StartedProgram?
  private var outputs: URL { folder.appending(path: "outputs") }
  var station: URL { folder.appending(path: "station") }
  /// The small disk that has the station's directory; nil if there is none.
  private(set) var disk: SmallDisk?

  /// Runs `body` with a van; at the end kills the programs and removes the files.
  static func run(
    vehicles: Int = 60, name: String = "Unité d’essai", portalAddress: String? = nil, below folders: [String] = [],
    _ body: (Van) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "van-\(UUID().uuidString.prefix(8))")
    defer { try? FileManager.default.removeItem(at: folder) }
    let van = try Van(
      in: folders.reduce(folder) { $0.appending(path: $1) }, vehicles: vehicles, name: name,
      portalAddress: portalAddress
    )
    defer {
      van.killAgent()
      van.portal.kill()
    }
    do {
      try body(van)
    } catch {
      throw Hindrance("\(error)\nthe agent said: \(van.agent?.errors.suffix(4_000) ?? "nothing")")
    }
  }

  private init(in folder: URL, vehicles: Int, name: String, portalAddress: String?) throws {
    self.folder = folder
    let outputs = folder.appending(path: "outputs")
    let portalFolder = folder.appending(path: "portal")
    for made in [outputs, portalFolder] {
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    }
    portal = try ReferencePortal(in: portalFolder, vehicles: vehicles, outputsIn: outputs)
    let made = try cvmsync(
      "init", "--portal", portalAddress ?? portal.address, "--kind", "mobile-unit", "--name", name)
    guard made.code == 0 else { throw Hindrance("init: \(made)") }
    // Many vans run at once, and one alone could have the usual port.
    try configure("page", 0)
  }

  // MARK: The agent

  /// - Parameters:
  ///   - environment: variables added to the usual ones.
  ///   - mebibytes: the size of a small disk for the station's directory, which is gone when the agent ends.
  ///   - outer: a program that starts the agent, with its arguments.
  func startAgent(
    environment: [String: String] = [:], onDiskOf mebibytes: Int? = nil, through outer: [String] = []
  ) throws {
    let started = try launch(
      ["agent"], environment: environment,
      through: mebibytes.map { SmallDisk.mounting(mebibytes: $0, at: station.path) } ?? outer)
    agent = started
    disk = mebibytes.map { _ in SmallDisk(of: started, at: station.path) }
    try waitUntil("the agent answers", within: .seconds(60)) {
      guard started.isRunning else { throw Hindrance("the agent ended: \(started.errors)") }
      return (try? status()) != nil
    }
  }

  /// Kills the agent with SIGKILL.
  func killAgent() {
    agent?.kill()
    (agent, disk) = (nil, nil)
  }

  /// The agent's exit code once it has ended by itself.
  func agentEnd() throws -> Int32 {
    guard let ending = agent else { throw Hindrance("no agent runs") }
    let code = try ending.end(within: .seconds(40))
    agent = nil
    return code
  }

  /// Stops the agent with SIGTERM and returns its exit code.
  func stopAgent() throws -> Int32 {
    guard let stopped = agent else { throw Hindrance("no agent runs") }
    stopped.signal(15)
    let code = try stopped.end(within: .seconds(40))
    agent = nil
    return code
  }

  /// Sets one field of the configuration, for the next start.
  func configure(_ field: String, _ value: Any) throws {
    let file = station.appending(path: "config.json")
    var fields = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    fields[field] = value
    try JSONSerialization.data(withJSONObject: fields).write(to: file)
  }

  // MARK: Commands

  /// Runs a command in English, so that tests can check its texts.
  func cvmsync(
    _ arguments: String..., input: String = "", within limit: Duration = .seconds(60), withoutNetwork: Bool = false
  ) throws -> ProgramRun {
    try cvmsync(arguments, input: input, within: limit, withoutNetwork: withoutNetwork)
  }

  /// - Parameters:
  ///   - environment: variables added to the usual ones.
  ///   - withoutNetwork: runs the command with no network interface up, not even loopback.
  ///   - asNobody: runs the command as a user without rights to other users' files.
  func cvmsync(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    within limit: Duration = .seconds(60), withoutNetwork: Bool = false, asNobody: Bool = false
  ) throws -> ProgramRun {
    let network = withoutNetwork ? ["/usr/bin/unshare", "--net"] : []
    let user = asNobody ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let program = try launch(arguments, environment: environment, through: network + user)
    program.write(input)
    program.endInput()
    return try ProgramRun(endOf: program, within: limit)
  }

  /// Starts a command and does not wait for its end.
  func launch(_ arguments: String...) throws -> StartedProgram { try launch(arguments) }

  /// Starts a command at its own terminal.
  func atTerminal(_ arguments: String..., columns: UInt16? = nil) throws -> TerminalProgram {
    try atTerminal(arguments, columns: columns)
  }

  func atTerminal(_ arguments: [String], columns: UInt16? = nil) throws -> TerminalProgram {
    try TerminalProgram(
      BuiltProgram.cvmsync.path, arguments + ["--data", station.path, "--lang", "en"],
      environment: ["LC_ALL": "C.UTF-8", "NO_COLOR": "1"], columns: columns)
  }

  /// - Parameter outer: a program that starts the command, with its arguments.
  func launch(
    _ arguments: [String], environment: [String: String] = [:], through outer: [String] = []
  ) throws -> StartedProgram {
    let command =
      (outer.isEmpty ? disk?.door ?? [] : outer) + [BuiltProgram.cvmsync.path] + arguments
      + ["--data", station.path, "--lang", "en"]
    return try StartedProgram(
      command[0], Array(command.dropFirst()),
      environment: environment.merging(["LC_ALL": "C.UTF-8", "NO_COLOR": "1"]) { given, _ in given },
      outputsIn: outputs)
  }

  // MARK: The agent's socket

  func ask<Answer: Decodable>(
    _ method: String, _ call: String, _ body: [String: Any] = [:], as type: Answer.Type = Answer.self
  ) throws -> Answer {
    let bytes = method == "GET" ? Data() : try JSONSerialization.data(withJSONObject: body)
    let socket = (disk?.seen ?? station.path) + "/agent.sock"
    return try LoopbackRequest.send(method, "/v1/\(call)", body: bytes, to: .socket(path: socket)).decoded()
  }

  func status() throws -> StatusReport { try ask("GET", "status") }
}

extension Van {
  /// Records the first two numbers of a lot of 20, with a backup between them: the backup lacks the second.
  func recordAroundBackup() throws -> BackupAnswer {
    let vehicles = try portal.seededVehicles().unmistakable
    try addStock(number(1), number(20))
    try recordAll([InspectionEntry(number(1), of: vehicles[1])])
    let made: BackupAnswer = try cvmsync("backup", "--json").decoded()
    try recordAll([InspectionEntry(number(2), of: vehicles[2])])
    return made
  }
}
