internal import FoundationEssentials

/// A prenumbered certificate by its kind and number.
package struct StockNumber: Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber

  package init(kind: CertificateKind, number: CertificateNumber) {
    self.kind = kind
    self.number = number
  }

  /// Asks for the number whatever its content: no form has the digest of nothing.
  package var question: LookupQuestion {
    LookupQuestion(kind: kind, number: number, digest: PayloadDigest(of: Data()))
  }
}

extension StockNumber {
  /// As a person is told of it among others: a CVM's number alone, an AVP's with its name.
  package var named: String {
    switch kind {
    case .mechanical: number.text
    case .photometric: "\(kind.printed) \(number.text)"
    }
  }
}
