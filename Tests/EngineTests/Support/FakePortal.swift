import Domain
import FoundationEssentials
import PortalLedger
import SyncProtocol
import TestSupport

@testable import TestPortal

/// The reference portal's rules in this process; requests fail as a test says.
actor FakePortal: LedgerPortal {
  let clock: ManualClock
  var state: PortalState
  private var hasReports = false
  private var hasLongLists = false
  private var forbidden: Set<Endpoint> = []
  /// Every request, in order.
  private(set) var log: [String] = []
  private var troubles: [Endpoint: [Trouble?]] = [:]
  private var always: [Endpoint: Trouble] = [:]
  private var hooks: [Endpoint: @Sendable () async -> Void] = [:]

  init(clock: ManualClock) {
    self.clock = clock
    var policy = LedgerPolicy()
    policy.takesBundles = false
    let accounts = [Self.account(mandates: ["vvr"])]
    state = PortalState(
      ledger: Ledger(policy: policy, accounts: accounts),
      weather: Weather(source: SeededSource(seed: 1), stations: 1, flavour: .complete), stations: 1, accounts: accounts)
    state.code = Sample.code.revealed
  }

  private static func account(mandates: [String]) -> Account {
    Account(
      accessCode: Sample.accessCode.text, password: Sample.password.revealed, name: "Camille Exemple",
      email: "camille@exemple.ca", mandates: mandates)
  }

  private var now: Int64 { clock.trueNow.milliseconds }

  // MARK: Serving

  func serve<Answer: Sendable>(_ call: PortalCall<Answer>) async -> Exchange<Answer> {
    let endpoint = call.endpoint
    guard hasReports || (endpoint != .report && endpoint != .lastReport),
      state.ledger.policy.hasInventory || endpoint != .inventory
    else { return .refused(501, .notSupported) }
    log.append(endpoint.rawValue)
    if let hook = hooks[endpoint] { await hook() }
    var trouble = always[endpoint]
    if troubles[endpoint]?.isEmpty == false { trouble = troubles[endpoint]?.removeFirst() ?? trouble }
    guard let trouble else { return answer(call) }
    if trouble.isServed { _ = answer(call) }
    return trouble.exchange()
  }

  private func answer<Answer: Sendable>(_ call: PortalCall<Answer>) -> Exchange<Answer> {
    forbidden.contains(call.endpoint) ? .refused(403, .noMandate) : state.handled(call, now)
  }

  func find(
    _ kind: CertificateKind, _ vin: VehicleIdentificationNumber, _ session: Secret
  ) async -> Exchange<VehicleDocuments> {
    let exchange: Exchange<VehicleDocuments> = await serve(.find(kind, vin, session))
    guard hasLongLists, case .answered = exchange.outcome else { return exchange }
    return .answered(VehicleDocuments([], isComplete: false))
  }

  // MARK: Failures

  /// Makes the next requests of this endpoint fail like this, one after the other; nil does not fail.
  func fail(_ endpoint: Endpoint, _ next: [Trouble?]) { troubles[endpoint] = next }
  func failAlways(_ endpoint: Endpoint, _ trouble: Trouble?) { always[endpoint] = trouble }
  /// Runs `hook` when a request of this endpoint arrives, before anything else.
  func whenAsked(_ endpoint: Endpoint, _ hook: (@Sendable () async -> Void)?) { hooks[endpoint] = hook }
  /// Answers 403 to every request of this endpoint, as for what a person may not read (SyncProtocol §3.5).
  func forbid(_ endpoint: Endpoint) { forbidden.insert(endpoint) }
  func refuse(_ number: CertificateNumber, _ problem: PortalProblem?) {
    state.refused[number.text] = problem.map {
      Problem(
        type: ProblemType(rawValue: "urn:sync-portal:problem:\($0.kind.rawValue)"), title: "", status: $0.status,
        processed: .no, field: $0.field)
    }
  }
  /// Makes lists of a vehicle's documents empty, with the mark that there are more.
  func truncateLists() { hasLongLists = true }
  func count(_ endpoint: Endpoint) -> Int { log.count { $0 == endpoint.rawValue } }
  func forgetLog() { log = [] }

  // MARK: What kind of portal it is

  func can(_ change: @Sendable (inout LedgerPolicy) -> Void) { change(&state.ledger.policy) }
  func setIdle(_ idle: Span) { state.ledger.policy.idleSeconds = Int(idle.milliseconds / 1_000) }
  func setLists(_ has: Bool, lookUp: Int? = nil, hasLookup: Bool = true) {
    state.ledger.policy.hasInventory = has
    state.ledger.policy.features.lookup = hasLookup
    if let lookUp { state.ledger.policy.limits.lookup = lookUp }
  }
  func keepReports() { hasReports = true }
  func takeBundles(_ keys: BundleKeys) {
    state.ledger.policy.takesBundles = true
    state.bundleKeys = keys
  }
  func setMandates(_ mandates: [String]) {
    state.restart(with: state.changes, accounts: [Self.account(mandates: mandates)])
  }

  // MARK: Who is signed in

  func openSomewhereElse() throws {
    let (attempt, before) = (MessageID(Sample.vehicleID(200)), now - Span.minutes(3).milliseconds)
    let request = SignInRequest(
      id: attempt, accessCode: Sample.accessCode.text, password: Sample.password.revealed)
    _ = try state.ledger.signIn(request, code: Sample.code.revealed, now: before)
    _ = try state.ledger.enterCode(
      CodeRequest(id: MessageID(Sample.vehicleID(201)), code: Sample.code.revealed), for: attempt, token: "ailleurs",
      now: before)
  }
  /// Sets the number of wrong passwords and codes in a row.
  func setWrong(_ count: Int) {
    var standing = PortalLedger.AccountStanding(accessCode: Sample.accessCode.text)
    standing.failures = count
    state.put(.account(standing))
  }
  func forget(_ attempts: [Domain.SignInAttempt]) { state.forgottenAttempts = Set(attempts.map(\.id)) }
  func forgetSessions() { state.ledger.signOutAll() }
  func openSessionCount() -> Int { state.ledger.signedIn(now: now).count }
  var suspendedUntil: Int64? { state.ledger.standings.first?.suspendedUntil }
  var sentCodes: Int { state.sentCodes }
}
