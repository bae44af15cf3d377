package import Domain
package import FoundationEssentials
package import SyncProtocol

/// Reads the body of an answer, one function for each endpoint; throws where the contract does not allow it.
package enum AnswerBody {
  /// - Parameter note: takes what the message says beside what is returned.
  package static func capabilities(
    _ body: Data, noting note: (Capabilities) -> Void = { _ in }
  ) throws -> PortalCapabilities {
    let told = try CanonicalJSON.decode(Capabilities.self, from: body)
    let capabilities = try PortalCapabilities(told)
    note(told)
    return capabilities
  }

  package static func findings(_ body: Data, to request: LookupRequest) throws -> [LookupFinding] {
    try [LookupFinding](CanonicalJSON.decode(LookupResponse.self, from: body), to: request)
  }

  package static func inventory(_ body: Data, to question: InventoryQuestion) throws -> PortalInventory {
    try PortalInventory(CanonicalJSON.decode(InventoryResponse.self, from: body), to: question)
  }

  package static func certificate(
    _ body: Data, kind: CertificateKind, number: CertificateNumber
  ) throws -> PortalCertificate {
    try PortalCertificate(CanonicalJSON.decode(PortalDocument.self, from: body), kind: kind, number: number)
  }

  package static func receipt(_ body: Data) throws -> Receipt {
    try Receipt(CanonicalJSON.decode(SubmissionReceipt.self, from: body))
  }

  package static func found(_ body: Data, kind: CertificateKind) throws -> VehicleDocuments {
    try VehicleDocuments(CanonicalJSON.decode(FindResponse.self, from: body), kind: kind)
  }

  package static func outcome(_ body: Data, of operation: OperationID) throws -> LookupFinding {
    try LookupFinding(CanonicalJSON.decode(OperationOutcome.self, from: body), of: operation)
  }

  package static func submissions(_ body: Data, to request: BatchRequest) throws -> [SubmissionAnswer] {
    switch try PerhapsCompact<CompactBatchResponse, BatchResponse>(body, asked: request.compact) {
    case .compact(let response): return try [SubmissionAnswer](BatchResponse(response, to: request), to: request)
    case .full(let response): return try [SubmissionAnswer](response, to: request)
    }
  }

  package static func challenge(_ body: Data, to id: SignInID) throws -> Challenge {
    try Challenge(CanonicalJSON.decode(SignInChallenge.self, from: body), to: id)
  }

  package static func session(_ body: Data) throws -> Session {
    try Session(CanonicalJSON.decode(SessionGrant.self, from: body))
  }

  package static func standing(_ body: Data, of id: SignInID) throws -> AccountStanding {
    try AccountStanding(CanonicalJSON.decode(SignInStanding.self, from: body), of: id)
  }

  package static func candidates(_ body: Data, to request: MatchRequest) throws -> [VehicleCandidates] {
    switch try PerhapsCompact<CompactMatchResponse, MatchResponse>(body, asked: request.compact) {
    case .compact(let response): return try [VehicleCandidates](MatchResponse(response, to: request), to: request)
    case .full(let response): return try [VehicleCandidates](response, to: request)
    }
  }

  package static func createdVehicle(_ body: Data, id: PortalVehicleID) throws -> Acknowledged {
    let vehicle = try CanonicalJSON.decode(PortalVehicle.self, from: body)
    try require(vehicle.id.uuid == id.uuid, "id is of another vehicle")
    return Acknowledged()
  }

  package static func lastReport(_ body: Data) throws -> BacklogReport {
    try CanonicalJSON.decode(BacklogReport.self, from: body)
  }

  package static func backlog(_ body: Data, epoch: MessageID) throws -> Acknowledged {
    let report = try CanonicalJSON.decode(BacklogReport.self, from: body)
    try require(report.epoch == epoch, "epoch is of another report")
    return Acknowledged()
  }

  package static func stations(_ body: Data) throws -> PortalStations {
    try PortalStations(CanonicalJSON.decode(StationList.self, from: body))
  }

  package static func stationKey(_ body: Data, key: BundleKey) throws -> Acknowledged {
    let told = try CanonicalJSON.decode(StationKey.self, from: body)
    try require(told.key == key, "key is another one")
    return Acknowledged()
  }

  /// Reads a marked answer of 400 or over; where the body is unreadable, only the status counts (SyncProtocol §8).
  ///
  /// - Parameter wait: what the header `Retry-After` asks for.
  package static func problem(_ body: Data, status: Int, wait: Span?) -> PortalProblem {
    var problem = PortalProblem(status: status, kind: .other)
    if let told = try? CanonicalJSON.decode(Problem.self, from: body) { problem = PortalProblem(told, status: status) }
    // Where both are told and differ, the longer wait counts: it harms nobody.
    if let wait { problem.retryAfter = max(problem.retryAfter ?? wait, wait) }
    return problem
  }
}

/// An answer to a request that asked for a compact one: the portal may answer in full all the same. One that says it is
/// compact is read as that alone (SyncProtocol §1.10).
private enum PerhapsCompact<Compact: Decodable, Full: Decodable>: Decodable {
  case compact(Compact)
  case full(Full)

  private enum Member: String, CodingKey { case compact }

  init(_ body: Data, asked: Bool?) throws {
    guard asked == true else {
      self = .full(try CanonicalJSON.decode(Full.self, from: body))
      return
    }
    self = try CanonicalJSON.decode(Self.self, from: body)
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    if try members.decodeIfPresent(Bool.self, forKey: .compact) == true {
      self = .compact(try Compact(from: decoder))
    } else {
      self = .full(try Full(from: decoder))
    }
  }
}
