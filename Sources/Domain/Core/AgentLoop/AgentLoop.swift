/// The agent's policy as a value, event in and actions out: when a pass runs, which session it uses, when sessions are
/// signed out, when a backup is due, and what a stop does. Time and chance come with each event.
///
/// `SyncService` performs the actions in order and hands back their results. Other events may come between an action
/// and its result; each is decided on the current state. Nothing in it is needed for safety: a new loop begins from the
/// store.
///
/// A pass: `woke` → look → run → `stepped` … → `ranOut` → report → look → remember → look → end sessions one by one, a
/// look before each → conclude.
package struct AgentLoop: Sendable {
  package enum Event: Sendable {
    /// The store was opened; these sessions are from before.
    case started(open: [SignInID])
    /// The health that the last pass stored; nil before the first.
    case recalled(PortalHealth?)
    /// - isSignedIn: whether a session's token is known.
    case woke(Set<Wake>, isSignedIn: Bool)
    case linkCameUp(chance: Double)
    /// A person asks for a pass.
    case asked(waiting: Int)
    /// A person asks that the pass end after the request under way.
    case stopAsked
    /// A code is about to be sent: the session that it opens is not ended before its answer is stored.
    case codeSent(SignInID)
    case codeAnswered
    /// A person signs out: the pass under way ends.
    case signedOut
    /// Receipts that were carried by hand are being imported: no pass begins.
    case carryingBegan, carryingEnded
    /// The answer to `look`.
    case looked(Facts)
    case probed, requested
    /// - remaining: certificates that wait; nil where the step cannot have changed that.
    case stepped(Pass.Step, Pass.Tally, remaining: Int?)
    /// The pass has no further step.
    case ranOut(PassEnd, Pass, chance: Double)
    /// A rule of the store refused what the pass decided: an error of this program.
    case refused(chance: Double)
    /// The portal answered outside a pass.
    case contact
    case stopped
    /// The loop is over: open sessions are signed out.
    case leaves
    /// The run is over, whatever ended it.
    case ended
  }

  package enum Action: Sendable {
    /// Read `Facts` and hand back `looked`.
    case look
    case run(StoredSession?, waiting: Int)
    /// Reports the backlog to the portal (SyncProtocol §7).
    case report(Session)
    /// Tells the portal this station's key (SyncProtocol §12).
    case tellKey(Session)
    case remember(PortalHealth)
    case suspend(AccessCode, until: Instant)
    /// Stores that the session was just used.
    case touch(SignInID)
    /// Ends the session at the portal; without its confirmation the session stays open here.
    case end(StoredSession)
    /// Closes the session here only: the portal said that it has ended.
    case forget(SignInID)
    case conclude(PassEnd, backUp: Bool)
    case wake(Wake)
  }

  /// What decisions need from the store; the sessions are from one read.
  package struct Facts: Hashable, Sendable {
    /// Every session not known to have ended, oldest first.
    package var open: [StoredSession]
    /// Certificates that wait: ready, sending or unknown.
    package var waiting: Int

    package init(open: [StoredSession], waiting: Int) {
      self.open = open
      self.waiting = waiting
    }

    /// The newest session whose token is known.
    package var session: StoredSession? { open.last { $0.session != nil } }
  }

  enum Stage: Sendable {
    case idle
    /// A pass begins once the facts are known.
    case beginning
    case running(StoredSession?)
    case ending(Ran)
    case settling(Ran, PassEnd, tried: Set<SignInID>)
    case leaving(tried: Set<SignInID>)
  }

  /// A pass that has no further step.
  struct Ran: Sendable {
    var end: PassEnd
    var session: StoredSession?
    var pass: Pass
    var chance: Double
  }

  /// Whether passes begin by themselves, or only when a person asks.
  let isAutomatic: Bool
  /// The portal's address, as configured.
  let address: String
  /// The portal's health; nil until it was read.
  package internal(set) var health: PortalHealth?
  package internal(set) var progress = PassProgress()
  package var clock = ClockWatch()
  var stage = Stage.idle
  /// A person waits for the end of the pass: they are signed out with it.
  var isPersonWaiting = false
  /// Sessions from before the start, which an agent does not use: a crash may lie between. Nil until it has started.
  var inherited: Set<SignInID>?
  /// The challenge whose code is being sent.
  var opening: SignInID?
  /// A sign-in changed since the facts were asked for.
  var isStale = false
  /// The sign-in whose pass a person stopped: no pass begins in it by itself.
  var held: SignInID?
  private var isCarrying = false
  /// A pass was due while receipts were imported.
  private var wasPutOff = false
  private var isInterrupted = false
  private var isStopping = false
  private var hasEnded = false
  var lastBegan: Instant?
  private var probedAt: Instant?
  private var touchedAt: Instant?
  private var pace = PassPace()
  private var quickTries = QuickTries()

  package init(isAutomatic: Bool, address: String = "") {
    self.isAutomatic = isAutomatic
    self.address = address
  }

  package mutating func handle(_ event: Event, at now: Instant) -> [Action] {
    switch event {
    case .started(let open): inherited = Set(open)
    // A pass may have changed it since it was read.
    case .recalled(let stored): health = health ?? stored ?? PortalHealth()
    case .woke(let wakes, let isSignedIn): return woke(wakes, isSignedIn, at: now)
    case .linkCameUp(let chance):
      let isQuick = known.linkCameUp(at: now, random: chance, inVain: quickTries.inVain)
      quickTries.note(isQuick)
    case .asked(let waiting): return asked(waiting, at: now)
    case .stopAsked where progress.running: (progress.stopAskedAt, isPersonWaiting) = (now, false)
    case .stopAsked: break
    case .codeSent(let challenge):
      (opening, isStale) = (challenge, true)
      inherited?.remove(challenge)
    case .codeAnswered: (opening, isStale) = (nil, true)
    case .signedOut: isInterrupted = true
    case .carryingBegan: isCarrying = true
    case .carryingEnded: return carryingEnded()
    case .looked(let facts): return looked(facts, at: now)
    case .probed: probedAt = now
    case .requested: progress.requests += 1
    case .stepped(let step, let tally, let remaining): return stepped(step, tally, remaining, at: now)
    case .ranOut(let end, let pass, let chance): return ranOut(end, pass, chance)
    case .refused(let chance): return refused(chance, at: now)
    case .contact: return contact(at: now)
    case .stopped: isStopping = true
    case .leaves:
      stage = .leaving(tried: [])
      return [.look]
    case .ended:
      hasEnded = true
      if progress.running { endProgress(.stopped) }
    }
    return []
  }

  /// The pass's next step; a stop or a sign-out ends the pass.
  package func next(of pass: inout Pass, isStopping: Bool) -> Pass.Step {
    if isStopping, !pass.isWaiting { return .finish(.stopped) }
    if isStopping || isInterrupted || progress.stopAskedAt != nil { pass.stop() }
    return pass.next()
  }

  /// Whether a pass has ended, or the run has, and none was asked for since.
  package var isBetweenPasses: Bool { hasEnded || (!progress.running && progress.end != nil) }

  /// Whether carried receipts may be imported: a pass holds waiting certificates, whose state must not change under it.
  package var mayCarry: Bool {
    isIdle && !progress.running && !isCarrying
  }

  private var isIdle: Bool { if case .idle = stage { true } else { false } }

  var known: PortalHealth {
    get { health ?? PortalHealth() }
    set { health = newValue }
  }
}

// MARK: Beginning

extension AgentLoop {
  private mutating func woke(_ wakes: Set<Wake>, _ isSignedIn: Bool, at now: Instant) -> [Action] {
    guard isIdle, !isStopping else { return [] }
    if wakes.contains(.person) || (isAutomatic && wakes.contains(.signedIn)) {
      guard known.pause(at: now) != nil else { return begin(at: now) }
      // The portal asked for a pause that is not over: nothing is sent, and a person who waits for a pass gets
      // `maintenance`.
      isPersonWaiting = false
      if progress.running { endProgress(.maintenance) }
      return []
    }
    guard isAutomatic else { return [] }
    // Certificates recorded while nobody is signed in wait for the sign-in; they are no reason to call the portal.
    if wakes == [.recorded], !isSignedIn { return [] }
    // The system announces addresses again and again, also where nothing changed.
    if wakes == [.linkUp], known.wasReached(within: .minutes(5), of: now) { return [] }
    return known.isDue(at: now) ? begin(at: now) : []
  }

  private mutating func begin(at now: Instant) -> [Action] {
    guard !isCarrying else {
      wasPutOff = true
      return []
    }
    stage = .beginning
    isInterrupted = false
    lastBegan = now
    pace = PassPace()
    if held == nil { progress.restart(at: now) }
    return look()
  }

  /// Progress that is read from now on must not show the pass before.
  mutating func asked(_ waiting: Int, at now: Instant) -> [Action] {
    (isPersonWaiting, held) = (true, nil)
    // A pass that is being stopped is followed by another (`conclude`).
    guard !progress.running, !hasEnded else { return [] }
    progress = PassProgress(running: true, startedAt: now, remaining: waiting)
    return isIdle ? [.wake(.person)] : []
  }

  private mutating func carryingEnded() -> [Action] {
    defer { (isCarrying, wasPutOff) = (false, false) }
    return wasPutOff ? [.wake(isPersonWaiting ? .person : .recorded)] : []
  }

  private mutating func contact(at now: Instant) -> [Action] {
    guard !known.hasMetPortal(of: address) else { return [] }
    known.metPortal(of: address, at: now)
    return [.remember(known)]
  }
}

// MARK: Running and ending

extension AgentLoop {
  mutating func look() -> [Action] {
    isStale = false
    return [.look]
  }

  private mutating func looked(_ facts: Facts, at now: Instant) -> [Action] {
    // A session that was being opened when the facts were read may be in use by now.
    guard !isStale else { return look() }
    switch stage {
    case .idle, .running: return []
    case .beginning:
      let session = usable(facts, at: now)
      guard held == nil || held != session?.challenge else {
        stage = .idle
        return []
      }
      if held != nil { progress.restart(at: now) }
      (stage, held) = (.running(session), nil)
      progress.remaining = facts.waiting
      return [.run(session, waiting: facts.waiting)]
    case .ending(let ran): return judge(ran, facts, at: now)
    case .settling(let ran, let end, let tried): return settle(ran, end, tried: tried, facts, at: now)
    case .leaving(let tried): return leave(tried: tried, facts)
    }
  }

  private mutating func stepped(
    _ step: Pass.Step, _ tally: Pass.Tally, _ remaining: Int?, at now: Instant
  ) -> [Action] {
    (progress.confirmed, progress.held, progress.quarantined) = (tally.confirmed, tally.held, tally.quarantined)
    progress.remaining = remaining ?? progress.remaining
    pace.note(settled: tally.confirmed + tally.held + tally.quarantined, at: now)
    progress.emptyAt = pace.emptyAt(remaining: progress.remaining, now: now)
    guard step.needsSession, case .running(let session?) = stage,
      now - (touchedAt ?? session.lastUsedAt) > Self.touchInterval(session)
    else { return [] }
    touchedAt = now
    return [.touch(session.challenge)]
  }

  /// Reports the backlog to the portal, for the office's overview and the next comparison.
  private mutating func ranOut(_ end: PassEnd, _ pass: Pass, _ chance: Double) -> [Action] {
    guard case .running(let session) = stage else { return [] }
    stage = .ending(Ran(end: end, session: session, pass: pass, chance: chance))
    guard end == .drained || end == .waiting, let session = session?.session else { return look() }
    let takesBundles = !session.mandates.isEmpty && pass.capabilities?.bundleKeys != nil
    return [.report(session)] + (takesBundles ? [.tellKey(session)] : []) + look()
  }

  private mutating func judge(_ ran: Ran, _ facts: Facts, at now: Instant) -> [Action] {
    progress.remaining = facts.waiting
    if let capabilities = ran.pass.capabilities {
      known.reached(capabilities, of: address, toldAt: probedAt, at: now)
    }
    quickTries.passEnded(reached: ran.pass.capabilities != nil)
    let isLeft = ran.end == .drained && facts.waiting > 0
    let end = known.judged(isLeft ? .waiting : ran.end, ran.pass.cause, of: address)
    known.ended(end, because: ran.pass.cause, pause: ran.pass.pause, at: now, random: ran.chance)
    stage = .settling(ran, end, tried: [])
    var actions = [Action.remember(known)]
    if end == .suspended, let account = facts.session?.session?.accessCode {
      // The account is left alone until the end that the portal told, or for half an hour [FAQ C3].
      let half = now + (known.skew ?? .zero) + .minutes(30)
      actions.append(.suspend(account, until: ran.pass.suspendedUntil ?? half))
    }
    return actions + look()
  }

  mutating func conclude(_ end: PassEnd, in session: StoredSession?, at now: Instant) -> [Action] {
    let isStopped = progress.stopAskedAt != nil
    let isAskedAgain = isStopped && isPersonWaiting
    (stage, isPersonWaiting, held) = (.idle, false, isStopped ? session?.challenge : nil)
    endProgress(end)
    let action = Action.conclude(end, backUp: end == .drained && progress.confirmed > 0)
    return [action] + (isAskedAgain ? asked(progress.remaining, at: now) : [])
  }

  /// The next pass is tried after a pause. A person who asked after this pass had ended waits for the next.
  private mutating func refused(_ chance: Double, at now: Instant) -> [Action] {
    known.ended(.programFault, pause: nil, at: now, random: chance)
    if isIdle, isPersonWaiting { return [.remember(known)] }
    (stage, isPersonWaiting) = (.idle, false)
    endProgress(.programFault)
    return [.remember(known)]
  }

  private mutating func endProgress(_ end: PassEnd) {
    (progress.running, progress.end, progress.emptyAt) = (false, end, nil)
  }
}
