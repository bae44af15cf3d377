internal import Disk
internal import Domain
internal import GRDB
internal import Synchronization

/// Tells the witness of each change once it is committed.
final class WitnessKeeper: Sendable {
  private let file: WitnessFile
  private let state: Mutex<State>

  private struct State {
    /// Nil before the first change of a file that has no witness.
    var statement: WitnessStatement?
    var fault: String?
  }

  private init(_ file: WitnessFile, _ statement: WitnessStatement?) {
    self.file = file
    let isUnreadable = statement == nil && DurableFile.isTaken(file.path)
    state = Mutex(State(statement: statement, fault: isUnreadable ? "it cannot be read" : nil))
  }

  /// For an open database that has everything its witness tells of; nil for one without a witness.
  static func of(_ queue: DatabaseQueue, at path: String) throws(StoreFault) -> WitnessKeeper? {
    guard let file = WitnessFile(beside: path) else { return nil }
    do {
      return WitnessKeeper(file, try queue.inDatabase { db in try taken(over: file.read(), in: db) })
    } catch {
      throw StoreFault(from: error)
    }
  }

  /// What the witness says, or its beginning from what the file has; its turns go on whatever it said.
  private static func taken(over told: WitnessStatement?, in db: Database) throws -> WitnessStatement? {
    guard let row = try db.row("SELECT id, epoch FROM station") else { return nil }
    let mark = try ChangeMark.read(in: db)
    if var told, try row.id(0) == told.station, told.mark.life == mark.life {
      // Nobody was told the numbers of what it lags by.
      if told.mark != mark { told.knownAfter = mark.changes }
      return told
    }
    guard mark != .none || told != nil else { return nil }
    let newest = try db.rows(
      "SELECT kind, number, intent FROM operation ORDER BY sequence DESC LIMIT ?", [WitnessStatement.mostNumbers]
    ) { row in
      let intent: OutboxOperation.Intent = try row.value(2)
      return WitnessedNumber(
        change: 0, kind: try row.value(0), number: try row.number(1),
        fate: intent == .reinstate ? .stock(.issued) : .document)
    }
    return WitnessStatement(
      turn: told?.turn ?? 0, station: try row.id(0), epoch: try row.id(1), mark: mark, numbers: newest.reversed(),
      knownAfter: mark.changes)
  }

  /// Why the last change could not be told; nil where it was. The change stands: the witness lags.
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
      do throws(DiskFailure) {
        try file.write(statement)
        state.fault = nil
      } catch {
        state.fault = error.text
      }
    }
  }
}
