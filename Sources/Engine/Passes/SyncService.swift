package import Domain
package import Logging
package import Store

/// The agent's engine: performs what `AgentLoop` decides, one pass at a time.
///
/// Everything that safety depends on is in the store.
package actor SyncService {
  package struct Settings: Sendable {
    /// The longest one request may take.
    package var requestTimeout: Span
    /// Whether passes begin by themselves, or only when a person asks.
    package var automatic: Bool
    /// The portal's address, as configured.
    package var portal: String
    /// The portal is a web site that people type into: no pass is made, and nothing is asked.
    package var isWeb: Bool

    package init(requestTimeout: Span, automatic: Bool, portal: String = "", isWeb: Bool = false) {
      self.requestTimeout = requestTimeout
      self.automatic = automatic
      self.portal = portal
      self.isWeb = isWeb
    }
  }

  let store: StationStore
  package nonisolated var unownedExecutor: UnownedSerialExecutor { store.executor.asUnownedSerialExecutor() }
  let portal: any Portal
  let courier: any Courier
  let surroundings: Surroundings
  let settings: Settings
  let logger: Logger
  package nonisolated let waker = Waker()
  var loop: AgentLoop
  /// The fault of the disk or the file that ends this run.
  private var failure: StoreFault?
  private var waitingForEnd: [CheckedContinuation<Void, Never>] = []
  var integrity: Integrity?
  var backups = BackupMemory()
  var arrivals = Arrivals()

  package init(
    store: StationStore, portal: any Portal, courier: any Courier, surroundings: Surroundings, settings: Settings,
    logger: Logger
  ) {
    self.store = store
    self.portal = portal
    self.courier = courier
    self.surroundings = surroundings
    self.settings = settings
    self.logger = logger
    loop = AgentLoop(isAutomatic: settings.automatic, address: settings.portal)
  }

  // MARK: The run

  /// Runs until it is told to stop, then signs out.
  package func run() async throws(StoreFault) {
    defer { note(.ended) }
    try await start()
    var wakes: Set<Wake> = []
    while !waker.isStopped, !Task.isCancelled, !wakes.contains(.stop) {
      try await turn(for: wakes)
      try await backUpIfDue(hasNews: false)
      wakes = await nextWakes(after: wakes)
    }
    if let failure { throw failure }
    try await signOutBeforeEnd()
  }

  /// Reads what the previous program left, and checks the file's invariants.
  package func start() async throws(StoreFault) {
    // A command that only reads makes none.
    if settings.automatic { try await store.expectChanges() }
    _ = try await currentHealth
    readClock()
    note(.started(open: try await store.openSessions().map(\.challenge)))
    try await store.settleWitnessed(areClosed: settings.isWeb, at: surroundings.now())
    _ = try await checkIntegrity()
  }

  /// Handles one wake-up; the first has no reasons. A retired device makes no request.
  package func turn(for wakes: Set<Wake>) async throws(StoreFault) {
    if settings.isWeb { return try await tend() }
    guard store.retirement == nil else { return }
    if wakes.contains(.linkUp) { note(.linkCameUp(chance: surroundings.chance())) }
    let isSignedIn = try await store.currentSession() != nil
    do throws(StoreFault) {
      try await handle(.woke(wakes, isSignedIn: isSignedIn))
    } catch .refused(let note) {
      try await passRefused(note)
    } catch .retired {
      // The device was retired in the middle of it: what is left is the other device's, and no pass follows.
      note(.ended)
    }
  }

  /// Ends the sessions that may still be open, before the program ends.
  package func signOutBeforeEnd() async throws(StoreFault) {
    if store.retirement == nil, !settings.isWeb { try await handle(.leaves) }
  }

  /// How long to sleep if nothing wakes the agent before.
  package func timeToNextPass() async -> Span {
    if settings.isWeb { return Self.tending }
    guard store.retirement == nil else { return .hours(1) }
    let now = surroundings.now()
    let due = try? await store.nextDue(after: loop.turnOver(at: now))
    let facts = try? await facts()
    return loop.pause(due: due ?? nil, facts, at: now)
  }

  /// How long what is recorded waits for more of it, so that one turn serves all.
  private static let gathering = Span.milliseconds(100)

  /// Sleeps until a wake-up. Sets no timer where passes begin only when a person asks.
  ///
  /// - Parameter last: the reasons of the last turn. Where something was recorded then too, the next turn waits a
  ///   moment, unless it has another reason.
  private func nextWakes(after last: Set<Wake>) async -> Set<Wake> {
    guard settings.automatic else { return await waker.wait() }
    var wakes = await wakes(within: await timeToNextPass())
    guard last.contains(.recorded) else { return wakes }
    let end = surroundings.elapsed() + Self.gathering
    while wakes == [.recorded] {
      let left = end - surroundings.elapsed()
      guard left > .zero else { break }
      let more = await self.wakes(within: left)
      // The end of this wait is no reason to call the portal.
      if more == [.timer] { break }
      wakes.formUnion(more.subtracting([.timer]))
    }
    return wakes
  }

  private func wakes(within limit: Span) async -> Set<Wake> {
    let wakes = await withTaskGroup(of: Void.self) { group in
      group.addTask { [surroundings, waker] in
        await surroundings.wait(limit)
        if !Task.isCancelled { waker.signal(.timer) }
      }
      let wakes = await waker.wait()
      group.cancelAll()
      return wakes
    }
    // It may have ended just when another reason came: the next wait has its own.
    waker.forget(.timer)
    return wakes
  }

  /// Ends the pass under way once its request is answered, a probe at once, and then the loop.
  package nonisolated func stop() { waker.signal(.stop) }

  /// Ends this run after a fault of the disk or the file; the next start decides by what is on disk.
  func storeFailed(_ fault: StoreFault) {
    failure = failure ?? fault
    stop()
  }

  // MARK: For other actors

  package var progress: PassProgress { loop.progress }

  /// Waits for the end of the pass that runs or was asked for, or of the first; nil where the run ended before one.
  package func passIsOver() async -> PassEnd? {
    while !loop.isBetweenPasses { await withCheckedContinuation { waitingForEnd.append($0) } }
    return loop.progress.end
  }

  /// A person asked for a pass: from now on, progress must not show the pass before.
  package func expectPass() async {
    // A count that cannot be read is no reason to refuse: the pass tells what is wrong.
    note(.asked(waiting: (try? await liveCount()) ?? 0))
  }

  /// Ends the pass once its request under way is answered; none begins by itself until a person asks or signs in.
  package func stopPass() { note(.stopAsked) }

  /// Notes that a code for this challenge is being sent, or with nil that it was answered.
  func expectSession(of challenge: SignInID?) { note(challenge.map { .codeSent($0) } ?? .codeAnswered) }

  /// Ends the pass under way, before a sign-out.
  package func interruptPass() { note(.signedOut) }

  /// Notes that a portal answered with its marker outside a pass.
  func noteContact() async throws(StoreFault) {
    _ = try await currentHealth
    try await handle(.contact)
  }

  /// The portal's health after the last pass of this program or of the one before.
  package var currentHealth: PortalHealth {
    get async throws(StoreFault) {
      if let health = loop.health { return health }
      note(.recalled(try await store.recall(MemoryKey.health, as: PortalHealth.self)))
      return loop.health ?? PortalHealth()
    }
  }

  /// The session to use now, if any.
  func usableSession() async throws(StoreFault) -> StoredSession? {
    loop.usable(try await facts(), at: surroundings.now())
  }

  /// When an unused session is signed out.
  func signOutTime(of session: StoredSession, waiting: Int) -> Instant { loop.idleEnd(of: session, waiting: waiting) }

  // MARK: Events

  /// Handles an event whose only actions are wake-ups, which need no waiting.
  func note(_ event: AgentLoop.Event) {
    for case .wake(let wake) in decide(event) { waker.signal(wake) }
  }

  func handle(_ event: AgentLoop.Event) async throws(StoreFault) {
    var actions = decide(event)[...]
    while let action = actions.popFirst() {
      if let result = try await perform(action) { actions = decide(result) + actions }
    }
  }

  private func decide(_ event: AgentLoop.Event) -> [AgentLoop.Action] {
    let now = surroundings.now()
    if waker.isStopped { _ = loop.handle(.stopped, at: now) }
    defer { tellEnd() }
    return loop.handle(event, at: now)
  }

  private func tellEnd() {
    guard loop.isBetweenPasses, !waitingForEnd.isEmpty else { return }
    waitingForEnd.forEach { $0.resume() }
    waitingForEnd = []
  }

  func facts() async throws(StoreFault) -> AgentLoop.Facts {
    let open = try await store.openSessions()
    return AgentLoop.Facts(open: open, waiting: try await liveCount())
  }

  func liveCount() async throws(StoreFault) -> Int {
    try await store.counts().reduce(0) { $0 + ($1.key.isLive ? $1.value : 0) }
  }

  @discardableResult
  func readClock() -> Instant {
    let now = surroundings.now()
    loop.clock.read(now, elapsed: surroundings.elapsed())
    return now
  }
}

/// Keys of the values that the engine stores across restarts.
enum MemoryKey {
  static let health = "portal-health"
  static let stationKey = "station-key"
}
