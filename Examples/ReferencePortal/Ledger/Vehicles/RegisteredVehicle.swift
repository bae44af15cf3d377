package import SyncProtocol

/// A vehicle in the portal's register, and its origin.
package struct RegisteredVehicle: Hashable, Sendable {
  package var vehicle: PortalVehicle
  package var origin: Origin
  /// Milliseconds.
  package var registeredAt: Int64

  package enum Origin: String, Codable, Sendable {
    /// The vehicle is in the seed of a new portal.
    case seeded
    /// A mandatary created it, by `PUT vehicles/{id}` or with a document typed at the site.
    case created
    /// A person keyed it in at the portal itself.
    case keyedIn
  }

  package init(vehicle: PortalVehicle, origin: Origin, registeredAt: Int64) {
    self.vehicle = vehicle
    self.origin = origin
    self.registeredAt = registeredAt
  }
}
