/// A look-up of documents as a sequence of requests: which endpoint is asked, what its answer means, and what is asked
/// next where it decides nothing (SyncProtocol §4.4, §4.5, §4.9, §5).
package struct LookUp: Sendable {
  package enum Step: Sendable {
    /// `POST /certificates:lookup`
    case lookUp([LookupQuestion])
    /// `GET /certificates/{kind}/{number}`
    case document(CertificateKind, CertificateNumber)
    /// `POST /certificates:find`
    case find(CertificateKind, VehicleIdentificationNumber)
    /// `GET /operations/{id}`
    case outcome(OperationID)
    /// One finding for each question, with the evidence of the last request.
    case found(Exchange<[LookupFinding]>)
  }

  package private(set) var next: Step
  /// What a document that is read by itself must match.
  private var question: LookupQuestion?
  /// This station's fields, where a person may have typed the certificate at the portal's site.
  private var typed: [PortalField]?
  /// Whether the question is about repairs, which are read with their document.
  private var isAboutRepairs = false
  /// An older document, which is found by its vehicle until it has a number.
  private var older: OutboxOperation?
  /// The operation whose outcome is asked for where nothing else decides.
  private var operation: OperationID?

  /// Asks in bulk where the portal can; otherwise reads the one certificate.
  init(_ questions: [LookupQuestion], _ capabilities: PortalCapabilities?, typed: [PortalField]? = nil) {
    (next, self.typed) = (.lookUp(questions), typed)
    guard capabilities?.hasLookup == false || typed != nil else { return }
    guard questions.count == 1, let question = questions.first else {
      preconditionFailure("a portal without look-up is asked one by one")
    }
    (self.question, next) = (question, .document(question.kind, question.number))
  }

  /// - Parameter operation: the one whose outcome is asked for where this person may not read the document; nil for
  ///   none.
  init(repairs question: LookupQuestion, operation: OperationID?, typed: [PortalField]?) {
    (self.question, self.operation, self.typed, isAboutRepairs) = (question, operation, typed, true)
    next = .document(question.kind, question.number)
  }

  private init(older operation: OutboxOperation, _ capabilities: PortalCapabilities?) {
    older = operation
    self.operation = capabilities?.idempotency == true ? operation.id : nil
    next = .find(operation.kind, operation.vehicle.vin)
    if capabilities?.hasFind != true { askOutcome() }
  }

  /// Asks about certificates by number, about an older document by its vehicle or operation, and about repairs with
  /// their document.
  init(about operations: [OutboxOperation], _ capabilities: PortalCapabilities?) {
    let first = operations.first
    switch first?.intent {
    case .conform?:
      let questions = operations.map {
        LookupQuestion(kind: $0.kind, number: $0.portalNumber ?? $0.number, digest: $0.digest)
      }
      let operation = capabilities?.idempotency == true ? first?.id : nil
      self.init(repairs: questions[0], operation: operation, typed: first?.typedFields)
    case .register? where first?.typedNumber == nil: self.init(older: operations[0], capabilities)
    case .register?, .reinstate?, nil:
      self.init(operations.map { LookupQuestion(about: $0) }, capabilities, typed: first?.typedFields)
    }
  }

  // MARK: Results of requests

  package mutating func told(_ exchange: Exchange<[LookupFinding]>) { next = .found(exchange) }

  package mutating func told(_ exchange: Exchange<LookupFinding>) { next = .found(exchange.map { [$0] }) }

  package mutating func told(_ exchange: Exchange<PortalCertificate>) {
    let absent: LookupFinding = isAboutRepairs ? .noDocument : .absent
    let read = exchange.map {
      [finding(in: $0)]
    } orRefused: {
      $0.finding(absent: absent).map { [$0] }
    }
    // The outcome of the operation is asked for where this person may not read the document (SyncProtocol §3.5).
    if case .answered([.notOffered]) = read.outcome, operation != nil { return askOutcome() }
    next = .found(read)
  }

  /// A list that is incomplete or cannot be read proves nothing: the outcome of the operation is asked for.
  package mutating func told(_ exchange: Exchange<VehicleDocuments>) {
    switch exchange.outcome {
    case .answered(let documents):
      guard let finding = older?.finding(in: documents) else { return askOutcome() }
      next = .found(exchange.map { _ in [finding] })
    case .refused(let problem) where problem.status == 403: askOutcome()
    case .refused, .failed, .foreign, .malformed: next = .found(exchange.map { _ in [] })
    }
  }

  private mutating func askOutcome() {
    guard let operation else {
      // No request is made: an answer could not be believed.
      let evidence = AttemptEvidence(
        bytesSent: 0, transferCode: 0, status: nil, marked: false, elapsed: .zero, note: "not asked")
      return next = .found(Exchange(evidence: evidence, outcome: .answered([.notOffered])))
    }
    next = .outcome(operation)
  }

  /// The portal has repairs when there is a receipt of the same bytes beside the document (SyncProtocol §4.4).
  private func finding(in document: PortalCertificate) -> LookupFinding {
    guard let question else { return .differs }
    if isAboutRepairs {
      return document.conformities.first { $0.digest == question.digest }.map { .same($0) }
        ?? typed.flatMap { PortalAgreement(shown: document.fields, repairs: $0) }.map { .agrees($0) } ?? .absent
    }
    guard document.isAlone, let receipt = document.receipt,
      receipt.proves(question.kind, question.number, question.digest)
    else { return typed.flatMap { PortalAgreement(shown: document.fields, typed: $0) }.map { .agrees($0) } ?? .differs }
    return .same(receipt)
  }
}

extension Pass {
  package func lookUp(about operations: [OutboxOperation]) -> LookUp { LookUp(about: operations, capabilities) }
  package func lookUp(_ numbers: [StockNumber]) -> LookUp { LookUp(numbers.map(\.question), capabilities) }

  /// - Parameter areRepairs: whether to ask about repairs: the first alone, since each is read with its document.
  package func lookUp(_ confirmed: [ConfirmedCertificate], areRepairs: Bool) -> LookUp {
    guard areRepairs, let first = confirmed.first else { return LookUp(confirmed.map(\.question), capabilities) }
    return LookUp(repairs: first.question, operation: nil, typed: nil)
  }
}

extension OutboxOperation {
  /// Finds an older document by its content; one that somebody else made of the same older document, by its remarks
  /// (SyncProtocol §4.9). Nil where it is not among them and there may be more.
  fileprivate func finding(in found: VehicleDocuments) -> LookupFinding? {
    let documents = found.documents
    if let same = documents.compactMap(\.receipt).first(where: { $0.digest == digest }) { return .same(same) }
    let line = PortalForm.olderLine(kind, number)
    let isThere = documents.contains { $0.remarks?.split(separator: "\n").contains { $0 == line } == true }
    return isThere ? .differs : found.isComplete ? .absent : nil
  }
}

extension PortalProblem {
  /// The finding that a refusal to show one document means; nil where it means none (SyncProtocol §4.4).
  fileprivate func finding(absent: LookupFinding) -> LookupFinding? {
    switch (status, kind) {
    case (404, .notFound): absent
    case (409, .inProgress): .inProgress
    // This person may not read it. Reading needs only a session, so this says nothing of a mandate (SyncProtocol §3.5).
    case (403, _): .notOffered
    default: nil
    }
  }
}
