package import SyncProtocol

/// A vehicle in the portal's register, and how it came there.
package struct RegisteredVehicle: Hashable, Sendable {
  package var vehicle: PortalVehicle
  package var origin: Origin
  /// Milliseconds.
  package var registeredAt: Int64

  package enum Origin: String, Codable, Sendable {
    /// There from the start.
    case seeded
    /// By `PUT vehicles/{id}`.
    case created
    /// By somebody at the portal itself.
    case keyedIn
  }

  package init(vehicle: PortalVehicle, origin: Origin, registeredAt: Int64) {
    self.vehicle = vehicle
    self.origin = origin
    self.registeredAt = registeredAt
  }
}
