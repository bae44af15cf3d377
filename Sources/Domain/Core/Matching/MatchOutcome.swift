/// What is to be done about an inspected vehicle at the portal.
package enum MatchOutcome: Hashable, Sendable {
  /// File the certificate under this vehicle.
  case select(PortalVehicleID, MatchEvidence)
  /// A person decides: `vehicleDiffers`, `vehicleAmbiguous` or `vehicleNearMiss`.
  case hold(StateReason.Code, MatchEvidence)
  /// The portal has no such vehicle.
  case create(MatchEvidence)
}
