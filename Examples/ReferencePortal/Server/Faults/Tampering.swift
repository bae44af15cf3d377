internal import FoundationEssentials
internal import SyncProtocol

extension Reply {
  /// Replaces the digest of each receipt by one that is not the payload's.
  mutating func spoilDigests() {
    if var receipt = try? CanonicalJSON.decode(SubmissionReceipt.self, from: body) {
      receipt.digest = receipt.digest.spoiled
      replaceBody(with: receipt)
    } else if var batch = try? CanonicalJSON.decode(BatchResponse.self, from: body) {
      for index in batch.results.indices {
        guard let digest = batch.results[index].receipt?.digest else { continue }
        batch.results[index].receipt?.digest = digest.spoiled
      }
      replaceBody(with: batch)
    } else if var batch = try? CanonicalJSON.decode(CompactBatchResponse.self, from: body) {
      batch.digest = batch.digest.spoiled
      replaceBody(with: batch)
    }
  }

  private mutating func replaceBody(with message: some Encodable) {
    if let encoded = try? CanonicalJSON.encode(message) { body = encoded }
  }
}

extension PayloadDigest {
  /// A digest of other bytes.
  var spoiled: PayloadDigest { PayloadDigest(of: bytes) }
}
