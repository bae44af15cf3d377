internal import FoundationEssentials
package import SyncProtocol

extension Ledger {
  /// `PUT certificates/{kind}/{number}` and `POST certificates` (SyncProtocol §4.2, §4.7): 201 when `isNew`, else 200.
  ///
  /// The checks are made in the order of §4.2: replays before rules.
  package mutating func submit(
    _ submission: Submission, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> (receipt: SubmissionReceipt, isNew: Bool) {
    try requireMandate(visitor)
    if let known = try known(submission, strictly: false) { return (known, false) }
    if submission.key == nil, !policy.features.idempotency, policy.features.find != true {
      throw .notSupported("pas d’anciens documents sans clé", status: 501)
    }
    _ = try checkedForm(of: submission)
    guard vehicles[submission.vehicle] != nil else { throw .unknownVehicle }
    guard documents.all.count < policy.capacity else { throw .full }
    return (commit(submission, under: submission.vehicle, by: visitor, now: now), true)
  }

  /// Makes checks 3 to 8 of SyncProtocol §4.2. Returns the receipt of a submission that is already known, else nil.
  ///
  /// - Parameter strictly: checks as a portal that knows every key and number, whatever this portal's features are.
  func known(_ submission: Submission, strictly: Bool) throws(Refusal) -> SubmissionReceipt? {
    guard submission.payload.count <= Self.payloadLimit else { throw .payloadTooLarge }
    guard PayloadDigest(of: submission.payload) == submission.digest else { throw .digestMismatch }
    if strictly || policy.features.idempotency, let replayed = try replay(of: submission) { return replayed }
    let knowsNumbers = strictly || policy.features.uniqueNumbers
    // A portal that does not recognise a submission after its commit does not recognise it before either
    // (SyncProtocol §11.2).
    if knowsNumbers || policy.features.idempotency, documents.isPending(operation: submission.operation) {
      throw .inProgress
    }
    guard knowsNumbers, let key = submission.key else { return nil }
    guard !documents.isPending(key) else { throw .inProgress }
    return try receipt(ofTaken: key, submission)
  }

  /// Commits document, receipt and idempotency mark together.
  mutating func commit(
    _ submission: Submission, under vehicle: MessageID, by visitor: Visitor, now: Int64
  ) -> SubmissionReceipt {
    let key = submission.key ?? DocumentKey(kind: submission.kind, number: nextNumber(submission.kind))
    let receipt = SubmissionReceipt(
      operation: submission.operation, kind: key.kind, number: key.number, digest: submission.digest,
      portalID: "DOC-\(padded(documents.all.count + 1, to: 9))", receivedAt: now, vehicle: vehicle)
    record(
      .document(
        StoredDocument(
          key: key, content: submission.payload, receipt: receipt, receivedAt: now, mandate: visitor.mandate)))
    return receipt
  }

  /// `POST certificates:batch`, one entry (SyncProtocol §4.6).
  package mutating func submit(_ entry: BatchEntry, by visitor: Visitor, now: Int64) -> BatchResult {
    do throws(Refusal) {
      let (receipt, isNew) = try submit(Submission(entry), by: visitor, now: now)
      return BatchResult(operation: entry.operation, status: isNew ? 201 : 200, receipt: receipt, problem: nil)
    } catch {
      return BatchResult(refusing: entry.operation, for: error)
    }
  }

  /// Checks the batch as a whole, before its entries.
  package func checkBatch(_ batch: BatchRequest, by visitor: Visitor) throws(Refusal) {
    guard policy.features.batch else { throw .notSupported("pas d’envoi par lots", status: 501) }
    try requireMandate(visitor)
    guard batch.entries.count <= policy.limits.batch else {
      throw .tooLarge("au plus \(policy.limits.batch) documents dans un lot", field: "entries")
    }
    for (index, entry) in batch.entries.enumerated() where !entry.number.isDocumentNumber {
      throw .malformed("un numéro", field: "entries.\(index).number")
    }
  }

  /// Accepts a submission without checks and commits it at `dueAt`; until then its status is `inProgress`.
  package mutating func postpone(_ submission: Submission, by visitor: Visitor, until dueAt: Int64) throws(Refusal) {
    try postpone(PendingDocument(work: .submission(submission), visitor: visitor, dueAt: dueAt))
  }

  mutating func postpone(_ late: PendingDocument) throws(Refusal) {
    guard documents.pending.count < DocumentBook.pendingLimit else { throw .full }
    documents.postpone(late)
  }

  /// Commits the postponed documents that are due; if one is refused then, nobody is informed.
  package mutating func settle(now: Int64) {
    for late in documents.takeDue(now: now) {
      switch late.work {
      case .submission(let submission): _ = try? submit(submission, by: late.visitor, now: now)
      case .entry(let entry): _ = try? enter(entry, by: late.visitor, now: now)
      }
    }
  }

  private func replay(of submission: Submission) throws(Refusal) -> SubmissionReceipt? {
    guard conformities[submission.operation] == nil else { throw .keyTaken }
    guard let receipt = documents.document(operation: submission.operation)?.receipt else { return nil }
    let isSame =
      receipt.kind == submission.kind && receipt.digest == submission.digest
      && (submission.number ?? receipt.number) == receipt.number
    guard isSame else { throw .keyTaken }
    return receipt
  }

  /// Returns the receipt of the document that has this number; nil if the number is free.
  private func receipt(ofTaken key: DocumentKey, _ submission: Submission) throws(Refusal) -> SubmissionReceipt? {
    guard documents.has(key) else { return nil }
    let same = documents.documents(key).compactMap(\.receipt).first { $0.digest == submission.digest }
    guard let same else { throw .numberTaken("ce numéro est pris", field: "number") }
    return same
  }

  /// Check 9 of SyncProtocol §4.2.
  func checkedForm(of submission: Submission) throws(Refusal) -> CertificateForm {
    if let number = submission.number, let field = policy.refusedNumbers[number] {
      throw .invalid(field, "ce document est refusé par le portail")
    }
    let form = try readMessage(CertificateForm.self, from: submission.payload)
    do throws(FormFault) {
      try form.check(kind: submission.kind, number: submission.number, policy.limits)
    } catch {
      throw Refusal(error, policy)
    }
    return form
  }

  /// Makes a number for an older document, which has none of its own [FAQ A3].
  func nextNumber(_ kind: CertificateKind) -> String {
    var serial = documents.all.count + 1
    func number() -> String {
      policy.givesLongNumbers ? "number-given-by-portal-\(padded(serial, to: 9))" : "P\(padded(serial, to: 8))"
    }
    while documents.has(DocumentKey(kind: kind, number: number())) { serial += 1 }
    return number()
  }
}

extension BatchResult {
  /// Makes a refusal the result of one entry of several.
  init(refusing operation: MessageID, for refusal: Refusal) {
    var problem = refusal.problem
    problem.field = problem.field.map { Self.member(for: $0) }
    self.init(operation: operation, status: problem.status, receipt: nil, problem: problem)
  }

  /// The entry's member for a value that a single submission has in a header (SyncProtocol §4.6).
  private static func member(for field: String) -> String {
    switch field {
    case SyncProtocolVersion.idempotencyHeader: "operation"
    case SyncProtocolVersion.digestHeader: "digest"
    case SyncProtocolVersion.vehicleHeader: "vehicle"
    case Refusal.bodyField: "payload"
    default: field
    }
  }
}

func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Ledger {
  /// The most bytes of one document, or of its repairs (SyncProtocol §1.6).
  static var payloadLimit: Int { 65_536 }
}

extension Refusal {
  static var payloadTooLarge: Refusal { .tooLarge("au plus \(Ledger.payloadLimit) octets par document") }
  package static var digestMismatch: Refusal {
    Refusal(
      .digestMismatch, 422, "Empreinte inexacte", detail: "ce n’est pas celle des octets reçus",
      field: SyncProtocolVersion.digestHeader)
  }
  static var unknownVehicle: Refusal {
    Refusal(
      .unknownVehicle, 422, "Véhicule inconnu", detail: "le portail n’a pas ce véhicule",
      field: SyncProtocolVersion.vehicleHeader)
  }
  static var inProgress: Refusal {
    Refusal(.inProgress, 409, "En traitement", detail: "ce document est en cours d’enregistrement")
  }
  static func numberTaken(_ detail: String, field: String) -> Refusal {
    Refusal(.numberTaken, 412, "Déjà pris", detail: detail, field: field)
  }
  static var keyTaken: Refusal {
    .numberTaken("cette clé a servi à une autre requête", field: SyncProtocolVersion.idempotencyHeader)
  }
}
