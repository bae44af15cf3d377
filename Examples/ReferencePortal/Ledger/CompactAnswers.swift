internal import FoundationEssentials
package import SyncProtocol

extension CompactBatchResponse {
  /// Leaves out what the client has (SyncProtocol §1.10).
  package init(_ response: BatchResponse, to request: BatchRequest) {
    let lines = response.results.compactMap(\.receipt).map { receipt in
      """
      \(receipt.operation.text) \(receipt.kind.rawValue) \(receipt.number) \(receipt.digest.hexadecimal) \
      \(receipt.vehicle.text) \(receipt.receivedAt) \(receipt.portalID)

      """
    }
    self.init(
      results: zip(response.results, request.entries).map { result, entry in
        CompactBatchResult(
          operation: result.problem == nil ? nil : result.operation, status: result.status,
          receipt: result.receipt.map { CompactReceipt($0, to: entry) }, problem: result.problem)
      }, digest: PayloadDigest(of: Data(lines.joined().utf8)))
  }
}

extension CompactReceipt {
  fileprivate init(_ receipt: SubmissionReceipt, to entry: BatchEntry) {
    self.init(
      operation: receipt.operation == entry.operation ? nil : receipt.operation,
      kind: receipt.kind == entry.kind ? nil : receipt.kind,
      number: receipt.number == entry.number ? nil : receipt.number, portalID: receipt.portalID,
      receivedAt: receipt.receivedAt, vehicle: receipt.vehicle == entry.vehicle ? nil : receipt.vehicle)
  }
}

extension CompactMatchResponse {
  /// Leaves out what the client has (SyncProtocol §1.10).
  package init(_ response: MatchResponse, to request: MatchRequest) {
    self.init(
      results: zip(response.results, request.queries).map { CompactMatchResult($0, to: $1) })
  }
}

extension CompactMatchResult {
  init(_ result: MatchResult, to query: MatchQuery) {
    self.init(
      candidates: result.candidates.map { candidate in
        var vehicle = CompactVehicle(candidate)
        vehicle.leaveOut(\.plate, as: query.plate, "plate")
        vehicle.leaveOut(\.jurisdiction, as: query.jurisdiction, "jurisdiction")
        return vehicle
      }, truncated: result.truncated ? true : nil)
  }
}

extension CompactVehicle {
  fileprivate mutating func leaveOut(_ member: WritableKeyPath<Self, String?>, as asked: String?, _ name: String) {
    // Byte for byte: texts that only look alike are told.
    guard let asked, let own = self[keyPath: member], own.utf8.elementsEqual(asked.utf8) else { return }
    self[keyPath: member] = nil
    same = (same ?? []) + [name]
  }
}
