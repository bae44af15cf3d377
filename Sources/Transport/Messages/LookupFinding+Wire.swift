internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension LookupRequest {
  /// - Parameter most: how many vehicles may be asked for as well: those of the first questions that have one.
  init(_ questions: [LookupQuestion], vehicles most: Int) {
    var left = most
    self.init(
      queries: questions.map { question in
        let vehicle = left > 0 ? question.vehicle.map { LookupVehicle($0) } : nil
        left -= vehicle == nil ? 0 : 1
        return LookupQuery(
          kind: question.kind, number: question.number.text, digest: question.digest, vehicle: vehicle)
      })
  }
}

extension LookupVehicle {
  fileprivate init(_ question: VehicleQuestion) {
    self.init(vin: question.vin.text, plate: question.plate, jurisdiction: question.jurisdiction)
  }
}

extension [LookupFinding] {
  /// Fails unless every question has its result, in its place.
  init(_ response: LookupResponse, to request: LookupRequest) throws(ContractBreach) {
    var findings: [LookupFinding] = []
    for (result, query) in try paired(response.results, with: request.queries, "queries") {
      try require(
        result.kind == query.kind && result.number == query.number, "results.\(findings.count) answers another query")
      findings.append(try LookupFinding(result, to: query))
    }
    self = findings
  }
}

extension LookupFinding {
  /// Throws unless it is of the operation asked about, with a receipt exactly where it is committed (SyncProtocol §5).
  init(_ outcome: OperationOutcome, of operation: OperationID) throws(ContractBreach) {
    try require(outcome.operation.uuid == operation.uuid, "operation is another one")
    switch (outcome.state, outcome.receipt) {
    case (.committed, let receipt?):
      try require(receipt.operation.uuid == operation.uuid, "receipt is another operation's")
      self = .same(try Receipt(receipt))
    case (.inProgress, nil): self = .inProgress
    case (.committed, nil), (.inProgress, _): throw ContractBreach("a receipt is there exactly once it is committed")
    }
  }

  init(_ result: LookupResult, to query: LookupQuery) throws(ContractBreach) {
    try require((result.state == .same) == (result.receipt != nil), "a receipt is there exactly with the state same")
    let mayHaveVehicles = result.state == .absent && query.vehicle != nil
    try require(mayHaveVehicles || result.vehicles == nil, "vehicles are there that were not asked for")
    switch result.state {
    case .same: self = .same(try Receipt(required(result.receipt, "receipt")))
    case .differs: self = .differs
    case .absent:
      guard let vehicle = query.vehicle, let told = result.vehicles else {
        self = .absent
        return
      }
      self = .absentLike(try VehicleCandidates(MatchResult(told, to: MatchQuery(vehicle))))
    case .inProgress: self = .inProgress
    }
  }
}

extension PortalInventory {
  /// Fails unless it is of the range that was asked for, with one bit for each number and as many as it counts.
  init(_ response: InventoryResponse, to question: InventoryQuestion) throws(ContractBreach) {
    try require(
      response.kind == question.kind && response.first == question.first.text
        && response.last == question.last.text, "kind, first and last are of another range")
    let bytes = try required(Data(base64Encoded: response.present), "present")
    try require(bytes.count == (question.count + 7) / 8, "present: \(bytes.count) bytes for \(question.count) numbers")
    let bits = (0..<bytes.count * 8).map { bytes[$0 / 8] & (0x80 >> UInt8($0 % 8)) != 0 }
    try require(!bits[question.count...].contains(true), "present has more numbers than were asked for")
    let present = Array(bits.prefix(question.count))
    try require(present.count { $0 } == response.count, "count is not that of present")
    self.init(present: present, digest: response.digest)
  }
}
