internal import Domain
internal import Logging
internal import Store

/// Performs the actions of `AgentLoop`; an action with a result hands it back as an event.
extension SyncService {
  func perform(_ action: AgentLoop.Action) async throws(StoreFault) -> AgentLoop.Event? {
    switch action {
    case .look: return .looked(try await facts())
    case .run(let session, let waiting): return try await run(session, waiting: waiting)
    // A report of a retired device would hide the other device's.
    case .report where store.retirement != nil, .tellKey where store.retirement != nil: break
    case .report(let session): try await report(in: session)
    case .tellKey(let session): try await tellKey(in: session)
    case .remember(let health):
      try await store.remember(MemoryKey.health, health, noting: loop.sighting(at: surroundings.now()))
    case .suspend(let account, let end):
      let left = try await store.account(account).portalLeft
      try await store.noteStanding(account, portalLeft: left, suspendedUntil: end)
    case .touch(let challenge): try await store.touchSession(challenge, at: surroundings.now())
    case .end(let session): try await end(session)
    case .forget(let challenge): try await store.endSession(challenge, at: surroundings.now())
    case .conclude(let end, let backUp): try await conclude(end, backUp: backUp)
    case .wake(let wake): waker.signal(wake)
    }
    return nil
  }

  private func run(_ session: StoredSession?, waiting: Int) async throws(StoreFault) -> AgentLoop.Event {
    var pass = Pass(
      hasSession: session != nil, hasWork: waiting > 0, history: try await store.history(),
      requestTimeout: settings.requestTimeout)
    do throws(StoreFault) {
      let end = try await goThrough(&pass, token: session?.session?.token ?? Secret(""))
      return .ranOut(end, pass, chance: surroundings.chance())
    } catch .retired {
      return .ranOut(.stopped, pass, chance: surroundings.chance())
    }
  }

  /// Returns once no request is under way.
  private func goThrough(_ pass: inout Pass, token: Secret) async throws(StoreFault) -> PassEnd {
    let end = await withDiscardingTaskGroup { flights -> Result<PassEnd, StoreFault> in
      do throws(StoreFault) {
        return .success(try await goThrough(&pass, token: token, of: &flights))
      } catch {
        switch error {
        case .refused, .diskFull: break
        default: flights.cancelAll()
        }
        // What is answered now is stored where the store takes it; anything else is looked up later.
        while pass.isWaiting {
          await answerArrives()
          _ = try? await takeArrival(in: &pass)
        }
        return .failure(error)
      }
    }
    return try end.get()
  }

  /// Performs the steps of a pass, and takes in the answers to its requests as they come.
  private func goThrough(
    _ pass: inout Pass, token: Secret, of flights: inout DiscardingTaskGroup
  ) async throws(StoreFault) -> PassEnd {
    while store.retirement == nil {
      let done: Pass.Step
      if let answered = try await takeArrival(in: &pass) {
        done = answered
      } else {
        done = loop.next(of: &pass, isStopping: waker.isStopped)
        if case .finish(let end) = done { return end }
        try await perform(done, in: &pass, token: token, of: &flights)
        // A request under way has changed nothing yet.
        if pass.isWaiting { continue }
      }
      let remaining = done.mayChangeStates ? try await liveCount() : nil
      try await handle(.stepped(done, pass.tally, remaining: remaining))
    }
    return .stopped
  }

  /// Ends one session at the portal; returns false where it stays open here.
  @discardableResult
  func end(_ session: StoredSession) async throws(StoreFault) -> Bool {
    try await note(await portal.abandon(session.challenge), endOf: session)
  }

  /// Closes the session in the store once the portal confirmed its end or it has surely ended by itself. Otherwise
  /// returns false: it stays open, and its end is tried again.
  @discardableResult
  func note(_ answer: Exchange<Acknowledged>, endOf session: StoredSession) async throws(StoreFault) -> Bool {
    let now = surroundings.now()
    if case .answered = answer.outcome {} else if !AgentLoop.hasSurelyEnded(session, at: now) { return false }
    try await store.endSession(session.challenge, at: now)
    return true
  }

  /// How often a station is tended whose portal is a web site.
  static let tending = Span.minutes(15)

  /// What follows a pass, where there is none: checks, and room for the next record.
  func tend() async throws(StoreFault) {
    readClock()
    _ = try await checkIntegrity()
    if let fault = store.witnessFault { logger.notice("the witness was not written", metadata: ["fault": "\(fault)"]) }
    try await store.checkpoint()
    await prepareBallast()
  }

  /// A full disk takes the ballast; it is reserved again once there is room.
  private func prepareBallast() async {
    do throws(StoreFault) {
      try await store.prepareBallast()
    } catch {
      logger.notice("no ballast", metadata: ["fault": "\(error)"])
    }
  }

  /// Stops the pass and signs out, before the station leaves this device. A challenge stays open: its code may be entered at
  /// the other device.
  func endSessions() async throws(StoreFault) {
    note(.stopAsked)
    for session in try await store.openSessions() where session.session != nil { try await end(session) }
  }

  private func conclude(_ end: PassEnd, backUp: Bool) async throws(StoreFault) {
    let progress = loop.progress
    logger.notice(
      "pass ended",
      metadata: [
        "end": "\(end.rawValue)", "confirmed": "\(progress.confirmed)", "held": "\(progress.held)",
        "quarantined": "\(progress.quarantined)", "remaining": "\(progress.remaining)",
        "requests": "\(progress.requests)",
      ])
    _ = try await checkIntegrity()
    if let fault = store.witnessFault { logger.notice("the witness was not written", metadata: ["fault": "\(fault)"]) }
    if end == .drained { try await store.checkpoint() }
    if backUp { try await backUpIfDue(hasNews: true) }
    await prepareBallast()
  }

  /// A rule of the store refused what the pass decided: a bug in this program, no fault of the disk. People go on
  /// recording, and the next pass is tried after a pause.
  func passRefused(_ note: String) async throws(StoreFault) {
    logger.critical(Self.refusedByRule, metadata: ["note": "\(note)"])
    do throws(StoreFault) {
      // Operations that were being sent have an unknown outcome, as after a restart.
      try await store.recover(now: surroundings.now())
    } catch .refused(let note) {
      logger.critical(Self.refusedByRule, metadata: ["note": "\(note)"])
    }
    try await handle(.refused(chance: surroundings.chance()))
  }
}
