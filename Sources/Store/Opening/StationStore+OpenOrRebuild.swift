package import Domain

extension StationStore {
  /// An opened station's database, with its repair if it was rebuilt.
  package struct Opened: Sendable {
    package let store: StationStore
    /// Nil where the file was sound.
    package let repair: Repair?
  }

  package struct Repair: Sendable {
    /// The damage that was found; names tables and columns, never their contents.
    package let damage: String
    package let rebuilt: Rebuilt
  }

  /// Opens a station that may be changed: removes the leftovers of an interrupted program, opens the file, and rebuilds
  /// a damaged one before anything is read from it or sent. The caller holds the station's lock.
  package static func openOrRebuild(
    at path: String, now: Instant, waiting: Waiting = .aside
  ) async throws(StoreFault) -> Opened {
    try Leftovers.clear(at: path)
    do throws(StoreFault) {
      try prepare(path)
      let witnessed = try WitnessedFile(at: path)
      if witnessed?.isForeign == true { throw .damaged("the file is another station's") }
      let lost = try await bringBack(witnessed?.lost, at: path, now: now).map { rebuilt in
        Repair(damage: "changes that were acknowledged were missing", rebuilt: rebuilt)
      }
      return Opened(store: try await openWhole(at: path, now: now, waiting: waiting), repair: lost)
    } catch .damaged(let damage) {
      let rebuilt: Rebuilt
      do throws(StoreFault) {
        rebuilt = try await rebuild(at: path, from: nil, now: now)
      } catch .noBackup {
        throw .damaged(damage)
      }
      let store = try await open(at: path, now: now, waiting: waiting)
      return Opened(store: store, repair: Repair(damage: damage, rebuilt: rebuilt))
    }
  }
}
