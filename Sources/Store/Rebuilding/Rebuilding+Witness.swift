internal import Domain
internal import GRDB

extension Rebuilding {
  /// Adds what is missing according to the witness. Numbers without their record become `reserved`: not offered as
  /// unused, and free to be entered again. A record whose withdrawal or replacement was lost is withdrawn, so that it
  /// is not sent. The file's change count continues in a new life.
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
          // Refused where it may have been sent: it is then looked up at the portal.
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
  /// The reason in a number's row when its record is lost.
  static let recordLost = "recordLost"
}

extension Salvage.Outcome {
  /// Adds the rows that an earlier salvage brought; only this salvage's missing certificates count.
  func adding(_ before: Salvage.Outcome?) -> Salvage.Outcome {
    var sum = self
    sum.salvaged += before?.salvaged ?? 0
    return sum
  }

  /// Adds those that are not in `numbers` yet.
  mutating func add(_ others: [StockNumber]) {
    let known = Set(numbers)
    numbers += others.filter { !known.contains($0) }
  }

  /// Combines two readings of one file, which both brought rows into the same database.
  func followed(by other: Salvage.Outcome) -> Salvage.Outcome {
    var both = other
    both.salvaged += salvaged
    both.add(numbers)
    both.missing = [missing, other.missing].compactMap(\.self).min()
    return both
  }

  /// Adds what was acknowledged, according to the witness, and is not in `db`.
  func completed(by statement: WitnessStatement, in db: Database) throws -> Salvage.Outcome {
    var whole = self
    // The other reading may have brought certificates that this one counted as missing.
    whole.numbers = try numbers.filter { try StockRows.state(of: $0.number, $0.kind, in: db)?.isFree ?? true }
    whole.add(try LostChanges.numbersMissing(by: statement, in: db))
    let counted = try LostChanges.certificatesMissing(by: statement, in: db)
    whole.missing = max(missing ?? 0, counted)
    return whole
  }
}
