import SyncProtocol

@testable import PortalLedger

extension PortalState {
  /// A document that is no longer there; who is signed in stays so.
  mutating func lose(_ key: DocumentKey) {
    forget { change in
      if case .document(let document) = change { document.key == key } else { false }
    }
    let fresh = rebuilt()
    (ledger.documents, ledger.conformities, ledger.conformedBy) = (
      fresh.documents, fresh.conformities, fresh.conformedBy
    )
  }
}
