internal import Domain
internal import Wording
internal import StationAPI

/// What a station knows that spares a person typing.
struct StationMemory: Sendable {
  let identity: StationIdentity
  let clock: DeviceClock
  let defaults: EntryDefaults
  /// Only CVMs are in its stock, so that nobody has to say which document it is.
  let hasOneKind: Bool

  /// In one go.
  static func ask(_ door: StationDoor) async throws(StationAccessFault) -> StationMemory {
    let moment = door.context.words.entryMoment(door.context.now)
    return try await door.ask { station throws(StationRefusal) in
      try await StationMemory(of: station, moment: moment)
    }
  }

  /// - Parameter moment: now, as an entry takes it.
  init(of station: any StationService, moment: String) async throws(StationRefusal) {
    let status = try await station.ask(StatusCall())
    clock = status.clock
    identity = StationIdentity(id: status.station.id, kind: status.station.kind)
    let lots = try await station.ask(StockCall()).lots
    hasOneKind = !lots.contains { $0.kind == .photometric }
    let numbers = lots.compactMap { lot in lot.next.map { (lot.kind, $0) } }
    defaults = EntryDefaults(
      station: identity.kind, numbers: Dictionary(numbers) { first, _ in first },
      drafts: try await station.ask(DraftsCall()).drafts, last: await Self.last(of: station),
      moment: clock.isWrong ? nil : moment)
  }

  /// Nil where there is none, or it cannot be read: then nothing is proposed from it.
  private static func last(of station: any StationService) async -> Inspection? {
    guard let newest = try? await station.ask(ListCall(limit: 1)).certificates.first else { return nil }
    return try? await station.ask(CertificateCall(kind: newest.kind, number: newest.number)).inspection
  }
}
