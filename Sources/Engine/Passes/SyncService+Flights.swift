internal import Domain
internal import Store

/// The answers to requests of a pass that were made while it went on, until it takes them in.
struct Arrivals {
  /// An answer, with the step that it is to.
  struct Arrival: Sendable {
    let step: Pass.Step
    let exchange: ExchangeID
    let answer: Answer
  }

  enum Answer: Sendable {
    case lookedUp([OutboxOperation], Exchange<[LookupFinding]>, askedAt: Instant)
    case matched([OutboxOperation], Exchange<[VehicleCandidates]>)
    case submitted([Submission], Exchange<[SubmissionAnswer]>)
  }

  /// Requests under way.
  var expected = 0
  /// In the order in which they came.
  var here: [Arrival] = []
  var waiting: CheckedContinuation<Void, Never>?
}

/// Questions about waiting certificates, and their submissions: each begins in the store before it is made, and the pass
/// takes its answer in once it has come, whichever comes first.
extension SyncService {
  func begin(
    _ step: Pass.Step, in pass: inout Pass, token: Secret, of flights: inout DiscardingTaskGroup
  ) async throws(StoreFault) {
    switch step {
    case .lookUp(let operations):
      // A look-up before a first send is recorded in the certificate's history only if it finds something.
      let unknown = operations.filter { $0.state == .unknown }.map(\.id)
      let exchange = try await store.begin(.lookUp, unknown, at: surroundings.now())
      let askedAt = readClock()
      pass.quietFrom = loop.quietFrom
      pass.beganAsking()
      arrivals.expected += 1
      let lookUp = pass.lookUp(about: operations)
      flights.addImmediateTask { [self] in
        await arrived(.lookedUp(operations, await ask(lookUp, token), askedAt: askedAt), to: step, exchange)
      }
    case .match(let operations):
      note(.requested)
      let questions = operations.map { VehicleQuestion(about: $0.vehicle) }
      let exchange = try await store.begin(.match, [], at: surroundings.now())
      pass.beganAsking()
      arrivals.expected += 1
      flights.addImmediateTask { [self] in
        await arrived(.matched(operations, await portal.match(questions, token)), to: step, exchange)
      }
    case .submit(let chosen):
      guard let exchange = try await announce(.submit, chosen.map(\.operation), in: &pass) else { return }
      // Leaves out the certificates that a person took back in between.
      let submissions = chosen.filter { !pass.hasDropped($0.operation) }
      pass.beganSending(submissions)
      arrivals.expected += 1
      flights.addImmediateTask { [self] in
        await arrived(.submitted(submissions, await submit(submissions, token)), to: step, exchange)
      }
    default: preconditionFailure("a request whose answer is waited for")
    }
  }

  private func arrived(_ answer: Arrivals.Answer, to step: Pass.Step, _ exchange: ExchangeID) {
    arrivals.expected -= 1
    arrivals.here.append(Arrivals.Arrival(step: step, exchange: exchange, answer: answer))
    arrivals.waiting?.resume()
    arrivals.waiting = nil
  }

  /// Waits until there is an answer that was not taken in.
  func answerArrives() async {
    guard arrivals.here.isEmpty, arrivals.expected > 0 else { return }
    await withCheckedContinuation { arrivals.waiting = $0 }
  }

  /// Takes in the first answer that has come; nil where there is none.
  ///
  /// - Returns: the step that it is to.
  func takeArrival(in pass: inout Pass) async throws(StoreFault) -> Pass.Step? {
    guard !arrivals.here.isEmpty else { return nil }
    let arrival = arrivals.here.removeFirst()
    let now = surroundings.now()
    switch arrival.answer {
    case .lookedUp(let operations, let findings, let askedAt):
      let stands = pass.stands(of: operations.map(\.id))
      var changes = pass.lookedUp(operations, findings, askedAt: askedAt, at: now)
      changes += pass.matched(operations, in: findings, freshID: { PortalVehicleID(surroundings.newID()) }, at: now)
      try await commit(changes, of: arrival.exchange, findings.evidence, standing: stands, in: &pass, at: now)
    case .matched(let operations, let candidates):
      let freshIDs = operations.map { _ in PortalVehicleID(surroundings.newID()) }
      let stands = pass.stands(of: operations.map(\.id))
      let changes = pass.matched(operations, candidates, freshIDs: freshIDs, at: now)
      try await commit(changes, of: arrival.exchange, candidates.evidence, standing: stands, in: &pass, at: now)
    case .submitted(let submissions, let answers):
      let stands = pass.stands(of: submissions.map(\.operation), as: .sending)
      let changes = pass.submitted(submissions, answers, at: now)
      try await commit(changes, of: arrival.exchange, answers.evidence, standing: stands, in: &pass, at: now)
    }
    return arrival.step
  }

  /// Makes the requests of a look-up, one after the other.
  func ask(_ lookUp: LookUp, _ token: Secret) async -> Exchange<[LookupFinding]> {
    var lookUp = lookUp
    while true {
      if case .found(let findings) = lookUp.next { return findings }
      note(.requested)
      switch lookUp.next {
      case .lookUp(let questions): lookUp.told(await portal.lookUp(questions, token))
      case .document(let kind, let number): lookUp.told(await portal.document(kind, number, token))
      case .find(let kind, let vin): lookUp.told(await portal.find(kind, vin, token))
      case .outcome(let operation): lookUp.told(await portal.outcome(operation, token))
      case .found: break
      }
    }
  }

  /// Sends a single submission by itself, and several as a batch.
  private func submit(
    _ submissions: [Submission], _ token: Secret
  ) async -> Exchange<[SubmissionAnswer]> {
    note(.requested)
    guard submissions.count == 1, let submission = submissions.first else {
      return await portal.submitBatch(submissions, token)
    }
    return await portal.submit(submission, token).asOfBatch
  }
}
