internal import Domain
internal import SyncProtocol

extension PortalVehicleRecord {
  init(_ vehicle: PortalVehicle) {
    let form = vehicle.vehicle
    func cut(_ text: String?) -> String? { text?.cut(to: TextLimit.formText) }
    self.init(
      id: PortalVehicleID(vehicle.id), vin: form.vin.cut(to: TextLimit.formText), year: form.year,
      make: cut(form.make), model: cut(form.model), colour: cut(form.colour), plate: cut(form.plate),
      jurisdiction: cut(form.jurisdiction), netMass: form.netMass?.text,
      ownerName: vehicle.ownerName?.cut(to: TextLimit.formLine))
  }
}

extension VehicleCandidates {
  /// The most a portal may answer to one question (SyncProtocol §6.1).
  private static var limit: Int { 20 }

  init(_ result: MatchResult) throws(ContractBreach) {
    try require(result.candidates.count <= Self.limit, "results: more than \(Self.limit) candidates")
    self.init(vehicles: result.candidates.map { PortalVehicleRecord($0) }, truncated: result.truncated)
  }
}

extension [VehicleCandidates] {
  /// Fails unless every question has its result, in its place.
  init(_ response: MatchResponse, to request: MatchRequest) throws(ContractBreach) {
    try require(
      response.results.map(\.key) == request.queries.map(\.key),
      "results: \(response.results.count) do not answer the \(request.queries.count) queries in their order")
    self = []
    for result in response.results { append(try VehicleCandidates(result)) }
  }
}
