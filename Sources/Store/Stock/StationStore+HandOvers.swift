package import Domain
internal import GRDB

/// The result of handing numbers over.
package enum HandOverResult: Hashable, Sendable {
  case given(StockMove)
  case notInStock(CertificateNumber)
  case notAvailable(CertificateNumber, StockState)
  /// None of the numbers is available.
  case nothing
}

/// The result of receiving a slip.
package enum ReceiveResult: Hashable, Sendable {
  case received(StockMove)
  case known(StockMove)
  /// The number is in this station's stock, and not at another station.
  case isHere(CertificateNumber, StockState)
}

/// The result of taking a hand-over back.
package enum TakeBackResult: Hashable, Sendable {
  case takenBack(StockMove)
  case noSuchMove
  /// Some or all of its numbers have come back.
  case cameBack
}

/// Hand-overs between stations of a mandatary [FAQ U1]. Each is one transaction: the log and the numbers together.
extension StationStore {
  /// Hands numbers over to another station, all or none.
  ///
  /// - Parameter onlyFree: hands over only the available ones; otherwise one that is not available stops the hand-over.
  package func handOver(
    _ kind: CertificateKind, _ numbers: [CertificateNumber], to station: String, as id: HandOverID, onlyFree: Bool,
    by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> HandOverResult {
    try await write { db in
      var given: [CertificateNumber] = []
      for number in numbers {
        guard let state = try StockRows.state(of: number, kind, in: db) else { return .notInStock(number) }
        if state == .available { given.append(number) } else if !onlyFree { return .notAvailable(number, state) }
      }
      guard !given.isEmpty else { return .nothing }
      let move = MoveRows.New(
        id: id, step: .given, kind: kind, at: now, station: station, who: decision.who, why: decision.why)
      return .given(try Self.logged(move, given, in: db))
    }
  }

  /// Makes the slip's numbers usable here: numbers that this station had handed over return to their lots, the others
  /// form new lots.
  package func receive(_ slip: HandOverSlip, who: String, at now: Instant) async throws(StoreFault) -> ReceiveResult {
    try await write { db in
      if let known = try MoveRows.move(slip.id, .received, in: db) { return .known(known) }
      var new: [CertificateNumber] = []
      for number in slip.numbers {
        switch try StockRows.state(of: number, slip.kind, in: db) {
        case nil: new.append(number)
        case .handedOver: continue
        case let state?: return .isHere(number, state)
        }
      }
      for run in Lot.runs(of: new) ?? [] {
        guard case .added = try StockRows.add(run, slip.kind, who: who, at: now, in: db) else {
          throw StoreFault.refused("lot: a number of it is there")
        }
      }
      let move = MoveRows.New(
        id: slip.id, step: .received, kind: slip.kind, at: now, station: slip.station.name, who: who)
      return .received(try Self.logged(move, slip.numbers, in: db))
    }
  }

  /// Makes the numbers of a hand-over usable here again, all of them, while none has come back.
  package func takeBack(
    _ move: Int64, by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> TakeBackResult {
    try await write { db in
      guard let given = try MoveRows.move(move, in: db), given.step == .given else { return .noSuchMove }
      guard given.away == given.count else { return .cameBack }
      let undone = MoveRows.New(
        id: given.id, step: .takenBack, kind: given.kind, at: now, station: given.station, who: decision.who,
        why: decision.why)
      return .takenBack(try Self.logged(undone, try MoveRows.numbers(of: move, in: db), in: db))
    }
  }

  private static func logged(
    _ move: MoveRows.New, _ numbers: [CertificateNumber], in db: Database
  ) throws -> StockMove {
    let sequence = try MoveRows.add(move, numbers, in: db)
    guard let logged = try MoveRows.move(sequence, in: db) else {
      throw StoreFault.refused("stock_move: it was not written")
    }
    return logged
  }

  /// Moves, newest first.
  package func moves(limit: Int) async throws(StoreFault) -> [StockMove] {
    try await read { db in try MoveRows.newest(limit: limit, in: db) }
  }

  /// A move with all its numbers, in order; nil where the log has no such move.
  package func move(_ sequence: Int64) async throws(StoreFault) -> (move: StockMove, numbers: [CertificateNumber])? {
    try await read { db in
      guard let move = try MoveRows.move(sequence, in: db) else { return nil }
      return (move, try MoveRows.numbers(of: sequence, in: db))
    }
  }

  /// The move that handed numbers over here under this id; nil where there is none.
  package func given(_ id: HandOverID) async throws(StoreFault) -> StockMove? {
    try await read { db in try MoveRows.move(id, .given, in: db) }
  }

  /// The hand-over by which a number is at another station now; nil where it is not.
  package func whereabouts(
    _ kind: CertificateKind, _ number: CertificateNumber
  ) async throws(StoreFault) -> StockMove? {
    try await read { db in try MoveRows.away(of: number, kind, in: db) }
  }

  /// Numbers that are at other stations, in ranges, at most `limit` numbers.
  package func away(limit: Int) async throws(StoreFault) -> [NumbersAway] {
    try await read { db in
      let rows = try db.rows(
        """
        SELECT a.lot, n.position, a.number, a.move FROM number_away AS a
        JOIN stock_number AS n ON n.kind = a.kind AND n.number = a.number
        ORDER BY a.move, a.lot, n.position LIMIT ?
        """, [limit]
      ) { (try $0.integer(3), try PaperRows.place($0)) }
      var away: [NumbersAway] = []
      for sequence in Set(rows.map(\.0)).sorted() {
        guard let move = try MoveRows.move(sequence, in: db) else { continue }
        away += NumberRange.ranges(of: rows.filter { $0.0 == sequence }.map(\.1)).map {
          NumbersAway(kind: move.kind, numbers: $0, station: move.station, at: move.at, who: move.who)
        }
      }
      return away
    }
  }
}
