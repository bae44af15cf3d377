package import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension LivePortal {
  package func lookUp(_ questions: [LookupQuestion], _ session: Secret) async -> Exchange<[LookupFinding]> {
    let request = LookupRequest(questions, vehicles: agreed.vehiclesInLookup)
    let exchange = await lookUp(request, session)
    guard exchange.isSpoiltByVehicles, request.queries.contains(where: { $0.vehicle != nil }) else { return exchange }
    // A vehicle that the portal cannot read, or tells wrongly, keeps no certificate from being found.
    return await lookUp(LookupRequest(questions, vehicles: 0), session).after(exchange)
  }

  private func lookUp(_ request: LookupRequest, _ session: Secret) async -> Exchange<[LookupFinding]> {
    await ask(on: .beside, accepting: [200]) {
      PortalRequest(
        method: .post, path: "/certificates:lookup", body: try CanonicalJSON.encode(request), session: session)
    } reading: { answer in
      try AnswerBody.findings(answer.body, to: request)
    }
  }

  package func inventory(_ question: InventoryQuestion, _ session: Secret) async -> Exchange<PortalInventory> {
    let request = InventoryRequest(kind: question.kind, first: question.first.text, last: question.last.text)
    return await ask(accepting: [200]) {
      PortalRequest(
        method: .post, path: "/certificates:inventory", body: try CanonicalJSON.encode(request), session: session)
    } reading: { answer in
      try AnswerBody.inventory(answer.body, to: question)
    }
  }

  package func document(
    _ kind: CertificateKind, _ number: CertificateNumber, _ session: Secret
  ) async -> Exchange<PortalCertificate> {
    await ask(on: .beside, accepting: [200]) {
      PortalRequest(method: .get, path: "/certificates/\(kind.rawValue)/\(number.text)", session: session)
    } reading: { answer in
      try AnswerBody.certificate(answer.body, kind: kind, number: number)
    }
  }

  package func outcome(_ operation: OperationID, _ session: Secret) async -> Exchange<LookupFinding> {
    let exchange = await ask(on: .beside, accepting: [200]) {
      PortalRequest(method: .get, path: "/operations/\(operation.text)", session: session)
    } reading: { answer in
      try AnswerBody.outcome(answer.body, of: operation)
    }
    // That the portal does not know the operation is an answer too (SyncProtocol §5).
    guard case .refused(let problem) = exchange.outcome, problem.kind == .notFound else { return exchange }
    return Exchange(evidence: exchange.evidence, outcome: .answered(.absent))
  }

  package func find(
    _ kind: CertificateKind, _ vin: VehicleIdentificationNumber, _ session: Secret
  ) async -> Exchange<VehicleDocuments> {
    await ask(on: .beside, accepting: [200]) {
      PortalRequest(
        method: .post, path: "/certificates:find",
        body: try CanonicalJSON.encode(FindRequest(kind: kind, vin: vin.text)), session: session)
    } reading: { answer in
      try AnswerBody.found(answer.body, kind: kind)
    }
  }

  package func submit(_ submission: Submission, _ session: Secret) async -> Exchange<Receipt> {
    await ask(on: .beside, accepting: [200, 201]) {
      var request = PortalRequest(
        method: submission.method, path: submission.path, body: submission.payload, session: session,
        connection: agreed.connection(for: submission.target))
      if case .number = submission.target { request.add("If-None-Match", "*") }
      add(mandateTo: &request)
      request.add(SyncProtocolVersion.idempotencyHeader, submission.operation.text)
      request.add(SyncProtocolVersion.digestHeader, submission.digest.header)
      if let vehicle = submission.vehicle { request.add(SyncProtocolVersion.vehicleHeader, vehicle.text) }
      return request
    } reading: { answer in
      try AnswerBody.receipt(answer.body)
    }
  }

  package func submitBatch(_ submissions: [Submission], _ session: Secret) async -> Exchange<[SubmissionAnswer]> {
    let batch = try? BatchRequest(entries: submissions.map { try BatchEntry($0) }, compact: agreed.compact)
    let connection = submissions.first.map { agreed.connection(for: $0.target) } ?? .own
    return await ask(on: .beside, accepting: [200]) {
      var request = PortalRequest(
        method: .post, path: "/certificates:batch", body: try CanonicalJSON.encode(required(batch, "entries")),
        session: session, connection: connection)
      add(mandateTo: &request)
      return request
    } reading: { answer in
      try AnswerBody.submissions(answer.body, to: required(batch, "entries"))
    }
  }
}

extension Exchange<[LookupFinding]> {
  /// Whether the vehicles in a look-up may be why the portal refused it, failed at it, or gave an answer that cannot be
  /// read (SyncProtocol §4.5).
  fileprivate var isSpoiltByVehicles: Bool {
    switch outcome {
    case .refused(let problem):
      return [400, 413, 422, 500].contains(problem.status) && problem.retryAfter == nil
    case .malformed: return true
    case .answered, .failed, .foreign: return false
    }
  }
}

extension Exchange {
  /// As the last of two requests for one thing.
  func after(_ first: Self) -> Self {
    var both = evidence
    both.bytesSent += first.evidence.bytesSent
    both.elapsed = both.elapsed + first.evidence.elapsed
    return Self(evidence: both, outcome: outcome)
  }
}

extension Submission {
  fileprivate var method: Transfer.Method {
    switch target {
    case .number: .put
    case .unnumbered, .conformity: .post
    }
  }

  fileprivate var path: String {
    switch target {
    case .number(let number, _): "/certificates/\(kind.rawValue)/\(number.text)"
    case .unnumbered: "/certificates"
    case .conformity(of: let number): "/certificates/\(kind.rawValue)/\(number.text)/conformity"
    }
  }
}
