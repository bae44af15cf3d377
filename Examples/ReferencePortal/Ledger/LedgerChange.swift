package import SyncProtocol

/// One fact to be written down; replayed in order they make the same ledger again.
package enum LedgerChange: Hashable, Sendable {
  case vehicle(RegisteredVehicle)
  /// Document, receipt and idempotency mark at once.
  case document(StoredDocument)
  case conformity(StoredConformity)
  case account(AccountStanding)
  case attempt(SignInAttempt)
  case backlog(station: MessageID, BacklogReport)
  case repeatedSubmission(RepeatedSubmission)
  /// The key a station signs its bundles with, in place of another (SyncProtocol §12.2).
  case stationKey(station: MessageID, BundleKey)
}

/// A submission that came in for a number that was committed already.
package struct RepeatedSubmission: Hashable, Sendable {
  package var key: DocumentKey
  package var operation: MessageID?
  /// Milliseconds.
  package var receivedAt: Int64

  package init(key: DocumentKey, operation: MessageID?, receivedAt: Int64) {
    self.key = key
    self.operation = operation
    self.receivedAt = receivedAt
  }
}
