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
