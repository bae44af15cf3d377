internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension LivePortal {
  func lookUp(_ questions: [LookupQuestion], _ session: Secret) async -> Exchange<[LookupFinding]> {
    let request = try? LookupRequest(queries: questions.map { try LookupQuery($0) })
    return await ask(accepting: [200]) {
      PortalRequest(
        method: .post, path: "/certificates:lookup", body: try CanonicalJSON.encode(required(request, "queries")),
        session: session)
    } reading: { answer in
      try AnswerBody.findings(answer.body, to: required(request, "queries"))
    }
  }

  func inventory(_ question: InventoryQuestion, _ session: Secret) async -> Exchange<PortalInventory> {
    let request = InventoryRequest(kind: question.kind.wire, first: question.first.text, last: question.last.text)
    return await ask(accepting: [200]) {
      PortalRequest(
        method: .post, path: "/certificates:inventory", body: try CanonicalJSON.encode(request), session: session)
    } reading: { answer in
      try AnswerBody.inventory(answer.body, to: question)
    }
  }

  func document(
    _ kind: CertificateKind, _ number: CertificateNumber, _ session: Secret
  ) async -> Exchange<PortalCertificate> {
    await ask(accepting: [200]) {
      PortalRequest(method: .get, path: "/certificates/\(kind.wire.rawValue)/\(number.text)", session: session)
    } reading: { answer in
      try AnswerBody.certificate(answer.body, kind: kind, number: number)
    }
  }

  func submit(_ submission: Submission, _ session: Secret) async -> Exchange<Receipt> {
    await ask(accepting: [200, 201]) {
      var request = PortalRequest(
        method: .put, path: "/certificates/\(submission.kind.wire.rawValue)/\(submission.number.text)",
        body: submission.payload, session: session, connection: .own)
      request.add("If-None-Match", "*")
      request.add(SyncProtocolVersion.idempotencyHeader, submission.operation.text)
      request.add(
        SyncProtocolVersion.digestHeader, try required(ContentDigest(bytes: submission.digest.bytes), "digest").header)
      request.add(SyncProtocolVersion.vehicleHeader, submission.vehicle.text)
      return request
    } reading: { answer in
      try AnswerBody.receipt(answer.body)
    }
  }

  func submitBatch(_ submissions: [Submission], _ session: Secret) async -> Exchange<[SubmissionAnswer]> {
    let batch = try? BatchRequest(entries: submissions.map { try BatchEntry($0) })
    return await ask(accepting: [200]) {
      PortalRequest(
        method: .post, path: "/certificates:batch", body: try CanonicalJSON.encode(required(batch, "entries")),
        session: session, connection: .own)
    } reading: { answer in
      try AnswerBody.submissions(answer.body, to: required(batch, "entries"))
    }
  }
}
