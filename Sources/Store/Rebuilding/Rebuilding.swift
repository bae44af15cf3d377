internal import Domain
internal import FoundationEssentials

/// Makes a new file for a station from a backup, a damaged file and the witness. Each step can be repeated after a
/// crash.
struct Rebuilding {
  let path: String
  let base: Base
  let now: Instant

  /// What the new file starts from.
  enum Base {
    /// A sound copy.
    case backup(BackupFile)
    /// An empty file. If there is a newest backup, it is damaged, and is salvaged like the station's file.
    case nothing(unsound: BackupFile?)
    /// A copy of the station's file, which can be read but lacks acknowledged changes.
    case ownFile(LostChanges)
  }

  private var draft: String { path + ".new" }
  private var scratch: String { path + ".salvage" }

  static func finished(at path: String) -> String { path + ".rebuilt" }

  func perform() async throws(StoreFault) -> Rebuilt {
    let rebuilt: Rebuilt
    do throws(StoreFault) {
      rebuilt = try await draft(withSalvage: true)
    } catch .damaged, .refused {
      // The salvaged rows do not fit the rest: use the base alone, which is sound.
      rebuilt = try await draft(withSalvage: false)
    }
    if let aside = rebuilt.aside { try keepAside(as: aside) }
    try StoreFile.name(draft, as: Self.finished(at: path))
    try Self.putInPlace(at: path)
    return rebuilt
  }

  /// Makes the new file under the name `draft`, and checks it.
  private func draft(withSalvage: Bool) async throws(StoreFault) -> Rebuilt {
    for file in [draft, scratch] { try StoreFile.removeDatabase(file) }
    let begun = try await begin()
    let store = try await StationStore.open(at: draft, now: now)
    do throws(StoreFault) {
      let known = Set(try await store.checkInvariants())
      var found: Salvage.Outcome?
      if case .nothing(let unsound?) = base { found = try await salvage(unsound.path, into: store) }
      if withSalvage, let own = try await salvage(path, into: store) { found = own.adding(found) }
      try await bringRelocations(into: store)
      found = try await account(for: found, in: store)
      try await store.demandComparison()
      let rebuilt = Rebuilt(
        backup: begun.backup, madeAt: begun.madeAt, aside: try nameAside(), salvaged: found?.salvaged ?? 0,
        missing: found?.missing, numbers: found?.numbers ?? [], lost: begun.lost)
      try await store.tell(rebuilt.kind, count: rebuilt.missing ?? 0, parameters: rebuilt.parameters, at: now)
      // Breaches that the base had already do not stop the rebuilding: the status shows them.
      if let breach = try await store.checkInvariants().first(where: { !known.contains($0) }) { throw .refused(breach) }
      if let damage = try await store.firstDamage() { throw .damaged(damage) }
      await store.close()
      try StoreFile.sync(draft)
      try StoreFile.removeDatabase(scratch)
      return rebuilt
    } catch {
      await store.close()
      throw error
    }
  }

  private struct Beginning {
    var backup: String?
    var madeAt: Instant
    var lost: Rebuilt.Lost?
  }

  /// Makes the draft from the base. Throws `noBackup` where no file says which station this is.
  private func begin() async throws(StoreFault) -> Beginning {
    switch base {
    case .backup(let backup):
      // `copy` includes a log: a person may have saved a file with its log.
      try copy(backup.path, to: draft)
      return Beginning(backup: backup.name, madeAt: backup.madeAt)
    case .ownFile(let lost):
      try copy(path, to: draft)
      return Beginning(madeAt: now, lost: Rebuilt.Lost(changes: lost.changes.map(Int.init)))
    case .nothing(let unsound):
      let known = WitnessFile(beside: path)?.read()?.station
      for file in [path, unsound?.path].compactMap(\.self) {
        guard let told = try station(toldBy: file), known == nil || known == told.station.id else { continue }
        try await StationStore.make(draft, told.station, told.epoch, told.created, .aside)
        return Beginning(madeAt: told.created)
      }
      throw .noBackup
    }
  }

  private struct Told {
    let station: StationSummary
    let epoch: EpochID
    let created: Instant
  }

  private func station(toldBy file: String) throws(StoreFault) -> Told? {
    for reading in LogRepair.Reading.allCases {
      guard let source = try source(of: file, as: reading) else { continue }
      defer { source.close() }
      guard let row = source.rows(of: "station").first else { continue }
      return try? Told(
        station: StationSummary(id: row.id(1), kind: row.value(2), name: row.text(3)), epoch: row.id(4),
        created: row.instant(5))
    }
    return nil
  }

  /// Adds the rows of a file and its repaired log to `store`. Nil when the file cannot be read at all, or is another
  /// station's.
  private func salvage(_ file: String, into store: StationStore) async throws(StoreFault) -> Salvage.Outcome? {
    var outcome: Salvage.Outcome?
    for reading in LogRepair.Reading.allCases {
      guard let source = try source(of: file, as: reading) else { continue }
      defer { source.close() }
      let station = try await store.station()
      if let other = source.rows(of: "station").first, (try? other.bytes(1)) != station.id.bytes { continue }
      let salvage = Salvage(source: source, now: now)
      let found = try await store.write { db in try salvage.bring(into: db) }
      outcome = outcome.map { $0.followed(by: found) } ?? found
    }
    return outcome
  }

  /// Adds the newest backup's steps of a move: one is made when the station leaves, and a device that was retired stays so,
  /// whatever it is rebuilt from.
  private func bringRelocations(into store: StationStore) async throws(StoreFault) {
    guard let newest = BackupFile.all(beside: path, now: now).first else { return }
    for reading in LogRepair.Reading.allCases {
      guard let source = try source(of: newest.path, as: reading) else { continue }
      defer { source.close() }
      let station = try await store.station()
      guard let told = source.rows(of: "station").first, (try? told.bytes(1)) == station.id.bytes else { continue }
      let salvage = Salvage(source: source, now: now)
      try await store.write { db in try salvage.bringRelocations(into: db) }
    }
  }

  /// Makes a copy of the file that can be read. Nil where nothing can be read, or where this reading of the log would
  /// give the same rows as the other one.
  private func source(of file: String, as reading: LogRepair.Reading) throws(StoreFault) -> SalvageSource? {
    guard StoreFile.exists(file) || StoreFile.exists(file + "-wal") else { return nil }
    try StoreFile.removeDatabase(scratch)
    try copy(file, to: scratch)
    guard try LogRepair.prepare(scratch, as: reading) else { return nil }
    do {
      return try SalvageSource(copyAt: scratch)
    } catch {
      switch StoreFault(from: error) {
      case .damaged, .refused: return nil
      case let fault: throw fault
      }
    }
  }

  /// Copies a file with its log; a log whose file is gone is copied beside an empty file.
  private func copy(_ file: String, to copy: String) throws(StoreFault) {
    if StoreFile.exists(file) { try StoreFile.copy(file, to: copy) } else { try StoreFile.createPrivate(copy) }
    if StoreFile.exists(file + "-wal") { try StoreFile.copy(file + "-wal", to: copy + "-wal") }
  }
}

// MARK: Names

extension Rebuilding {
  /// A free name to keep the damaged file under; nil when there is neither a file nor a log.
  private func nameAside() throws(StoreFault) -> String? {
    guard StoreFile.exists(path) || StoreFile.exists(path + "-wal") else { return nil }
    // An earlier damaged file may have a name with this second.
    let names = (0..<60 as Range<Int64>).lazy.map { Self.asideName(at: now + .seconds($0)) }
    guard let name = names.first(where: { !StoreFile.exists("\(StoreFile.directory(of: path))/\($0)") }) else {
      throw .io("no name is free for the damaged file")
    }
    return name
  }

  static let asidePrefix = "station-damaged-"
  private static func asideName(at moment: Instant) -> String { "\(asidePrefix)\(FileStamp.text(moment)).sqlite" }

  /// Hard-links the damaged file and its log to the names under which they are kept.
  private func keepAside(as name: String) throws(StoreFault) {
    let directory = StoreFile.directory(of: path)
    for suffix in ["", "-wal"] where StoreFile.exists(path + suffix) {
      try StoreFile.link(path + suffix, as: "\(directory)/\(name)\(suffix)")
    }
    try StoreFile.sync(directory)
  }

  /// Renames a finished file to its final name. The log there belongs to the old file, and is kept under its second
  /// name.
  static func putInPlace(at path: String) throws(StoreFault) {
    guard StoreFile.exists(finished(at: path)) else { return }
    for log in [path + "-wal", path + "-journal"] { try StoreFile.removeIfThere(log) }
    // The log must be gone before the rename: the new file beside the old log would be read as damaged.
    try StoreFile.sync(StoreFile.directory(of: path))
    try StoreFile.name(finished(at: path), as: path)
  }
}
