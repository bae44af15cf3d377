/// Which vehicles could this be? (SyncProtocol §6.1)
package struct VehicleQuestion: Hashable, Sendable {
  package var vin: VehicleIdentificationNumber
  package var plate: String?
  package var jurisdiction: String?

  package init(vin: VehicleIdentificationNumber, plate: String?, jurisdiction: String?) {
    self.vin = vin
    self.plate = plate
    self.jurisdiction = jurisdiction
  }

  /// Older versions recorded plates such as `N/A`, and `CA-QC` beside `QC`; neither is asked about.
  package init(about vehicle: Vehicle) {
    self.init(
      vin: vehicle.vin, plate: Plate.given(vehicle.plate), jurisdiction: vehicle.jurisdiction.map(Jurisdiction.folded))
  }
}

package struct VehicleCandidates: Codable, Hashable, Sendable {
  package var vehicles: [PortalVehicleRecord]
  /// The portal found more than it told.
  package var truncated: Bool

  package init(vehicles: [PortalVehicleRecord], truncated: Bool) {
    self.vehicles = vehicles
    self.truncated = truncated
  }
}
