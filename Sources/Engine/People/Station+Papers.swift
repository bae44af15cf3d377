package import Domain
package import StationAPI
internal import Store

/// Compares the papers with the records: counts, passed-over numbers, the list of a lot [FAQ U1].
extension Station {
  package func countStock(_ call: CountCall) async throws(StationRefusal) -> CountAnswer {
    try require(call.who, "who")
    guard (0...CountCall.mostCounted).contains(call.counted) else {
      let parameters = ["least": "0", "most": "\(CountCall.mostCounted)"]
      throw StationRefusal(
        .malformedCall, issues: [FieldIssue(field: "counted", reason: .outOfRange, parameters: parameters)])
    }
    return try await answer {
      let expected = try await store.count(
        call.kind, counted: call.counted, who: call.who, at: surroundings.now())
      let gaps = try await store.gaps(limit: GapReport.mostNumbers).filter { $0.kind == call.kind }.map(\.numbers)
      return CountAnswer(
        kind: call.kind, counted: call.counted, expected: expected,
        gaps: Array(gaps.prefix(CountAnswer.mostRanges)),
        blank: try await store.blank(call.kind, limit: CountAnswer.mostRanges))
    }
  }

  package func skipNumbers(_ call: SkipCall) async throws(StationRefusal) -> GapReport {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    guard (1...MoveNumbersCall.maximumNumbers).contains(call.numbers.count) else {
      let parameters = ["least": "1", "most": "\(MoveNumbersCall.maximumNumbers)"]
      throw StationRefusal(
        .malformedCall, issues: [FieldIssue(field: "numbers", reason: .outOfRange, parameters: parameters)])
    }
    return try await answer {
      switch try await store.skip(call.kind, call.numbers, by: call.by, at: surroundings.now()) {
      case .moved: return try await gapReport()
      case .notInStock(let number):
        throw StationRefusal(.numberNotInStock, parameters: ["number": number.text, "kind": call.kind.rawValue])
      case .notAvailable(let number, let state):
        throw StationRefusal(.numberNotAvailable, parameters: ["number": number.text, "state": state.rawValue])
      }
    }
  }

  package func stockGaps() async throws(StationRefusal) -> GapReport { try await answer { try await gapReport() } }

  package func lotLedger(_ call: LedgerCall) async throws(StationRefusal) -> LotLedger {
    try await answer {
      guard let ledger = try await store.ledger(call.kind, call.number) else {
        throw StationRefusal(
          .numberNotInStock, parameters: ["number": call.number.text, "kind": call.kind.rawValue])
      }
      return ledger
    }
  }

  private func gapReport() async throws(StoreFault) -> GapReport {
    let gaps = try await store.gaps(limit: GapReport.mostNumbers)
    let skipped = try await store.skipped(limit: GapReport.mostNumbers)
    let away = try await store.away(limit: GapReport.mostNumbers)
    let withdrawn = try await store.withdrawn(limit: GapReport.mostNumbers)
    let counts = [
      gaps.map(\.numbers.count).reduce(0, +), skipped.count, away.map(\.numbers.count).reduce(0, +), withdrawn.count,
    ]
    return GapReport(
      gaps: gaps, skipped: skipped, away: away, withdrawn: withdrawn,
      isCut: counts.contains { $0 >= GapReport.mostNumbers })
  }
}
