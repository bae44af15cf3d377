package import Domain

/// What adding a lot did.
package enum LotResult: Hashable, Sendable {
  case added
  /// Nothing was added: numbers of it are in the lot of this first and last number.
  case overlaps(first: CertificateNumber, last: CertificateNumber)
}

/// What moving numbers did: all of them, or none and the first that was in the way.
package enum MoveResult: Hashable, Sendable {
  case moved
  case notInStock(CertificateNumber)
  case notAvailable(CertificateNumber, StockState)
}
