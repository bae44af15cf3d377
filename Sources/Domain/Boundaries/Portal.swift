package import FoundationEssentials

/// The portal as the engine sees it, one function for each endpoint. Each makes at most one request and never repeats
/// it, but where the portal refused how the body was packed and so did nothing of it.
package protocol Portal: Sendable {
  /// `GET /sync/v1` (SyncProtocol §2).
  func probe() async -> Exchange<PortalCapabilities>
  /// `POST /sync/v1/sign-ins` on a connection of its own (SyncProtocol §3.1).
  func signIn(_ id: SignInID, _ accessCode: AccessCode, _ password: Secret) async -> Exchange<Challenge>
  /// `POST /sync/v1/sign-ins/{challenge}/code` on a connection of its own (SyncProtocol §3.2): `id` is this
  /// attempt's, the code has six digits.
  func enterCode(_ challenge: SignInID, _ id: SignInID, _ code: Secret) async -> Exchange<Session>
  /// `GET /sync/v1/sign-ins/{id}` (SyncProtocol §3.3).
  func standing(_ id: SignInID) async -> Exchange<AccountStanding>
  /// `DELETE /sync/v1/sign-ins/{id}` (SyncProtocol §3.4): ends the challenge and the session it opened.
  func abandon(_ id: SignInID) async -> Exchange<Acknowledged>
  /// `POST /sync/v1/certificates:lookup` (SyncProtocol §4.5); answers in the order of the questions.
  func lookUp(_ questions: [LookupQuestion], _ session: Secret) async -> Exchange<[LookupFinding]>
  /// `POST /sync/v1/certificates:inventory` (SyncProtocol §4.10).
  func inventory(_ question: InventoryQuestion, _ session: Secret) async -> Exchange<PortalInventory>
  /// `GET /sync/v1/certificates/{kind}/{number}` (SyncProtocol §4.4), for a portal without look-up and for reviews.
  func document(
    _ kind: CertificateKind, _ number: CertificateNumber, _ session: Secret
  ) async -> Exchange<PortalCertificate>
  /// `POST /sync/v1/vehicles:match` (SyncProtocol §6.1); answers in the order of the questions.
  func match(_ questions: [VehicleQuestion], _ session: Secret) async -> Exchange<[VehicleCandidates]>
  /// `PUT /sync/v1/vehicles/{id}` (SyncProtocol §6.2); the bytes are `PortalForm.vehicleCreation`.
  func createVehicle(_ id: PortalVehicleID, _ payload: Data, _ session: Secret) async -> Exchange<Acknowledged>
  /// What became of an operation: `GET /sync/v1/operations/{id}` (SyncProtocol §5).
  func outcome(_ operation: OperationID, _ session: Secret) async -> Exchange<LookupFinding>
  /// A vehicle's documents, newest first: `POST /sync/v1/certificates:find` (SyncProtocol §4.9).
  func find(
    _ kind: CertificateKind, _ vin: VehicleIdentificationNumber, _ session: Secret
  ) async -> Exchange<VehicleDocuments>
  /// One operation to its target: `PUT /sync/v1/certificates/{kind}/{number}`, `POST /sync/v1/certificates` or
  /// `POST …/conformity` (SyncProtocol §4.2, §4.7, §4.8).
  func submit(_ submission: Submission, _ session: Secret) async -> Exchange<Receipt>
  /// `POST /sync/v1/certificates:batch` (SyncProtocol §4.6); answers in the order of the submissions.
  func submitBatch(_ submissions: [Submission], _ session: Secret) async -> Exchange<[SubmissionAnswer]>
  /// `GET /sync/v1/stations/{id}/backlog` (SyncProtocol §7); nil where the portal has no report of this station.
  func lastReport(_ station: StationID, _ session: Secret) async -> Exchange<BacklogReport?>
  /// `PUT /sync/v1/stations/{id}/backlog` (SyncProtocol §7).
  func report(_ station: StationID, _ backlog: BacklogReport, _ session: Secret) async -> Exchange<Acknowledged>
  /// `GET /sync/v1/stations` (SyncProtocol §7.1).
  func stations(_ session: Secret) async -> Exchange<PortalStations>
  /// `PUT /sync/v1/stations/{id}/key` (SyncProtocol §12.2).
  func tellKey(_ station: StationID, _ key: BundleKey, _ session: Secret) async -> Exchange<Acknowledged>
}

/// The portal accepted; its answer holds nothing else to know.
package struct Acknowledged: Hashable, Sendable {
  package init() {}
}
