import TestSupport

@testable import Domain

/// The loop's surroundings as values: the sessions of the file, and actions that begin and finish in separate steps, so
/// that other events can come between an action and its result.
struct LoopModel {
  var loop: AgentLoop
  var now = Sample.now
  var open: [StoredSession] = []
  var waiting = 1
  /// How the next passes end, and whether they reach the portal.
  var end = PassEnd.drained
  var reaches = true
  /// Why the next passes do not reach it.
  var cause: LinkCause?
  /// Sessions that the portal cannot be told to end.
  var deaf: Set<SignInID> = []
  private(set) var wakes: Set<Wake> = []
  private(set) var transcript: [String] = []
  private var actions: [AgentLoop.Action] = []
  /// The result of an action that has begun, before the loop gets it.
  private var result: Result?

  private enum Result {
    case event(AgentLoop.Event)
    case ended(SignInID)
  }

  init(isAutomatic: Bool = true, open: [StoredSession] = []) {
    loop = AgentLoop(isAutomatic: isAutomatic, address: "essai")
    self.open = open
    tell(.recalled(nil))
    loop.clock.read(now, elapsed: .zero)
    tell(.started(open: open.map(\.challenge)))
  }

  static func session(_ value: UInt8, used: Instant = Sample.now, idle: Span = .minutes(15)) -> StoredSession {
    guard let code = AccessCode("ABCD1234") else { preconditionFailure("an access code") }
    let session = Session(token: Secret("\(value)"), idle: idle, accessCode: code, name: "", mandates: ["vvr"])
    return StoredSession(challenge: Sample.id(value), session: session, openedAt: used, lastUsedAt: used)
  }

  mutating func tell(_ event: AgentLoop.Event) {
    for action in loop.handle(event, at: now) {
      if case .wake(let wake) = action { wakes.insert(wake) } else { actions.append(action) }
    }
  }

  mutating func wake(_ wake: Wake) { wakes.insert(wake) }

  /// A code was accepted: the session is stored, then the loop is told.
  mutating func openSession(_ value: UInt8) {
    open.removeAll { $0.challenge == Sample.id(value) }
    open.append(Self.session(value, used: now))
    tell(.codeAnswered)
    wake(.signedIn)
  }

  /// Journals the code before it is sent; whether the portal accepts it is not known yet.
  mutating func sendCode(_ value: UInt8) {
    tell(.codeSent(Sample.id(value)))
    open.append(StoredSession(challenge: Sample.id(value), session: nil, openedAt: now, lastUsedAt: now))
  }

  /// One step: gives the loop a result, begins an action, or gives it its wakes. Returns false when the loop sleeps.
  mutating func step() -> Bool {
    if let result {
      self.result = nil
      switch result {
      case .event(let event): tell(event)
      case .ended(let challenge): open.removeAll { $0.challenge == challenge }
      }
    } else if !actions.isEmpty {
      begin(actions.removeFirst())
    } else if !wakes.isEmpty {
      let taken = wakes
      wakes = []
      tell(.woke(taken, isSignedIn: open.contains { $0.session != nil }))
    } else {
      return false
    }
    return true
  }

  mutating func settle() { while step() {} }

  private mutating func begin(_ action: AgentLoop.Action) {
    switch action {
    case .look: result = .event(.looked(AgentLoop.Facts(open: open, waiting: waiting)))
    case .run(let session, _): run(session)
    case .end(let session):
      transcript.append("end \(name(session.challenge))")
      if !deaf.contains(session.challenge) { result = .ended(session.challenge) }
    case .forget(let challenge):
      transcript.append("forget \(name(challenge))")
      result = .ended(challenge)
    case .report: transcript.append("report")
    case .tellKey: transcript.append("tell key")
    case .remember(let health): transcript.append("remember \(health.link)")
    case .suspend(_, let until): transcript.append("suspend for \(until - now)")
    case .touch(let challenge): transcript.append("touch \(name(challenge))")
    case .conclude(let end, let backUp): transcript.append("conclude \(end)" + (backUp ? ", back up" : ""))
    case .wake: preconditionFailure("told at once")
    }
  }

  private mutating func run(_ session: StoredSession?) {
    transcript.append("run" + (session.map { " in \(name($0.challenge))" } ?? ""))
    var pass = Pass(hasSession: session != nil, history: Sample.history, requestTimeout: .seconds(60))
    if case .finish(let end) = loop.next(of: &pass, isStopping: false) {
      result = .event(.ranOut(end, pass, chance: 0.5))
      return
    }
    if reaches { pass.meet(Sample.capabilities) }
    if let cause { pass.finish(end, cause) }
    if reaches { tell(.probed) }
    result = .event(.ranOut(session == nil && end == .drained ? .signInNeeded : end, pass, chance: 0.5))
  }

  private func name(_ challenge: SignInID) -> String { "\(challenge.bytes.last ?? 0)" }
}
