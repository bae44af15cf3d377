import Domain
import FoundationEssentials
import PortalLedger
import SyncProtocol
import TestSupport

@testable import Transport

extension PortalCall where Answer == PortalCapabilities {
  static var probe: Self {
    Self(.probe) { state, now throws(Refusal) in kept(try PortalCapabilities(state.capabilities(at: now))) }
  }
}

extension PortalCall where Answer == Domain.Challenge {
  static func signIn(_ id: SignInID, _ code: AccessCode, _ password: Secret) -> Self {
    Self(.signIn, status: 201) { state, now throws(Refusal) in
      let request = SignInRequest(id: MessageID(id), accessCode: code.text, password: password.revealed)
      let opened = try state.ledger.signIn(request, code: state.nextCode(), now: now)
      state.send(opened.mails)
      return kept(try Challenge(opened.challenge, to: id))
    }
  }
}

extension PortalCall where Answer == Domain.Session {
  static func enterCode(_ challenge: SignInID, _ id: SignInID, _ code: Secret) -> Self {
    Self(.enterCode, status: 201) { state, now throws(Refusal) in
      let request = CodeRequest(id: MessageID(id), code: code.revealed)
      let grant = try state.ledger.enterCode(request, for: MessageID(challenge), token: state.token(), now: now)
      return kept(try Domain.Session(grant))
    }
  }
}

extension PortalCall where Answer == Domain.AccountStanding {
  static func standing(_ id: SignInID) -> Self {
    Self(.standing) { state, now throws(Refusal) in
      guard !state.forgottenAttempts.contains(id) else { throw .notFound("it knows nothing of this attempt") }
      let standing = try state.ledger.standing(ofAttempt: MessageID(id), now: now)
      return kept(try Domain.AccountStanding(standing, of: id))
    }
  }
}

extension PortalCall where Answer == Acknowledged {
  static func abandon(_ id: SignInID) -> Self {
    Self(.abandon, status: 204) { state, _ throws(Refusal) in
      state.ledger.signOut(signIn: MessageID(id))
      return Acknowledged()
    }
  }

  static func tellKey(_ station: StationID, _ key: BundleKey, _ token: Secret) -> Self {
    Self(.tellKey) { state, now throws(Refusal) in
      let visitor = try state.ledger.admit(token: token.revealed, now: now)
      _ = try state.ledger.register(StationKey(key: key), of: MessageID(station), by: visitor)
      return Acknowledged()
    }
  }

  static func createVehicle(_ id: PortalVehicleID, _ body: Data, _ token: Secret) -> Self {
    Self(.createVehicle, status: 201, "of \(body.count) bytes") { state, now throws(Refusal) in
      let visitor = try state.ledger.admit(token: token.revealed, now: now)
      try state.ledger.requireMandate(visitor)
      let creation: VehicleCreation
      do { creation = try CanonicalJSON.decode(VehicleCreation.self, from: body) } catch { throw .malformed(error) }
      _ = try state.ledger.create(creation, as: MessageID(id), by: visitor, now: now)
      return Acknowledged()
    }
  }

  static func report(_ station: StationID, _ backlog: BacklogReport, _ token: Secret) -> Self {
    Self(.report, "\(backlog.highWaterMark)") { state, now throws(Refusal) in
      let visitor = try state.ledger.admit(token: token.revealed, now: now)
      try state.ledger.requireMandate(visitor)
      _ = try state.ledger.report(backlog, of: MessageID(station), by: visitor, now: now)
      return Acknowledged()
    }
  }
}

extension PortalCall where Answer == PortalStations {
  static func stations(_ token: Secret) -> Self {
    Self(.stations) { state, now throws(Refusal) in
      let visitor = try state.ledger.admit(token: token.revealed, now: now)
      let list = try state.ledger.stations(for: visitor)
      return kept(try PortalStations(list))
    }
  }
}

extension PortalCall where Answer == BacklogReport? {
  static func lastReport(_ station: StationID, _ token: Secret) -> Self {
    Self(.lastReport) { state, now throws(Refusal) in
      _ = try state.ledger.admit(token: token.revealed, now: now)
      return try? state.ledger.backlog(of: MessageID(station))
    }
  }
}

extension PortalCall where Answer == [LookupFinding] {
  static func lookUp(_ questions: [LookupQuestion], _ token: Secret) -> Self {
    Self(.lookUp, questions.map(\.number.text).joined(separator: " ")) { state, now throws(Refusal) in
      _ = try state.ledger.admit(token: token.revealed, now: now)
      let policy = state.ledger.policy
      let request = LookupRequest(
        questions, vehicles: policy.features.lookupVehicles == true ? policy.limits.match : 0)
      let response = try state.ledger.lookup(request)
      return kept(try [LookupFinding](response, to: request))
    }
  }
}

extension PortalCall where Answer == PortalInventory {
  static func inventory(_ question: InventoryQuestion, _ token: Secret) -> Self {
    Self(.inventory, question.first.text) { state, now throws(Refusal) in
      _ = try state.ledger.admit(token: token.revealed, now: now)
      let request = InventoryRequest(kind: question.kind, first: question.first.text, last: question.last.text)
      let response = try state.ledger.inventory(request)
      return kept(try PortalInventory(response, to: question))
    }
  }
}

extension PortalCall where Answer == PortalCertificate {
  static func document(_ kind: CertificateKind, _ number: CertificateNumber, _ token: Secret) -> Self {
    Self(.document, number.text) { state, now throws(Refusal) in
      _ = try state.ledger.admit(token: token.revealed, now: now)
      let document = try state.ledger.document(DocumentKey(kind: kind, number: number.text))
      return kept(try PortalCertificate(document, kind: kind, number: number))
    }
  }
}

extension PortalCall where Answer == LookupFinding {
  static func outcome(_ operation: OperationID, _ token: Secret) -> Self {
    Self(.outcome) { state, now throws(Refusal) in
      _ = try state.ledger.admit(token: token.revealed, now: now)
      do throws(Refusal) {
        let outcome = try state.ledger.outcome(of: MessageID(operation))
        return kept(try LookupFinding(outcome, of: operation))
      } catch {
        guard error.problem.status == 404 else { throw error }
        return .absent
      }
    }
  }
}

extension PortalCall where Answer == VehicleDocuments {
  static func find(_ kind: CertificateKind, _ vin: VehicleIdentificationNumber, _ token: Secret) -> Self {
    Self(.find, vin.text) { state, now throws(Refusal) in
      _ = try state.ledger.admit(token: token.revealed, now: now)
      let found = try state.ledger.find(FindRequest(kind: kind, vin: vin.text))
      return kept(try VehicleDocuments(found, kind: kind))
    }
  }
}

extension PortalCall where Answer == [VehicleCandidates] {
  static func match(_ questions: [VehicleQuestion], _ token: Secret) -> Self {
    Self(.match, questions.map(\.vin.text).joined(separator: " ")) { state, now throws(Refusal) in
      _ = try state.ledger.admit(token: token.revealed, now: now)
      let queries = questions.enumerated().map { index, question in
        MatchQuery(
          key: "\(index)", vin: question.vin.text, plate: question.plate, jurisdiction: question.jurisdiction)
      }
      let request = MatchRequest(queries: queries)
      let response = try state.ledger.match(request)
      return kept(try [VehicleCandidates](response, to: request))
    }
  }
}

extension PortalCall where Answer == Receipt {
  static func submit(_ submission: Domain.Submission, _ token: Secret) -> Self {
    var call = Self(.submit, status: 201, submission.number?.text ?? "") { state, now throws(Refusal) in
      let visitor = try state.ledger.admit(token: token.revealed, now: now)
      try state.ledger.requireMandate(visitor)
      let receipt = try state.take(submission, by: visitor, now: now)
      return kept(try Receipt(receipt))
    }
    call.postpone = { state, now, dueAt throws(Refusal) in
      try state.postpone([submission], token, now: now, until: dueAt)
    }
    call.spoil = { $0.ofOtherDigest }
    call.forge = { Receipt(forged: submission).ofOtherDigest }
    return call
  }
}

extension PortalCall where Answer == [Domain.SubmissionAnswer] {
  static func submitBatch(_ submissions: [Domain.Submission], _ token: Secret) -> Self {
    let numbers = submissions.compactMap(\.number?.text).joined(separator: " ")
    var call = Self(.submitBatch, numbers) { state, now throws(Refusal) in
      let visitor = try state.ledger.admit(token: token.revealed, now: now)
      let batch = kept(
        BatchRequest(entries: try submissions.map { entry throws(ContractBreach) in try BatchEntry(entry) }))
      try state.ledger.checkBatch(batch, by: visitor)
      return batch.entries.map { state.take($0, by: visitor, now: now) }
    }
    call.postpone = { state, now, dueAt throws(Refusal) in
      try state.postpone(submissions, token, now: now, until: dueAt)
    }
    call.spoil = { answers in
      answers.map {
        if case .receipt(let receipt, let status) = $0 { .receipt(receipt.ofOtherDigest, status: status) } else { $0 }
      }
    }
    call.forge = { submissions.map { .receipt(Receipt(forged: $0).ofOtherDigest, status: 201) } }
    return call
  }
}

extension PortalState {
  /// In half of the cases the portal reports `inProgress` where it is asked; in the others nobody can see it.
  mutating func postpone(
    _ submissions: [Domain.Submission], _ token: Secret, now: Int64, until dueAt: Int64
  ) throws(Refusal) {
    let visitor = try ledger.admit(token: token.revealed, now: now)
    try ledger.requireMandate(visitor)
    let isSeen = weather.source.below(2) == 0
    for submission in submissions {
      if isSeen, let document = PortalLedger.Submission(submission) {
        try ledger.postpone(document, by: visitor, until: dueAt)
        expect(at: dueAt)
      } else {
        arrive(at: min(dueAt, now + weather.latestUnseen.milliseconds)) { state, now in
          _ = try? state.take(submission, by: visitor, now: now)
        }
      }
    }
  }

  /// Commits one submission, whatever its target.
  mutating func take(
    _ submission: Domain.Submission, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> SubmissionReceipt {
    if let problem = submission.number.flatMap({ refused[$0.text] }) { throw Refusal(problem) }
    if let document = PortalLedger.Submission(submission) {
      return try ledger.submit(document, by: visitor, now: now).receipt
    }
    let key = DocumentKey(kind: submission.kind, number: submission.number?.text ?? "")
    do throws(Refusal) {
      return try ledger.conform(
        key, operation: MessageID(submission.operation), payload: submission.payload,
        digest: submission.digest, by: visitor, now: now
      ).receipt
    } catch {
      if error.problem.status == 404 { noteEarly(key.number) }
      throw error
    }
  }
}

extension PortalState {
  fileprivate mutating func take(_ entry: BatchEntry, by visitor: Visitor, now: Int64) -> Domain.SubmissionAnswer {
    if let problem = refused[entry.number] { return .problem(PortalProblem(problem, status: problem.status)) }
    let result = ledger.submit(entry, by: visitor, now: now)
    return kept(try SubmissionAnswer(result))
  }
}

extension Receipt {
  init(forged submission: Domain.Submission) {
    guard let number = submission.number ?? CertificateNumber("P00000000") else { preconditionFailure("a number") }
    self.init(
      operation: submission.operation, kind: submission.kind, number: number, digest: submission.digest,
      portalID: "DOC-000000000", receivedAt: Instant(milliseconds: 0),
      vehicle: submission.vehicle ?? PortalVehicleID(submission.operation.uuid))
  }

  var ofOtherDigest: Receipt {
    var other = self
    other.digest = PayloadDigest(of: Data("autre".utf8))
    return other
  }
}
