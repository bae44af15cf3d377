import Domain
import Synchronization

@testable import CommandLine

extension ScriptedStation {
  func search(_ call: SearchCall) async throws(StationRefusal) -> SearchAnswer {
    noted.withLock { $0.searches.append(call) }
    return SearchAnswer(certificates: [Samples.found], next: 7)
  }

  /// Three certificates on two pages.
  func export(_ call: ExportCall) async throws(StationRefusal) -> ExportPage {
    noted.withLock { $0.exports.append(call) }
    if call.after > 0 { try refuse() }
    let pages = [[1, 2], [3]]
    let page = pages[call.after > 0 ? 1 : 0]
    return ExportPage(
      certificates: page.map { Samples.exported($0, withPersonal: call.withPersonal) },
      next: call.after > 0 ? nil : 2, through: 3)
  }

  func statistics(_ call: StatisticsCall) async throws(StationRefusal) -> StatisticsReport {
    noted.withLock { $0.statistics.append(call) }
    return Samples.statistics(call)
  }

  func countStock(_ call: CountCall) async throws(StationRefusal) -> CountAnswer {
    let range = NumberRange(first: Samples.number("4471193"), last: Samples.number("4471199"), count: 7)
    return CountAnswer(kind: call.kind, counted: call.counted, expected: 7, gaps: [range], blank: [range])
  }

  func skipNumbers(_ call: SkipCall) async throws(StationRefusal) -> GapReport {
    noted.withLock { $0.skips.append(call) }
    return Samples.gaps
  }

  func stockGaps() async throws(StationRefusal) -> GapReport { Samples.gaps }

  func lotLedger(_ call: LotCall) async throws(StationRefusal) -> LotLedger {
    noted.withLock { $0.ledgers.append(call) }
    return Samples.ledger()
  }

  func handOver(_ call: HandOverCall) async throws(StationRefusal) -> HandOverAnswer {
    noted.withLock { $0.handOvers.append(call) }
    try refuse()
    return HandOverAnswer(move: Samples.move(.given), slip: Samples.slip, levels: Samples.status().stock)
  }

  /// The first time it is new.
  func receive(_ call: ReceiveCall) async throws(StationRefusal) -> ReceiveAnswer {
    noted.withLock { $0.receptions.append(call) }
    try refuse()
    return ReceiveAnswer(
      isNew: calls.receptions.count == 1, move: Samples.move(.received), levels: Samples.status().stock)
  }

  func takeBack(_ call: TakeBackCall) async throws(StationRefusal) -> TakeBackAnswer {
    noted.withLock { $0.takenBack.append(call) }
    try refuse()
    return TakeBackAnswer(move: Samples.move(.takenBack), levels: Samples.status().stock)
  }

  func handOvers() async throws(StationRefusal) -> StockMoveList {
    StockMoveList(moves: StockMove.Step.allCases.map(Samples.move))
  }

  func slip(_ call: SlipCall) async throws(StationRefusal) -> HandOverSlip {
    noted.withLock { $0.slips.append(call) }
    try refuse()
    return Samples.slip
  }
}
