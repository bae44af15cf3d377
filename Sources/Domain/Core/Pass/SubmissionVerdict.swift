/// What the answer to a submission says about its operation, by the first rule that fits: a verified receipt, proof
/// that nothing was sent, an authenticated answer, anything else.
package enum SubmissionVerdict: Hashable, Sendable {
  case confirmed(Receipt)
  /// Certainly not processed; send it again when the condition allows.
  case notProcessed(StateReason)
  /// Certainly not processed, for a reason that is about this certificate and may pass: sent again a limited number of
  /// times.
  case inVain(StateReason)
  /// As `inVain`, and its vehicle must be matched again.
  case matchAgain(StateReason)
  /// It may have been processed; only a look-up can tell.
  case unknown(StateReason)
  case quarantined(StateReason)
  /// Certainly not processed, and a person must say how to go on.
  case held(StateReason)

  /// The answer to one submission alone, or to its entry of a batch.
  package init(of answer: SubmissionAnswer, to submission: Submission) {
    switch answer {
    case .receipt(let receipt, _):
      self = receipt.verifies(submission) ? .confirmed(receipt) : .unknown(StateReason(.receiptMismatch))
    case .problem(let problem): self.init(of: problem, to: submission)
    }
  }

  /// The portal's refusal of one submission.
  private init(of problem: PortalProblem, to submission: Submission) {
    if case .conformity = submission.target, [.notFound, .unknownVehicle].contains(problem.kind) {
      self = .held(StateReason(.documentAbsent, problem: problem.kind.rawValue))
    } else {
      self.init(of: problem)
    }
  }

  /// An exchange that brought no answer of its own for each submission.
  package init<Answer>(withoutAnswer exchange: Exchange<Answer>, to submission: Submission) {
    if exchange.evidence.provesNotSent {
      self = .notProcessed(StateReason(.notSent))
      return
    }
    switch exchange.outcome {
    case .refused(let problem): self.init(of: problem, to: submission)
    case .failed: self = .unknown(StateReason(.noAnswer))
    case .foreign: self = .unknown(StateReason(.foreignAnswer))
    case .answered, .malformed: self = .unknown(StateReason(.unreadableAnswer))
    }
  }

  init(of problem: PortalProblem) {
    let name = problem.kind == .other ? "\(problem.status)" : problem.kind.rawValue
    let isOfThis = PortalCondition(of: problem) == .fine
    switch problem.status {
    case 401, 419, 440: self = .notProcessed(StateReason(.sessionEnded, problem: name))
    case 421, 423, 425, 429, 403: self = .notProcessed(StateReason(.askedToWait, problem: name))
    case 503 where problem.retryAfter != nil: self = .notProcessed(StateReason(.askedToWait, problem: name))
    case 404 where isOfThis, 410 where isOfThis: self = .inVain(StateReason(.notSent, problem: name))
    case 404, 405, 410, 426, 501, 505: self = .notProcessed(StateReason(.notSent, problem: name))
    case 422 where problem.kind == .unknownVehicle: self = .matchAgain(StateReason(.notSent, problem: name))
    case 422 where problem.kind == .digestMismatch: self = .inVain(StateReason(.notSent, problem: name))
    case 400, 413, 415, 422:
      self = .quarantined(StateReason(.refusedByPortal, field: problem.field, problem: name))
    case 409: self = .unknown(StateReason(.beingCommitted, problem: name))
    case 412: self = .unknown(StateReason(.numberTaken, problem: name))
    default: self = .unknown(StateReason(.serverError, problem: name))
    }
  }
}

extension Receipt {
  /// Whether operation, kind, digest and, unless the portal gave it, number are those of the submission (SyncProtocol
  /// §4.3).
  package func verifies(_ submission: Submission) -> Bool {
    operation == submission.operation && proves(submission.kind, submission.number, submission.digest)
  }

  /// Whether a document of this kind, number and content is in the portal, whichever operation brought it.
  /// - Parameter number: nil where the portal gives it.
  package func proves(_ kind: CertificateKind, _ number: CertificateNumber?, _ digest: PayloadDigest) -> Bool {
    self.kind == kind && (number == nil || self.number == number) && self.digest == digest
  }
}
