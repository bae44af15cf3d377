/// A vehicle as the portal holds it. Its owner never decides anything [FAQ R1].
package struct PortalVehicleRecord: Codable, Hashable, Sendable {
  package var id: PortalVehicleID
  package var vin: String
  package var year: Int?
  package var make: String?
  package var model: String?
  package var colour: String?
  package var plate: String?
  package var jurisdiction: String?
  package var netMass: String?
  package var ownerName: String?

  package init(
    id: PortalVehicleID, vin: String, year: Int? = nil, make: String? = nil, model: String? = nil,
    colour: String? = nil, plate: String? = nil, jurisdiction: String? = nil, netMass: String? = nil,
    ownerName: String? = nil
  ) {
    self.id = id
    self.vin = vin
    self.year = year
    self.make = make
    self.model = model
    self.colour = colour
    self.plate = plate
    self.jurisdiction = jurisdiction
    self.netMass = netMass
    self.ownerName = ownerName
  }
}
