package import Domain
package import Logging
package import StationAPI
package import Store
internal import Synchronization

/// Serves the calls of people: recording, reading, decisions, stock. Only the calls with `asksPortal` wait for the
/// portal.
package actor Station {
  package struct Settings: Sendable {
    /// CVMs used a day, until there is a history to count.
    package var dailyUse: Int
    /// Whether an agent runs this station, rather than a command that opened it.
    package var isAgent: Bool
    /// Days between an order of certificates and its delivery.
    package var orderDays: Int
    /// The portal's keys from the configuration.
    package var portalKeys: BundleKeys?
    /// What `config.json` sets; nil without one.
    package var configuration: ConfigurationReport?
    /// The folder of the stations' reports; nil where none is configured.
    package var reports: (any ReportFolder)?
    /// Gives an address of the page, which an agent alone serves.
    package var openPage: PageOpening

    /// Guided keying: the portal's screens, and when a second person must look.
    package var script: KeyingScript
    package var second: [KeyingSecondReason]

    package typealias PageOpening = @Sendable () async throws(StationRefusal) -> PageAddress

    package init(
      dailyUse: Int, isAgent: Bool, orderDays: Int = 10, portalKeys: BundleKeys? = nil,
      configuration: ConfigurationReport? = nil, script: KeyingScript = .usual, second: [KeyingSecondReason] = [],
      reports: (any ReportFolder)? = nil,
      openPage: @escaping PageOpening = { () throws(StationRefusal) in throw StationRefusal(.pageNeedsAgent) }
    ) {
      self.configuration = configuration
      self.script = script
      self.second = second
      self.reports = reports
      self.openPage = openPage
      self.dailyUse = dailyUse
      self.orderDays = orderDays
      self.isAgent = isAgent
      self.portalKeys = portalKeys
    }
  }

  let store: StationStore
  package nonisolated var unownedExecutor: UnownedSerialExecutor { store.executor.asUnownedSerialExecutor() }
  let portal: any Portal
  let sync: SyncService
  let desk: SignInDesk
  let courier: any Courier
  let surroundings: Surroundings
  let settings: Settings
  let logger: Logger
  var quietDeadlines: QuietDeadlines?
  /// The last statistics, with the store's count of changes when they were read.
  var keptStatistics: (changes: Int, report: StatisticsReport)?
  /// What the portal told last of the mandate's stations, and when (`Surroundings.elapsed`).
  var toldStations: (at: Span, stations: PortalStations)?
  /// What entries were last read against; nil before the first.
  nonisolated let basis = Mutex<EntryBasis?>(nil)

  package init(
    store: StationStore, portal: any Portal, sync: SyncService, desk: SignInDesk, courier: any Courier,
    surroundings: Surroundings, settings: Settings, logger: Logger
  ) {
    self.store = store
    self.portal = portal
    self.sync = sync
    self.desk = desk
    self.courier = courier
    self.surroundings = surroundings
    self.settings = settings
    self.logger = logger
  }

  /// Asks the portal for a person. Refused where the agent stops before the answer: it says nothing of the portal then.
  func ask<Answer>(
    _ request: @escaping @Sendable () async -> Exchange<Answer>
  ) async throws(StationRefusal) -> Exchange<Answer> {
    let exchange = await desk.ask(request)
    if case .answered = exchange.outcome { return exchange }
    if desk.isStopping { throw StationRefusal(.stopping) }
    return exchange
  }

  /// Maps errors of `work` to `StationRefusal`; ends the agent when the disk failed.
  func answer<Answer>(_ work: () async throws -> Answer) async throws(StationRefusal) -> Answer {
    do {
      return try await work()
    } catch let refusal as StationRefusal {
      throw refusal
    } catch let fault as StoreFault {
      throw await refusal(for: fault)
    } catch let fault as SignInFault {
      switch fault {
      case .busy: throw StationRefusal(.busy)
      case .stopping: throw StationRefusal(.stopping)
      case .store(let fault): throw await refusal(for: fault)
      }
    } catch let fault as CourierFault {
      throw StationRefusal(fault)
    } catch {
      throw StationRefusal(.unexpected, parameters: ["note": "\(type(of: error))"])
    }
  }

  private func refusal(for fault: StoreFault) async -> StationRefusal {
    switch fault {
    case .diskFull: return StationRefusal(.diskFull)
    case .closed: return StationRefusal(.stopping)
    case .readOnly: return StationRefusal(.readOnly)
    case .retired(let step): return StationRefusal(step)
    case .refused(let note):
      logger.critical("the store refused", metadata: ["note": "\(note)"])
      return StationRefusal(.unexpected, parameters: ["note": note])
    case .io, .damaged, .noBackup, .notAsConfigured, .busy, .newerSchema:
      logger.critical("the store failed", metadata: ["fault": "\(fault)"])
      await sync.storeFailed(fault)
      return StationRefusal(.storeFault)
    }
  }
}

extension Station: LocalStation {
  /// Throws where the portal is a web site, which only people type into.
  func expectProtocol() throws(StationRefusal) {
    if sync.settings.isWeb { throw StationRefusal(.portalIsWeb) }
  }

  package func startPass() async throws(StationRefusal) -> PassProgress {
    try expectProtocol()
    try await answer { try store.expectWritable() }
    await sync.expectPass()
    return await sync.progress
  }

  package func stopPass() async throws(StationRefusal) -> PassProgress {
    await sync.stopPass()
    return await sync.progress
  }

  package func progress() async throws(StationRefusal) -> PassProgress { await sync.progress }

  package func openPage() async throws(StationRefusal) -> PageAddress { try await settings.openPage() }

  package func signIn(_ call: SignInCall) async throws(StationRefusal) -> SignInAnswer {
    try expectProtocol()
    return try await answer {
      try store.expectWritable()
      return try await desk.signIn(call)
    }
  }

  package func enterCode(_ call: CodeCall) async throws(StationRefusal) -> CodeAnswer {
    let isCode = call.code.withBytes { code in
      code.count == 6 && code.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard isCode else {
      throw StationRefusal(
        .malformedCall,
        issues: [FieldIssue(field: "code", reason: .notDigits, parameters: ["least": "6", "most": "6"])])
    }
    try expectProtocol()
    return try await answer { try await desk.enterCode(call) }
  }

  package func signOut() async throws(StationRefusal) -> SignOutAnswer {
    try await answer { try await desk.signOut() }
  }
}
