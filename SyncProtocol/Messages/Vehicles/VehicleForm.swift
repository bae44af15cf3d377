/// A vehicle in a form (SyncProtocol §6). A member is absent when its value is not known, never zero or empty text [FAQ
/// R6].
package struct VehicleForm: Codable, Hashable, Sendable {
  /// NIV as written on the papers: 1 to 17 of `[A-Z0-9]` [FAQ R5].
  package var vin: String
  /// Four digits.
  package var year: Int?
  package var make: String?
  package var model: String?
  package var colour: String?
  package var plate: String?
  /// Where the plate is from: two letters in Canada (`QC`), else ISO 3166-2 (`US-NY`) or ISO 3166-1 alpha-3 (`FRA`).
  package var jurisdiction: String?
  /// Kilograms [FAQ R6].
  package var netMass: DecimalText?
  /// PNBV in kilograms; 1 or 4501 where it could not be read [FAQ R8].
  package var grossVehicleWeightRating: DecimalText?

  package init(
    vin: String, year: Int? = nil, make: String? = nil, model: String? = nil, colour: String? = nil,
    plate: String? = nil, jurisdiction: String? = nil, netMass: DecimalText? = nil,
    grossVehicleWeightRating: DecimalText? = nil
  ) {
    self.vin = vin
    self.year = year
    self.make = make
    self.model = model
    self.colour = colour
    self.plate = plate
    self.jurisdiction = jurisdiction
    self.netMass = netMass
    self.grossVehicleWeightRating = grossVehicleWeightRating
  }
}

/// `PUT /sync/v1/vehicles/{id}` (SyncProtocol §6.2): the client chooses the id, so that a retry never creates a second
/// vehicle.
package struct VehicleCreation: Codable, Hashable, Sendable {
  package var vehicle: VehicleForm
  package var owner: OwnerForm
  /// True where a person decided that the vehicle is none of the similar ones.
  package var distinct: Bool?

  package init(vehicle: VehicleForm, owner: OwnerForm, distinct: Bool? = nil) {
    self.vehicle = vehicle
    self.owner = owner
    self.distinct = distinct
  }
}

/// A vehicle as the portal holds it (SyncProtocol §6.1).
package struct PortalVehicle: Codable, Hashable, Sendable {
  package var id: MessageID
  package var vehicle: VehicleForm
  /// The owner that the portal has; it never decides which vehicle is meant [FAQ R1].
  package var ownerName: String?

  package init(id: MessageID, vehicle: VehicleForm, ownerName: String?) {
    self.id = id
    self.vehicle = vehicle
    self.ownerName = ownerName
  }
}
