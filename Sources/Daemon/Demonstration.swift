internal import Domain
internal import FoundationEssentials
internal import Glibc
package import StationAPI
internal import StationSettings
internal import UnixSignals
package import Wording

/// Why a demonstration could not begin, or ended before it was stopped.
package enum DemonstrationFault: Error, Sendable {
  /// No folder could be made below this one.
  case folder(path: String, note: String)
  /// The portal's program is neither in this folder, beside this program, nor in `PATH`.
  case noPortal(folder: String)
  /// The portal did not start.
  case portalNotStarted(note: String)
  /// The portal ended by itself.
  case portalEnded
  case agent(DaemonFault)
}

/// A made-up station and portal in a folder of their own, which is removed at the end.
///
/// The agent runs in this process. Nothing but `run` makes an agent one of a demonstration, neither an option nor a
/// configuration, and it never has a folder that was there before.
package struct Demonstration: Sendable {
  package static let portalProgram = "cvmportal"

  /// The folder of everything in it; 0700.
  let folder: String
  package var places: StationPlaces { StationPlaces(directory: "\(folder)/station") }
  private var portalFolder: String { "\(folder)/portal" }

  /// Runs until it is told to stop (SIGINT, SIGTERM, SIGHUP), then removes the folder.
  ///
  /// - Parameters:
  ///   - name: the station's.
  ///   - work: begins once the agent answers; ends the demonstration with an exit code, or with nil leaves it running.
  package static func run(
    name: String, environment: [String: String], zone: LocalZone,
    _ work: @escaping @Sendable (Demonstration) async -> ExitCode?
  ) async throws(DemonstrationFault) -> ExitCode {
    guard let program = ChildProgram.path(of: portalProgram, environment: environment) else {
      throw .noPortal(folder: ChildProgram.ownFolder)
    }
    // Trapped before anything is made: whatever stops this program, nothing is left behind.
    StopSignals.unblock()
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm, .sighup)
    let demonstration = Demonstration(folder: try newFolder())
    defer { try? FileManager.default.removeItem(atPath: demonstration.folder) }
    let portal = try demonstration.startPortal(program)
    defer { portal.end() }
    return try await withTaskGroup(of: Event.self) { group in
      group.addTask {
        for await _ in signals { break }
        return .stopped
      }
      group.addTask {
        await portal.untilItsEnd()
        return .portalEnded
      }
      group.addTask { await demonstration.runAgent(name: name, zone: zone, beside: portal) }
      group.addTask { await demonstration.isReady() ? .worked(await work(demonstration)) : .worked(nil) }
      return await demonstration.outcome(of: &group)
    }.get()
  }

  /// The codes that the portal has sent by e-mail, oldest first.
  package var mailedCodes: [String] {
    let mail = "\(portalFolder)/mail"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: mail)) ?? []).filter { $0.hasSuffix(".eml") }
    return names.sorted().compactMap { name in
      let text = try? String(contentsOf: URL(filePath: "\(mail)/\(name)"), encoding: .utf8)
      let line = text?.split(separator: "\n").first { $0.hasPrefix(Self.codeMark) }
      return line.map { String($0.dropFirst(Self.codeMark.count)) }
    }
  }

  private static let codeMark = "Code : "
}

// MARK: - Its parts

extension Demonstration {
  /// Tenths of a second that the portal, or then the agent, has to begin.
  private static let patience = 300

  private static func newFolder() throws(DemonstrationFault) -> String {
    let parent = FileManager.default.temporaryDirectory.path
    var name = Array("\(parent)/cvmsync-demonstration-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw .folder(path: parent, note: SystemError.last) }
    return name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? parent }
  }

  private func startPortal(_ program: String) throws(DemonstrationFault) -> ChildProgram {
    do throws(ChildProgram.NotStarted) {
      return try ChildProgram(
        program, ["serve", "--data", portalFolder, "--port", "0", "--while-input"], log: "\(folder)/portal.log")
    } catch {
      throw .portalNotStarted(note: error.note)
    }
  }

  /// Waits for the portal's port, makes the station and runs its agent.
  private func runAgent(name: String, zone: LocalZone, beside portal: ChildProgram) async -> Event {
    guard let port = await portalPort(of: portal) else {
      return Task.isCancelled ? .agentEnded(nil) : .portalNotStarted(note: lastOfPortalLog)
    }
    do throws(DaemonFault) {
      // Any free port for the page: a real agent may have the usual one.
      let configuration = StationConfiguration(portal: "http://127.0.0.1:\(port)", page: .port(0))
      _ = try await Agent.initialise(places, configuration: configuration, kind: .mobileUnit, name: name)
      try await Agent.run(places, zone: zone, isDemonstration: true)
      return .agentEnded(nil)
    } catch {
      return .agentEnded(error)
    }
  }

  private func portalPort(of portal: ChildProgram) async -> UInt16? {
    for _ in 0..<Self.patience where !Task.isCancelled && portal.isRunning {
      let text = try? String(contentsOf: URL(filePath: "\(portalFolder)/port"), encoding: .utf8)
      if let port = text.flatMap({ UInt16($0.prefix(while: \.isNumber)) }) { return port }
      await Live.pause(milliseconds: 100)
    }
    return nil
  }

  private var lastOfPortalLog: String {
    let log = (try? String(contentsOf: URL(filePath: "\(folder)/portal.log"), encoding: .utf8)) ?? ""
    return log.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// Whether the agent's socket is there; then it also heeds signals.
  private var hasSocket: Bool { access(SocketPath(places.socket).text, F_OK) == 0 }

  private func isReady() async -> Bool {
    for _ in 0..<Self.patience * 2 where !Task.isCancelled && !hasSocket { await Live.pause(milliseconds: 100) }
    return hasSocket && !Task.isCancelled
  }
}

// MARK: - Its end

extension Demonstration {
  private enum Event: Sendable {
    case stopped
    case portalEnded
    case portalNotStarted(note: String)
    case agentEnded(DaemonFault?)
    /// Nil: it goes on.
    case worked(ExitCode?)
  }

  /// The first event that ends it decides; the agent then signs out and closes its store before this returns.
  private func outcome(of group: inout TaskGroup<Event>) async -> Result<ExitCode, DemonstrationFault> {
    var outcome: Result<ExitCode, DemonstrationFault>?
    while let event = await group.next() {
      let found: Result<ExitCode, DemonstrationFault>
      switch event {
      case .worked(nil): continue
      case .worked(let code?): found = .success(code)
      case .stopped: found = .success(.done)
      case .portalEnded: found = .failure(.portalEnded)
      case .portalNotStarted(let note): found = .failure(.portalNotStarted(note: note))
      case .agentEnded(let fault):
        group.cancelAll()
        found = fault.map { .failure(.agent($0)) } ?? .success(.done)
      }
      if outcome == nil { stopAgent(&group) }
      outcome = outcome ?? found
    }
    return outcome ?? .success(.done)
  }

  /// Stops the agent as a signal would, which it gets too where a signal stops all.
  private func stopAgent(_ group: inout TaskGroup<Event>) {
    if hasSocket { kill(getpid(), SIGTERM) } else { group.cancelAll() }
  }
}
