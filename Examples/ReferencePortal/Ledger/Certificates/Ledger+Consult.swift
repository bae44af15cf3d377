package import SyncProtocol

extension Ledger {
  /// `POST certificates:lookup` (SyncProtocol §4.5).
  package func lookup(_ request: LookupRequest) throws(Refusal) -> LookupResponse {
    guard policy.features.lookup else { throw .notSupported("pas de recherche par lots", status: 501) }
    guard request.queries.count <= policy.limits.lookup else {
      throw .tooLarge("au plus \(policy.limits.lookup) numéros par recherche", field: "queries")
    }
    for (index, query) in request.queries.enumerated() where !query.number.isDocumentNumber {
      throw .malformed("un numéro", field: "queries.\(index).number")
    }
    let vehicles = try vehicles(for: request)
    return LookupResponse(results: zip(request.queries, vehicles).map(answer))
  }

  private func answer(_ query: LookupQuery, _ vehicles: CompactMatchResult?) -> LookupResult {
    let key = DocumentKey(kind: query.kind, number: query.number)
    let known = documents.documents(key)
    if let receipt = known.first?.receipt, known.allSatisfy({ $0.receipt?.digest == query.digest }) {
      return LookupResult(kind: query.kind, number: query.number, state: .same, receipt: receipt)
    }
    let state: LookupResult.State = !known.isEmpty ? .differs : documents.isPending(key) ? .inProgress : .absent
    return LookupResult(
      kind: query.kind, number: query.number, state: state, receipt: nil, vehicles: state == .absent ? vehicles : nil)
  }

  /// `GET certificates/{kind}/{number}` (SyncProtocol §4.4): the certificate with its repairs, and the payload as
  /// received. If several have the number, the first to arrive.
  package func document(_ key: DocumentKey) throws(Refusal) -> PortalDocument {
    let all = documents.documents(key)
    guard let stored = all.first else {
      throw documents.isPending(key) ? .inProgress : .notFound("aucun document de ce numéro")
    }
    // A document that was accepted once is shown, even if the rules have changed since.
    guard var form = try? CanonicalJSON.decode(CertificateForm.self, from: stored.content) else { throw .error500 }
    for conformity in conformities(of: key) {
      guard let repairs = try? CanonicalJSON.decode(ConformityForm.self, from: conformity.content).repairs else {
        continue
      }
      try? form.repair(repairs)
    }
    let payload = stored.receipt.map { _ in String(decoding: stored.content, as: UTF8.self) }
    let repairs = conformities(of: key).map(\.receipt)
    let others = all.dropFirst().count { $0.receipt?.digest != stored.receipt?.digest }
    return PortalDocument(
      kind: key.kind, number: key.number, payload: payload, receipt: stored.receipt, certificate: form,
      conformities: repairs.isEmpty ? nil : repairs, others: others == 0 ? nil : others)
  }

  /// `POST certificates:find` (SyncProtocol §4.9).
  package func find(_ request: FindRequest) throws(Refusal) -> FindResponse {
    guard policy.features.find == true else { throw .notSupported("pas de recherche par véhicule", status: 501) }
    guard request.vin.isVin else { throw .invalid("vin", "de 1 à 17 majuscules ou chiffres") }
    guard !documents.isUnnumberedPending else { throw .inProgress }
    let found = documents.newest(request.kind, vin: request.vin, limit: FindResponse.mostDocuments + 1)
    return FindResponse(
      documents: Array(found.prefix(FindResponse.mostDocuments)),
      truncated: found.count > FindResponse.mostDocuments ? true : nil)
  }

  /// `GET operations/{id}` (SyncProtocol §5).
  package func outcome(of operation: MessageID) throws(Refusal) -> OperationOutcome {
    guard policy.features.idempotency else { throw .notSupported("pas de suivi des opérations", status: 501) }
    if let receipt = documents.document(operation: operation)?.receipt ?? conformities[operation]?.receipt {
      return OperationOutcome(operation: operation, state: .committed, receipt: receipt)
    }
    guard documents.isPending(operation: operation) else { throw .notFound("aucune opération de ce nom") }
    return OperationOutcome(operation: operation, state: .inProgress, receipt: nil)
  }

  /// All documents, in the order of their arrival.
  package var allDocuments: [StoredDocument] { documents.all }

  /// A document entered at the portal itself: it has no payload and no receipt.
  package mutating func keyIn(_ form: CertificateForm, now: Int64) throws(Refusal) {
    guard let number = form.number, number.isDocumentNumber else { throw .invalid("number", "un numéro") }
    let key = DocumentKey(kind: form.kind, number: number)
    guard !documents.has(key) else { throw .numberTaken("ce numéro est pris", field: "number") }
    guard documents.all.count < policy.capacity else { throw .full }
    guard let content = try? CanonicalJSON.encode(form) else { throw .malformed("illisible") }
    record(.document(StoredDocument(key: key, content: content, receipt: nil, receivedAt: now)))
  }

  /// Counts each submission for a number that was committed before. Called as requests arrive, whatever their result.
  package mutating func note(received submissions: [(key: DocumentKey, operation: MessageID?)], now: Int64) {
    for submission in submissions where documents.has(submission.key) {
      record(
        .repeatedSubmission(
          RepeatedSubmission(key: submission.key, operation: submission.operation, receivedAt: now)))
    }
  }
}
