package import Domain
internal import GRDB
internal import Synchronization

extension StationStore {
  /// Makes a station's database; fails where there is one. The file gets its name once it is complete.
  package static func create(
    at path: String, station: StationSummary, epoch: EpochID, now: Instant, waiting: Waiting = .aside
  ) async throws(StoreFault) -> StationStore {
    guard !StoreFile.exists(path) else { throw .refused("there is a database already") }
    // SQLite would take an old log for the new file's log.
    for log in [path + "-wal", path + "-journal"] where StoreFile.exists(log) {
      throw .refused("there is the log of another database")
    }
    let draft = path + ".new"
    do throws(StoreFault) {
      try await make(draft, station, epoch, now, waiting)
    } catch .notAsConfigured {
      // SQLite does not report every disk failure while it changes to WAL: a lock or another mode may remain. No other
      // program has this file, and nothing was acknowledged: making it again is safe.
      try await make(draft, station, epoch, now, waiting)
    }
    try StoreFile.name(draft, as: path)
    return try await open(at: path, now: now, waiting: waiting)
  }

  /// Makes a complete database from nothing, and closes it.
  static func make(
    _ draft: String, _ station: StationSummary, _ epoch: EpochID, _ now: Instant, _ waiting: Waiting
  ) async throws(StoreFault) {
    try StoreFile.removeDatabase(draft)
    try StoreFile.createPrivate(draft)
    do { try SchemaModel.made.get().write(to: draft) } catch { throw StoreFault(from: error) }
    let unfinished = StationStore(path: draft, queue: try connect(to: draft), waiting: waiting)
    do throws(StoreFault) {
      try await unfinished.write { db in
        try db.execute(
          sql: "INSERT INTO station (id, kind, name, epoch, created) VALUES (?, ?, ?, ?, ?)",
          arguments: [station.id.bytes, station.kind.rawValue, station.name, epoch.bytes, now.milliseconds])
      }
      // The log keeps the draft's name and is left behind, so everything in it must be in the file.
      try await unfinished.checkpoint()
    } catch {
      await unfinished.close()
      throw error
    }
    await unfinished.close()
  }

  /// How long to wait for another program that has the file open: longer than a reader's query and a copy of the file
  /// take.
  package static let usualPatience = Span.seconds(5)

  /// Opens a station's database, brings its schema up to date, and settles what the last program left open: operations
  /// that were being sent become `unknown` (I4). A file that lost acknowledged changes is restored first, and a notice
  /// names what is missing.
  ///
  /// - Parameter patience: how long to wait for another program that has the file open, before throwing `busy`.
  package static func open(
    at path: String, now: Instant, waiting: Waiting = .aside, patience: Span = usualPatience
  ) async throws(StoreFault) -> StationStore {
    try prepare(path)
    _ = try await bringBack(LostChanges.find(at: path), at: path, now: now)
    return try await openWhole(at: path, now: now, waiting: waiting, patience: patience)
  }

  /// Moves a finished rebuilt file into place, and throws unless this version can work with the file there.
  static func prepare(_ path: String) throws(StoreFault) {
    try Rebuilding.putInPlace(at: path)
    let header = try DatabaseHeader(at: path)
    try header.check()
    guard header.userVersion <= Schema.version else { throw NewerSchema.verdict(at: path) }
    try StoreFile.makePrivate(path)
  }

  /// The part of `open` after acknowledged changes were found complete.
  static func openWhole(
    at path: String, now: Instant, waiting: Waiting, patience: Span = usualPatience
  ) async throws(StoreFault) -> StationStore {
    let lastCheck = try CheckedFile.lastCheck(of: path, at: now)
    let queue = try connect(to: path, patience)
    let store = StationStore(
      path: path, queue: queue, waiting: waiting, witness: try WitnessKeeper.of(queue, at: path), lastCheck: lastCheck)
    do throws(StoreFault) {
      try await store.expectSound(at: now)
      try await store.recallRelocation()
      try await store.recover(now: now)
      return store
    } catch {
      await store.close()
      throw StoreFault(opening: error)
    }
  }

  /// Writes the log into the database and closes both. Later calls throw `closed`.
  package func close() async {
    guard !isReadOnly else {
      try? queue.close()
      return
    }
    // The next start skips its check only if the rows written since the last check are sound too.
    let breaches = try? await checkChanges()
    // After a breach, the next start checks everything.
    if breaches?.isEmpty == false { CheckedFile(beside: path)?.forget() }
    let isWhole = breaches == [] && (try? files.expectInPlace()) != nil
    try? await checkpoint()
    try? queue.close()
    guard isWhole, let checkedAt = checks.withLock(\.wholeAt) else { return }
    CheckedFile(beside: path)?.note(checkedAt)
  }

  /// Writes the write-ahead log into the database, and empties the log.
  package func checkpoint() async throws(StoreFault) {
    try await read { db in try Schema.checkpoint(db) }
  }

  private static func connect(
    to path: String, _ patience: Span = usualPatience
  ) throws(StoreFault) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: path, configuration: DatabaseSetup.configuration(patience: patience))
      try queue.inDatabase(SchemaCheck.expectAsMade)
      try Schema.bringUpToDate(queue)
      try queue.inDatabase(DatabaseSetup.assertSettings)
      try queue.inDatabase(RowTags.forbidChanges)
      return queue
    } catch {
      throw StoreFault(opening: error)
    }
  }

  package func recover(now: Instant) async throws(StoreFault) {
    let isSettled = try await read { db in
      try db.row(
        """
        SELECT 1 FROM operation WHERE state = 'sending' UNION ALL SELECT 1 FROM exchange WHERE ended_at IS NULL LIMIT 1
        """) == nil
    }
    guard !isSettled else { return }
    let reason = JSONText.restarted
    try await write(whileRetired: .made) { db in
      try db.execute(
        sql: """
          UPDATE attempt SET state = 'unknown', reason = :reason
          WHERE state IS NULL
            AND exchange IN (SELECT id FROM exchange WHERE ended_at IS NULL AND purpose = 'submit')
            AND operation IN (SELECT id FROM operation WHERE state = 'sending');
          UPDATE operation SET state = 'unknown', state_since = :now, reason = :reason, not_before = NULL
          WHERE state = 'sending';
          UPDATE exchange SET ended_at = max(:now, started_at) WHERE ended_at IS NULL;
          """,
        arguments: ["reason": reason, "now": now.milliseconds])
    }
  }
}
