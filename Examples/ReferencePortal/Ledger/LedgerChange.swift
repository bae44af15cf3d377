package import SyncProtocol

/// One fact to write. Replayed in order, the changes make the same ledger again.
package enum LedgerChange: Hashable, Sendable {
  case vehicle(RegisteredVehicle)
  /// Document, receipt and idempotency mark together.
  case document(StoredDocument)
  case conformity(StoredConformity)
  case account(AccountStanding)
  case attempt(SignInAttempt)
  case backlog(ReportedBacklog)
  case repeatedSubmission(RepeatedSubmission)
  /// The key that a station signs its bundles with; it replaces any earlier key (SyncProtocol §12.2).
  case stationKey(station: MessageID, BundleKey)
}

/// A station's last report, and the mandate under which it was made (SyncProtocol §7.1).
package struct ReportedBacklog: Hashable, Sendable {
  package var reported: ReportedStation
  /// Nil where the person has none.
  package var mandate: String?

  package init(reported: ReportedStation, mandate: String?) {
    (self.reported, self.mandate) = (reported, mandate)
  }
}

/// A submission for a number that was already committed.
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
