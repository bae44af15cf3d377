package import Domain

/// Facts from the station that become defaults, so that a person types less.
package struct StationMemory: Sendable {
  package let identity: StationIdentity
  package let clock: DeviceClock
  package let defaults: EntryDefaults
  /// True if the stock has no AVPs: then the document's kind need not be asked.
  package let hasOneKind: Bool

  /// - Parameter moment: the current time in the form of an entry.
  package init(of station: any StationService, moment: String) async throws(StationRefusal) {
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
