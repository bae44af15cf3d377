internal import Domain
internal import FoundationEssentials
internal import Store

/// Performs the steps of a pass: commits the attempt, makes the request, commits its result.
extension SyncService {
  func perform(_ step: Pass.Step, in pass: inout Pass, token: Secret) async throws(StoreFault) {
    switch step {
    case .finish: break
    case .probe:
      note(.requested)
      let answer = await portal.probe()
      note(.probed)
      pass.probed(answer)
    case .readReport, .survey, .verify, .verifyRepairs, .conclude: try await compare(step, in: &pass, token: token)
    case .load(let state, let sequence, let limit):
      let now = readClock()
      let operations = try await store.due(state, after: sequence, limit: limit, now: now)
      try await apply(pass.loaded(operations), in: &pass, at: now)
    case .lookUp(let operations):
      // A look-up before a first send is recorded in the certificate's history only if it finds something.
      let unknown = operations.filter { $0.state == .unknown }.map(\.id)
      let exchange = try await store.begin(.lookUp, unknown, at: surroundings.now())
      let askedAt = readClock()
      pass.quietFrom = loop.quietFrom
      let findings = await ask(pass.lookUp(about: operations), token)
      let (now, stands) = (surroundings.now(), pass.stands)
      var changes = pass.lookedUp(operations, findings, askedAt: askedAt, at: now)
      changes += pass.matched(
        operations, in: findings, freshID: { PortalVehicleID(surroundings.newID()) }, at: now)
      try await commit(changes, of: exchange, findings.evidence, standing: stands, in: &pass, at: now)
    case .match(let operations): try await match(operations, in: &pass, token: token)
    case .create(let operation, let id): try await create(operation, id, in: &pass, token: token)
    case .submit(let submissions): try await submit(submissions, in: &pass, token: token)
    }
  }

  private func submit(
    _ chosen: [Submission], in pass: inout Pass, token: Secret
  ) async throws(StoreFault) {
    guard let exchange = try await announce(.submit, chosen.map(\.operation), in: &pass) else { return }
    // Leaves out the certificates that a person took back in between.
    let submissions = chosen.filter { !pass.hasDropped($0.operation) }
    let answers = await submit(submissions, token)
    let now = surroundings.now()
    let stands = pass.stands(of: submissions.map(\.operation), as: .sending)
    let changes = pass.submitted(submissions, answers, at: now)
    try await commit(changes, of: exchange, answers.evidence, standing: stands, in: &pass, at: now)
  }

  private func match(
    _ operations: [OutboxOperation], in pass: inout Pass, token: Secret
  ) async throws(StoreFault) {
    note(.requested)
    let questions = operations.map { VehicleQuestion(about: $0.vehicle) }
    let exchange = try await store.begin(.match, [], at: surroundings.now())
    let candidates = await portal.match(questions, token)
    let now = surroundings.now()
    let freshIDs = operations.map { _ in PortalVehicleID(surroundings.newID()) }
    let stands = pass.stands
    let changes = pass.matched(operations, candidates, freshIDs: freshIDs, at: now)
    try await commit(changes, of: exchange, candidates.evidence, standing: stands, in: &pass, at: now)
  }

  private func create(
    _ operation: OutboxOperation, _ id: PortalVehicleID, in pass: inout Pass, token: Secret
  ) async throws(StoreFault) {
    let body: Data
    do {
      body = try PortalForm.vehicleCreation(
        from: operation.payload, isDistinct: operation.decision?.person != nil)
    } catch {
      throw .damaged("a sealed certificate cannot be read")
    }
    guard let exchange = try await announce(.createVehicle, [operation.id], in: &pass) else { return }
    note(.requested)
    let answer = await portal.createVehicle(id, body, token)
    let (now, stands) = (surroundings.now(), pass.stands)
    let changes = pass.created(operation, answer, at: now)
    try await commit(changes, of: exchange, answer.evidence, standing: stands, in: &pass, at: now)
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
