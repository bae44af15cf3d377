/// The facts, besides the entry itself, that reading an entry needs.
package struct EntryContext: Hashable, Sendable {
  package var now: Instant
  package var station: StationIdentity
  package var limits: FormLimits
  /// The inspection's id where the entry has none.
  package var newID: InspectionID
  /// What is known of this device's clock, besides the time it shows.
  package var clock: DeviceClock

  /// - Parameter clock: nil where the clock is right.
  package init(
    now: Instant, station: StationIdentity, limits: FormLimits, newID: InspectionID, clock: DeviceClock? = nil
  ) {
    self.now = now
    self.clock = clock ?? DeviceClock(now: max(now, DeviceClock.released))
    self.station = station
    self.limits = limits
    self.newID = newID
  }
}

/// An entry without a fault.
package struct ReadEntry: Hashable, Sendable {
  package var inspection: Inspection
  package var warnings: [EntryWarning]

  package init(inspection: Inspection, warnings: [EntryWarning]) {
    self.inspection = inspection
    self.warnings = warnings
  }
}
