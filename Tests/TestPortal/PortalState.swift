import Domain
import FoundationEssentials
import PortalLedger
import SyncProtocol
import TestSupport

/// The portal: its ledger, its log of changes, requests on their way to it, and the breaches seen.
struct PortalState: Sendable {
  var ledger: Ledger
  var weather: Weather
  /// Every stored change, oldest first: a restart restores these.
  private(set) var changes: [LedgerChange] = []
  /// The newest code of each access code, as its owner reads it.
  private(set) var mails: [String: String] = [:]
  private var late: [LateArrival] = []
  /// When the last request on its way to the portal, or in it, is or was committed.
  private(set) var lastArrival: Int64 = 0
  private var backup: [LedgerChange]?
  private var tokens = 0
  /// Whether it was ever restored from a copy.
  private(set) var wentBack = false
  /// The proofs it ever held, restored backups notwithstanding.
  private(set) var everHad: Set<Proof> = []
  /// Digests of repairs it ever noted, restored backups notwithstanding.
  private(set) var everNoted: Set<PayloadDigest> = []
  /// Vehicles created by a station beside one of the same NIV.
  private(set) var createdBeside: [MessageID] = []
  private(set) var breaches: [String] = []
  private(set) var requests: [[Int64]]

  struct Proof: Hashable, Sendable {
    var key: DocumentKey
    var digest: PayloadDigest
  }

  /// The keys it gives as its own, where it takes bundles carried by hand.
  var bundleKeys: BundleKeys?
  /// Numbers that are always refused, with the problem.
  var refused: [String: Problem] = [:]
  /// Sign-in attempts that it claims not to know.
  var forgottenAttempts: Set<SignInID> = []
  /// The code sent for every password; drawn where nil.
  var code: String?
  private(set) var sentCodes = 0
  private var accounts: [Account]

  init(
    ledger: Ledger, weather: Weather, stations: Int, accounts: [Account] = Account.seeded, bundleKeys: BundleKeys? = nil
  ) {
    (self.ledger, self.weather, self.accounts, self.bundleKeys) = (ledger, weather, accounts, bundleKeys)
    requests = Array(repeating: [], count: stations)
    absorb()
  }

  mutating func count(_ station: Int, at now: Int64) { requests[station].append(now) }

  // MARK: Time

  /// Delivers what is due by now.
  mutating func settle(_ now: Int64) {
    while let next = late.indices.filter({ late[$0].dueAt <= now }).min(by: { late[$0].dueAt < late[$1].dueAt }) {
      let arrival = late.remove(at: next)
      arrival.deliver(&self, arrival.dueAt)
      absorb()
    }
    ledger.settle(now: now)
    absorb()
  }

  mutating func arrive(at dueAt: Int64, _ deliver: @escaping @Sendable (inout PortalState, Int64) -> Void) {
    late.append(LateArrival(dueAt: dueAt, deliver: deliver))
    expect(at: dueAt)
  }

  mutating func expect(at dueAt: Int64) { lastArrival = max(lastArrival, dueAt) }

  // MARK: Restarts

  /// Ends all sessions, and loses what was accepted but not stored.
  mutating func restart() {
    ledger = rebuilt()
  }

  func rebuilt() -> Ledger {
    var fresh = Ledger(policy: ledger.policy, accounts: accounts)
    for change in changes { fresh.restore(change) }
    return fresh
  }

  /// Restarts with these stored changes, and whatever somebody entered there.
  mutating func restart(with changes: [LedgerChange], accounts: [Account]? = nil) {
    self.changes = changes
    self.accounts = accounts ?? self.accounts
    restart()
  }

  mutating func forget(where isForgotten: (LedgerChange) -> Bool) { changes.removeAll(where: isForgotten) }

  /// Adds a change as if it had been stored before.
  mutating func put(_ change: LedgerChange) {
    ledger.restore(change)
    changes.append(change)
  }

  func capabilities(at now: Int64) -> Capabilities {
    Capabilities(
      protocolVersions: SyncProtocolVersion.all, portal: "essai", time: now, limits: ledger.policy.limits,
      features: ledger.policy.features, bundles: ledger.policy.hasBundles ? bundleKeys : nil)
  }

  mutating func keepCopy() { backup = changes }

  /// Restores the copy; false where there is none.
  mutating func restoreCopy() -> Bool {
    guard let backup else { return false }
    changes = backup
    wentBack = true
    restart()
    return true
  }

  // MARK: Signing in

  mutating func token() -> String {
    tokens += 1
    return "jeton-de-la-session-\(tokens)"
  }

  mutating func nextCode() -> String {
    code ?? String(String(1_000_000 + weather.source.below(1_000_000)).dropFirst())
  }

  mutating func send(_ mails: [CodeMail]) {
    for mail in mails { self.mails[mail.accessCode] = mail.code }
    sentCodes += mails.count
  }

  // MARK: Stored changes

  /// Stores the ledger's changes, and checks that each is allowed.
  mutating func absorb() {
    for change in ledger.takeChanges() {
      changes.append(change)
      switch change {
      case .document(let document): absorb(document)
      case .vehicle(let vehicle) where vehicle.origin == .created:
        let others = ledger.allVehicles.contains {
          $0.vehicle.id != vehicle.vehicle.id && $0.vehicle.vehicle.vin == vehicle.vehicle.vehicle.vin
        }
        if others { createdBeside.append(vehicle.vehicle.id) }
      case .account(let standing) where standing.suspensions > 0:
        breaches.append("I10: this software had \(standing.accessCode) suspended")
      case .conformity(let conformity): absorb(conformity)
      case .vehicle, .account, .attempt, .backlog, .repeatedSubmission, .stationKey: break
      }
    }
  }

  private mutating func absorb(_ document: StoredDocument) {
    guard let receipt = document.receipt else { return }
    everHad.insert(Proof(key: document.key, digest: receipt.digest))
    let sameNumber = ledger.allDocuments.count { $0.key == document.key && $0.receipt != nil }
    if sameNumber > 1 { breaches.append("I1: the portal has \(document.key.number) \(sameNumber) times") }
    let sameContent = ledger.allDocuments.count { $0.receipt?.digest == receipt.digest }
    if sameContent > sameNumber { breaches.append("I1: the portal has one content under two numbers") }
  }

  private mutating func absorb(_ conformity: StoredConformity) {
    everNoted.insert(conformity.receipt.digest)
    guard let receipts = try? ledger.document(conformity.key).conformities else { return }
    let times = receipts.count { $0.digest == conformity.receipt.digest }
    if times > 1 { breaches.append("I1: repairs of \(conformity.key.number) are at the portal \(times) times") }
  }

  /// Notes repairs for a document that is not there: nobody may send them before it.
  mutating func noteEarly(_ number: String) {
    guard !wentBack else { return }
    breaches.append("repairs of \(number) came before the document")
  }
}

extension PortalState {
  func everHad(_ kind: CertificateKind, _ number: CertificateNumber, _ digest: PayloadDigest) -> Bool {
    let key = DocumentKey(kind: kind, number: number.text)
    return everHad.contains(Proof(key: key, digest: digest))
  }

  /// What was submitted and is there now, by number.
  func submitted() -> [String: [PayloadDigest]] {
    var found: [String: [PayloadDigest]] = [:]
    for document in ledger.allDocuments {
      guard let receipt = document.receipt else { continue }
      found[receipt.number, default: []].append(receipt.digest)
    }
    return found
  }

  func vehicle(_ id: PortalVehicleID) -> String? {
    ledger.allVehicles.first { $0.vehicle.id.uuid == id.uuid }?.vehicle.vehicle.vin
  }
}
