internal import Disk
internal import Domain
internal import GRDB
internal import Synchronization

/// Writes each change to the witness once it is committed.
final class WitnessKeeper: Sendable {
  private let file: WitnessFile
  private let state: Mutex<State>

  private struct State {
    /// Nil before the first change of a file that has no witness.
    var statement: WitnessStatement?
    var fault: String?

    mutating func tell(_ file: WitnessFile) {
      guard let statement else { return }
      do throws(DiskFailure) {
        try file.write(statement)
        fault = nil
      } catch {
        fault = error.text
      }
    }
  }

  private init(_ file: WitnessFile, _ statement: WitnessStatement?) {
    self.file = file
    let isUnreadable = statement == nil && DurableFile.isTaken(file.path)
    state = Mutex(State(statement: statement, fault: isUnreadable ? "it cannot be read" : nil))
  }

  /// The keeper for an open database that has every change its witness counts; nil for a draft, which has none.
  static func of(_ queue: DatabaseQueue, at path: String) throws(StoreFault) -> WitnessKeeper? {
    guard let file = WitnessFile(beside: path) else { return nil }
    do {
      let told = file.read()
      let begun = try queue.inDatabase { db in
        let statement = try taken(over: told, in: db)
        return (statement: statement, mustTell: try mustTell(statement, after: told, in: db))
      }
      let keeper = WitnessKeeper(file, begun.statement)
      if begun.mustTell { keeper.state.withLock { $0.tell(file) } }
      return keeper
    } catch {
      throw StoreFault(from: error)
    }
  }

  /// Whether the witness is written at once: after a rebuilding, and where it is gone; otherwise the next rebuilding
  /// would again count changes that this one reported as missing. Never from a damaged file, which needs its witness
  /// unchanged.
  private static func mustTell(
    _ begun: WitnessStatement?, after told: WitnessStatement?, in db: Database
  ) throws -> Bool {
    guard let begun, begun.mark != .none, told.map({ begun.mark.life > $0.mark.life }) ?? true else { return false }
    return try RowTags.firstUnsound(in: db) == nil
  }

  /// The witness's statement, or a new one made from the file; `turn` continues in both cases.
  private static func taken(over told: WitnessStatement?, in db: Database) throws -> WitnessStatement? {
    guard let row = try db.row("SELECT id, epoch FROM station") else { return nil }
    let mark = try ChangeMark.read(in: db)
    if var told, try row.id(0) == told.station, told.mark.life == mark.life {
      // The witness lacks some changes, whose numbers are not known.
      if told.mark != mark { told.knownAfter = mark.changes }
      return told
    }
    guard mark != .none || told != nil else { return nil }
    let newest = try db.rows(
      """
      SELECT o.kind, o.number, iif(o.intent = 'reinstate', \(StockRows.state), NULL)
      FROM operation AS o LEFT JOIN stock_number AS n ON n.kind = o.kind AND n.number = o.number
      ORDER BY o.sequence DESC LIMIT ?
      """, [WitnessStatement.mostNumbers]
    ) { row in
      // The paper's current state: `reserved` where its record was withdrawn.
      let paper: StockState? = try row.optionalValue(2)
      return WitnessedNumber(
        change: 0, kind: try row.value(0), number: try row.number(1), fate: paper.map { .stock($0) } ?? .document)
    }
    return WitnessStatement(
      turn: (told?.turn ?? 0) + 1, station: try row.id(0), epoch: try row.id(1), mark: mark, numbers: newest.reversed(),
      knownAfter: mark.changes)
  }

  /// Why the last change could not be written; nil when it was written. The change itself is committed: the witness
  /// lags.
  var fault: String? { state.withLock(\.fault) }

  func note(_ change: CountedChange) {
    state.withLock { state in
      var statement =
        state.statement
        ?? WitnessStatement(
          turn: 0, station: change.station, epoch: change.epoch, mark: change.mark, numbers: [],
          knownAfter: change.mark.changes - 1)
      statement.note(change)
      state.statement = statement
      state.tell(file)
    }
  }
}

/// The identity (device and inode) of a station's database and its log. SQLite continues to write to a file that was
/// removed or replaced under its name, and those bytes are lost when the program ends.
struct OpenFiles: Sendable {
  private let path: String
  private let database: FileIdentity?
  private let log: FileIdentity?

  /// Reads the identity of the files of an open database.
  init(of path: String) {
    self.path = path
    (database, log) = (FileIdentity(at: path), FileIdentity(at: path + "-wal"))
  }

  /// Throws unless the paths still name the open files.
  func expectInPlace() throws(StoreFault) {
    guard FileIdentity(at: path) == database else { throw .io("the database's file was removed or replaced") }
    guard FileIdentity(at: path + "-wal") == log else { throw .io("the database's log was removed or replaced") }
  }
}
