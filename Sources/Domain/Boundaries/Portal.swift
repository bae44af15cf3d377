package import FoundationEssentials

/// The portal as the engine sees it: one closure an endpoint. Each makes at most one request and never repeats it.
package struct Portal: Sendable {
  /// `GET /sync/v1` (SyncProtocol §2).
  package var probe: @Sendable () async -> Exchange<PortalCapabilities>
  /// `POST /sync/v1/sign-ins` on a connection of its own (SyncProtocol §3.1).
  package var signIn: @Sendable (SignInID, AccessCode, Secret) async -> Exchange<Challenge>
  /// `POST /sync/v1/sign-ins/{challenge}/code` on a connection of its own (SyncProtocol §3.2): challenge, this
  /// attempt's id, six digits.
  package var enterCode: @Sendable (SignInID, SignInID, Secret) async -> Exchange<Session>
  /// `GET /sync/v1/sign-ins/{id}` (SyncProtocol §3.3).
  package var standing: @Sendable (SignInID) async -> Exchange<AccountStanding>
  /// `DELETE /sync/v1/sign-ins/{id}` (SyncProtocol §3.4): ends the challenge and the session it opened.
  package var abandon: @Sendable (SignInID) async -> Exchange<Acknowledged>
  /// `POST /sync/v1/certificates:lookup` (SyncProtocol §4.5); answers in the order of the questions.
  package var lookUp: @Sendable ([LookupQuestion], Secret) async -> Exchange<[LookupFinding]>
  /// `POST /sync/v1/certificates:inventory` (SyncProtocol §4.10).
  package var inventory: @Sendable (InventoryQuestion, Secret) async -> Exchange<PortalInventory>
  /// `GET /sync/v1/certificates/{kind}/{number}` (SyncProtocol §4.4), for a portal without look-up and for reviews.
  package var document: @Sendable (CertificateKind, CertificateNumber, Secret) async -> Exchange<PortalCertificate>
  /// `POST /sync/v1/vehicles:match` (SyncProtocol §6.1); answers in the order of the questions.
  package var match: @Sendable ([VehicleQuestion], Secret) async -> Exchange<[VehicleCandidates]>
  /// `PUT /sync/v1/vehicles/{id}` (SyncProtocol §6.2); the bytes are `PortalForm.vehicleCreation`.
  package var createVehicle: @Sendable (PortalVehicleID, Data, Secret) async -> Exchange<Acknowledged>
  /// What became of an operation: `GET /sync/v1/operations/{id}` (SyncProtocol §5).
  package var outcome: @Sendable (OperationID, Secret) async -> Exchange<LookupFinding>
  /// A vehicle's documents, newest first: `POST /sync/v1/certificates:find` (SyncProtocol §4.9).
  package var find: @Sendable (CertificateKind, VehicleIdentificationNumber, Secret) async -> Exchange<VehicleDocuments>
  /// One operation to its target: `PUT /sync/v1/certificates/{kind}/{number}`, `POST /sync/v1/certificates` or
  /// `POST …/conformity` (SyncProtocol §4.2, §4.7, §4.8).
  package var submit: @Sendable (Submission, Secret) async -> Exchange<Receipt>
  /// `POST /sync/v1/certificates:batch` (SyncProtocol §4.6); answers in the order of the submissions.
  package var submitBatch: @Sendable ([Submission], Secret) async -> Exchange<[SubmissionAnswer]>
  /// `GET /sync/v1/stations/{id}/backlog` (SyncProtocol §7); nil where the portal has no report of this station.
  package var lastReport: @Sendable (StationID, Secret) async -> Exchange<BacklogReport?>
  /// `PUT /sync/v1/stations/{id}/backlog` (SyncProtocol §7).
  package var report: @Sendable (StationID, BacklogReport, Secret) async -> Exchange<Acknowledged>
  /// `PUT /sync/v1/stations/{id}/key` (SyncProtocol §12.2).
  package var tellKey: @Sendable (StationID, BundleKey, Secret) async -> Exchange<Acknowledged>

  package init(
    probe: @escaping @Sendable () async -> Exchange<PortalCapabilities>,
    signIn: @escaping @Sendable (SignInID, AccessCode, Secret) async -> Exchange<Challenge>,
    enterCode: @escaping @Sendable (SignInID, SignInID, Secret) async -> Exchange<Session>,
    standing: @escaping @Sendable (SignInID) async -> Exchange<AccountStanding>,
    abandon: @escaping @Sendable (SignInID) async -> Exchange<Acknowledged>,
    lookUp: @escaping @Sendable ([LookupQuestion], Secret) async -> Exchange<[LookupFinding]>,
    inventory: @escaping @Sendable (InventoryQuestion, Secret) async -> Exchange<PortalInventory>,
    document: @escaping @Sendable (CertificateKind, CertificateNumber, Secret) async -> Exchange<PortalCertificate>,
    match: @escaping @Sendable ([VehicleQuestion], Secret) async -> Exchange<[VehicleCandidates]>,
    createVehicle: @escaping @Sendable (PortalVehicleID, Data, Secret) async -> Exchange<Acknowledged>,
    outcome: @escaping @Sendable (OperationID, Secret) async -> Exchange<LookupFinding>,
    find: @escaping @Sendable (CertificateKind, VehicleIdentificationNumber, Secret) async -> Exchange<VehicleDocuments>,
    submit: @escaping @Sendable (Submission, Secret) async -> Exchange<Receipt>,
    submitBatch: @escaping @Sendable ([Submission], Secret) async -> Exchange<[SubmissionAnswer]>,
    lastReport: @escaping @Sendable (StationID, Secret) async -> Exchange<BacklogReport?>,
    report: @escaping @Sendable (StationID, BacklogReport, Secret) async -> Exchange<Acknowledged>,
    tellKey: @escaping @Sendable (StationID, BundleKey, Secret) async -> Exchange<Acknowledged>
  ) {
    self.probe = probe
    self.signIn = signIn
    self.enterCode = enterCode
    self.standing = standing
    self.abandon = abandon
    self.lookUp = lookUp
    self.inventory = inventory
    self.document = document
    self.match = match
    self.createVehicle = createVehicle
    self.outcome = outcome
    self.find = find
    self.submit = submit
    self.submitBatch = submitBatch
    self.lastReport = lastReport
    self.report = report
    self.tellKey = tellKey
  }
}

/// The portal said yes and there is nothing more to know.
package struct Acknowledged: Hashable, Sendable {
  package init() {}
}
