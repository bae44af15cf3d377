import Domain
import FoundationEssentials

/// A portal whose endpoints are each one call of the reference ledger.
protocol LedgerPortal: Portal {
  func serve<Answer: Sendable>(_ call: PortalCall<Answer>) async -> Exchange<Answer>
}

extension LedgerPortal {
  func probe() async -> Exchange<PortalCapabilities> { await serve(.probe) }
  func signIn(_ id: SignInID, _ accessCode: AccessCode, _ password: Secret) async -> Exchange<Challenge> {
    await serve(.signIn(id, accessCode, password))
  }
  func enterCode(_ challenge: SignInID, _ id: SignInID, _ code: Secret) async -> Exchange<Session> {
    await serve(.enterCode(challenge, id, code))
  }
  func standing(_ id: SignInID) async -> Exchange<AccountStanding> { await serve(.standing(id)) }
  func abandon(_ id: SignInID) async -> Exchange<Acknowledged> { await serve(.abandon(id)) }
  func lookUp(_ questions: [LookupQuestion], _ session: Secret) async -> Exchange<[LookupFinding]> {
    await serve(.lookUp(questions, session))
  }
  func inventory(_ question: InventoryQuestion, _ session: Secret) async -> Exchange<PortalInventory> {
    await serve(.inventory(question, session))
  }
  func document(
    _ kind: CertificateKind, _ number: CertificateNumber, _ session: Secret
  ) async -> Exchange<PortalCertificate> {
    await serve(.document(kind, number, session))
  }
  func match(_ questions: [VehicleQuestion], _ session: Secret) async -> Exchange<[VehicleCandidates]> {
    await serve(.match(questions, session))
  }
  func createVehicle(_ id: PortalVehicleID, _ payload: Data, _ session: Secret) async -> Exchange<Acknowledged> {
    await serve(.createVehicle(id, payload, session))
  }
  func outcome(_ operation: OperationID, _ session: Secret) async -> Exchange<LookupFinding> {
    await serve(.outcome(operation, session))
  }
  func find(
    _ kind: CertificateKind, _ vin: VehicleIdentificationNumber, _ session: Secret
  ) async -> Exchange<VehicleDocuments> {
    await serve(.find(kind, vin, session))
  }
  func submit(_ submission: Submission, _ session: Secret) async -> Exchange<Receipt> {
    await serve(.submit(submission, session))
  }
  func submitBatch(_ submissions: [Submission], _ session: Secret) async -> Exchange<[SubmissionAnswer]> {
    await serve(.submitBatch(submissions, session))
  }
  func lastReport(_ station: StationID, _ session: Secret) async -> Exchange<BacklogReport?> {
    await serve(.lastReport(station, session))
  }
  func stations(_ session: Secret) async -> Exchange<PortalStations> { await serve(.stations(session)) }
  func report(_ station: StationID, _ backlog: BacklogReport, _ session: Secret) async -> Exchange<Acknowledged> {
    await serve(.report(station, backlog, session))
  }
  func tellKey(_ station: StationID, _ key: BundleKey, _ session: Secret) async -> Exchange<Acknowledged> {
    await serve(.tellKey(station, key, session))
  }
}
