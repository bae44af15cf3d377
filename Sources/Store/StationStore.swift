internal import Domain
internal import GRDB
internal import Synchronization

/// A station's database: everything that was recorded here, and how far it has come.
///
/// One connection in one queue. Each method is one transaction, and what it returned is on the disk. A call that has
/// begun is always finished: cancelling the caller's task does not interrupt it.
package final class StationStore: Sendable {
  let path: String
  let queue: DatabaseQueue
  /// Opened where nothing can be written: every change is refused.
  package let isReadOnly: Bool
  private let waiting: Waiting
  private let changeCount = Atomic(0)
  let files: OpenFiles
  /// Nil where nobody is told of what is changed: a draft, or a file that is only read.
  private let witness: WitnessKeeper?
  /// What a file that is only read has lost, by its witness.
  let lost: LostChanges?
  let checks: Mutex<Checks>

  /// Where a call waits for the disk.
  package enum Waiting: Sendable {
    /// On a thread of its own, and the caller's does other work: for a program that has some.
    case aside
    /// On the caller's thread: faster, where calls are short and nothing else is to be done meanwhile.
    case inPlace
  }

  init(
    path: String, queue: DatabaseQueue, waiting: Waiting, isReadOnly: Bool = false, witness: WitnessKeeper? = nil,
    lost: LostChanges? = nil, lastCheck: Instant? = nil
  ) {
    checks = Mutex(Checks(lastCheck: lastCheck))
    (self.path, self.queue, self.waiting, self.isReadOnly) = (path, queue, waiting, isReadOnly)
    (self.witness, self.lost) = (witness, lost)
    files = OpenFiles(of: path)
  }

  /// Why the witness could not be told of the last change; nil where it was.
  package var witnessFault: String? { witness?.fault }

  /// Throws before anything is begun that would end in a change.
  package func expectWritable() throws(StoreFault) {
    if isReadOnly { throw .readOnly }
  }

  /// How often it was changed since it was opened, `remember` not counted: as long as this stays the same, what
  /// `checkIntegrity` found does.
  package var changes: Int { changeCount.load(ordering: .sequentiallyConsistent) }

  /// For a program that is about to change things: what every change needs is made now. When the first change makes it,
  /// whatever was asked before has to be compiled again.
  package func expectChanges() async throws(StoreFault) { try await read(RowTags.allowChanges) }

  func read<Value: Sendable>(
    _ question: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    let result: @Sendable (Database) -> Result<Value, StoreFault> = { db in
      Result { try question(db) }.mapError(StoreFault.init(from:))
    }
    guard waiting == .aside else { return try queue.inDatabase(result).get() }
    // Which a test may have bound for its own task.
    let migrations = Schema.migrations
    let answer = await withCheckedContinuation { continuation in
      queue.asyncWriteWithoutTransaction { db in
        Schema.$migrations.withValue(migrations) { continuation.resume(returning: result(db)) }
      }
    }
    return try answer.get()
  }

  /// Runs `change` in one transaction. When the disk is full, the ballast is given up and it is run once more.
  func write<Value: Sendable>(
    isCounted: Bool = true, _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    do throws(StoreFault) {
      return try await writeOnce(isCounted: isCounted, change)
    } catch .diskFull {
      guard StoreFile.dropBallast(beside: path) else { throw .diskFull }
      return try await writeOnce(isCounted: isCounted, change)
    }
  }

  /// Runs `change` in one transaction, and leaves the ballast alone. It is answered once it is on the disk, in the files
  /// that the next start will find, and the witness was told.
  ///
  /// - Parameter isCounted: whether `changes` tells of it.
  func writeOnce<Value: Sendable>(
    isCounted: Bool = true, _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    try expectWritable()
    return try await read { [self] db in
      // Once it is there, also where it was told as failed: whoever counted before and asked after asks once more.
      defer { if isCounted { changeCount.add(1, ordering: .sequentiallyConsistent) } }
      try RowTags.allowChanges(in: db)
      try db.beginTransaction(.immediate)
      do {
        let before = db.totalChangesCount
        let value = try change(db)
        let counted = isCounted && db.totalChangesCount != before ? try ChangeMark.advance(in: db) : nil
        // Before, so that what is refused is not there; and after, so that nothing is acknowledged that is gone.
        try files.expectInPlace()
        try db.commit()
        try files.expectInPlace()
        if let counted { witness?.note(counted) }
        return value
      } catch {
        if db.isInsideTransaction { try? db.rollback() }
        throw error
      }
    }
  }
}
