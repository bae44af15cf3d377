internal import GRDB

/// A station's database: everything that was recorded here, and how far it has come.
///
/// One connection in one queue. Each method is one transaction, and what it returned is on the disk. A call that has
/// begun is always finished: cancelling the caller's task does not interrupt it.
package final class StationStore: Sendable {
  let path: String
  let queue: DatabaseQueue

  init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  func read<Value: Sendable>(
    _ question: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    let result: Result<Value, StoreFault> = await withCheckedContinuation { continuation in
      queue.asyncWriteWithoutTransaction { db in
        continuation.resume(returning: Result { try question(db) }.mapError(StoreFault.init(from:)))
      }
    }
    return try result.get()
  }

  /// Runs `change` in one transaction. When the disk is full, the ballast is given up and it is run once more.
  func write<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    do throws(StoreFault) {
      return try await writeOnce(change)
    } catch .diskFull {
      guard StoreFile.dropBallast(beside: path) else { throw .diskFull }
      return try await writeOnce(change)
    }
  }

  /// Runs `change` in one transaction, and leaves the ballast alone.
  func writeOnce<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    try await read { db in
      try RowTags.allowChanges(in: db)
      try db.beginTransaction(.immediate)
      do {
        let value = try change(db)
        try db.commit()
        return value
      } catch {
        if db.isInsideTransaction { try? db.rollback() }
        throw error
      }
    }
  }
}
