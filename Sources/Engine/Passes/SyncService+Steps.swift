internal import Domain
internal import FoundationEssentials
internal import Store

/// Performs the steps of a pass: commits the attempt, makes the request, commits its result. `SyncService+Flights` has
/// those whose answers come while the pass goes on.
extension SyncService {
  /// Returns once the step is done; for a request whose answer comes while the pass goes on, once it is made.
  ///
  /// - Parameter flights: the requests that are under way.
  func perform(
    _ step: Pass.Step, in pass: inout Pass, token: Secret, of flights: inout DiscardingTaskGroup
  ) async throws(StoreFault) {
    switch step {
    case .finish: break
    case .probe:
      note(.requested)
      let answer = await waker.stopped.cutting { [portal] in await portal.probe() }
      // One that was cut tells nothing of the portal.
      if waker.isStopped { break }
      note(.probed)
      pass.probed(answer)
    case .readReport, .survey, .verify, .verifyRepairs, .conclude: try await compare(step, in: &pass, token: token)
    case .load(let state, let sequence, let limit):
      let now = readClock()
      let operations = try await store.due(state, after: sequence, limit: limit, now: now)
      try await apply(pass.loaded(operations), in: &pass, at: now)
    case .create(let operation, let id): try await create(operation, id, in: &pass, token: token)
    case .lookUp, .match, .submit: try await begin(step, in: &pass, token: token, of: &flights)
    case .wait: await answerArrives()
    }
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
}
