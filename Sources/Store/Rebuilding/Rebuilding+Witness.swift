internal import Domain
internal import GRDB

extension Rebuilding {
  /// Adds what the witness proves to be missing. Numbers without their record become `reserved`: not offered as unused,
  /// and free to be entered again. A record whose withdrawal or replacement was lost is withdrawn, so that it is not
  /// sent. The file's changes are counted in a new life from here on.
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
          // Refused, and so left to be looked up, where it may have been sent.
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
  /// Of the same station's certificates, with what an earlier salvage brought; only this one's missing ones count.
  func adding(_ before: Salvage.Outcome?) -> Salvage.Outcome {
    var sum = self
    sum.salvaged += before?.salvaged ?? 0
    return sum
  }

  /// Adds those that it does not have yet.
  mutating func add(_ others: [StockNumber]) {
    let known = Set(numbers)
    numbers += others.filter { !known.contains($0) }
  }

  /// Of two readings of one file: both brought rows into the same database.
  func followed(by other: Salvage.Outcome) -> Salvage.Outcome {
    var both = other
    both.salvaged += salvaged
    both.add(numbers)
    both.missing = [missing, other.missing].compactMap(\.self).min()
    return both
  }

  /// With what was acknowledged, by the witness, and is not in `db`.
  func completed(by statement: WitnessStatement, in db: Database) throws -> Salvage.Outcome {
    var whole = self
    // Another reading may have brought what one of them counted as missing.
    whole.numbers = try numbers.filter { try StockRows.state(of: $0.number, $0.kind, in: db)?.isFree ?? true }
    whole.add(try LostChanges.numbersMissing(by: statement, in: db))
    let counted = try LostChanges.certificatesMissing(by: statement, in: db)
    whole.missing = max(missing ?? 0, counted)
    return whole
  }
}
