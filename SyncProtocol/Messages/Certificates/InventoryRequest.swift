/// `POST /sync/v1/certificates:inventory` (SyncProtocol §4.10): which numbers of this range does the portal have?
package struct InventoryRequest: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var first: String
  /// Differs from `first` only in its last digits; at most 10 000 numbers.
  package var last: String

  package init(kind: CertificateKind, first: String, last: String) {
    self.kind = kind
    self.first = first
    self.last = last
  }

  /// The most numbers in one range.
  package static let mostNumbers = 10_000
}

package struct InventoryResponse: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var first: String
  package var last: String
  /// Numbers of the range that the portal has.
  package var count: Int
  /// Base64 of one bit for each number in order, from the highest bit of the first byte; unused bits are zero.
  package var present: String
  /// SHA-256 over one line for each present document, in order: number, space, digest or `-`, line feed.
  package var digest: PayloadDigest

  package init(kind: CertificateKind, first: String, last: String, count: Int, present: String, digest: PayloadDigest) {
    self.kind = kind
    self.first = first
    self.last = last
    self.count = count
    self.present = present
    self.digest = digest
  }
}
