import Domain
import Engine
import FoundationEssentials
import Logging
import StationAPI
import Store
import Synchronization
import TestSupport
import Testing

@testable import TestPortal

/// A station with its store in a directory of its own, beside a portal in the same process.
struct Bench: Sendable {
  let directory: TemporaryDirectory
  let clock: ManualClock
  let ids: ManualIDs
  let fake: FakePortal
  let store: StationStore
  let sync: SyncService
  let desk: SignInDesk
  let station: Station
  let pauses = Pauses()
  let moments = Moments()
  private let hasEnded = Ended()

  private final class Ended: Sendable {
    let flag = Mutex(false)
  }

  /// - Parameters:
  ///   - automatic: whether it runs as the agent; else as a command that opened the store.
  ///   - name: the station's; with another name it has other ids too.
  ///   - isHasty: whether every wait ends at once; else none ends before it is cancelled.
  ///   - isWeb: whether the portal is a web site that people type into.
  init(
    automatic: Bool = false, numbers: Int = 20, name: String = "Unité d’essai", isHasty: Bool = false,
    isWeb: Bool = false, second: [KeyingSecondReason] = []
  ) async throws {
    let clock = ManualClock(Sample.start)
    let ids = ManualIDs(after: name == "Unité d’essai" ? 0 : 1_000_000)
    let directory = try TemporaryDirectory()
    let store = try await StationStore.create(
      at: directory.path(of: "station.sqlite"),
      station: StationSummary(id: StationID(ids.next()), kind: .mobileUnit, name: name),
      epoch: EpochID(ids.next()), now: clock.now)
    self.init(
      directory: directory, clock: clock, ids: ids, fake: FakePortal(clock: clock), store: store, automatic: automatic,
      isHasty: isHasty, isWeb: isWeb, second: second)
    guard numbers > 0 else { return }
    _ = try await station.addLot(
      AddLotCall(
        kind: .mechanical, first: Sample.number(1), last: Sample.number(numbers), who: "Camille Exemple"))
  }

  private init(
    directory: TemporaryDirectory, clock: ManualClock, ids: ManualIDs, fake: FakePortal, store: StationStore,
    automatic: Bool, isHasty: Bool = false, isWeb: Bool = false, second: [KeyingSecondReason] = []
  ) {
    (self.directory, self.clock, self.ids, self.fake, self.store) = (directory, clock, ids, fake, store)
    let (pauses, moments) = (pauses, moments)
    let surroundings = Surroundings(
      now: { clock.now }, elapsed: { clock.trueNow - Sample.start }, chance: { 0.5 }, newID: { ids.next() },
      // Waits until the task is cancelled; no test lasts as long.
      wait: { span in
        pauses.note(span)
        moments.note()
        if !isHasty { try? await Task.sleep(for: .seconds(3_600)) }
      })
    let portal = fake
    let courier = OpenCourier()
    let logger = moments.logger
    sync = SyncService(
      store: store, portal: portal, courier: courier, surroundings: surroundings,
      settings: SyncService.Settings(requestTimeout: .seconds(60), automatic: automatic, isWeb: isWeb), logger: logger)
    desk = SignInDesk(store: store, portal: portal, surroundings: surroundings, sync: sync)
    station = Station(
      store: store, portal: portal, sync: sync, desk: desk, courier: courier, surroundings: surroundings,
      settings: Station.Settings(dailyUse: 1, isAgent: automatic, second: second), logger: logger)
  }

  /// The next program on the same file, after this one ended or was killed.
  func reopened(automatic: Bool = false, isWeb: Bool = false) async throws -> Bench {
    await store.close()
    let store = try await StationStore.open(at: directory.path(of: "station.sqlite"), now: clock.now)
    return Bench(
      directory: directory, clock: clock, ids: ids, fake: fake, store: store, automatic: automatic, isWeb: isWeb)
  }

  /// Does `work` while the service runs, then stops it. Throws what the run threw.
  func running(_ work: @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer {
          hasEnded.flag.withLock { $0 = true }
          moments.note()
        }
        try await sync.run()
      }
      try await work()
      sync.stop()
      try await group.waitForAll()
    }
  }

  /// Asks for a pass and waits for its end; nil when the service ended instead.
  @discardableResult
  func pass() async throws -> PassEnd? {
    _ = try await station.startPass()
    return try await passEnd()
  }

  func expectPass(_ end: PassEnd, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let found = try await pass()
    #expect(found == end, sourceLocation: sourceLocation)
  }

  /// The end of the pass that runs, or ran last; nil when the service ended instead.
  func passEnd() async throws -> PassEnd? { await sync.passIsOver() }

  /// Checks again at each moment until `holds` is true or the service has ended; throws rather than check for ever.
  func until(_ what: String, _ holds: () async throws -> Bool) async throws {
    while true {
      let seen = moments.count
      if try await holds() || hasEnded.flag.withLock({ $0 }) { return }
      guard await moments.next(after: seen) else { throw NeverHappened(what: what) }
    }
  }

  struct NeverHappened: Error {
    var what: String
  }

  /// From now on the portal does not answer this endpoint, until the request is given up.
  func silence(_ endpoint: Endpoint) async {
    await hold(endpoint) { try? await Task.sleep(for: .seconds(3_600)) }
    await fake.failAlways(endpoint, .dropped)
  }

  /// From now on the portal waits like this before it answers this endpoint.
  func hold(_ endpoint: Endpoint, _ wait: @Sendable @escaping () async -> Void) async {
    await fake.whenAsked(endpoint) {
      moments.note()
      await wait()
    }
  }

  func signIn() async throws -> CodeAnswer.Outcome {
    _ = try await station.signIn(password())
    return try await station.enterCode(CodeCall(code: Sample.code, confirmed: true)).outcome
  }

  func password(_ text: Secret = Sample.password, confirmed: Bool = false) -> SignInCall {
    SignInCall(accessCode: Sample.accessCode, password: text, confirmed: confirmed)
  }

  /// Records these certificates, each for a vehicle of its own that the portal knows.
  func record(_ values: ClosedRange<Int>, isKnown: Bool = true) async throws {
    if isKnown { await fake.know(values.map { Sample.portalVehicle(UInt8($0)) }) }
    _ = try await station.record(RecordCall(entries: values.map { Sample.entry($0) }))
  }

  func state(_ value: Int) async throws -> OutboxState? {
    try await store.operation(.mechanical, Sample.number(value))?.state
  }

  func reason(_ value: Int) async throws -> StateReason.Code? {
    try await store.operation(.mechanical, Sample.number(value))?.reason?.code
  }
}
