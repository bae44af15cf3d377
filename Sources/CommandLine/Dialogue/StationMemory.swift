internal import Domain
internal import StationAPI

/// What a station knows that spares a person typing.
struct StationMemory: Sendable {
  let identity: StationIdentity
  let clock: DeviceClock
  let defaults: EntryDefaults
  /// Only CVMs are in its stock, so that nobody has to say which document it is.
  let hasOneKind: Bool

  init(of station: any StationService) async throws(StationRefusal) {
    let status = try await station.ask(StatusCall())
    let summary = status.station
    clock = status.clock
    identity = StationIdentity(id: summary.id, kind: summary.kind)
    let lots = try await station.ask(StockCall()).lots
    hasOneKind = !lots.contains { $0.kind == .photometric }
    let drafts = try await station.ask(DraftsCall()).drafts
    let numbers = lots.compactMap { lot in lot.next.map { (lot.kind, $0) } }
    defaults = EntryDefaults(
      station: summary.kind, numbers: Dictionary(numbers) { first, _ in first }, drafts: drafts,
      last: await Self.last(of: station))
  }

  /// Nil where there is none, or it cannot be read: then nothing is proposed from it.
  private static func last(of station: any StationService) async -> Inspection? {
    guard let newest = try? await station.ask(ListCall(limit: 1)).certificates.first else {
      return nil
    }
    let call = CertificateCall(kind: newest.kind, number: newest.number)
    return try? await station.ask(call).inspection
  }
}
