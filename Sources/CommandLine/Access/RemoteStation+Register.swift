internal import Domain
internal import Transport

extension RemoteStation {
  func search(_ call: SearchCall) async throws(StationRefusal) -> SearchAnswer { try await send("search", call) }
  func export(_ call: ExportCall) async throws(StationRefusal) -> ExportPage { try await send("export", call) }
  func statistics(_ call: StatisticsCall) async throws(StationRefusal) -> StatisticsReport {
    try await send("statistics", call)
  }
  func countStock(_ call: CountCall) async throws(StationRefusal) -> CountAnswer {
    try await send("stock-counts", call)
  }
  func skipNumbers(_ call: SkipCall) async throws(StationRefusal) -> GapReport { try await send("stock-skips", call) }
  func stockGaps() async throws(StationRefusal) -> GapReport { try await ask(.get, "stock-gaps") }
  func lotLedger(_ call: LotCall) async throws(StationRefusal) -> LotLedger { try await send("stock-ledger", call) }
  func verify(_ call: LotCall) async throws(StationRefusal) -> VerifyAnswer { try await send("stock-verify", call) }
  func handOver(_ call: HandOverCall) async throws(StationRefusal) -> HandOverAnswer {
    try await send("stock-hand-over", call)
  }
  func receive(_ call: ReceiveCall) async throws(StationRefusal) -> ReceiveAnswer {
    try await send("stock-receive", call)
  }
  func takeBack(_ call: TakeBackCall) async throws(StationRefusal) -> TakeBackAnswer {
    try await send("stock-take-back", call)
  }
  func handOvers() async throws(StationRefusal) -> StockMoveList { try await ask(.get, "stock-moves") }
  func slip(_ call: SlipCall) async throws(StationRefusal) -> HandOverSlip { try await send("stock-slip", call) }
}
