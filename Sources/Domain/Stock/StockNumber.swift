internal import FoundationEssentials

/// A prenumbered certificate, by kind and number.
package struct StockNumber: Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber

  package init(kind: CertificateKind, number: CertificateNumber) {
    self.kind = kind
    self.number = number
  }

  /// Asks for the number whatever its content: the digest is that of empty data, which no form has.
  package var question: LookupQuestion {
    LookupQuestion(kind: kind, number: number, digest: PayloadDigest(of: Data()))
  }
}

extension StockNumber {
  /// The name in a list for people: a CVM's number alone, an AVP's with `AVP` before it.
  package var named: String {
    switch kind {
    case .mechanical: number.text
    case .photometric: "\(kind.printed) \(number.text)"
    }
  }
}
