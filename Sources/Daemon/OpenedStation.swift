internal import StationSettings
internal import Domain
internal import Engine
internal import Glibc
internal import Logging
internal import StationAPI
internal import Store
internal import Transport

/// One station with all its parts. Owns the station's lock, or is read-only.
struct OpenedStation: Sendable {
  /// Nil where the station is read-only.
  let lock: StationLock?
  let store: StationStore
  let sync: SyncService
  let desk: SignInDesk
  let station: Station
  /// Cancels a running request that a stop cannot wait for.
  let workCut = WorkCut()
  /// Cuts requests that wait in vain since this device lost its own network.
  let network = OwnNetwork(elapsed: Live.stopwatch())
  let logger: Logger
  /// Nil without an agent.
  let page: PageService?
  /// Nil where the configuration names no folder for them.
  let reports: StationReports?

  /// - Parameters:
  ///   - asAgent: passes start by themselves, and earlier sessions are signed out first.
  ///   - isDemonstration: marks every page, and leaves the terminal to what a person should read.
  ///   - patience: how long another program that holds the station is waited for.
  init(
    _ places: StationPlaces, asAgent: Bool, isDemonstration: Bool = false,
    within patience: Duration = StationLock.patience
  ) async throws(DaemonFault) {
    let rights = try StationRights(at: places)
    if asAgent, rights == .reading { throw .readOnly(path: places.directory) }
    let setRight = rights == .full ? try StationFolder.expectOurs(places) : []
    let configuration = try ConfigurationFile.read(places.configuration)
    let address = try ConfigurationFile.address(of: configuration)
    if asAgent, address != nil, let fault = TransferLibrary.fault { throw .library(note: fault) }
    let script = try KeyingScriptFile.read(places.portalForm)
    lock = rights == .full ? try await StationLock.taken(at: places.lock, within: patience) : nil
    if rights == .reading { try await StationLock.expectFree(at: places.lock, within: patience) }
    logger = Self.logger(at: asAgent && !isDemonstration ? .notice : .critical, setRight: setRight)
    do throws(StoreFault) {
      store =
        rights == .full
        ? try await Self.open(places.database, logger)
        : try await StationStore.openForReading(at: places.database, now: Live.surroundings.now())
      try await store.prepareBallast()
    } catch .readOnly {
      throw .readOnly(path: places.database)
    } catch .busy {
      throw .databaseInUse(by: RunningProgram.holder(of: places.database))
    } catch {
      throw DaemonFault(error)
    }
    let timeout = Span.seconds(Int64(configuration.requestTimeout ?? StationConfiguration.usualTimeout))
    let portal = Self.portal(at: address, configuration, within: timeout, workCut, network)
    let surroundings = Live.surroundings
    let keyFile = StationKeyFile(places.key)
    let courier = LiveCourier { () throws(CourierFault) in
      do throws(KeyFault) { return try keyFile.seed() } catch { throw .stationKey(note: error.note) }
    }
    sync = SyncService(
      store: store, portal: portal, courier: courier, surroundings: surroundings,
      settings: SyncService.Settings(
        requestTimeout: timeout, automatic: asAgent, portal: configuration.portal, isWeb: address == nil),
      logger: logger)
    desk = SignInDesk(store: store, portal: portal, surroundings: surroundings, sync: sync)
    let port = configuration.page ?? .usual
    page =
      asAgent
      ? PageService(port, key: places.pageKey, isDemonstration: isDemonstration, logger: logger) : nil
    let logger = logger
    reports = configuration.report.map { StationReports($0, logger: logger) }
    station = Station(
      store: store, portal: portal, sync: sync, desk: desk, courier: courier, surroundings: surroundings,
      settings: Self.settings(configuration, script, at: places, isAgent: asAgent, page, reports), logger: logger)
  }

  /// Writes the report for the office, for a command that changed something while no agent is running.
  func report() async {
    guard let reports, let report = try? await station.report(isLast: false) else { return }
    await reports.write(report)
  }

  private static func portal(
    at address: PortalAddress?, _ configuration: StationConfiguration, within timeout: Span, _ workCut: WorkCut,
    _ network: OwnNetwork
  ) -> any Portal {
    guard let address else { return AbsentPortal() }
    var connection = PortalConnection(address: address, version: AgentVersion.text)
    connection.workCut = workCut
    connection.network = address.isLoopback ? nil : network
    connection.mandate = configuration.mandate
    connection.caFile = configuration.certificateAuthorities
    connection.timeouts = TransferTimeouts(
      connect: min(.seconds(10), timeout), total: timeout, stalled: min(.seconds(20), timeout))
    return LivePortal(connection)
  }

  private static func settings(
    _ configuration: StationConfiguration, _ script: KeyingScript, at places: StationPlaces, isAgent: Bool,
    _ page: PageService?,
    _ reports: StationReports?
  ) -> Station.Settings {
    Station.Settings(
      dailyUse: Int((configuration.dailyUse ?? 8).rounded(.up)), isAgent: isAgent,
      orderDays: configuration.orderDays ?? StationConfiguration.usualOrderDays,
      portalKeys: configuration.bundleKeys.flatMap { BundleKeys($0) },
      configuration: ConfigurationReport(configuration, at: places), script: script,
      second: configuration.secondPerson ?? [], reports: reports,
      openPage: { () throws(StationRefusal) in
        guard let page else { throw StationRefusal(.pageNeedsAgent) }
        return try page.newAddress()
      })
  }

  private static func logger(at level: Logger.Level, setRight: [String]) -> Logger {
    var logger = Logger(label: "cvmsync") { LogLineHandler(label: $0) }
    logger.logLevel = level
    for path in setRight {
      logger.notice("a file was open to other users; its mode is 0600 now", metadata: ["file": "\(path)"])
    }
    return logger
  }

  /// Puts a damaged file aside and rebuilds it before anything is sent.
  private static func open(_ database: String, _ logger: Logger) async throws(StoreFault) -> StationStore {
    let opened = try await StationStore.openOrRebuild(at: database, now: Live.surroundings.now())
    if let repair = opened.repair {
      logger.critical("the database was damaged", metadata: ["fault": "\(repair.damage)"])
      logger.critical("the database was rebuilt", metadata: repair.rebuilt.parameters.mapValues { "\($0)" })
    }
    return opened.store
  }
}

extension DaemonFault {
  init(_ fault: StoreFault) {
    switch fault {
    case .newerSchema(let found): self = .newerSchema(found: found)
    case .notAsConfigured(let note), .io(let note), .refused(let note): self = .store(note: note)
    case .damaged(let note): self = .damaged(note: note)
    case .noBackup: self = .damaged(note: "no backup")
    case .diskFull: self = .store(note: "disk full")
    case .closed: self = .store(note: "closed")
    case .readOnly: self = .store(note: "read-only")
    case .retired(let step): self = .retired(at: step.at)
    case .busy: self = .databaseInUse(by: nil)
    }
  }
}

extension ConfigurationReport {
  fileprivate init(_ configuration: StationConfiguration, at places: StationPlaces) {
    self.init(
      version: AgentVersion.text, directory: places.directory, file: places.configuration,
      portal: configuration.portal, certificateAuthorities: configuration.certificateAuthorities,
      requestTimeout: configuration.requestTimeout ?? StationConfiguration.usualTimeout,
      mandate: configuration.mandate, pagePort: (configuration.page ?? .usual).port,
      contacts: configuration.contacts ?? .faq, report: configuration.report, secondPerson: configuration.secondPerson)
  }
}

extension BundleKeys {
  /// Nil where one is not a key; the configuration's check has refused that before.
  fileprivate init?(_ texts: BundleKeyTexts) {
    guard let sealing = BundleKey(base64: texts.sealing), let receipts = BundleKey(base64: texts.receipts) else {
      return nil
    }
    self.init(sealing: sealing, receipts: receipts)
  }
}

package enum AgentVersion {
  package static let text = "0.1.0"
}
