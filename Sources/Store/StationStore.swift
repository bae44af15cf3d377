package import Domain
internal import GRDB
internal import Synchronization

/// A station's database: every record made here, and the progress of each towards the portal.
///
/// It has one connection in one queue. Each method is one transaction; what it wrote is on the disk when it returns. A
/// call that has begun always runs to its end: cancelling the caller's task does not interrupt it.
package final class StationStore: Sendable {
  let path: String
  let queue: DatabaseQueue
  /// Whether the file was opened for reading only: every change is then refused.
  package let isReadOnly: Bool
  private let waiting: Waiting
  /// Where the actors of a station run that ask its store.
  package let executor = StoreExecutor()
  private let room: StoreRoom
  let group: GroupCommit
  private let changeCount = Atomic(0)
  /// Whether the connection has what every change needs.
  private let mayChange = Atomic(false)
  let files: OpenFiles
  /// Nil where changes are not reported to a witness: in a draft, or in a file that is only read.
  private let witness: WitnessKeeper?
  /// The changes that a read-only file has lost, according to its witness; nil when it has lost none.
  let lost: LostChanges?
  let checks: Mutex<Checks>
  /// The newest step of a move; nil where there was none, and in a draft, which may be changed whatever it says.
  private let relocation = Mutex<RelocationStep?>(nil)

  /// Which thread a call blocks while it waits for the disk.
  package enum Waiting: Sendable {
    /// The store's own, so that the caller's thread can do other work: for a program that has other work.
    case aside
    /// The caller's: for a program that has nothing else to do meanwhile.
    case inPlace
  }

  init(
    path: String, queue: DatabaseQueue, waiting: Waiting, isReadOnly: Bool = false, witness: WitnessKeeper? = nil,
    lost: LostChanges? = nil, lastCheck: Instant? = nil
  ) {
    checks = Mutex(Checks(lastCheck: lastCheck))
    (self.path, self.queue, self.waiting, self.isReadOnly) = (path, queue, waiting, isReadOnly)
    (self.witness, self.lost) = (witness, lost)
    room = StoreRoom(on: executor)
    group = GroupCommit(on: executor)
    files = OpenFiles(of: path)
  }

  /// Why the last change could not be written to the witness; nil when it was written.
  package var witnessFault: String? { witness?.fault }

  /// Throws `readOnly` or `retired` when the store cannot be changed: for callers that would do other work before the change.
  package func expectWritable() throws(StoreFault) {
    if isReadOnly { throw .readOnly }
    try expectInUse()
  }

  /// Throws `retired` when this device was retired.
  package func expectInUse() throws(StoreFault) {
    if let retirement { throw .retired(retirement) }
  }

  /// How many times the database was changed since it was opened, not counting `remember`. While this number stays the
  /// same, the results of `checkIntegrity` stay valid.
  package var changes: Int { changeCount.load(ordering: .sequentiallyConsistent) }

  /// Makes now what every change needs (triggers), for a program that is about to change data. If the first change made
  /// them, every statement compiled before it would have to be compiled again.
  package func expectChanges() async throws(StoreFault) { try await read { [self] db in try allowChanges(in: db) } }

  private func allowChanges(in db: Database) throws {
    guard !mayChange.load(ordering: .relaxed) else { return }
    try RowTags.allowChanges(in: db)
    mayChange.store(true, ordering: .relaxed)
  }

  /// The step by which this device was retired; nil where it is in use.
  package var retirement: RelocationStep? { relocation.withLock(\.self).flatMap { $0.state.isRetired ? $0 : nil } }

  /// Reads whether this device is retired, when its file is opened.
  func recallRelocation() async throws(StoreFault) {
    guard WitnessFile(beside: path) != nil else { return }
    try await read { [self] db in
      let last = try RelocationRows.last(in: db)
      relocation.withLock { $0 = last }
    }
  }

  /// Which changes a retired device makes.
  enum WhileRetired {
    case refused
    /// What ends or tells what was begun before.
    case made
    /// The steps of the move itself.
    case moves
  }

  func read<Value: Sendable>(
    _ question: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    let result: @Sendable (Database) -> Result<Value, StoreFault> = { [self] db in
      Result { try question(db) }.mapError { error in
        let fault = StoreFault(from: error)
        if case .damaged = fault { distrust() }
        return fault
      }
    }
    guard waiting == .aside else { return try queue.inDatabase(result).get() }
    return try await room.run { [queue] in queue.inDatabase(result) }.get()
  }

  /// Runs `change` in one transaction. When the disk is full, deletes the ballast and runs `change` once more.
  func write<Value: Sendable>(
    isCounted: Bool = true, whileRetired: WhileRetired = .refused,
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    do throws(StoreFault) {
      return try await writeOnce(isCounted: isCounted, whileRetired: whileRetired, change)
    } catch .diskFull {
      guard StoreFile.dropBallast(beside: path) else { throw .diskFull }
      return try await writeOnce(isCounted: isCounted, whileRetired: whileRetired, change)
    }
  }

  /// Runs `change` in one transaction, and never deletes the ballast. Returns once the change is on the disk, in the
  /// files that the next start will find, and was written to the witness.
  ///
  /// - Parameters:
  ///   - isCounted: whether the change adds to `changes`.
  ///   - whileRetired: whether a retired device makes it too.
  func writeOnce<Value: Sendable>(
    isCounted: Bool = true, whileRetired: WhileRetired = .refused,
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    if isReadOnly { throw .readOnly }
    return try await read { [self] db in
      // Here, on the connection's queue, no step of a move comes between this check and the change.
      if whileRetired == .refused, let retirement { throw StoreFault.retired(retirement) }
      // Failed commits count too, so cached checks run again.
      defer { if isCounted { changeCount.add(1, ordering: .sequentiallyConsistent) } }
      try allowChanges(in: db)
      try db.run("BEGIN IMMEDIATE")
      do {
        let before = db.totalChangesCount
        let value = try change(db)
        let counted = isCounted && db.totalChangesCount != before ? try ChangeMark.advance(in: db) : nil
        // The first check refuses a change to a file that was replaced; the second acknowledges no change that was
        // lost.
        try files.expectInPlace()
        try db.run("COMMIT")
        try files.expectInPlace()
        if let counted { witness?.note(counted) }
        if whileRetired == .moves, let last = try? RelocationRows.last(in: db) { relocation.withLock { $0 = last } }
        return value
      } catch {
        if db.isInsideTransaction { try? db.rollback() }
        throw error
      }
    }
  }
}
