internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension BatchResponse {
  /// Completes each receipt from the entry that it is for. Fails unless every entry has its result, and the receipts so
  /// completed are those that the portal digested (SyncProtocol §1.10).
  init(_ compact: CompactBatchResponse, to request: BatchRequest) throws(ContractBreach) {
    try require(
      compact.results.count == request.entries.count,
      "results: \(compact.results.count) for \(request.entries.count) entries")
    self.init(
      results: zip(compact.results, request.entries).map { result, entry in
        BatchResult(
          operation: entry.operation, status: result.status,
          receipt: result.receipt.map { SubmissionReceipt($0, to: entry) }, problem: result.problem)
      })
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
    try require(
      compact.results.count == request.queries.count,
      "results: \(compact.results.count) for \(request.queries.count) queries")
    self.init(
      results: zip(compact.results, request.queries).map { MatchResult($0, to: $1) })
  }
}

extension MatchResult {
  init(_ compact: CompactMatchResult, to query: MatchQuery) {
    self.init(
      key: query.key, candidates: compact.candidates.map { PortalVehicle($0, to: query) },
      truncated: compact.truncated ?? false)
  }
}

extension PortalVehicle {
  fileprivate init(_ compact: CompactVehicle, to query: MatchQuery) {
    func completed(_ told: String?, _ asked: String?, _ name: String) -> String? {
      told ?? (compact.lacks?.contains(name) == true ? nil : asked)
    }
    let vehicle = VehicleForm(
      vin: compact.vin ?? query.vin, year: compact.year, make: compact.make, model: compact.model,
      colour: compact.colour, plate: completed(compact.plate, query.plate, "plate"),
      jurisdiction: completed(compact.jurisdiction, query.jurisdiction, "jurisdiction"), netMass: compact.netMass,
      grossVehicleWeightRating: compact.grossVehicleWeightRating)
    self.init(id: compact.id, vehicle: vehicle, ownerName: compact.ownerName)
  }
}
