/// The answer to a match without what the client sent (SyncProtocol §1.10).
package struct CompactMatchResponse: Codable, Hashable, Sendable {
  /// Always true: it tells this answer from one in full.
  package var compact = true
  /// One result for each query, in the order of the queries.
  package var results: [CompactMatchResult]

  package init(results: [CompactMatchResult]) { self.results = results }
}

package struct CompactMatchResult: Codable, Hashable, Sendable {
  package var candidates: [CompactVehicle]
  /// True where more than 20 were found; else absent.
  package var truncated: Bool?

  package init(candidates: [CompactVehicle], truncated: Bool?) {
    self.candidates = candidates
    self.truncated = truncated
  }
}

/// A vehicle as the portal holds it. A `plate` and `jurisdiction` that are as in the query are named in `same`. What is
/// neither told nor named there, the vehicle has not.
package struct CompactVehicle: Codable, Hashable, Sendable {
  package var id: MessageID
  package var vin: String
  package var year: Int?
  package var make: String?
  package var model: String?
  package var colour: String?
  package var plate: String?
  package var jurisdiction: String?
  package var netMass: DecimalText?
  package var grossVehicleWeightRating: DecimalText?
  package var ownerName: String?
  /// `plate`, `jurisdiction`: those that are the query's, byte for byte; absent where there are none.
  package var same: [String]?
  /// Never there: a candidate in full has no place in a compact answer.
  package var vehicle: VehicleForm?

  package init(_ vehicle: PortalVehicle) {
    let form = vehicle.vehicle
    id = vehicle.id
    vin = form.vin
    year = form.year
    make = form.make
    model = form.model
    colour = form.colour
    plate = form.plate
    jurisdiction = form.jurisdiction
    netMass = form.netMass
    grossVehicleWeightRating = form.grossVehicleWeightRating
    ownerName = vehicle.ownerName
  }
}
