internal import SyncProtocol

/// The portal's rules as one value: no clock, no chance, no I/O; the same calls in the same order give the same answers.
///
/// Every fact that must outlive the portal is also put into `changes`, to be written down before the answer goes out.
/// Sessions and challenges are not among them: a portal that restarts has signed everybody out.
package struct Ledger: Sendable {
  package var policy: LedgerPolicy
  package internal(set) var repeatedSubmissions = 0
  var accounts: AccountBook
  var documents = DocumentBook()
  var vehicles = VehicleRegister()
  var conformities: [MessageID: StoredConformity] = [:]
  var conformedBy: [DocumentKey: [MessageID]] = [:]
  var backlogs: [MessageID: BacklogReport] = [:]
  var stationKeys: [MessageID: BundleKey] = [:]
  private var changes: [LedgerChange] = []

  package init(policy: LedgerPolicy = LedgerPolicy(), accounts: [Account] = Account.seeded) {
    self.policy = policy
    self.accounts = AccountBook(accounts)
  }

  /// What has been decided since the last call, oldest first; one call's worth belongs in one transaction.
  package mutating func takeChanges() -> [LedgerChange] {
    defer { changes.removeAll(keepingCapacity: true) }
    return changes
  }

  /// Brings back a change that was written down before; the order must be that in which they were taken.
  package mutating func restore(_ change: LedgerChange) {
    switch change {
    case .vehicle(let vehicle): vehicles.insert(vehicle)
    case .document(let document): documents.insert(document)
    case .conformity(let conformity):
      conformities[conformity.receipt.operation] = conformity
      conformedBy[conformity.key, default: []].append(conformity.receipt.operation)
    case .account(let standing): accounts.put(standing)
    case .attempt(let attempt): accounts.remember(attempt)
    case .backlog(let station, let report): backlogs[station] = report
    case .repeatedSubmission: repeatedSubmissions += 1
    case .stationKey(let station, let key): stationKeys[station] = key
    }
  }

  mutating func record(_ change: LedgerChange) {
    restore(change)
    changes.append(change)
  }
}
