internal import SyncProtocol

/// The portal's rules and state as a value without clock, randomness or I/O: the same calls in the same order give the
/// same answers.
///
/// Every fact that must survive a restart is also added to `changes`, which are written before the answer is sent.
/// Sessions and challenges are not among them: a restart signs everybody out.
package struct Ledger: Sendable {
  package var policy: LedgerPolicy
  package internal(set) var repeatedSubmissions = 0
  var accounts: AccountBook
  var documents = DocumentBook()
  var vehicles = VehicleRegister()
  var conformities: [MessageID: StoredConformity] = [:]
  var conformedBy: [DocumentKey: [MessageID]] = [:]
  var backlogs: [MessageID: ReportedBacklog] = [:]
  var stationKeys: [MessageID: BundleKey] = [:]
  private var changes: [LedgerChange] = []

  package init(policy: LedgerPolicy = LedgerPolicy(), accounts: [Account] = Account.seeded) {
    self.policy = policy
    self.accounts = AccountBook(accounts)
  }

  /// Removes and returns the changes since the last call, oldest first. The changes of one call belong in one
  /// transaction.
  package mutating func takeChanges() -> [LedgerChange] {
    defer { changes.removeAll(keepingCapacity: true) }
    return changes
  }

  /// Applies a change that was written before. The order must be that in which the changes were made.
  package mutating func restore(_ change: LedgerChange) {
    switch change {
    case .vehicle(let vehicle): vehicles.insert(vehicle)
    case .document(let document): documents.insert(document)
    case .conformity(let conformity):
      conformities[conformity.receipt.operation] = conformity
      conformedBy[conformity.key, default: []].append(conformity.receipt.operation)
    case .account(let standing): accounts.put(standing)
    case .attempt(let attempt): accounts.remember(attempt)
    case .backlog(let backlog): backlogs[backlog.reported.station] = backlog
    case .repeatedSubmission: repeatedSubmissions += 1
    case .stationKey(let station, let key): stationKeys[station] = key
    }
  }

  mutating func record(_ change: LedgerChange) {
    restore(change)
    changes.append(change)
  }
}
