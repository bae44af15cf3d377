import Domain
import Engine
import Foundation
import Logging
import StationAPI
import Store
import Synchronization
import TestSupport
import Transport

/// A station with its agent, its file and libcurl, before a portal that is not always one.
struct Scene: Sendable {
  let stage: Stage
  let station: Station
  private let sync: SyncService
  private let store: StationStore
  private let directory: TemporaryDirectory
  private let clock: Clock

  /// Stands still until it is moved.
  private final class Clock: Sendable {
    let time = Mutex(Sample.start)
  }

  struct NeverHappened: Error {
    var what: String
  }

  /// - Parameter patience: how long one request may take.
  static func run(
    certificates: Int, patience: Span, _ body: @Sendable @escaping (Scene) async throws -> Void
  ) async throws {
    let stage = Stage(now: Sample.start.milliseconds)
    try await ScriptedServer.run(welcoming: { stage.welcomes() }, answering: { stage.step(for: $0) }) { server in
      let scene = try await Scene(before: stage, at: server.address, patience: patience)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await scene.sync.run() }
        defer { scene.sync.stop() }
        try await scene.passEnd()
        try await scene.record(certificates)
        try await body(scene)
        stage.heal()
        scene.sync.stop()
        try await group.waitForAll()
      }
      await scene.store.close()
    }
  }

  private init(before stage: Stage, at address: String, patience: Span) async throws {
    let clock = Clock()
    (self.stage, self.clock, directory) = (stage, clock, try TemporaryDirectory())
    let now = { @Sendable in clock.time.withLock { $0 } }
    store = try await StationStore.create(
      at: directory.path(of: "station.sqlite"),
      station: StationSummary(id: StationID(UUID()), kind: .mobileUnit, name: "Unité d’essai"),
      epoch: EpochID(UUID()), now: now())
    let surroundings = Surroundings(
      now: now, elapsed: { now() - Instant(milliseconds: 0) }, chance: { 0.5 }, newID: { UUID() },
      // Until the task is cancelled; no test lasts as long.
      wait: { _ in try? await Task.sleep(for: .seconds(3_600)) })
    let portal = LivePortal(
      PortalConnection(
        address: try PortalAddress(address), timeouts: TransferTimeouts(total: patience, stalled: patience),
        version: "0.1"))
    let logger = Logger(label: "essai") { _ in SwiftLogNoOpLogHandler() }
    sync = SyncService(
      store: store, portal: portal, courier: NoCourier(), surroundings: surroundings,
      settings: SyncService.Settings(requestTimeout: patience, automatic: true), logger: logger)
    let desk = SignInDesk(store: store, portal: portal, surroundings: surroundings, sync: sync)
    station = Station(
      store: store, portal: portal, sync: sync, desk: desk, courier: NoCourier(), surroundings: surroundings,
      settings: Station.Settings(dailyUse: 1, isAgent: true), logger: logger)
  }

  // MARK: What people do

  private func record(_ count: Int) async throws {
    guard count > 0 else { return }
    _ = try await station.addLot(
      AddLotCall(
        kind: .mechanical, first: Sample.number(1), last: Sample.number(20), who: "Camille Exemple"))
    _ = try await station.record(RecordCall(entries: (1...count).map { Sample.entry($0) }))
  }

  func password() async throws -> SignInAnswer {
    try await station.signIn(
      SignInCall(accessCode: Sample.accessCode, password: Secret("mot de passe d’essai"), confirmed: true))
  }

  func code() async throws -> CodeAnswer {
    try await station.enterCode(CodeCall(code: Secret("123456"), confirmed: true))
  }

  /// Signs in, which begins a pass, and waits for its end.
  ///
  /// - Parameter other: how a pass ends that began meanwhile by itself, before anybody was signed in.
  @discardableResult
  func passSignedIn(notEnding other: PassEnd? = nil) async throws -> PassEnd? {
    let began = advance(.seconds(1))
    _ = try await password()
    _ = try await code()
    return try await passEnd(since: began, not: other)
  }

  @discardableResult
  func passAsked() async throws -> PassEnd? {
    let began = advance(.seconds(1))
    _ = try await station.startPass()
    return try await passEnd(since: began)
  }

  @discardableResult
  func advance(_ span: Span) -> Instant {
    stage.advance(span)
    return clock.time.withLock { time in
      time = time + span
      return time
    }
  }

  // MARK: What is there

  @discardableResult
  private func passEnd(since began: Instant = Sample.start, not other: PassEnd? = nil) async throws -> PassEnd? {
    for _ in 0..<6_000 {
      let progress = await sync.progress
      if !progress.running, let end = progress.end, end != other, progress.startedAt.map({ $0 >= began }) ?? false {
        return end
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw NeverHappened(what: "a pass has ended")
  }

  func detail(_ value: Int) async throws -> CertificateDetail { try await station.certificate(Sample.call(value)) }
}
