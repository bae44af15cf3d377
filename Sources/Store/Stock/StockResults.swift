package import Domain

/// The result of adding a lot.
package enum LotResult: Hashable, Sendable {
  case added
  /// Nothing was added: some of its numbers are in the lot with this first and last number.
  case overlaps(first: CertificateNumber, last: CertificateNumber)
}

/// The result of moving numbers: all of them, or none and the first number that could not be moved.
package enum MoveResult: Hashable, Sendable {
  case moved
  case notInStock(CertificateNumber)
  case notAvailable(CertificateNumber, StockState)
}
