internal import Domain
internal import FoundationEssentials
internal import Logging
internal import Store

/// Performs what a pass decided: commits the attempt, makes the request, commits what came of it.
extension SyncService {
  func perform(_ step: Pass.Step, in pass: inout Pass, token: Secret) async throws(StoreFault) {
    switch step {
    case .finish: break
    case .probe:
      countRequest()
      let answer = await portal.probe()
      noteProbe()
      pass.probed(answer)
    case .readReport, .survey, .verify, .verifyRepairs, .conclude: try await compare(step, in: &pass, token: token)
    case .load(let state, let sequence, let limit):
      let now = readClock()
      let operations = try await store.due(state, after: sequence, limit: limit, now: now)
      try await apply(pass.loaded(operations), in: &pass, at: now)
    case .lookUp(let operations):
      // A look-up before a first send says nothing worth a line of the certificate's life unless it finds something.
      let unknown = operations.filter { $0.state == .unknown }.map(\.id)
      let exchange = try await store.begin(.lookUp, unknown, at: surroundings.now())
      let askedAt = readClock()
      pass.quietFrom = quietFrom
      let findings = await ask(about: operations, pass.capabilities, token)
      let (now, stands) = (surroundings.now(), pass.stands)
      let changes = pass.lookedUp(operations, findings, askedAt: askedAt, at: now)
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
    // Without what a person took back between.
    let submissions = chosen.filter { !pass.hasDropped($0.operation) }
    let answers = await submit(submissions, pass.capabilities, token)
    let now = surroundings.now()
    let stands = pass.stands(of: submissions.map(\.operation), as: .sending)
    let changes = pass.submitted(submissions, answers, at: now)
    try await commit(changes, of: exchange, answers.evidence, standing: stands, in: &pass, at: now)
  }

  private func match(
    _ operations: [OutboxOperation], in pass: inout Pass, token: Secret
  ) async throws(StoreFault) {
    countRequest()
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
    countRequest()
    let answer = await portal.createVehicle(id, body, token)
    let (now, stands) = (surroundings.now(), pass.stands)
    let changes = pass.created(operation, answer, at: now)
    try await commit(changes, of: exchange, answer.evidence, standing: stands, in: &pass, at: now)
  }

  /// Certificates by their numbers; a document without one by its operation, and repairs with their document.
  private func ask(
    about operations: [OutboxOperation], _ capabilities: PortalCapabilities?, _ token: Secret
  ) async -> Exchange<[LookupFinding]> {
    guard let first = operations.first, first.intent != .reinstate else {
      let questions = operations.map { LookupQuestion(kind: $0.kind, number: $0.number, digest: $0.digest) }
      return await lookUp(questions, capabilities, token)
    }
    if first.intent == .conform {
      let question = LookupQuestion(
        kind: first.kind, number: first.portalNumber ?? first.number, digest: first.digest)
      let read = await lookUpRepairs(question, token)
      // A document that this person may not read: its repairs are asked about by their key (SyncProtocol §3.5).
      guard case .answered([.notOffered]) = read.outcome, capabilities?.idempotency == true else { return read }
      return await outcome(of: first, token)
    }
    if capabilities?.hasFind == true {
      countRequest()
      let found = await portal.find(first.kind, first.vehicle.vin, token)
      // What cannot be read, or not all of it, promises nothing: the operation is asked about by its key.
      let told = found.map {
        first.finding(in: $0).map { [$0] }
      } orRefused: { problem in
        problem.status == 403 ? .some(nil) : nil
      }
      guard case .answered(nil) = told.outcome else {
        return told.map {
          $0 ?? []
        } orRefused: { _ in
          nil
        }
      }
    }
    guard capabilities?.idempotency == true else { return .notAsked(.notOffered) }
    return await outcome(of: first, token)
  }

  private func outcome(of operation: OutboxOperation, _ token: Secret) async -> Exchange<[LookupFinding]> {
    countRequest()
    return await portal.outcome(operation.id, token).map {
      [$0]
    } orRefused: { _ in
      nil
    }
  }

  /// Repairs are there when the portal has a receipt of these bytes beside the document (SyncProtocol §4.4).
  func lookUpRepairs(_ question: LookupQuestion, _ token: Secret) async -> Exchange<[LookupFinding]> {
    countRequest()
    let read = await portal.document(question.kind, question.number, token)
    return read.map { document in
      [document.conformities.first { $0.digest == question.digest }.map { .same($0) } ?? .absent]
    } orRefused: { problem in
      problem.asFinding(absent: .noDocument).map { [$0] }
    }
  }

  /// In bulk where the portal can, else the one certificate is read.
  func lookUp(
    _ questions: [LookupQuestion], _ capabilities: PortalCapabilities?, _ token: Secret
  ) async -> Exchange<[LookupFinding]> {
    countRequest()
    if capabilities?.hasLookup != false { return await portal.lookUp(questions, token) }
    guard questions.count == 1, let question = questions.first else {
      preconditionFailure("a portal without look-up is asked one by one")
    }
    let read = await portal.document(question.kind, question.number, token)
    return read.map { certificate in
      guard certificate.isAlone, let receipt = certificate.receipt,
        receipt.proves(question.kind, question.number, question.digest)
      else { return [.differs] }
      return [.same(receipt)]
    } orRefused: { problem in
      problem.asFinding(absent: .absent).map { [$0] }
    }
  }

  /// One alone is put by itself, more go as a batch.
  private func submit(
    _ submissions: [Submission], _ capabilities: PortalCapabilities?, _ token: Secret
  ) async -> Exchange<[SubmissionAnswer]> {
    countRequest()
    guard submissions.count == 1, let submission = submissions.first else {
      return await portal.submitBatch(submissions, token)
    }
    let answer = await portal.submit(submission, token)
    return answer.map {
      [.receipt($0, status: answer.evidence.status ?? 201)]
    } orRefused: { _ in
      nil
    }
  }
}

extension OutboxOperation {
  /// A document that was given a number is known by its content; one that somebody else made of the same older
  /// document, by its remarks (SyncProtocol §4.9). Nil where it is not among them and there may be more.
  fileprivate func finding(in found: VehicleDocuments) -> LookupFinding? {
    let documents = found.documents
    if let same = documents.compactMap(\.receipt).first(where: { $0.digest == digest }) { return .same(same) }
    let line = PortalForm.olderLine(kind, number)
    let isThere = documents.contains { $0.remarks?.split(separator: "\n").contains { $0 == line } == true }
    return isThere ? .differs : found.isComplete ? .absent : nil
  }
}

extension PortalProblem {
  /// What a refusal to show one document says of it (SyncProtocol §4.4).
  fileprivate func asFinding(absent: LookupFinding) -> LookupFinding? {
    switch (status, kind) {
    case (404, .notFound): absent
    case (409, .inProgress): .inProgress
    // Not told to this person. A session is enough to read, so it says nothing of a mandate (SyncProtocol §3.5).
    case (403, _): .notOffered
    default: nil
    }
  }
}

extension Exchange {
  /// No request was made, because its answer could not be believed.
  fileprivate static func notAsked(_ finding: LookupFinding) -> Exchange<[LookupFinding]> {
    let evidence = AttemptEvidence(
      bytesSent: 0, transferCode: 0, status: nil, marked: false, elapsed: .zero, note: "not asked")
    return Exchange<[LookupFinding]>(evidence: evidence, outcome: .answered([finding]))
  }

  /// The same exchange with its answer, or a refusal that is an answer, read as something else.
  fileprivate func map<Other: Sendable>(
    _ read: (Answer) -> Other, orRefused readProblem: (PortalProblem) -> Other?
  ) -> Exchange<Other> {
    let outcome: ExchangeOutcome<Other>
    switch self.outcome {
    case .answered(let answer): outcome = .answered(read(answer))
    case .refused(let problem): outcome = readProblem(problem).map { .answered($0) } ?? .refused(problem)
    case .failed(let failure): outcome = .failed(failure)
    case .foreign(let answer): outcome = .foreign(answer)
    case .malformed(let note): outcome = .malformed(note)
    }
    return Exchange<Other>(evidence: evidence, outcome: outcome)
  }
}
