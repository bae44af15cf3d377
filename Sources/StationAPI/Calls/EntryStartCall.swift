package import Domain

package struct EntryStartCall: StationCall {
  package static let route = CallRoute.get(
    "entry-start", "Tells what a new entry begins with: the next numbers, and what the last entries had.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> EntryStart {
    try await station.entryStart()
  }
}

/// Facts of the station that become defaults of an entry, so that a person types less. No personal data.
package struct EntryStart: Codable, Sendable {
  package var station: StationIdentity
  package var clock: DeviceClock
  package var limits: FormLimits
  /// The kinds of which there is a lot.
  package var kinds: [CertificateKind]
  /// By kind: the next number that neither a record nor a draft has.
  package var next: [String: CertificateNumber]
  /// Of the newest inspections, the newest first.
  package var last: [EntryHabit]
  /// The mechanics seen lately, the newest first, at most `mostMechanics`.
  package var mechanics: [AccessCode]

  package static let mostMechanics = 20

  package init(
    station: StationIdentity, clock: DeviceClock, limits: FormLimits, kinds: [CertificateKind],
    next: [CertificateKind: CertificateNumber], last: [EntryHabit], mechanics: [AccessCode]
  ) {
    self.station = station
    self.clock = clock
    self.limits = limits
    self.kinds = kinds
    self.next = Dictionary(uniqueKeysWithValues: next.map { ($0.key.rawValue, $0.value) })
    self.last = last
    self.mechanics = mechanics
  }

  /// The first number of each kind that a lot has next, in the order of receipt.
  package static func next(of lots: [LotReport]) -> [CertificateKind: CertificateNumber] {
    Dictionary(lots.compactMap { lot in lot.next.map { (lot.kind, $0) } }) { first, _ in first }
  }

  /// The kind that a new entry has where the stock leaves no choice.
  package var onlyKind: CertificateKind? { kinds.contains(.photometric) ? nil : .mechanical }

  /// - Parameter moment: the current time in the form of an entry; not proposed where this device's clock is wrong.
  package func defaults(moment: String) -> EntryDefaults {
    let numbers = next.compactMap { kind, number in CertificateKind(rawValue: kind).map { ($0, number) } }
    return EntryDefaults(
      station: station.kind, numbers: Dictionary(uniqueKeysWithValues: numbers), last: last,
      moment: clock.isWrong ? nil : moment)
  }

  /// What checking an entry needs, before a record gives it an id of its own: the station's stands in for it.
  package func context(now: Instant) -> EntryContext {
    EntryContext(now: now, station: station, limits: limits, newID: InspectionID(station.id.uuid), clock: clock)
  }
}
