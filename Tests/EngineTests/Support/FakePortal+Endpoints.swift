import Domain
import FoundationEssentials
import TestSupport

extension FakePortal: Portal {
  func probe() async -> Exchange<PortalCapabilities> {
    await serve(.probe) { .answered($0.told) }
  }

  func signIn(_ id: SignInID, _ accessCode: AccessCode, _ password: Secret) async -> Exchange<Challenge> {
    await serve(.signIn) { $0.handleSignIn(id, password) }
  }

  func enterCode(_ challenge: SignInID, _ id: SignInID, _ code: Secret) async -> Exchange<Session> {
    await serve(.enterCode) { $0.handleAnswer(challenge, code) }
  }

  func standing(_ id: SignInID) async -> Exchange<AccountStanding> {
    await serve(.standing) {
      guard !$0.forgotten.contains(id) else { return .refused(404, .notFound) }
      return .answered(AccountStanding(attemptsLeft: 5 - $0.wrong, suspendedUntil: $0.suspendedUntil))
    }
  }

  func abandon(_ id: SignInID) async -> Exchange<Acknowledged> {
    await serve(.abandon) { $0.handleEnd(id) }
  }

  func lookUp(_ questions: [LookupQuestion], _ session: Secret) async -> Exchange<[LookupFinding]> {
    await serve(.lookUp) { $0.handleLookUp(questions, session) }
  }

  func inventory(_ question: InventoryQuestion, _ session: Secret) async -> Exchange<PortalInventory> {
    guard hasInventory else { return .refused(501, .notSupported) }
    return await serve(.inventory) { $0.handleInventory(question, session) }
  }

  func document(
    _ kind: CertificateKind, _ number: CertificateNumber, _ session: Secret
  ) async -> Exchange<PortalCertificate> {
    await serve(.document) { $0.handleDocument(kind, number, session) }
  }

  func match(_ questions: [VehicleQuestion], _ session: Secret) async -> Exchange<[VehicleCandidates]> {
    await serve(.match) { $0.handleMatch(questions, session) }
  }

  func createVehicle(_ id: PortalVehicleID, _ payload: Data, _ session: Secret) async -> Exchange<Acknowledged> {
    await serve(.createVehicle) { $0.handleCreate(id, payload, session) }
  }

  func outcome(_ operation: OperationID, _ session: Secret) async -> Exchange<LookupFinding> {
    await serve(.outcome) { $0.handleOutcome(operation, session) }
  }

  func find(
    _ kind: CertificateKind, _ vin: VehicleIdentificationNumber, _ session: Secret
  ) async -> Exchange<VehicleDocuments> {
    await serve(.find) { $0.handleFind(kind, session) }
  }

  func submit(_ submission: Submission, _ session: Secret) async -> Exchange<Receipt> {
    await serve(.submit) { $0.handleSubmit(submission, session) }
  }

  func submitBatch(_ submissions: [Submission], _ session: Secret) async -> Exchange<[SubmissionAnswer]> {
    await serve(.submitBatch) { $0.handleSubmit(submissions, session) }
  }

  func lastReport(_ station: StationID, _ session: Secret) async -> Exchange<BacklogReport?> {
    guard keepsReports else { return .refused(501, .notSupported) }
    return await serve(.lastReport) { portal in
      if let problem = portal.refusal(of: session) { return .refused(problem) }
      return .answered(portal.memory.reports[station])
    }
  }

  func report(_ station: StationID, _ backlog: BacklogReport, _ session: Secret) async -> Exchange<Acknowledged> {
    guard keepsReports else { return .refused(501, .notSupported) }
    return await serve(.report) { $0.handleNote(backlog, of: station, session) }
  }

  func tellKey(_ station: StationID, _ key: BundleKey, _ session: Secret) async -> Exchange<Acknowledged> {
    await serve(.tellKey) { $0.handleLearn(key, of: station, session) }
  }

  private func handleNote(_ backlog: BacklogReport, of station: StationID, _ token: Secret) -> Exchange<Acknowledged> {
    if let problem = refusal(of: token) { return .refused(problem) }
    if let known = memory.reports[station], known.epoch == backlog.epoch, backlog.highWaterMark < known.highWaterMark {
      return .refused(409, .stationBehind)
    }
    memory.reports[station] = backlog
    return .answered(Acknowledged())
  }

  private func handleLearn(_ key: BundleKey, of station: StationID, _ token: Secret) -> Exchange<Acknowledged> {
    if let problem = refusal(of: token) { return .refused(problem) }
    guard keys[station, default: key] == key else { return .refused(412, .numberTaken, field: "key") }
    keys[station] = key
    return .answered(Acknowledged())
  }

  // MARK: Signing in

  private func handleSignIn(_ id: SignInID, _ password: Secret) -> Exchange<Challenge> {
    if let until = suspendedUntil, until > clock.trueNow { return .refused(423, .accountSuspended, until: until) }
    guard sessions.isEmpty else {
      return .refused(PortalProblem(status: 409, kind: .alreadySignedIn, since: clock.trueNow - .minutes(3)))
    }
    guard password == Sample.password else { return countWrong(.wrongPassword) }
    challenges.append(id)
    return .answered(
      Challenge(id: id, sentTo: "c•••@exemple.ca", expiresAt: clock.trueNow + .minutes(10), attemptsLeft: 5 - wrong))
  }

  private func handleAnswer(_ challenge: SignInID, _ code: Secret) -> Exchange<Session> {
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

  private func handleEnd(_ challenge: SignInID) -> Exchange<Acknowledged> {
    sessions[challenge] = nil
    challenges.removeAll { $0 == challenge }
    return .answered(Acknowledged())
  }

  // MARK: Certificates

  private func handleLookUp(_ questions: [LookupQuestion], _ token: Secret) -> Exchange<[LookupFinding]> {
    if let problem = refusal(of: token) { return .refused(problem) }
    return .answered(
      questions.map { question in
        guard let known = receipt(question.kind, question.number) else { return .absent }
        return known.digest == question.digest ? .same(known) : .differs
      })
  }

  private func handleInventory(_ question: InventoryQuestion, _ token: Secret) -> Exchange<PortalInventory> {
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

  private func handleDocument(
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

  private func handleSubmit(_ submission: Submission, _ token: Secret) -> Exchange<Receipt> {
    if let problem = refusal(of: token) { return .refused(problem) }
    switch take(submission) {
    case .receipt(let receipt, let status): return .answered(receipt, status: status)
    case .problem(let problem): return .refused(problem)
    }
  }

  private func handleSubmit(_ submissions: [Submission], _ token: Secret) -> Exchange<[SubmissionAnswer]> {
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

  private func handleOutcome(_ operation: OperationID, _ token: Secret) -> Exchange<LookupFinding> {
    if let problem = refusal(of: token) { return .refused(problem) }
    return .answered(committed(operation).map { .same($0) } ?? .absent)
  }

  private func handleFind(_ kind: CertificateKind, _ token: Secret) -> Exchange<VehicleDocuments> {
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

  private func handleMatch(_ questions: [VehicleQuestion], _ token: Secret) -> Exchange<[VehicleCandidates]> {
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

  private func handleCreate(_ id: PortalVehicleID, _ body: Data, _ token: Secret) -> Exchange<Acknowledged> {
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
