/// One pass over the outbox, as a value: `next()` returns the next step, and the step's result is given back. It holds
/// at most one load of operations. Nothing in it is needed for safety: a new pass begins from the store alone.
///
/// probe → compare both sides' past → look up in bulk → match vehicles in bulk → create → submit; unknown outcomes
/// before waiting certificates.
package struct Pass: Sendable {
  package enum Step: Hashable, Sendable {
    case probe
    /// The portal's last report of this station.
    case readReport
    /// Asks which of the next blank numbers after this one the portal has, until all were asked about.
    case survey(after: StockNumber?, limit: Int)
    /// Asks whether the portal still has certificates that it confirmed, with a sequence above this.
    case verify(after: Int64, onlyUnreported: Bool, limit: Int)
    case conclude(Comparison.Conclusion)
    /// As `verify`, for repairs: one document in each question.
    case verifyRepairs(after: Int64, onlyUnreported: Bool)
    /// Loads operations of this state that are due now, with a sequence above this.
    case load(OutboxState, after: Int64, limit: Int)
    /// Looks up certificates with a number together; any other operation alone.
    case lookUp([OutboxOperation])
    case match([OutboxOperation])
    case create(OutboxOperation, PortalVehicleID)
    case submit([Submission])
    /// Nothing can be asked or sent until a request under way is answered.
    case wait
    case finish(PassEnd)

    /// Whether the step makes a request in a session, which the portal then counts as used.
    package var needsSession: Bool {
      switch self {
      case .readReport, .survey, .verify, .verifyRepairs, .lookUp, .match, .create, .submit: true
      case .probe, .conclude, .load, .wait, .finish: false
      }
    }

    /// Whether an operation may have another state afterwards.
    package var mayChangeStates: Bool {
      switch self {
      case .verify, .verifyRepairs, .load, .lookUp, .match, .create, .submit: true
      case .probe, .readReport, .survey, .conclude, .wait, .finish: false
      }
    }
  }

  /// The portal's capabilities, once the probe was answered.
  package internal(set) var capabilities: PortalCapabilities?
  /// The longest pause the portal asked for in this pass.
  package internal(set) var pause: Span?
  package internal(set) var suspendedUntil: Instant?
  /// Why the portal was not reached, where that ended the pass.
  package internal(set) var cause: LinkCause?
  package internal(set) var tally = Tally()

  let hasSession: Bool
  let hasWork: Bool
  private let firstBatch: Int
  /// Time to wait before an unknown outcome is looked up at a portal that may take a number twice.
  let quietPeriod: Span
  /// No quiet period begins before this time, whatever the clock said: the clock was set then.
  package var quietFrom: Instant?
  /// Until the comparison is done, nothing is asked or sent for a waiting certificate.
  var comparison: Comparison
  var end: PassEnd?
  var sweep = Sweep()
  var work = WorkLoad()
  var batch = BatchSize(limit: 1)
  var flights = Flights()
  /// How many questions one look-up or match has.
  var questions = BatchSize(limit: 1)
  /// Operations too often absent after a server error while nothing was confirmed yet; the end of the pass shows
  /// whether the certificate or the portal is to blame.
  var suspects: [OperationID: StateReason] = [:]
  /// Operations left to a later pass, because they changed since this one loaded them; one for each act of a person.
  var dropped: Set<OperationID> = []
  /// Consecutive requests in trouble.
  var troubles = 0

  /// The most consecutive requests in trouble, or tries of one operation, in one pass.
  package static let maximumTries = 3
  /// The most operations held in memory at once.
  package static let loadLimit = 500

  package struct Tally: Hashable, Sendable {
    package var confirmed = 0
    package var held = 0
    package var quarantined = 0
  }

  /// The place of the pass in the outbox: unknown outcomes first, then ready operations. It starts again as long as a
  /// sweep confirmed or dropped something, since a vehicle's next certificate waits for the one before.
  struct Sweep {
    var state = OutboxState.unknown
    var cursor: Int64 = 0
    var settledBefore = 0
  }

  /// - Parameters:
  ///   - hasWork: whether anything waits; without it, nobody needs to sign in.
  ///   - history: this file's past, compared with the portal's before anything is sent.
  ///   - requestTimeout: the longest a request may take; the quiet period is twice that, at least 180 s.
  ///   - firstBatch: how many certificates the first batch has, where an unknown outcome costs no more than a look-up.
  package init(
    hasSession: Bool, hasWork: Bool = true, history: StationHistory, requestTimeout: Span, firstBatch: Int = 8
  ) {
    (self.hasSession, self.hasWork, self.firstBatch) = (hasSession, hasWork, firstBatch)
    comparison = Comparison(history)
    quietPeriod = max(.seconds(180), requestTimeout + requestTimeout)
  }

  package mutating func next() -> Step {
    if let end { return isWaiting ? .wait : .finish(end) }
    guard let capabilities else { return .probe }
    guard hasSession else { return .finish(hasWork ? .signInNeeded : .drained) }
    let mostAsked = capabilities.hasLookup ? capabilities.lookup : 1
    if let step = comparison.next(limit: min(mostAsked, questions.current)) { return step }
    let next = flights.maySend ? nextSubmissions(body: capabilities.body) : (chosen: [], isFull: false)
    // Where several requests may be under way, a full batch does not wait for the questions about other certificates.
    if next.isFull, flights.limit > 1 { return .submit(next.chosen) }
    if flights.mayAsk {
      // In parts, so that the first are sent while others are asked about.
      let part = flights.limit > 1 ? min(mostAsked, capabilities.match) : mostAsked
      let asked = work.operations(at: .ask, limit: min(part, questions.current)).askedTogether
      // A vehicle's documents are not told while one of them is being sent.
      if let first = asked.first, !isWaiting || first.intent != .register { return .lookUp(asked) }
      let matched = work.operations(at: .match, limit: min(capabilities.match, questions.current))
      if !matched.isEmpty { return .match(matched) }
    }
    if !isWaiting, let operation = work.operations(at: .create, limit: 1).first, let id = operation.decision?.vehicle {
      return .create(operation, id)
    }
    if !next.chosen.isEmpty, !flights.isAsking { return .submit(next.chosen) }
    return isWaiting ? .wait : .load(sweep.state, after: sweep.cursor, limit: Self.loadLimit)
  }

  /// Ends the pass once the requests under way are answered.
  package mutating func stop() { end = end ?? .stopped }

  // MARK: Results of steps

  package mutating func probed(_ exchange: Exchange<PortalCapabilities>) {
    let condition = PortalCondition(of: exchange)
    guard case .answered(let capabilities) = exchange.outcome else {
      absorb(condition, sessionMatters: false)
      return finish(.portalDown)
    }
    guard capabilities.versions.contains(where: { $0.hasPrefix("1.") }) else { return finish(.protocolChanged) }
    self.capabilities = capabilities
    batch = BatchSize(
      limit: capabilities.hasBatch ? capabilities.batch : 1, first: capabilities.uniqueNumbers ? firstBatch : 1)
    questions = BatchSize(limit: max(capabilities.lookup, capabilities.match), first: .max)
    let requests = PortalCapabilities.requestsAtOnce(told: capabilities.requests)
    flights = Flights(limit: capabilities.uniqueNumbers ? requests : 1)
    absorb(condition)
  }

  /// - Returns: after the last load, changes for operations absent too often, if others were confirmed.
  package mutating func loaded(_ operations: [OutboxOperation]) -> [OutboxChange] {
    guard let last = operations.last else {
      nextSweep()
      return end == .drained ? blameSuspects() : []
    }
    sweep.cursor = last.sequence
    work = WorkLoad()
    for operation in operations where !dropped.contains(operation.id) {
      suspects[operation.id] = nil
      work.append(operation)
    }
    return []
  }

  /// The time until which an absence proves nothing about an unknown outcome: the request may still arrive, and the
  /// portal could take it twice. Nil where that is over, or where a second arrival is harmless.
  func quietEnd(ofUnknown operation: OutboxOperation, askedAt: Instant) -> Instant? {
    guard operation.state == .unknown, !isHarmlessTwice(operation.intent) else { return nil }
    let end = quietEnd(of: operation, at: askedAt)
    return askedAt < end ? end : nil
  }

  /// Whether a second arrival has no effect, so that no quiet period is needed (SyncProtocol §9.2).
  func isHarmlessTwice(_ intent: OutboxOperation.Intent) -> Bool {
    (intent == .reinstate ? capabilities?.uniqueNumbers : capabilities?.idempotency) == true
  }

  /// The end of the quiet period. Where the clock was set back since, one whole period by the new clock, once.
  private func quietEnd(of operation: OutboxOperation, at now: Instant) -> Instant {
    let since = max(operation.stateSince, quietFrom ?? operation.stateSince)
    guard since > now else { return since + quietPeriod }
    guard let waited = operation.notBefore, waited <= now else { return now + quietPeriod }
    return waited
  }
}
