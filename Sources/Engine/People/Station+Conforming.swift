internal import Domain
package import StationAPI
internal import Store

/// Records that a document's defects were repaired. A document issued elsewhere is first looked up by its number [FAQ
/// A2]; off line, the agent asks before it sends.
extension Station {
  package func conform(_ call: ConformCall) async throws(StationRefusal) -> ConformAnswer {
    try await answer {
      let found = try await find(call.kind, call.number)
      let limits = try await sync.currentHealth.capabilities?.form ?? .faq
      let station = try await store.station()
      let context = ConformityContext(
        entry: EntryContext(
          now: surroundings.now(), station: StationIdentity(id: station.id, kind: station.kind), limits: limits,
          newID: InspectionID(surroundings.newID()), clock: try await deviceClock()),
        kind: call.kind, number: call.number, document: found.document, earlier: found.earlier)
      var answer = ConformAnswer(
        outcome: .refused, kind: call.kind, number: call.number, lookUp: found.lookUp, document: found.document)
      let isAbsent = found.lookUp == .absentAtPortal && !call.evenIfAbsent
      let absence = isAbsent ? [FieldIssue(field: "number", reason: .documentAbsent)] : []
      switch ConformityReader.read(call.entry, context: context) {
      case .failure(let refusal): answer.issues = absence + refusal.issues
      case .success(let read):
        let sealed = try SealedConformity(read.conformity, as: OperationID(surroundings.newID()))
        (answer.conformity, answer.isLate, answer.warnings) = (
          read.conformity.id, read.conformity.isLate, read.warnings
        )
        // Repairs that the portal already has from here are recorded again where this file no longer knows them.
        let isThere = found.noted.contains(sealed.digest)
        try await seal(sealed, issues: absence + (isThere ? [] : read.issues), rehearsal: call.rehearsal, &answer)
      }
      return answer
    }
  }

  private func seal(
    _ sealed: SealedConformity, issues: [FieldIssue], rehearsal: Bool, _ answer: inout ConformAnswer
  ) async throws(StoreFault) {
    var result = try await store.expectedResult(of: sealed)
    if result == nil, !issues.isEmpty { result = .refused(issues) }
    guard let result else {
      answer.outcome = .fit
      guard !rehearsal else { return }
      conclude(try await store.seal(sealed, at: surroundings.now()), &answer)
      return sync.waker.signal(.recorded)
    }
    conclude(result, &answer)
  }

  private func conclude(_ result: ConformityResult, _ answer: inout ConformAnswer) {
    switch result {
    case .sealed: answer.outcome = .recorded
    case .alreadySealed: answer.outcome = .alreadyRecorded
    case .idTaken: (answer.outcome, answer.issues) = (.refused, [FieldIssue(field: "id", reason: .idTaken)])
    case .refused(let issues): (answer.outcome, answer.issues) = (.refused, issues)
    }
  }

  private struct DocumentSearch {
    var lookUp: DocumentLookUp
    var document: ConformedDocument?
    var earlier: [Conformity]
    /// The digests of repairs that the portal has noted for the document.
    var noted: Set<PayloadDigest> = []
  }

  /// Finds the document here, or else at the portal while somebody is signed in.
  private func find(
    _ kind: CertificateKind, _ number: CertificateNumber
  ) async throws -> DocumentSearch {
    let own = try await store.conformed(kind, number)
    let earlier = own.earlier.map(\.conformity)
    if let document = own.document { return DocumentSearch(lookUp: .here, document: document, earlier: earlier) }
    let nothing = DocumentSearch(lookUp: .notAsked, document: nil, earlier: earlier)
    guard let token = try await store.currentSession()?.session?.token else { return nothing }
    switch try await ask({ [portal] in await portal.document(kind, number, token) }).outcome {
    case .answered(let certificate):
      let noted = Set(certificate.conformities.map(\.digest))
      let waiting = own.earlier.filter { !noted.contains($0.digest) }.map(\.conformity)
      guard let document = ConformedDocument(certificate, after: waiting) else { return nothing }
      return DocumentSearch(lookUp: .atPortal, document: document, earlier: earlier, noted: noted)
    case .refused(let problem) where problem.status == 404 && problem.kind == .notFound:
      return DocumentSearch(lookUp: .absentAtPortal, document: nil, earlier: earlier)
    case .refused, .failed, .foreign, .malformed: return nothing
    }
  }

  package func conformities(_ call: ConformitiesCall) async throws(StationRefusal) -> ConformityList {
    try await answer {
      var found = try await store.conformities(call.kind, call.number)
      let next = try await sync.currentHealth.nextTry
      for index in found.indices { found[index].expectTry(at: next) }
      return ConformityList(kind: call.kind, number: call.number, conformities: found)
    }
  }

  // MARK: What a person decides

  /// The oldest repairs of the document that wait for a person, unless the document itself does.
  func waitingRepairs(
    _ kind: CertificateKind, _ number: CertificateNumber
  ) async throws(StoreFault) -> ConformityDetail? {
    if let document = try await store.operation(kind, number), document.state.needsPerson { return nil }
    return try await store.conformities(kind, number).first { $0.summary.state.needsPerson }
  }

  func decide(_ call: DecisionCall, on repairs: ConformityDetail) async throws -> CertificateSummary {
    let now = surroundings.now()
    let isDecided: Bool
    switch call.action {
    case _ where !call.isAbout(repairs.operation): isDecided = false
    case .retry:
      let change = OutboxChange(repairs.operation, to: .ready, reason: StateReason(.personDecided))
      isDecided = try await store.decide(change, action: .retry, by: call.by, at: now)
      sync.waker.signal(.recorded)
    case .close: isDecided = try await store.close(repairs.operation, by: call.by, at: now)
    case .select, .notSame, .withdraw, .file, .undo: isDecided = false
    }
    let all = try await store.conformities(call.kind, call.number)
    let summary = all.first { $0.operation == repairs.operation }?.summary ?? repairs.summary
    // Another person may have decided just before.
    guard isDecided else {
      throw StationRefusal(.wrongState, parameters: ["number": call.number.text, "state": summary.state.rawValue])
    }
    return summary
  }
}

extension ConformityDetail {
  /// No operation is tried before the portal's next try.
  mutating func expectTry(at time: Instant?) {
    guard summary.state.isLive else { return }
    nextTry = [summary.notBefore, time].compactMap { $0 }.max()
  }
}
