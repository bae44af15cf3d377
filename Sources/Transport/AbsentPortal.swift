package import Domain
package import FoundationEssentials

/// The portal of a station whose portal is a web site that people type into: every request fails at once, and no byte
/// leaves this device.
package struct AbsentPortal: Portal {
  package init() {}

  private func none<Answer>() -> Exchange<Answer> {
    let evidence = AttemptEvidence(
      bytesSent: 0, transferCode: 0, status: nil, marked: false, elapsed: .zero, note: "web")
    return Exchange(evidence: evidence, outcome: .failed(.notConnected))
  }

  package func probe() async -> Exchange<PortalCapabilities> { none() }
  package func signIn(_ id: SignInID, _ accessCode: AccessCode, _ password: Secret) async -> Exchange<Challenge> {
    none()
  }
  package func enterCode(_ challenge: SignInID, _ id: SignInID, _ code: Secret) async -> Exchange<Session> { none() }
  package func standing(_ id: SignInID) async -> Exchange<AccountStanding> { none() }
  package func abandon(_ id: SignInID) async -> Exchange<Acknowledged> { none() }
  package func lookUp(_ questions: [LookupQuestion], _ session: Secret) async -> Exchange<[LookupFinding]> { none() }
  package func inventory(_ question: InventoryQuestion, _ session: Secret) async -> Exchange<PortalInventory> { none() }
  package func document(
    _ kind: CertificateKind, _ number: CertificateNumber, _ session: Secret
  ) async -> Exchange<PortalCertificate> { none() }
  package func match(_ questions: [VehicleQuestion], _ session: Secret) async -> Exchange<[VehicleCandidates]> {
    none()
  }
  package func createVehicle(
    _ id: PortalVehicleID, _ payload: Data, _ session: Secret
  ) async -> Exchange<Acknowledged> { none() }
  package func outcome(_ operation: OperationID, _ session: Secret) async -> Exchange<LookupFinding> { none() }
  package func find(
    _ kind: CertificateKind, _ vin: VehicleIdentificationNumber, _ session: Secret
  ) async -> Exchange<VehicleDocuments> { none() }
  package func submit(_ submission: Submission, _ session: Secret) async -> Exchange<Receipt> { none() }
  package func submitBatch(
    _ submissions: [Submission], _ session: Secret
  ) async -> Exchange<[SubmissionAnswer]> { none() }
  package func lastReport(_ station: StationID, _ session: Secret) async -> Exchange<BacklogReport?> { none() }
  package func report(
    _ station: StationID, _ backlog: BacklogReport, _ session: Secret
  ) async -> Exchange<Acknowledged> { none() }
  package func tellKey(_ station: StationID, _ key: BundleKey, _ session: Secret) async -> Exchange<Acknowledged> {
    none()
  }
  package func stations(_ session: Secret) async -> Exchange<PortalStations> { none() }
}
