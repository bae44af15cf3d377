/// Is this number there, with this content? (SyncProtocol §4.5)
package struct LookupQuestion: Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var digest: PayloadDigest

  package init(kind: CertificateKind, number: CertificateNumber, digest: PayloadDigest) {
    self.kind = kind
    self.number = number
    self.digest = digest
  }
}

package enum LookupFinding: Hashable, Sendable {
  case same(Receipt)
  case differs
  case absent
  case inProgress
  /// There is no document of that number whose repairs could be noted.
  case noDocument
  /// This portal cannot be asked, and so must not be sent it.
  case notOffered
}
