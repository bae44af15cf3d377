package import SyncProtocol

extension Ledger {
  /// The most candidates for one query (SyncProtocol §6.1).
  static var candidateLimit: Int { 20 }

  /// `POST vehicles:match` (SyncProtocol §6.1) [FAQ R1]: the owner is not compared.
  package func match(_ request: MatchRequest) throws(Refusal) -> MatchResponse {
    guard request.queries.count <= policy.limits.match else {
      throw .tooLarge("au plus \(policy.limits.match) véhicules par recherche", field: "queries")
    }
    do throws(FormFault) {
      for (index, query) in request.queries.enumerated() { try query.check(at: "queries.\(index)") }
    } catch {
      throw Refusal(error, policy)
    }
    return MatchResponse(results: request.queries.map(match))
  }

  private func match(_ query: MatchQuery) -> MatchResult {
    let found = vehicles.candidates(vin: query.vin, plate: query.plate, jurisdiction: query.jurisdiction)
    return MatchResult(
      key: query.key, candidates: Array(found.prefix(Self.candidateLimit)), truncated: found.count > Self.candidateLimit
    )
  }

  /// The vehicles of a look-up's queries, each in its place (SyncProtocol §4.5).
  func vehicles(for request: LookupRequest) throws(Refusal) -> [CompactMatchResult?] {
    guard policy.features.lookupVehicles == true else { return request.queries.map { _ in nil } }
    guard request.queries.count(where: { $0.vehicle != nil }) <= policy.limits.match else {
      throw .tooLarge("au plus \(policy.limits.match) véhicules par recherche", field: "queries")
    }
    var found: [CompactMatchResult?] = []
    for (index, query) in request.queries.enumerated() {
      guard let asked = query.vehicle.map({ MatchQuery($0) }) else {
        found.append(nil)
        continue
      }
      do throws(FormFault) { try asked.check(at: "queries.\(index).vehicle") } catch {
        guard case .field(let field, let expected) = error else { throw .error500 }
        throw .malformed("attendu : \(expected)", field: field)
      }
      found.append(CompactMatchResult(match(asked), to: asked))
    }
    return found
  }

  /// `PUT vehicles/{id}` (SyncProtocol §6.2): 201 when `isNew`, else 200.
  package mutating func create(
    _ creation: VehicleCreation, as id: MessageID, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> (vehicle: PortalVehicle, isNew: Bool) {
    try requireMandate(visitor)
    let wanted = PortalVehicle(id: id, vehicle: creation.vehicle, ownerName: creation.owner.name)
    if let known = vehicles[id]?.vehicle {
      guard known == wanted else { throw .numberTaken("ce nom désigne un autre véhicule", field: "id") }
      return (known, false)
    }
    do throws(FormFault) {
      try creation.vehicle.check(at: "vehicle")
      try creation.owner.check(at: "owner", policy.limits)
    } catch {
      throw Refusal(error, policy)
    }
    let others = creation.distinct == true ? [] : vehicles.exact(creation.vehicle.vin)
    if let other = others.first(where: { $0.vehicle.isSame(as: creation.vehicle) }) { throw .vehicleExists(other) }
    guard vehicles.all.count < policy.capacity else { throw .full }
    record(.vehicle(RegisteredVehicle(vehicle: wanted, origin: .created, registeredAt: now)))
    return (wanted, true)
  }

  /// Adds vehicles as the portal's own staff would; duplicates are allowed.
  package mutating func register(
    _ vehicles: [PortalVehicle], origin: RegisteredVehicle.Origin, now: Int64
  ) throws(Refusal) {
    guard self.vehicles.all.count + vehicles.count <= policy.capacity else { throw .full }
    for vehicle in vehicles {
      guard self.vehicles[vehicle.id] == nil else { throw .numberTaken("ce véhicule est déjà là", field: "id") }
      record(.vehicle(RegisteredVehicle(vehicle: vehicle, origin: origin, registeredAt: now)))
    }
  }

  /// All vehicles, in the order of registration.
  package var allVehicles: [RegisteredVehicle] { vehicles.all }
}

extension MatchQuery {
  fileprivate func check(at path: String) throws(FormFault) {
    try expectText(key, "\(path).key", upTo: 64)
    try expect(vin.isVin, "\(path).vin", "de 1 à 17 majuscules ou chiffres")
    try expectText(plate, "\(path).plate", upTo: 16)
    try expect(jurisdiction.map(isJurisdiction) ?? true, "\(path).jurisdiction", "comme QC, US-NY ou FRA")
  }
}

extension Refusal {
  static func vehicleExists(_ vehicle: PortalVehicle) -> Refusal {
    Refusal(
      Problem(
        type: .vehicleExists, title: "Véhicule déjà inscrit", status: 409, processed: .no, field: "vehicle.vin",
        vehicle: vehicle))
  }
}
