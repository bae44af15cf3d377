import Domain
import FoundationEssentials
import TestSupport

extension FakePortal {
  nonisolated var portal: Portal {
    Portal(
      probe: { await self.serve(.probe) { .answered($0.told) } },
      signIn: { id, code, password in await self.serve(.signIn) { $0.signIn(id, password) } },
      enterCode: { challenge, _, code in await self.serve(.enterCode) { $0.answer(challenge, code) } },
      standing: { attempt in
        await self.serve(.standing) {
          guard !$0.forgotten.contains(attempt) else { return .refused(404, .notFound) }
          return .answered(AccountStanding(attemptsLeft: 5 - $0.wrong, suspendedUntil: $0.suspendedUntil))
        }
      },
      abandon: { challenge in await self.serve(.abandon) { $0.end(challenge) } },
      lookUp: { questions, token in await self.serve(.lookUp) { $0.lookUp(questions, token) } },
      inventory: { question, token in
        guard await self.hasInventory else { return .refused(501, .notSupported) }
        return await self.serve(.inventory) { $0.inventory(question, token) }
      },
      document: { kind, number, token in await self.serve(.document) { $0.document(kind, number, token) } },
      match: { questions, token in await self.serve(.match) { $0.match(questions, token) } },
      createVehicle: { id, body, token in await self.serve(.createVehicle) { $0.create(id, body, token) } },
      outcome: { id, token in await self.serve(.outcome) { $0.outcome(of: id, token) } },
      find: { kind, _, token in await self.serve(.find) { $0.find(kind, token) } },
      submit: { submission, token in await self.serve(.submit) { $0.submit(submission, token) } },
      submitBatch: { submissions, token in await self.serve(.submitBatch) { $0.submit(submissions, token) } },
      lastReport: { station, token in
        guard await self.keepsReports else { return .refused(501, .notSupported) }
        return await self.serve(.lastReport) { portal in
          if let problem = portal.refusal(of: token) { return .refused(problem) }
          return .answered(portal.memory.reports[station])
        }
      },
      report: { station, backlog, token in
        guard await self.keepsReports else { return .refused(501, .notSupported) }
        return await self.serve(.report) { $0.note(backlog, of: station, token) }
      },
      tellKey: { station, key, token in await self.serve(.tellKey) { $0.learn(key, of: station, token) } })
  }

  private func note(_ backlog: BacklogReport, of station: StationID, _ token: Secret) -> Exchange<Acknowledged> {
    if let problem = refusal(of: token) { return .refused(problem) }
    if let known = memory.reports[station], known.epoch == backlog.epoch, backlog.highWaterMark < known.highWaterMark {
      return .refused(409, .stationBehind)
    }
    memory.reports[station] = backlog
    return .answered(Acknowledged())
  }

  private func learn(_ key: BundleKey, of station: StationID, _ token: Secret) -> Exchange<Acknowledged> {
    if let problem = refusal(of: token) { return .refused(problem) }
    guard keys[station, default: key] == key else { return .refused(412, .numberTaken, field: "key") }
    keys[station] = key
    return .answered(Acknowledged())
  }

  // MARK: Signing in

  private func signIn(_ id: SignInID, _ password: Secret) -> Exchange<Challenge> {
    if let until = suspendedUntil, until > clock.trueNow { return .refused(423, .accountSuspended, until: until) }
    guard sessions.isEmpty else {
      return .refused(PortalProblem(status: 409, kind: .alreadySignedIn, since: clock.trueNow - .minutes(3)))
    }
    guard password == Sample.password else { return countWrong(.wrongPassword) }
    challenges.append(id)
    return .answered(
      Challenge(id: id, sentTo: "c•••@exemple.ca", expiresAt: clock.trueNow + .minutes(10), attemptsLeft: 5 - wrong))
  }

  private func answer(_ challenge: SignInID, _ code: Secret) -> Exchange<Session> {
    guard challenges.contains(challenge) else { return .refused(404, .notFound) }
    guard challenges.last == challenge else { return .refused(409, .challengeSuperseded) }
    guard code == Sample.code else { return countWrong(.wrongCode) }
    wrong = 0
    let token = "jeton-\(log.count)"
    sessions[challenge] = OpenSession(token: token, lastUsed: clock.trueNow)
    return .answered(
      Session(
        token: Secret(token), idle: idle, accessCode: Sample.accessCode, name: "Camille Exemple",
        mandates: mandates), status: 201)
  }

  private func countWrong<Answer>(_ kind: ProblemKind) -> Exchange<Answer> {
    wrong += 1
    if wrong >= 5 { suspendedUntil = clock.trueNow + .hours(1) }
    return .refused(PortalProblem(status: 401, kind: kind, attemptsLeft: 5 - wrong))
  }

  private func end(_ challenge: SignInID) -> Exchange<Acknowledged> {
    sessions[challenge] = nil
    challenges.removeAll { $0 == challenge }
    return .answered(Acknowledged())
  }

  // MARK: Certificates

  private func lookUp(_ questions: [LookupQuestion], _ token: Secret) -> Exchange<[LookupFinding]> {
    if let problem = refusal(of: token) { return .refused(problem) }
    return .answered(
      questions.map { question in
        guard let known = receipt(question.kind, question.number) else { return .absent }
        return known.digest == question.digest ? .same(known) : .differs
      })
  }

  private func inventory(_ question: InventoryQuestion, _ token: Secret) -> Exchange<PortalInventory> {
    if let problem = refusal(of: token) { return .refused(problem) }
    guard let id = LotID(bytes: Data(count: 16)),
      let lot = try? Lot(
        id: id, kind: question.kind, printedFirst: question.first.text, printedLast: question.last.text)
    else { return .refused(422, .invalidForm) }
    let found = lot.numbers.map { receipt(question.kind, $0) }
    let lines = found.compactMap(\.self).map { "\($0.number.text) \($0.digest.hexadecimal)\n" }.joined()
    return .answered(
      PortalInventory(present: found.map { $0 != nil }, digest: PayloadDigest(of: Data(lines.utf8))))
  }

  private func document(
    _ kind: CertificateKind, _ number: CertificateNumber, _ token: Secret
  ) -> Exchange<PortalCertificate> {
    if let problem = refusal(of: token) { return .refused(problem) }
    guard !forbidden.contains(.document) else { return .refused(403, .noMandate) }
    guard let known = receipt(kind, number) else { return .refused(404, .notFound) }
    return .answered(
      PortalCertificate(
        kind: kind, number: number, receipt: known,
        conformities: memory.conformities.filter { $0.kind == kind && $0.number == number },
        fields: memory.fields[number] ?? [PortalField(name: "vehicle.vin", text: "AUTRE")]))
  }

  private func submit(_ submission: Submission, _ token: Secret) -> Exchange<Receipt> {
    if let problem = refusal(of: token) { return .refused(problem) }
    switch take(submission) {
    case .receipt(let receipt, let status): return .answered(receipt, status: status)
    case .problem(let problem): return .refused(problem)
    }
  }

  private func submit(_ submissions: [Submission], _ token: Secret) -> Exchange<[SubmissionAnswer]> {
    if let problem = refusal(of: token) { return .refused(problem) }
    return .answered(submissions.map { take($0) })
  }

  private func take(_ submission: Submission) -> SubmissionAnswer {
    if mandates.isEmpty { return .problem(PortalProblem(status: 403, kind: .noMandate)) }
    if let number = submission.number, let problem = refusals[number] { return .problem(problem) }
    if let known = committed(submission.operation) { return .receipt(known, status: 200) }
    switch submission.target {
    case .number(let number, let vehicle):
      guard receipt(submission.kind, number) == nil else {
        return .problem(PortalProblem(status: 412, kind: .numberTaken))
      }
      return store(submission, number, vehicle)
    case .unnumbered(let vehicle):
      return store(submission, Sample.number(900 + memory.documents.count), vehicle)
    case .conformity(of: let number):
      guard let document = receipt(submission.kind, number) else {
        return .problem(PortalProblem(status: 404, kind: .notFound))
      }
      let receipt = made(of: submission, number, document.vehicle)
      memory.conformities.append(receipt)
      return .receipt(receipt, status: 201)
    }
  }

  private func store(
    _ submission: Submission, _ number: CertificateNumber, _ vehicle: PortalVehicleID
  ) -> SubmissionAnswer {
    guard memory.vehicles.contains(where: { $0.id == vehicle }) else {
      return .problem(PortalProblem(status: 422, kind: .unknownVehicle))
    }
    let receipt = made(of: submission, number, vehicle)
    memory.documents.append(receipt)
    return .receipt(receipt, status: 201)
  }

  private func made(
    of submission: Submission, _ number: CertificateNumber, _ vehicle: PortalVehicleID
  ) -> Receipt {
    Receipt(
      operation: submission.operation, kind: submission.kind, number: number, digest: submission.digest,
      portalID: "P-\(memory.documents.count + memory.conformities.count + 1)", receivedAt: clock.trueNow,
      vehicle: vehicle)
  }

  private func committed(_ operation: OperationID) -> Receipt? {
    (memory.documents + memory.conformities).first { $0.operation == operation }
  }

  private func outcome(of operation: OperationID, _ token: Secret) -> Exchange<LookupFinding> {
    if let problem = refusal(of: token) { return .refused(problem) }
    return .answered(committed(operation).map { .same($0) } ?? .absent)
  }

  private func find(_ kind: CertificateKind, _ token: Secret) -> Exchange<VehicleDocuments> {
    if let problem = refusal(of: token) { return .refused(problem) }
    guard !forbidden.contains(.find) else { return .refused(403, .noMandate) }
    guard !hasLongLists else { return .answered(VehicleDocuments([], isComplete: false)) }
    return .answered(
      VehicleDocuments(
        memory.documents.filter { $0.kind == kind }.reversed().map { VehicleDocument(receipt: $0, remarks: nil) }))
  }

  private func receipt(_ kind: CertificateKind, _ number: CertificateNumber) -> Receipt? {
    memory.documents.first { $0.kind == kind && $0.number == number }
  }

  // MARK: Vehicles

  private func match(_ questions: [VehicleQuestion], _ token: Secret) -> Exchange<[VehicleCandidates]> {
    if let problem = refusal(of: token) { return .refused(problem) }
    return .answered(
      questions.map { question in
        let found = memory.vehicles.filter { known in
          guard let vin = VehicleIdentificationNumber(known.vin) else { return false }
          return vin == question.vin || VehicleMatching.areNear(vin, question.vin)
        }
        return VehicleCandidates(vehicles: found, truncated: false)
      })
  }

  private func create(_ id: PortalVehicleID, _ body: Data, _ token: Secret) -> Exchange<Acknowledged> {
    if let problem = refusal(of: token) { return .refused(problem) }
    guard !memory.vehicles.contains(where: { $0.id == id }) else { return .answered(Acknowledged()) }
    guard let creation = try? JSONDecoder().decode(JSONValue.self, from: body),
      case .object(let members) = creation, case .object(let vehicle)? = members["vehicle"],
      case .text(let vin)? = vehicle["vin"]
    else { return .refused(400, .malformedRequest) }
    func text(_ name: String) -> String? {
      guard case .text(let text)? = vehicle[name] else { return nil }
      return text
    }
    memory.vehicles.append(
      PortalVehicleRecord(id: id, vin: vin, make: text("make"), model: text("model"), plate: text("plate")))
    return .answered(Acknowledged(), status: 201)
  }
}
