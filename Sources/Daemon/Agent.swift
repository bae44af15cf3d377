internal import CMemory
internal import Disk
package import Domain
internal import Engine
internal import Glibc
internal import Logging
internal import ServiceLifecycle
package import StationAPI
package import StationSettings
internal import Store
internal import Transport
internal import UnixSignals
internal import Web
package import Wording

/// The composition root.
package enum Agent {
  /// Makes a station: its directory, configuration and database.
  ///
  /// - Parameter anew: allows a directory whose former station has lost its database.
  package static func initialise(
    _ places: StationPlaces, configuration: StationConfiguration, kind: StationIdentity.Kind, name: String,
    anew: Bool = false
  ) async throws(DaemonFault) -> StationSummary {
    try requireFiles()
    guard access(places.database, F_OK) != 0 else { throw .alreadyInitialised(directory: places.directory) }
    guard errno != EACCES else { throw .accessDenied(path: places.directory) }
    if !anew, case .databaseGone(let directory, let hasBackups) = DaemonFault.noDatabase(at: places) {
      throw .databaseGone(directory: directory, hasBackups: hasBackups)
    }
    try ConfigurationFile.check(configuration)
    try StationFolder.make(places.directory, anew: anew)
    let lock = try await StationLock.taken(at: places.lock)
    defer { withExtendedLifetime(lock) {} }
    // Another program may have made it meanwhile.
    guard access(places.database, F_OK) != 0 else { throw .alreadyInitialised(directory: places.directory) }
    if anew { try StationFolder.putFormerAside(in: places.directory) }
    try ConfigurationFile.write(configuration, to: places.configuration)
    let surroundings = Live.surroundings
    let summary = StationSummary(id: StationID(surroundings.newID()), kind: kind, name: name)
    do {
      let store = try await StationStore.create(
        at: places.database, station: summary, epoch: EpochID(surroundings.newID()), now: surroundings.now())
      await store.close()
    } catch {
      throw DaemonFault(error)
    }
    return summary
  }

  /// Runs until it is told to stop (SIGTERM, SIGINT), then signs out and closes the store.
  ///
  /// - Parameters:
  ///   - zone: of the times on the page.
  ///   - isDemonstration: marks every page; `Demonstration` alone says so.
  package static func run(
    _ places: StationPlaces, zone: LocalZone, isDemonstration: Bool = false
  ) async throws(DaemonFault) {
    let socket = SocketPath(places.socket)
    guard socket.text.utf8.count <= SocketPath.limit else {
      throw .socket(note: "the name in \(places.socket) is too long; choose a shorter one with --socket")
    }
    try OpenFileLimit.require(OpenFileLimit.agent)
    StopSignals.unblock()
    // Files made from here on are private from their first moment. bind(2) takes no mode for the socket, so the umask
    // decides.
    umask(0o077)
    // Writing to a log whose reader has gone must not end the agent.
    signal(SIGPIPE, SIG_IGN)
    let opened = try await OpenedStation(places, asAgent: true, isDemonstration: isDemonstration)
    do {
      try StationSocket.makeRoom(at: socket.text)
    } catch {
      await opened.store.close()
      throw error
    }
    let server = buildLocalServer(
      service: opened.station, socketPath: socket.text, user: geteuid(), logger: opened.logger,
      now: Live.now
    ) {
      begun(socket.text, opened.logger)
    }
    // Stopped in reverse order: sign-ins that wait are ended before the socket closes, and the server takes no more calls
    // when the session is signed out.
    let network = NetworkWatch(sync: opened.sync, network: opened.network, logger: opened.logger)
    // When the store fails under a call, the call is still answered: its paper must be kept.
    let runner = ServiceGroupConfiguration.ServiceConfiguration(
      service: SyncRunner(sync: opened.sync, workCut: opened.workCut),
      failureTerminationBehavior: .gracefullyShutdownGroup)
    var services = reportWriter(of: opened) + [runner, .init(service: network)]
    if let page = opened.page {
      services.append(.init(service: PageRunner(page: page, station: opened.station, zone: zone)))
    }
    services += [
      .init(service: AfterPage(page: opened.page, inner: server)), .init(service: DeskCloser(desk: opened.desk)),
    ]
    var configuration = ServiceGroupConfiguration(
      services: services,
      gracefulShutdownSignals: [.sigterm, .sigint], logger: opened.logger)
    configuration.maximumGracefulShutdownDuration = .seconds(30)
    let failure = await failure { try await ServiceGroup(configuration: configuration).run() }
    unlink(socket.text)
    await opened.store.close()
    if let failure { throw failure }
  }

  /// First of the services, so that it writes after the others have stopped; none without a folder for reports.
  private static func reportWriter(of opened: OpenedStation) -> [ServiceGroupConfiguration.ServiceConfiguration] {
    opened.reports.map { reports in
      [.init(service: ReportWriter(reports: reports, station: opened.station, surroundings: Live.surroundings))]
    } ?? []
  }

  private static func begun(_ socket: String, _ logger: Logger) {
    chmod(socket, 0o600)
    cvm_release_constants()
    logger.notice("agent ready", metadata: ["version": "\(AgentVersion.text)"])
  }

  /// Throws where the limit of open files is too low for any command. Checked before anything is opened, since a
  /// library that cannot open a file may end the program.
  package static func requireFiles() throws(DaemonFault) { try OpenFileLimit.require(OpenFileLimit.command) }

  /// Throws where others could put their own files or an agent of their own in the place of the station's.
  package static func expectClosed(_ places: StationPlaces) throws(DaemonFault) {
    try StationFolder.expectClosed(places.directory)
  }

  /// Opens the station in this process, for as long as `work` runs, when no agent holds it. Its session is kept.
  ///
  /// - Parameter patience: how long another program that holds the station is waited for; `inUse` comes before `work`.
  package static func withStation<Result: Sendable>(
    _ places: StationPlaces, within patience: Duration, _ work: @Sendable (any StationService) async -> Result
  ) async throws(DaemonFault) -> Result {
    try requireFiles()
    let opened = try await OpenedStation(places, asAgent: false, within: patience)
    guard !opened.store.isReadOnly else {
      let result = await work(opened.station)
      await opened.store.close()
      return result
    }
    let changes = opened.station.changes
    let (result, failure) = await withTaskGroup(of: DaemonFault?.self) { group in
      group.addTask { await Self.failure { try await opened.sync.run() } }
      let result = await work(opened.station)
      opened.sync.stop()
      return (result, await group.next() ?? nil)
    }
    if opened.station.changes != changes { await opened.report() }
    await opened.store.close()
    if let failure { throw failure }
    return result
  }

  /// Replaces the station's database with a backup, while no agent and no other command has it open.
  ///
  /// - Parameter backup: nil for the newest sound one.
  package static func restore(_ places: StationPlaces, from backup: String?) async throws(DaemonFault) -> Rebuilt {
    try requireFiles()
    guard access(places.configuration, F_OK) == 0 || StationRemains(beside: places.database) != nil else {
      throw errno == EACCES ? .accessDenied(path: places.directory) : .notInitialised(directory: places.directory)
    }
    guard access(places.directory, W_OK) == 0 else { throw .readOnly(path: places.directory) }
    if let backup { try expectFile(backup) }
    try StationFolder.expectClosed(places.directory)
    _ = try StationFolder.expectOurs(places)
    let lock = try await StationLock.taken(at: places.lock)
    defer { withExtendedLifetime(lock) {} }
    let surroundings = Live.surroundings
    if let backup { try expectBackup(backup, of: places) }
    do throws(StoreFault) {
      return try await StationStore.rebuild(at: places.database, from: backup, now: surroundings.now())
    } catch .busy {
      throw .databaseInUse(by: RunningProgram.holder(of: places.database))
    } catch {
      throw DaemonFault(error)
    }
  }

  /// Throws where a file that a person chose cannot be read. A pipe is refused: opening it would block.
  private static func expectFile(_ path: String) throws(DaemonFault) {
    guard let standing = FileStatus(at: path) else { throw .notABackup(path: path, .missing) }
    guard standing.kind == .plain else { throw .notABackup(path: path, .notPlain) }
    guard access(path, R_OK) == 0 else { throw .accessDenied(path: path) }
  }

  private static func expectBackup(_ file: String, of places: StationPlaces) throws(DaemonFault) {
    let verdict: BackupVerdict
    do throws(StoreFault) {
      verdict = try BackupVerdict(of: file, for: places.database)
    } catch {
      throw DaemonFault(error)
    }
    if let fault = NotABackup(verdict) { throw .notABackup(path: file, fault) }
  }

  private static func failure(of work: () async throws -> Void) async -> DaemonFault? {
    do {
      try await work()
      return nil
    } catch let fault as StoreFault {
      return DaemonFault(fault)
    } catch is CancellationError {
      return nil
    } catch {
      return .socket(note: "\(error)")
    }
  }
}

/// The sync service as one of the group's.
private struct SyncRunner: Service {
  let sync: SyncService
  let workCut: WorkCut

  /// Seconds that a running request may still take; the rest of the group's 30 s is for signing out.
  private static let patience = 15

  func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        // The group cancels this task too when the service ends first.
        try await gracefulShutdown()
        await Live.pause(milliseconds: Self.patience * 1_000)
        if !Task.isCancelled { workCut.cut() }
      }
      try await withGracefulShutdownHandler {
        try await sync.run()
      } onGracefulShutdown: {
        sync.stop()
      }
      group.cancelAll()
    }
  }
}

/// Closes the sign-in desk before the socket: a sign-in that waits for a dead portal holds up no stop.
private struct DeskCloser: Service {
  let desk: SignInDesk

  func run() async throws {
    try await gracefulShutdown()
    await desk.stop()
  }
}

extension Agent {
  /// The contacts of this station's configuration; the FAQ's where there is no configuration yet.
  package static func contacts(_ places: StationPlaces) throws(DaemonFault) -> Contacts {
    guard access(places.configuration, F_OK) == 0 else { return .faq }
    return try ConfigurationFile.read(places.configuration).contacts ?? .faq
  }
}

/// The signals that stop the agent.
enum StopSignals {
  /// Unblocks them. A shell or a supervisor may start a program with signals blocked, and it would never stop.
  static func unblock() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
