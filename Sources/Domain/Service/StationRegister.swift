/// What a station is asked about everything that was recorded, and about the papers it was recorded on.
package protocol StationRegister: Sendable {
  func search(_ call: SearchCall) async throws(StationRefusal) -> SearchAnswer
  func export(_ call: ExportCall) async throws(StationRefusal) -> ExportPage
  func statistics(_ call: StatisticsCall) async throws(StationRefusal) -> StatisticsReport
  /// Notes a count; the records do not change.
  func countStock(_ call: CountCall) async throws(StationRefusal) -> CountAnswer
  /// Answers the gaps that are left.
  func skipNumbers(_ call: SkipCall) async throws(StationRefusal) -> GapReport
  func stockGaps() async throws(StationRefusal) -> GapReport
  func lotLedger(_ call: LotCall) async throws(StationRefusal) -> LotLedger
  /// Holds the lot of a number against the portal's list; changes nothing.
  func verify(_ call: LotCall) async throws(StationRefusal) -> VerifyAnswer
  /// Makes numbers unusable here and gives the slip that makes them usable at the other station.
  func handOver(_ call: HandOverCall) async throws(StationRefusal) -> HandOverAnswer
  func receive(_ call: ReceiveCall) async throws(StationRefusal) -> ReceiveAnswer
  func takeBack(_ call: TakeBackCall) async throws(StationRefusal) -> TakeBackAnswer
  func handOvers() async throws(StationRefusal) -> StockMoveList
  /// The slip of a hand-over once more, byte for byte.
  func slip(_ call: SlipCall) async throws(StationRefusal) -> HandOverSlip
}
