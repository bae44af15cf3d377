internal import Domain
package import StationAPI
internal import Store

/// Prenumbered certificates: every number has one state, and a person who ends one gives the reason [FAQ U1].
extension Station {
  package func stock() async throws(StationRefusal) -> StockReport { try await answer { try await stockReport() } }

  package func addLot(_ call: AddLotCall) async throws(StationRefusal) -> StockReport {
    try require(call.who, "who")
    let lot: Lot
    do {
      lot = try Lot(
        id: LotID(surroundings.newID()), kind: call.kind, printedFirst: call.first.text, printedLast: call.last.text)
    } catch {
      throw StationRefusal(.malformedCall, issues: [FieldIssue(error)])
    }
    return try await answer {
      let result = try await store.addLot(
        call.kind, first: call.first, last: call.last, numbers: Array(lot.numbers), who: call.who,
        at: surroundings.now())
      if case .overlaps(let first, let last) = result {
        throw StationRefusal(.lotOverlaps, parameters: ["first": first.text, "last": last.text])
      }
      return try await stockReport()
    }
  }

  package func moveNumbers(_ call: MoveNumbersCall) async throws(StationRefusal) -> StockReport {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    guard (1...MoveNumbersCall.maximumNumbers).contains(call.numbers.count) else {
      let parameters = ["least": "1", "most": "\(MoveNumbersCall.maximumNumbers)"]
      throw StationRefusal(
        .malformedCall, issues: [FieldIssue(field: "numbers", reason: .outOfRange, parameters: parameters)])
    }
    guard MoveNumbersCall.ends.contains(call.state) else {
      throw StationRefusal(
        .malformedCall,
        issues: [
          FieldIssue(
            field: "state", reason: .notAChoice,
            parameters: ["choices": MoveNumbersCall.ends.map(\.rawValue).joined(separator: ", ")])
        ])
    }
    return try await answer {
      switch try await store.moveNumbers(
        call.kind, call.numbers, to: call.state, by: call.by, at: surroundings.now())
      {
      case .moved: return try await stockReport()
      case .notInStock(let number):
        throw StationRefusal(
          .numberNotInStock, parameters: ["number": number.text, "kind": call.kind.rawValue])
      case .notAvailable(let number, let state):
        throw StationRefusal(.numberNotAvailable, parameters: ["number": number.text, "state": state.rawValue])
      }
    }
  }

  private func stockReport() async throws(StoreFault) -> StockReport {
    StockReport(lots: try await store.lots(), levels: try await levels(at: surroundings.now()))
  }

  /// One level for each kind that has a lot.
  func levels(at now: Instant) async throws(StoreFault) -> [StockLevel] {
    try await store.stock(at: now).map {
      StockLevel($0, dailyUse: settings.dailyUse, orderDays: settings.orderDays, at: now)
    }
  }

  /// Requires a name or reason that is neither empty nor too long.
  func require(_ text: String, _ field: String) throws(StationRefusal) {
    if let issue = NamedDecision.issue(with: text, in: field) { throw StationRefusal(.malformedCall, issues: [issue]) }
  }
}
