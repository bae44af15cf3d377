package import Domain
internal import GRDB

/// Moving the station to another device: this one is retired before anything is copied, and both never send.
extension StationStore {
  /// Retires this device and ends its sessions, whose tokens must not be in the copy. Asked again for the same move, it
  /// changes nothing.
  ///
  /// - Returns: nil while a request to the portal is under way.
  package func leave(
    _ move: RelocationID, by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> RelocationStep? {
    try await write(whileRetired: .moves) { db in
      let last = try RelocationRows.last(in: db)
      if let last, last.state == .doubled { throw StoreFault.retired(last) }
      if let last, last.state == .leaving, last.move == move { return last }
      guard try db.row("SELECT 1 FROM exchange WHERE ended_at IS NULL LIMIT 1") == nil else { return nil }
      try db.run(
        "UPDATE session SET session = NULL, ended_at = ? WHERE ended_at IS NULL AND session IS NOT NULL",
        [now.milliseconds])
      return try RelocationRows.add(RelocationStep(move: move, state: .leaving, at: now, by: decision), in: db)
    }
  }

  /// Notes, before the last bytes of the move's file are written, that the file may be complete from now on.
  ///
  /// - Returns: nil where this move does not leave from here.
  package func noteLeft(_ move: RelocationID, at now: Instant) async throws(StoreFault) -> RelocationStep? {
    try await write(whileRetired: .moves) { db in
      guard var last = try RelocationRows.last(in: db), last.move == move else { return nil }
      switch last.state {
      case .left: return last
      case .stayed, .arrived, .doubled: return nil
      case .leaving: (last.state, last.at) = (.left, now)
      }
      return try RelocationRows.add(last, in: db)
    }
  }

  /// A person says that this device is the station's. After another device was found at the portal, this file is compared
  /// with the portal before it sends.
  package func stay(by decision: NamedDecision, at now: Instant) async throws(StoreFault) -> StayResult {
    try await write(whileRetired: .moves) { db in
      guard let last = try RelocationRows.last(in: db), last.state.isRetired else { return .notMoved }
      if last.state != .doubled, try RelocationRows.hasFile(in: db) { return .hasFile(last) }
      if last.state == .doubled { try AgentState.set(Self.mustCompareKey, "true", in: db) }
      return .stays(
        try RelocationRows.add(RelocationStep(move: last.move, state: .stayed, at: now, by: decision), in: db))
    }
  }

  /// Retires this device: the portal has the report of another one with this station.
  package func noteDoubled(by decision: NamedDecision, at now: Instant) async throws(StoreFault) {
    try await write(whileRetired: .moves) { db in
      guard let last = try RelocationRows.last(in: db), !last.state.isRetired else { return }
      _ = try RelocationRows.add(RelocationStep(move: last.move, state: .doubled, at: now, by: decision), in: db)
    }
  }

  /// Checks a draft that was read from a move's file in full, and makes it this device's: a new epoch, in use.
  ///
  /// - Parameters:
  ///   - draft: a path that no program uses, ending in `.new`.
  ///   - move: the one that the file names; `damaged` where the draft is not retired by that move.
  /// - Returns: the station, and the step by which it left its former device.
  package static func arrive(
    draft: String, of move: RelocationID, by decision: NamedDecision, epoch: EpochID, at now: Instant
  ) async throws(StoreFault) -> (station: StationSummary, left: RelocationStep, stock: [StockFacts]) {
    try CopyCheck.expectSound(draft, scratch: draft + "-check")
    let store = try await open(at: draft, now: now)
    do throws(StoreFault) {
      let left = try await store.write { db in
        guard let last = try RelocationRows.last(in: db), last.state == .leaving, last.move == move else {
          throw StoreFault.damaged("it was not retired by this move")
        }
        try db.run("UPDATE station SET epoch = ?", [epoch.bytes])
        _ = try RelocationRows.add(RelocationStep(move: move, state: .arrived, at: now, by: decision), in: db)
        return last
      }
      let told = (try await store.station(), left, try await store.stock(at: now))
      try await store.checkpoint()
      await store.close()
      try StoreFile.sync(draft)
      return told
    } catch {
      await store.close()
      throw error
    }
  }

  /// Gives a finished draft the station's name: from here on there is a station.
  package static func place(_ draft: String, at path: String) throws(StoreFault) {
    for taken in ["", "-wal", "-journal"] where StoreFile.exists(path + taken) {
      throw .refused("there is a database already")
    }
    try StoreFile.name(draft, as: path)
  }

  /// Removes a draft with what SQLite put beside it.
  package static func discard(draft: String) {
    for file in [draft, draft + "-check"] { try? StoreFile.removeDatabase(file) }
  }
}
