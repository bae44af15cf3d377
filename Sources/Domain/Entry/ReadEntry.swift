/// What reading an entry needs besides the entry.
package struct EntryContext: Hashable, Sendable {
  package var now: Instant
  package var station: StationIdentity
  package var limits: FormLimits
  /// The inspection's id where the entry brings none.
  package var newID: InspectionID
  /// Beside what this device shows: what is known of its clock.
  package var clock: DeviceClock

  /// - Parameter clock: nil for one that is right.
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
