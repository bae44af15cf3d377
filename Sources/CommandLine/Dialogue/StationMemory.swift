internal import Domain
internal import Wording
internal import StationAPI

/// Facts from the station that become defaults, so that a person types less.
struct StationMemory: Sendable {
  let identity: StationIdentity
  let clock: DeviceClock
  let defaults: EntryDefaults
  /// True if the stock has no AVPs: then the document's kind need not be asked.
  let hasOneKind: Bool

  /// Reads all facts while the station is open once.
  static func ask(_ door: StationDoor) async throws(StationAccessFault) -> StationMemory {
    let moment = door.context.words.entryMoment(door.context.now)
    return try await door.ask { station throws(StationRefusal) in
      try await StationMemory(of: station, moment: moment)
    }
  }

  /// - Parameter moment: the current time in the form of an entry.
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

  /// Returns the newest inspection. Nil where there is none or it cannot be read: then it gives no defaults.
  private static func last(of station: any StationService) async -> Inspection? {
    guard let newest = try? await station.ask(ListCall(limit: 1)).certificates.first else { return nil }
    return try? await station.ask(CertificateCall(kind: newest.kind, number: newest.number)).inspection
  }
}
