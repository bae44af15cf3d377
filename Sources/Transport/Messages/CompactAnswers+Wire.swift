internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension BatchResponse {
  /// Completes each receipt from the entry that it is for. Fails unless every entry has its result, each problem names
  /// its entry, and the receipts so completed are those that the portal digested (SyncProtocol §1.10).
  init(_ compact: CompactBatchResponse, to request: BatchRequest) throws(ContractBreach) {
    var completed: [BatchResult] = []
    for (result, entry) in try paired(compact.results, with: request.entries, "entries") {
      let isOfEntry = result.operation.map { $0 == entry.operation } ?? (result.problem == nil)
      try require(isOfEntry, "results.\(completed.count).operation is not the entry's")
      completed.append(
        BatchResult(
          operation: entry.operation, status: result.status,
          receipt: result.receipt.map { SubmissionReceipt($0, to: entry) }, problem: result.problem))
    }
    self.init(results: completed)
    var text = ""
    for receipt in results.compactMap(\.receipt) {
      text += "\(receipt.operation.text) \(receipt.kind.rawValue) \(receipt.number) \(receipt.digest.hexadecimal) "
      text += "\(receipt.vehicle.text) \(receipt.receivedAt) \(receipt.portalID)\n"
    }
    try require(PayloadDigest(of: Data(text.utf8)) == compact.digest, "digest is of other receipts")
  }
}

extension SubmissionReceipt {
  fileprivate init(_ compact: CompactReceipt, to entry: BatchEntry) {
    self.init(
      operation: compact.operation ?? entry.operation, kind: compact.kind ?? entry.kind,
      number: compact.number ?? entry.number, digest: entry.digest, portalID: compact.portalID,
      receivedAt: compact.receivedAt, vehicle: compact.vehicle ?? entry.vehicle)
  }
}

extension MatchResponse {
  /// Completes each vehicle from the query that it answers (SyncProtocol §1.10).
  init(_ compact: CompactMatchResponse, to request: MatchRequest) throws(ContractBreach) {
    var completed: [MatchResult] = []
    for (result, query) in try paired(compact.results, with: request.queries, "queries") {
      completed.append(try MatchResult(result, to: query))
    }
    self.init(results: completed)
  }
}

extension MatchResult {
  init(_ compact: CompactMatchResult, to query: MatchQuery) throws(ContractBreach) {
    var candidates: [PortalVehicle] = []
    for candidate in compact.candidates { candidates.append(try PortalVehicle(candidate, to: query)) }
    self.init(key: query.key, candidates: candidates, truncated: compact.truncated ?? false)
  }
}

extension PortalVehicle {
  /// Takes from the query only what the portal says is the same: what is merely missing is not there. What neither side
  /// has may be called the same.
  fileprivate init(_ compact: CompactVehicle, to query: MatchQuery) throws(ContractBreach) {
    try require(compact.vehicle == nil, "a compact candidate has a member vehicle")
    let names = compact.same ?? []
    let areKnown = names.allSatisfy { ["plate", "jurisdiction"].contains($0) }
    try require(areKnown && Set(names).count == names.count, "same has other names than the query")
    func completed(_ told: String?, _ asked: String?, _ name: String) throws(ContractBreach) -> String? {
      guard names.contains(name) else { return told }
      try require(told == nil, "\(name) is both told and same")
      return asked
    }
    let vehicle = VehicleForm(
      vin: compact.vin, year: compact.year, make: compact.make, model: compact.model, colour: compact.colour,
      plate: try completed(compact.plate, query.plate, "plate"),
      jurisdiction: try completed(compact.jurisdiction, query.jurisdiction, "jurisdiction"), netMass: compact.netMass,
      grossVehicleWeightRating: compact.grossVehicleWeightRating)
    self.init(id: compact.id, vehicle: vehicle, ownerName: compact.ownerName)
  }
}
