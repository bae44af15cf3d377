import TestSupport

@testable import Domain

/// Drives passes against a model portal and a model of the outbox, and logs requests and changes.
struct PassRun {
  var portal = ModelPortal()
  /// The outbox, by sequence.
  var operations: [OutboxOperation]
  var now = Sample.now
  var hasSession = true
  /// How many certificates the first batch has. With one, each request is a moment of its own for a fault.
  var firstBatch = 1
  /// The fault of the request with this index, counted over all passes.
  var trouble: @Sendable (Int, Pass.Step) -> Trouble? = { _, _ in nil }
  /// Called before each step; true stops the pass.
  var isStopped: @Sendable (Int) -> Bool = { _ in false }

  /// The order in which answers come where several requests are under way. Without it each comes before the next step.
  var order: SeededGenerator?
  private var underWay: [Arrival] = []
  /// The most requests that were under way at once.
  private(set) var mostUnderWay = 0

  private enum Arrival {
    case lookedUp([OutboxOperation], Exchange<[LookupFinding]>, askedAt: Instant)
    case matched([OutboxOperation], Exchange<[VehicleCandidates]>)
    case submitted([Submission], Exchange<[SubmissionAnswer]>)
  }

  /// `probe`, `look up 1 2`, `match 1`, `create 1 as 7`, `submit 1 2`.
  private(set) var requests: [String] = []
  /// `1 confirmed receipt`, in the order they were stored; `1 ready` where there is no reason.
  private(set) var changes: [String] = []
  /// Changes that the real outbox would have refused.
  private(set) var breaches: [String] = []
  private(set) var pass = Pass(hasSession: true, history: Sample.history, requestTimeout: .seconds(60))
  private(set) var steps = 0
  private var freshIDs = 0
  private let places: [OperationID: Int]

  init(_ operations: [OutboxOperation], known: [Int] = []) {
    self.operations = operations
    places = Dictionary(uniqueKeysWithValues: operations.enumerated().map { ($1.id, $0) })
    portal.vehicles = known.map { Sample.portalVehicle($0) }
  }

  /// Runs one pass; nil when it does not end within `limit` steps, waits not counted, or waits for nothing.
  @discardableResult
  mutating func run(within limit: Int = 5_000) -> PassEnd? {
    pass = Pass(
      hasSession: hasSession, history: Sample.history, requestTimeout: .seconds(60), firstBatch: firstBatch)
    steps = 0
    while steps < limit {
      steps += 1
      if isStopped(steps) { pass.stop() }
      let step = pass.next()
      if case .finish(let end) = step {
        if !underWay.isEmpty { breaches.append("ends with requests under way") }
        return end
      }
      perform(step)
      if step == .wait {
        if underWay.isEmpty { return nil }
        steps -= 1
      }
      takeAnswers(waits: step == .wait)
    }
    return nil
  }

  /// - Parameter waits: whether the pass does nothing before an answer.
  private mutating func takeAnswers(waits: Bool) {
    mostUnderWay = max(mostUnderWay, underWay.count)
    guard var order else {
      while let arrival = underWay.popLast() { take(arrival) }
      return
    }
    while !underWay.isEmpty, waits || Int.random(in: 0..<3, using: &order) == 0 {
      take(underWay.remove(at: Int.random(in: 0..<underWay.count, using: &order)))
      if waits { break }
    }
    self.order = order
  }

  private mutating func take(_ arrival: Arrival) {
    switch arrival {
    case .lookedUp(let asked, let answer, let askedAt):
      apply(pass.lookedUp(asked, answer, askedAt: askedAt, at: now))
    case .matched(let asked, let answer):
      let ids = asked.map { _ in nextID() }
      apply(pass.matched(asked, answer, freshIDs: ids, at: now))
    case .submitted(let submissions, let answers):
      apply(pass.submitted(submissions, answers, at: now))
      for operation in operations where operation.state == .sending {
        if submissions.contains(where: { $0.operation == operation.id }) {
          breaches.append("\(operation.sequence) is left sending")
        }
      }
    }
  }

  /// Runs passes with these pauses, cyclically, while an operation can go on without a person.
  mutating func runPasses(atMost limit: Int, pauses: [Span] = [.minutes(10)]) -> [PassEnd?] {
    var ends: [PassEnd?] = []
    while ends.count < limit, operations.contains(where: { $0.state.isLive }) {
      ends.append(run())
      now = now + pauses[ends.count % pauses.count]
    }
    return ends
  }

  func state(_ value: Int) -> String {
    guard let operation = operations.first(where: { $0.sequence == value }) else { return "none" }
    return text(operation.state, operation.reason)
  }

  subscript(value: Int) -> OutboxOperation? { operations.first { $0.sequence == value } }

  // MARK: Steps

  private mutating func perform(_ step: Pass.Step) {
    if case .load(let state, let sequence, let limit) = step {
      let due = due(state, after: sequence, limit: limit)
      return apply(pass.loaded(due))
    }
    // This portal keeps no reports; ComparisonTests covers those that do.
    if step == .readReport { return pass.readReport(.refused(501, .notSupported), own: nil) }
    guard step != .wait else { return }
    let trouble = trouble(requests.count, step)
    now = now + (trouble == .lost || trouble == .late || trouble == .dropped ? .seconds(60) : .seconds(1))
    portal.catchUp(at: now)
    switch step {
    case .finish, .load, .wait: break
    case .readReport, .survey, .verify, .verifyRepairs, .conclude:
      breaches.append("compared with a portal without reports")
    case .probe:
      requests.append("probe")
      pass.probed(portal.exchange(trouble) { .answered($0.capabilities) })
    case .lookUp(let asked):
      requests.append("look up \(names(asked.map(\.id)))")
      pass.beganAsking()
      underWay.append(.lookedUp(asked, portal.lookUp(asked, trouble), askedAt: now))
    case .match(let asked):
      requests.append("match \(names(asked.map(\.id)))")
      pass.beganAsking()
      underWay.append(.matched(asked, portal.match(asked, trouble)))
    case .create(let operation, let id):
      requests.append("create \(operation.sequence) as \(Sample.value(of: id))")
      apply(pass.created(operation, portal.create(operation, id, trouble), at: now))
    case .submit(let submissions):
      requests.append("submit \(names(submissions.map(\.operation)))")
      submissions.forEach { begin($0) }
      pass.beganSending(submissions)
      underWay.append(.submitted(submissions, portal.submit(submissions, trouble, at: now)))
    }
  }

  private mutating func nextID() -> PortalVehicleID {
    freshIDs += 1
    return Sample.id(numbered: freshIDs)
  }

  // MARK: The outbox

  /// Selects as the store does: due now, one for each vehicle, oldest first.
  private func due(_ state: OutboxState, after sequence: Int64, limit: Int) -> [OutboxOperation] {
    var taken = Set(state == .ready ? operations.filter { $0.state == .unknown }.map(\.vehicle.vin) : [])
    let found = operations.filter { operation in
      guard operation.state == state else { return false }
      if state == .ready, !taken.insert(operation.vehicle.vin).inserted { return false }
      return operation.sequence > sequence && operation.notBefore.map { $0 <= now } ?? true
    }
    return Array(found.prefix(limit))
  }

  private mutating func begin(_ submission: Submission) {
    guard let index = places[submission.operation] else {
      return breaches.append("a submission of no operation")
    }
    if operations[index].state != .ready { breaches.append("\(index + 1) sent while \(operations[index].state)") }
    if operations[index].decision?.vehicle != submission.vehicle { breaches.append("\(index + 1): another vehicle") }
    let vin = operations[index].vehicle.vin
    if operations.contains(where: { $0.vehicle.vin == vin && [.sending, .unknown].contains($0.state) }) {
      breaches.append("\(index + 1) sent while another of its vehicle is under way")
    }
    operations[index].state = .sending
    operations[index].notBefore = nil
  }

  private mutating func apply(_ changes: [OutboxChange]) {
    for change in changes {
      guard let index = places[change.operation] else {
        breaches.append("a change of no operation")
        continue
      }
      check(change, on: operations[index])
      if operations[index].state != change.state { operations[index].stateSince = now }
      operations[index].state = change.state
      operations[index].reason = change.reason
      operations[index].notBefore = change.notBefore
      if change.completesUnknownCycle { operations[index].unknownCycles += 1 }
      switch change.decision {
      case .keep: break
      case .set(let decision): operations[index].decision = decision
      case .clear: operations[index].decision = nil
      }
      self.changes.append("\(operations[index].sequence) \(text(change.state, change.reason))")
    }
  }

  private mutating func check(_ change: OutboxChange, on operation: OutboxOperation) {
    let name = "\(operation.sequence): \(operation.state) to \(change.state)"
    if change.state != operation.state, !operation.state.successors.contains(change.state) { breaches.append(name) }
    if change.state == .sending { breaches.append("\(name) by a change") }
    if let receipt = change.receipt {
      let proves = receipt.proves(operation.kind, operation.number, operation.digest)
      if !proves || receipt.operation != operation.id { breaches.append("\(name) without a proof") }
    }
  }

  private func text(_ state: OutboxState, _ reason: StateReason?) -> String {
    [state.rawValue, reason?.code.rawValue].compactMap { $0 }.joined(separator: " ")
  }

  private func names(_ ids: [OperationID]) -> String {
    ids.map { id in places[id].map { "\(operations[$0].sequence)" } ?? "none" }.joined(separator: " ")
  }
}
