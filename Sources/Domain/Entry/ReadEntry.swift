/// What reading an entry needs besides the entry.
package struct EntryContext: Hashable, Sendable {
  package var now: Instant
  package var station: StationIdentity
  package var limits: FormLimits
  /// The inspection's id where the entry brings none.
  package var newID: InspectionID

  package init(now: Instant, station: StationIdentity, limits: FormLimits, newID: InspectionID) {
    self.now = now
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
