import Domain
import GRDB
import TestSupport

@testable import Store

/// A station's database in its own directory, with the steps that tests take.
struct StoreFixture {
  let directory: TemporaryDirectory
  let store: StationStore

  var path: String { directory.path(of: "station.sqlite") }

  private init(directory: TemporaryDirectory, store: StationStore) {
    self.directory = directory
    self.store = store
  }

  /// A new station with a lot of `numbers` numbers, of which the first `sealed` are sealed, each for its own vehicle.
  init(numbers: Int = 10, sealed: Int = 0) async throws {
    directory = try TemporaryDirectory()
    store = try await StationStore.create(
      at: directory.path(of: "station.sqlite"), station: Sample.station, epoch: Sample.epoch, now: Sample.start)
    _ = try await addLot(1...numbers)
    if sealed > 0 { _ = try await store.seal((1...sealed).map { try Sample.sealed($0) }, at: Sample.start) }
  }

  func addLot(_ range: ClosedRange<Int>, kind: CertificateKind = .mechanical) async throws -> LotResult {
    let numbers = try range.map(Sample.number)
    return try await store.addLot(
      kind, first: Sample.number(range.lowerBound), last: Sample.number(range.upperBound), numbers: numbers,
      who: "Camille Exemple", at: Sample.start)
  }

  /// Closes the database and opens it again, as a restart does after a clean end.
  func reopened(now: Instant = Sample.start + .hours(1)) async throws -> StoreFixture {
    await store.close()
    return StoreFixture(directory: directory, store: try await StationStore.open(at: path, now: now))
  }

  /// Sends these operations and stores what came of each.
  func submit(_ values: [Int], changes: [OutboxChange], at now: Instant = Sample.start) async throws {
    let exchange = try await store.begin(.submit, values.map(Sample.operation), at: now)
    try await store.finish(exchange, evidence: Sample.evidence, changes: changes, at: now)
  }

  /// Brings the ready operation of `Sample.sealed(value)` into another state, as the agent would.
  func bring(_ value: Int, to state: OutboxState) async throws {
    let operation = Sample.operation(value)
    switch state {
    case .draft, .ready: break
    case .sending: _ = try await store.begin(.submit, [operation], at: Sample.start)
    case .unknown:
      try await submit([value], changes: [OutboxChange(operation, to: .unknown, reason: StateReason(.noAnswer))])
    case .confirmed: try await submit([value], changes: [Sample.confirmed(value)])
    case .held, .quarantined, .closed:
      try await store.apply(
        [OutboxChange(operation, to: state, reason: StateReason(.vehicleDiffers))], at: Sample.start)
    }
  }

  func operation(_ value: Int) async throws -> OutboxOperation? {
    try await store.operation(.mechanical, Sample.number(value))
  }

  func stockState(_ value: Int) async throws -> StockState? {
    let number = try Sample.number(value)
    return try await store.read { db in try StockRows.state(of: number, .mechanical, in: db) }
  }

  func execute(_ sql: String) async throws(StoreFault) {
    try await store.write { db in try db.execute(sql: sql) }
  }
}

/// Opens the same file without the store's rules, for planting faults that must be found.
func withRawDatabase(at path: String, _ work: (Database) throws -> Void) throws {
  var configuration = Configuration()
  configuration.foreignKeysEnabled = false
  let queue = try DatabaseQueue(path: path, configuration: configuration)
  try queue.writeWithoutTransaction(work)
  try queue.close()
}

extension StationStore {
  /// The facts that a status is made of.
  func facts(at now: Instant = Sample.start) async throws(StoreFault) -> StatusFacts {
    try await statusFacts(at: now, health: PortalHealth(), quiet: nil)
  }

  /// How many numbers were used on each day that had any. A day is whole days since 1970-01-01 in the record's local
  /// time.
  func uses(_ kind: CertificateKind, sinceDay day: Int) async throws(StoreFault) -> [Int: Int] {
    try await read { db in
      let days = try db.rows("SELECT day, count FROM stock_use WHERE kind = ? AND day >= ?", [kind.rawValue, day]) {
        (Int(try $0.integer(0)), Int(try $0.integer(1)))
      }
      return Dictionary(days) { first, _ in first }
    }
  }
}

extension StoreFixture {
  func cancel(
    _ value: Int, _ move: CancellationMove, at now: Instant = Sample.start
  ) async throws -> CancellationResult {
    let step = CancellationStep(at: now, by: Sample.person, move: move)
    return try await store.noteCancellation(step, of: .mechanical, Sample.number(value))
  }
}
