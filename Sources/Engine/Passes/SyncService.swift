package import Domain
package import Logging
package import Store
internal import Synchronization

/// What the agent does: waits until a pass is due, runs it, keeps the session no longer than it is needed.
///
/// Runs one pass at a time. Everything it needs for safety is in the store.
package actor SyncService {
  package struct Settings: Sendable {
    /// The longest one request may take.
    package var requestTimeout: Span
    /// Whether passes begin by themselves, or only when a person asks.
    package var automatic: Bool
    /// The portal's address, as configured.
    package var portal: String

    package init(requestTimeout: Span, automatic: Bool, portal: String = "") {
      self.requestTimeout = requestTimeout
      self.automatic = automatic
      self.portal = portal
    }
  }

  let store: StationStore
  let portal: any Portal
  let courier: any Courier
  let surroundings: Surroundings
  let settings: Settings
  let logger: Logger
  package nonisolated let waker = Waker()
  private nonisolated let stopping = Atomic(false)
  /// What the disk or the file did to end this run.
  private var failure: StoreFault?
  var integrity: Integrity?
  var backups = BackupMemory()

  var health = PortalHealth()
  private var isHealthRead = false
  package private(set) var progress = PassProgress()
  private var interrupted = false
  /// What was carried by hand is being taken in: no pass begins.
  var isCarrying = false
  /// A pass was to begin meanwhile.
  var wasPutOff = false
  /// A person waits for the end of the pass: they are signed out with it.
  private(set) var isPersonWaiting = false
  /// Sessions from before the start are not used again by an agent: a crash may lie between. Nil until it has started.
  private(set) var inherited: Set<SignInID>?
  /// The challenge whose code is on its way: what it opens is not ended before its answer is stored.
  private(set) var opening: SignInID?
  private var hasEnded = false
  private var passBegan: Instant?
  /// When the portal told its clock in this pass.
  private var probedAt: Instant?
  private var pass: Pass?
  private var pace = PassPace()
  /// The clock as last read, beside the count that nobody sets.
  private var lastRead: (now: Instant, elapsed: Span)?
  /// When this device's clock was last set while this ran, or when it started: no one knows what it did before.
  private(set) var clockSet: Instant?
  private var clockAtStart: Instant?
  /// From when on quiet periods are counted. A command may be over before one is, and the next begins anew: it trusts the
  /// clock, unless it was set meanwhile.
  var quietFrom: Instant? { settings.automatic || clockSet != clockAtStart ? clockSet : nil }
  /// Of this run, so that the row is written at most once a minute.
  private var sessionUsedAt: Instant?

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
  }

  /// The longest a session is left unused while something waits: less than the idle time after which the portal ends
  /// it, by two minutes or, where that time is short, by a quarter of it [FAQ C1].
  static func longestUnused(_ session: Session) -> Span {
    session.idle - min(.minutes(2), .milliseconds(session.idle.milliseconds / 4))
  }

  /// How old the stored time of a session's last use may be: a minute, or a tenth of a short idle time.
  private static func touchInterval(_ session: StoredSession) -> Span {
    min(.minutes(1), .milliseconds((session.session?.idle.milliseconds ?? 0) / 10))
  }

  /// With nothing sent for this long, a session is signed out rather than left open [FAQ C4].
  static let sessionPatience = Span.minutes(5)

  /// Runs until it is told to stop, then signs out.
  package func run() async throws(StoreFault) {
    defer { endRun() }
    try await start()
    var wakes: Set<Wake> = []
    while !isStopping, !Task.isCancelled, !wakes.contains(.stop) {
      try await turn(for: wakes)
      try await backUpIfDue(hasNews: false)
      wakes = await nextWakes()
    }
    if let failure { throw failure }
    try await signOutBeforeEnd()
  }

  /// Finds what the program before left.
  package func start() async throws(StoreFault) {
    try await store.expectChanges()
    health = try await currentHealth
    clockSet = readClock()
    clockAtStart = clockSet
    inherited = Set(try await store.openSessions().map(\.challenge))
    _ = try await checkIntegrity()
  }

  /// What is done once each time it wakes; the first time for no reason.
  package func turn(for wakes: Set<Wake>) async throws(StoreFault) {
    if wakes.contains(.linkUp) { health.linkCameUp(at: surroundings.now(), random: surroundings.chance()) }
    try await begin(for: wakes)
  }

  /// Reads the clock, and notices that it was set since the last time.
  func readClock() -> Instant {
    let (now, elapsed) = (surroundings.now(), surroundings.elapsed())
    let gained = lastRead.map { (now - $0.now) - (elapsed - $0.elapsed) } ?? .zero
    if gained != gained.clamped(to: Span.seconds(-5) ... .seconds(5)) { clockSet = now }
    lastRead = (now, elapsed)
    return now
  }

  /// Ends the pass under way once its request is answered, and then the loop.
  package nonisolated func stop() {
    stopping.store(true, ordering: .sequentiallyConsistent)
    waker.signal(.stop)
  }

  private nonisolated var isStopping: Bool { stopping.load(ordering: .sequentiallyConsistent) }

  /// The disk or the file failed: what is on it decides at the next start, and this run ends.
  func storeFailed(_ fault: StoreFault) {
    failure = failure ?? fault
    stop()
  }

  /// Whoever waits for a pass that no longer runs is told so.
  private func endRun() {
    hasEnded = true
    guard progress.running else { return }
    progress.running = false
    progress.end = .stopped
  }

  /// A code for this challenge is on its way, or with nil none is.
  func expectSession(of challenge: SignInID?) {
    opening = challenge
    if let challenge { inherited?.remove(challenge) }
  }

  /// In the pass under way.
  var hasReachedPortal: Bool { pass?.capabilities != nil }

  /// Whether the portal takes what is carried by hand, as it has said in this pass.
  var hasBundles: Bool { pass?.capabilities?.bundleKeys != nil }

  /// Ends the pass under way, as before a sign-out.
  package func interruptPass() { interrupted = true }

  /// As the last pass left it, in this program or the one before.
  package var currentHealth: PortalHealth {
    get async throws(StoreFault) {
      guard !isHealthRead else { return health }
      let stored = try await store.recall(MemoryKey.health, as: PortalHealth.self)
      // Another question may have read it meanwhile, and a pass may have changed it.
      if !isHealthRead, let stored { health = stored }
      isHealthRead = true
      return health
    }
  }

  /// A pass that a person asked for is about to begin: whoever asks for progress now must not see the one before.
  package func expectPass() {
    isPersonWaiting = true
    guard !progress.running, !hasEnded else { return }
    progress = PassProgress(running: true, startedAt: surroundings.now())
    waker.signal(.person)
  }

  private func begin(for wakes: Set<Wake>) async throws(StoreFault) {
    let now = surroundings.now()
    if wakes.contains(.person) || (settings.automatic && wakes.contains(.signedIn)) {
      if health.pause(at: now) == nil { try await runPass() } else { putOff() }
    } else if settings.automatic {
      // What is recorded while nobody is signed in waits for the sign-in; it is no reason to call the portal.
      if wakes == [.recorded], try await store.currentSession() == nil { return }
      // Addresses are announced again and again, also where nothing changed.
      if wakes == [.linkUp], health.wasReached(within: .minutes(5), of: now) { return }
      if health.isDue(at: now) { try await runPass() }
    }
  }

  /// The portal asked for a pause that is not over: nothing is sent, and whoever waits for a pass is told so.
  private func putOff() {
    isPersonWaiting = false
    guard progress.running else { return }
    progress.running = false
    progress.end = .maintenance
  }

  /// Sleeps until something happens; holds no timer while it is told to wait for people alone.
  private func nextWakes() async -> Set<Wake> {
    guard settings.automatic else { return await waker.wait() }
    let pause = await timeToNextPass()
    return await withTaskGroup(of: Void.self) { group in
      group.addTask { [surroundings, waker] in
        await surroundings.wait(pause)
        if !Task.isCancelled { waker.signal(.timer) }
      }
      let wakes = await waker.wait()
      group.cancelAll()
      return wakes
    }
  }

  /// How long to sleep when nothing wakes it before.
  package func timeToNextPass() async -> Span {
    let now = surroundings.now()
    // What came due while the last pass ran had no turn in it.
    let due = try? await store.nextDue(after: min(now, passBegan ?? now))
    var next = health.nextPass(after: now, operationDue: due)
    // One that could not be ended when it was idle is ended with the next pass.
    if let session = try? await store.currentSession(), let end = try? await idleEnd(of: session), end > now {
      next = min(next, end)
    }
    return max(.milliseconds(200), next - now)
  }
}

// MARK: - A pass

extension SyncService {
  private func runPass() async throws(StoreFault) {
    guard !isCarrying else {
      wasPutOff = true
      return
    }
    do throws(StoreFault) {
      try await runWholePass()
    } catch .refused(let note) {
      try await endPass(refusedBy: note)
    }
  }

  /// A rule of the store refused what the pass decided: an error of this program, and nothing of the disk's. People go
  /// on recording, and the next pass is tried after a pause.
  private func endPass(refusedBy note: String) async throws(StoreFault) {
    logger.critical(Self.refusedByRule, metadata: ["note": "\(note)"])
    let now = surroundings.now()
    do throws(StoreFault) {
      // What was being sent has an unknown outcome, as after a restart.
      try await store.recover(now: now)
    } catch .refused(let note) {
      logger.critical(Self.refusedByRule, metadata: ["note": "\(note)"])
    }
    health.ended(.programFault, because: nil, pause: nil, at: now, random: surroundings.chance())
    try await store.remember(MemoryKey.health, health)
    (pass, isPersonWaiting) = (nil, false)
    progress.end = .programFault
    progress.running = false
    progress.emptyAt = nil
  }

  private func runWholePass() async throws(StoreFault) {
    interrupted = false
    passBegan = surroundings.now()
    let session = try await usableSession()
    let waiting = try await liveCount()
    progress = PassProgress(running: true, startedAt: surroundings.now(), remaining: waiting)
    pace = PassPace()
    pass = Pass(
      hasSession: session != nil, hasWork: waiting > 0, history: try await store.history(),
      requestTimeout: settings.requestTimeout)
    let end = try await steps(session: session)
    try await report(in: session, after: end)
    try await tellKey(in: session, after: end)
    try await finish(end, of: session)
  }

  private func steps(session: StoredSession?) async throws(StoreFault) -> PassEnd {
    while var current = pass {
      let step = isStopping ? .finish(.stopped) : current.next()
      if case .finish(let end) = step { return end }
      try await perform(step, in: &current, token: session?.session?.token ?? Secret(""))
      if interrupted { current.stop() }
      pass = current
      if step.needsSession { try await used(session) }
      progress.confirmed = current.tally.confirmed
      progress.held = current.tally.held
      progress.quarantined = current.tally.quarantined
      if step.mayChangeStates { progress.remaining = try await liveCount() }
      foresee()
    }
    return .stopped
  }

  private func foresee() {
    let now = surroundings.now()
    pace.note(settled: progress.confirmed + progress.held + progress.quarantined, at: now)
    progress.emptyAt = pace.emptyAt(remaining: progress.remaining, now: now)
  }

  /// A portal answered with its marker outside a pass.
  func noteContact(at now: Instant) async throws(StoreFault) {
    var known = try await currentHealth
    guard !known.hasMetPortal(of: settings.portal) else { return }
    known.metPortal(of: settings.portal, at: now)
    health = known
    try await store.remember(MemoryKey.health, known)
  }

  func countRequest() { progress.requests += 1 }
  func noteProbe() { probedAt = surroundings.now() }

  private func finish(_ end: PassEnd, of session: StoredSession?) async throws(StoreFault) {
    let now = surroundings.now()
    var end = end
    progress.remaining = try await liveCount()
    if end == .drained, progress.remaining > 0 { end = .waiting }
    if let capabilities = pass?.capabilities {
      health.reached(capabilities, of: settings.portal, toldAt: probedAt, at: now)
    }
    end = health.judged(end, pass?.cause, of: settings.portal)
    health.ended(end, because: pass?.cause, pause: pass?.pause, at: now, random: surroundings.chance())
    try await store.remember(MemoryKey.health, health)
    if end == .suspended { try await noteSuspension(until: pass?.suspendedUntil, at: now) }
    // A person who asks while the session is being settled waits for this pass too.
    var hasAsked: Bool
    repeat {
      hasAsked = isPersonWaiting
      try await settleSession(after: end, of: session)
    } while hasAsked != isPersonWaiting
    isPersonWaiting = false
    pass = nil
    progress.end = end
    progress.running = false
    progress.emptyAt = nil
    logger.notice(
      "pass ended",
      metadata: [
        "end": "\(end.rawValue)", "confirmed": "\(progress.confirmed)", "held": "\(progress.held)",
        "quarantined": "\(progress.quarantined)", "remaining": "\(progress.remaining)",
        "requests": "\(progress.requests)",
      ])
    _ = try await checkIntegrity()
    if let fault = store.witnessFault { logger.notice("the witness was not written", metadata: ["fault": "\(fault)"]) }
    if end == .drained {
      try await store.checkpoint()
      if progress.confirmed > 0 { try await backUpIfDue(hasNews: true) }
    }
    await restoreBallast()
  }

  /// What a full disk cost is there again once there is room.
  private func restoreBallast() async {
    do throws(StoreFault) {
      try await store.prepareBallast()
    } catch {
      logger.notice("no ballast", metadata: ["fault": "\(error)"])
    }
  }

  func liveCount() async throws(StoreFault) -> Int {
    try await store.counts().reduce(0) { $0 + ($1.key.isLive ? $1.value : 0) }
  }

  private func used(_ session: StoredSession?) async throws(StoreFault) {
    guard let session else { return }
    let now = surroundings.now()
    guard now - (sessionUsedAt ?? session.lastUsedAt) > Self.touchInterval(session) else { return }
    sessionUsedAt = now
    try await store.touchSession(session.challenge, at: now)
  }
}
