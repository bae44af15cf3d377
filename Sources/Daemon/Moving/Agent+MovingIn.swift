internal import Disk
package import Domain
internal import FoundationEssentials
internal import Glibc
package import StationAPI
internal import StationSettings
internal import Store

/// A station that was moved to this device.
package struct MovedIn: Codable, Sendable {
  package var station: StationSummary
  /// The step by which it left the other device.
  package var left: RelocationStep
  /// Blank papers that must have come along.
  package var papers: [PaperCount]
  /// A file of authorities that the configuration names and that is not on this device; it was outside the station's folder.
  package var missingAuthorities: String?
  /// Whether its portal is a web site, which has no sign-in here.
  package var isWeb: Bool
}

extension Agent {
  /// Takes a station from a file that `moveOut` wrote, into a directory that has none.
  ///
  /// Everything is read and checked as drafts. The keys and the configuration get their names first and the database the
  /// last: a crash leaves no station or the whole one, and what was left is replaced by the next try.
  package static func moveIn(
    _ places: StationPlaces, from path: String, code: MoveCode, by decision: NamedDecision
  ) async throws(DaemonFault) -> MovedIn {
    try requireFiles()
    guard access(places.database, F_OK) != 0 else { throw .alreadyInitialised(directory: places.directory) }
    guard errno != EACCES else { throw .accessDenied(path: places.directory) }
    if case .databaseGone(let directory, let hasBackups) = DaemonFault.noDatabase(at: places) {
      throw .databaseGone(directory: directory, hasBackups: hasBackups)
    }
    // Nothing is made here for a file that cannot be read, or with a code that is not its own.
    _ = try told(of: path) { () throws(MoveInFailure) in
      let reader = try MoveFileReader(path, code: code)
      return try reader.note()
    }
    try StationFolder.make(places.directory, anew: false, arriving: true)
    let lock = try await StationLock.taken(at: places.lock)
    defer { withExtendedLifetime(lock) {} }
    // Another program may have made one meanwhile.
    guard access(places.database, F_OK) != 0 else { throw .alreadyInitialised(directory: places.directory) }
    let draft = places.database + ".new"
    StationStore.discard(draft: draft)
    do throws(DaemonFault) {
      return try await take(path, code, into: places, draft, by: decision)
    } catch {
      StationStore.discard(draft: draft)
      throw error
    }
  }

  private static func take(
    _ path: String, _ code: MoveCode, into places: StationPlaces, _ draft: String, by decision: NamedDecision
  ) async throws(DaemonFault) -> MovedIn {
    let read = try told(of: path) { () throws(MoveInFailure) in try ReadMove(path, code, database: draft) }
    let (configuration, missing) = try read.configuration(at: places)
    let arrived: (station: StationSummary, left: RelocationStep, stock: [StockFacts])
    do throws(StoreFault) {
      arrived = try await StationStore.arrive(
        draft: draft, of: read.note.move, by: decision, epoch: EpochID(Live.newID()), at: Live.now())
    } catch {
      throw DaemonFault(error)
    }
    try place(read.parts, configuration, at: places)
    do throws(StoreFault) { try StationStore.place(draft, at: places.database) } catch { throw DaemonFault(error) }
    unlink(places.arriving)
    return MovedIn(
      station: arrived.station, left: arrived.left,
      papers: arrived.stock.map { PaperCount($0.kind, $0.available) }, missingAuthorities: missing,
      isWeb: configuration.isWeb)
  }
}

extension Agent {
  private static func told<Value>(
    of path: String, _ work: () throws(MoveInFailure) -> Value
  ) throws(DaemonFault) -> Value {
    do throws(MoveInFailure) {
      return try work()
    } catch {
      switch error {
      case .file(let fault): throw .notAMove(path: path, fault)
      case .disk(let failure): throw .store(note: failure.text)
      }
    }
  }

  /// Writes everything but the database under its name. Each part has one place here, whatever the other device had.
  private static func place(
    _ parts: [MoveFormat.Part: [UInt8]], _ configuration: StationConfiguration, at places: StationPlaces
  ) throws(DaemonFault) {
    do throws(DiskFailure) {
      try DurableFile.create(places.arriving, [], replaces: true)
      let names: [(MoveFormat.Part, String)] = [
        (.key, places.key), (.pageKey, places.pageKey), (.authorities, places.authorities),
        (.portalForm, places.portalForm),
      ]
      for (part, name) in names {
        if let bytes = parts[part] { try DurableFile.create(name, bytes, replaces: true) }
      }
    } catch {
      throw .store(note: error.text)
    }
    try ConfigurationFile.put(configuration, at: places.configuration)
  }
}

/// What was read from a whole move's file; its database is a draft on the disk.
private struct ReadMove {
  let note: MoveNote
  private(set) var parts: [MoveFormat.Part: [UInt8]] = [:]

  /// - Parameter database: where the database is written.
  init(_ path: String, _ code: MoveCode, database: String) throws(MoveInFailure) {
    let reader = try MoveFileReader(path, code: code)
    note = try reader.note()
    guard let (part, size) = try reader.nextPart(), part == .database else { throw .file(.unreadable) }
    try reader.copy(size, to: database)
    while let (part, size) = try reader.nextPart() {
      guard part != .note, part != .database, parts[part] == nil else { throw .file(.unreadable) }
      parts[part] = try reader.bytes(Int(size))
    }
  }

  /// The configuration for this device, and the file of authorities that it names and that is not here.
  func configuration(
    at places: StationPlaces
  ) throws(DaemonFault) -> (configuration: StationConfiguration, missing: String?) {
    var configuration = try ConfigurationFile.read(
      bytes: Data(parts[.configuration] ?? []), named: places.configuration)
    if parts[.authorities] != nil { configuration.certificateAuthorities = places.authorities }
    let named = configuration.certificateAuthorities
    let isHere = named.map { parts[.authorities] != nil || access($0, R_OK) == 0 } ?? true
    return (configuration, isHere ? nil : named)
  }
}
