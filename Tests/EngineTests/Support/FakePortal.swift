import Domain
import FoundationEssentials
import TestSupport

/// A portal in the process: keeps what it is sent, and goes wrong on request.
actor FakePortal {
  enum Endpoint: String, Sendable {
    case probe, signIn, enterCode, standing, abandon, lookUp, inventory, document, match, createVehicle, submit,
      submitBatch,
      lastReport, report, outcome, find, tellKey
  }

  /// What a backup of the portal holds.
  struct Memory: Sendable {
    var vehicles: [PortalVehicleRecord] = []
    var documents: [Receipt] = []
    var conformities: [Receipt] = []
    /// Of documents issued elsewhere.
    var fields: [CertificateNumber: [PortalField]] = [:]
    var reports: [StationID: BacklogReport] = [:]
  }

  struct OpenSession {
    var token: String
    var lastUsed: Instant
  }

  let clock: ManualClock
  var capabilities: PortalCapabilities
  var memory = Memory()
  /// Whether it has the reports of SyncProtocol §7.
  var keepsReports = false
  /// Whether it has the lists of SyncProtocol §4.10.
  var hasInventory = true
  /// What stations sign with (SyncProtocol §12.2).
  var keys: [StationID: BundleKey] = [:]
  var refusals: [CertificateNumber: PortalProblem] = [:]
  /// By challenge.
  var sessions: [SignInID: OpenSession] = [:]
  var mandates = ["vvr"]
  /// Of the sessions it opens.
  var idle = Span.minutes(15)
  var challenges: [SignInID] = []
  /// Wrong passwords and codes in a row.
  var wrong = 0
  var suspendedUntil: Instant?
  /// Attempts at signing in that it knows nothing of.
  var forgotten: Set<SignInID> = []
  private(set) var forbidden: Set<Endpoint> = []
  private(set) var hasLongLists = false
  /// Every request, in order.
  private(set) var log: [String] = []
  private var troubles: [Endpoint: [Trouble?]] = [:]
  private var always: [Endpoint: Trouble] = [:]
  private var hooks: [Endpoint: @Sendable () async -> Void] = [:]

  init(clock: ManualClock) {
    self.clock = clock
    capabilities = PortalCapabilities(
      versions: ["1.0"], portal: "essai", time: clock.trueNow, form: .faq, lookup: 500, match: 100, batch: 100,
      body: 4_194_304, uniqueNumbers: true, idempotency: true, hasLookup: true, hasBatch: true,
      hasFind: true)
  }

  /// With the portal's own clock, which is right.
  var told: PortalCapabilities {
    var told = capabilities
    told.time = clock.trueNow
    return told
  }

  // MARK: What tests set

  func setIdle(_ idle: Span) { self.idle = idle }
  func know(_ vehicles: [PortalVehicleRecord]) { memory.vehicles += vehicles }
  func can(_ change: @Sendable (inout PortalCapabilities) -> Void) { change(&capabilities) }
  func refuse(_ number: CertificateNumber, _ problem: PortalProblem?) { refusals[number] = problem }
  /// The next requests of this endpoint go wrong like this, one after the other; nil goes well.
  func fail(_ endpoint: Endpoint, _ next: [Trouble?]) { troubles[endpoint] = next }
  func failAlways(_ endpoint: Endpoint, _ trouble: Trouble?) { always[endpoint] = trouble }
  /// Done when a request of this endpoint arrives, before anything else.
  func whenAsked(_ endpoint: Endpoint, _ hook: (@Sendable () async -> Void)?) { hooks[endpoint] = hook }
  func setMandates(_ mandates: [String]) { self.mandates = mandates }
  func openSomewhereElse() {
    sessions[SignInID(Sample.vehicleID(200).uuid)] = OpenSession(token: "ailleurs", lastUsed: clock.trueNow)
  }
  /// This number, with other content.
  func holdOther(_ number: CertificateNumber) {
    memory.documents.append(
      Receipt(
        operation: OperationID(Sample.vehicleID(201).uuid), kind: .mechanical, number: number,
        digest: PayloadDigest(of: Data("autre".utf8)), portalID: "P-0", receivedAt: clock.trueNow,
        vehicle: Sample.vehicleID(202)))
  }
  func hold(_ receipt: Receipt) { memory.documents.append(receipt) }
  func setLists(_ has: Bool, lookUp: Int? = nil, hasLookup: Bool = true) {
    (hasInventory, capabilities.hasLookup) = (has, hasLookup)
    if let lookUp { capabilities.lookup = lookUp }
  }
  /// No longer there.
  func lose(_ number: CertificateNumber) { memory.documents.removeAll { $0.number == number } }
  /// Issued elsewhere, with these fields.
  func issue(_ number: CertificateNumber, _ fields: [PortalField]) {
    holdOther(number)
    memory.fields[number] = fields
  }
  /// Repairs of its first defect that were noted before.
  func note(_ receipts: [Receipt], repaired number: CertificateNumber) {
    memory.conformities += receipts
    memory.fields[number]?.append(PortalField(name: "defects.0.repairedAt", text: "1795453200000"))
  }
  /// 403 for every request of this endpoint, as for what a person may not read (SyncProtocol §3.5).
  func forbid(_ endpoint: Endpoint) { forbidden.insert(endpoint) }
  /// Lists of a vehicle's documents are empty, and say that there are more.
  func truncateLists() { hasLongLists = true }
  func keepReports() { keepsReports = true }
  func takeBundles(_ keys: BundleKeys) { capabilities.bundleKeys = keys }
  func know(_ key: BundleKey, of station: StationID) { keys[station] = key }
  /// Brought back from a backup, with nobody signed in.
  func restore(_ backup: Memory) {
    memory = backup
    sessions = [:]
  }
  func forget(_ attempts: [SignInAttempt]) { forgotten = Set(attempts.map(\.id)) }
  func setWrong(_ count: Int) { wrong = count }
  func count(_ endpoint: Endpoint) -> Int { log.count { $0 == endpoint.rawValue } }
  func forgetLog() { log = [] }

  // MARK: Serving

  func serve<Answer: Sendable>(
    _ endpoint: Endpoint, _ answer: @Sendable (isolated FakePortal) -> Exchange<Answer>
  ) async -> Exchange<Answer> {
    log.append(endpoint.rawValue)
    if let hook = hooks[endpoint] { await hook() }
    var trouble = always[endpoint]
    if troubles[endpoint]?.isEmpty == false { trouble = troubles[endpoint]?.removeFirst() ?? trouble }
    guard let trouble else { return answer(self) }
    if trouble.isServed { _ = answer(self) }
    return trouble.exchange()
  }

  /// Nil where the session is open; else the refusal.
  func refusal(of token: Secret) -> PortalProblem? {
    guard let open = sessions.first(where: { $0.value.token == token.revealed }),
      clock.trueNow - open.value.lastUsed < .minutes(15)
    else { return PortalProblem(status: 401, kind: .sessionEnded) }
    sessions[open.key]?.lastUsed = clock.trueNow
    return nil
  }

  func forgetSessions() { sessions = [:] }
  func openSessionCount() -> Int { sessions.count }
}
