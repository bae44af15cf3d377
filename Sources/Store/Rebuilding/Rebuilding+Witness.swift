internal import Domain
internal import GRDB

extension Rebuilding {
  /// Adds what the witness tells of. Numbers whose records are missing are not offered any more, and can be entered; the
  /// file begins a life of its own. A record that was taken back, or replaced, is not sent because
  /// that was lost.
  func account(
    for salvaged: Salvage.Outcome?, in store: StationStore
  ) async throws(StoreFault) -> Salvage.Outcome? {
    let statement = WitnessFile(beside: path)?.read()
    let station = try await store.station()
    let lost: LostChanges? = if case .ownFile(let lost) = base, lost.changes != nil { lost } else { nil }
    return try await store.write { [now] db in
      var found = salvaged
      if let statement, statement.station == station.id {
        var whole = try (found ?? Salvage.Outcome(missing: 0)).completed(by: statement, in: db)
        let replaced = try lost?.replacedRecordsMissing(in: db) ?? []
        whole.add(replaced)
        found = whole
        for number in try LostChanges.withdrawalsMissing(by: statement, isAhead: lost != nil, in: db) + replaced {
          // What may have been sent stays, and is looked up.
          _ = try StationStore.withdraw(number.kind, number.number, by: Self.recordLost, at: now, in: db)
        }
      }
      for number in found?.numbers ?? [] {
        guard try StockRows.state(of: number.number, number.kind, in: db) == .available else { continue }
        try StockRows.move(number.number, number.kind, to: .reserved, by: Self.recordLost, at: now, in: db)
      }
      try ChangeMark.beginLife(after: statement?.mark.life ?? 0, in: db)
      return found
    }
  }

  private static let recordLost = NamedDecision(who: "cvm-sync", why: StationStore.recordLost)
}

extension StationStore {
  /// What stands in a number's row when something was recorded with it and its record is lost.
  static let recordLost = "recordLost"
}

extension Salvage.Outcome {
  /// Each once.
  mutating func add(_ others: [StockNumber]) {
    let known = Set(numbers)
    numbers += others.filter { !known.contains($0) }
  }

  /// Two readings of one file: what either brought is there.
  func followed(by other: Salvage.Outcome) -> Salvage.Outcome {
    var both = other
    both.salvaged += salvaged
    both.add(numbers)
    both.missing = [missing, other.missing].compactMap(\.self).min()
    return both
  }

  /// With what was acknowledged by the witness and is not in `db`.
  func completed(by statement: WitnessStatement, in db: Database) throws -> Salvage.Outcome {
    var whole = self
    // What one reading missed, another may have brought.
    whole.numbers = try numbers.filter { try StockRows.state(of: $0.number, $0.kind, in: db)?.isFree ?? true }
    whole.add(try LostChanges.numbersMissing(by: statement, in: db))
    let counted = try LostChanges.certificatesMissing(by: statement, in: db)
    whole.missing = max(missing ?? 0, counted)
    return whole
  }
}
