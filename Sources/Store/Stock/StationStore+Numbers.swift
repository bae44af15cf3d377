package import Domain
internal import GRDB

extension StationStore {
  /// Gives available numbers another state, all or none.
  package func moveNumbers(
    _ kind: CertificateKind, _ numbers: [CertificateNumber], to state: StockState, by decision: NamedDecision,
    at now: Instant
  ) async throws(StoreFault) -> MoveResult {
    try await write { db in
      var seen: Set<CertificateNumber> = []
      for number in numbers {
        guard let found = try StockRows.state(of: number, kind, in: db) else { return .notInStock(number) }
        guard found.isFree else { return .notAvailable(number, found) }
        guard seen.insert(number).inserted else { return .notAvailable(number, state) }
      }
      for number in numbers { try StockRows.move(number, kind, to: state, by: decision, at: now, in: db) }
      return .moved
    }
  }

  /// The state of a number; nil when no lot has it.
  package func stockState(
    _ kind: CertificateKind, _ number: CertificateNumber
  ) async throws(StoreFault) -> StockState? {
    try await read { db in try StockRows.state(of: number, kind, in: db) }
  }

  /// The number of available papers of a kind, read from a counter.
  package func available(_ kind: CertificateKind) async throws(StoreFault) -> Int {
    try await read { db in
      let sql = "SELECT coalesce(sum(count), 0) FROM lot_count WHERE kind = ? AND state = 'available'"
      return try db.row(sql, [kind.rawValue]).map { Int(try $0.integer(0)) } ?? 0
    }
  }
}
