package import Domain
package import FoundationEssentials

/// A portal that forwards to another portal, except for the endpoints that it defines itself.
package protocol PortalWrapper: Portal {
  var portal: any Portal { get }
}

extension PortalWrapper {
  package func probe() async -> Exchange<PortalCapabilities> { await portal.probe() }
  package func signIn(_ id: SignInID, _ accessCode: AccessCode, _ password: Secret) async -> Exchange<Challenge> {
    await portal.signIn(id, accessCode, password)
  }
  package func enterCode(_ challenge: SignInID, _ id: SignInID, _ code: Secret) async -> Exchange<Session> {
    await portal.enterCode(challenge, id, code)
  }
  package func standing(_ id: SignInID) async -> Exchange<AccountStanding> { await portal.standing(id) }
  package func abandon(_ id: SignInID) async -> Exchange<Acknowledged> { await portal.abandon(id) }
  package func lookUp(_ questions: [LookupQuestion], _ session: Secret) async -> Exchange<[LookupFinding]> {
    await portal.lookUp(questions, session)
  }
  package func inventory(_ question: InventoryQuestion, _ session: Secret) async -> Exchange<PortalInventory> {
    await portal.inventory(question, session)
  }
  package func document(
    _ kind: CertificateKind, _ number: CertificateNumber, _ session: Secret
  ) async -> Exchange<PortalCertificate> {
    await portal.document(kind, number, session)
  }
  package func match(_ questions: [VehicleQuestion], _ session: Secret) async -> Exchange<[VehicleCandidates]> {
    await portal.match(questions, session)
  }
  package func createVehicle(
    _ id: PortalVehicleID, _ payload: Data, _ session: Secret
  ) async -> Exchange<Acknowledged> {
    await portal.createVehicle(id, payload, session)
  }
  package func outcome(_ operation: OperationID, _ session: Secret) async -> Exchange<LookupFinding> {
    await portal.outcome(operation, session)
  }
  package func find(
    _ kind: CertificateKind, _ vin: VehicleIdentificationNumber, _ session: Secret
  ) async -> Exchange<VehicleDocuments> {
    await portal.find(kind, vin, session)
  }
  package func submit(_ submission: Submission, _ session: Secret) async -> Exchange<Receipt> {
    await portal.submit(submission, session)
  }
  package func submitBatch(_ submissions: [Submission], _ session: Secret) async -> Exchange<[SubmissionAnswer]> {
    await portal.submitBatch(submissions, session)
  }
  package func lastReport(_ station: StationID, _ session: Secret) async -> Exchange<BacklogReport?> {
    await portal.lastReport(station, session)
  }
  package func stations(_ session: Secret) async -> Exchange<PortalStations> { await portal.stations(session) }
  package func report(
    _ station: StationID, _ backlog: BacklogReport, _ session: Secret
  ) async -> Exchange<Acknowledged> {
    await portal.report(station, backlog, session)
  }
  package func tellKey(_ station: StationID, _ key: BundleKey, _ session: Secret) async -> Exchange<Acknowledged> {
    await portal.tellKey(station, key, session)
  }
}

/// A courier that forwards to another courier, except for the calls that it defines itself.
package protocol CourierWrapper: Courier {
  var courier: any Courier { get }
}

extension CourierWrapper {
  package func stationKey() throws(CourierFault) -> BundleKey { try courier.stationKey() }
  package func encrypt(_ bundle: CarriedBundle, _ key: BundleKey) throws(CourierFault) -> Data {
    try courier.encrypt(bundle, key)
  }
  package func address(_ file: Data) throws(CourierFault) -> ReceiptsAddress { try courier.address(file) }
  package func open(_ file: Data, _ key: BundleKey) throws(CourierFault) -> CarriedAnswer {
    try courier.open(file, key)
  }
}
