package import Domain

package struct ReviewsCall: StationCall {
  package static let route = CallRoute.get("reviews", "Certificates that wait for a person, oldest first, at most 500.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> ReviewList {
    try await station.reviews()
  }
}

package struct ReviewCall: StationCall {
  package static let route = CallRoute.post(
    "review", "Shows both sides of what a person must decide about a certificate.", asksPortal: true)

  package var kind: CertificateKind
  package var number: CertificateNumber
  /// Shows the whole NI.
  @Default package var unmasked: Bool

  package init(kind: CertificateKind, number: CertificateNumber, unmasked: Bool = false) {
    self.kind = kind
    self.number = number
    self.unmasked = unmasked
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> ReviewCase {
    try await station.review(self)
  }
}

/// Certificates that wait for a person, oldest first, at most 500.
package struct ReviewList: Codable, Sendable {
  package var certificates: [CertificateSummary]

  package init(certificates: [CertificateSummary]) { self.certificates = certificates }
}

/// Both sides of what a person must decide.
package struct ReviewCase: Codable, Sendable {
  package var detail: CertificateDetail
  /// The candidates that were compared; nil where the vehicle is not the question.
  package var evidence: MatchEvidence?
  /// The portal's certificate of the same number, where it could be read just now.
  package var portalFields: [PortalField]
  /// This station's fields, by the same names.
  package var ownFields: [PortalField]
  package var actions: [DecisionAction]

  package init(
    detail: CertificateDetail, evidence: MatchEvidence?, portalFields: [PortalField], ownFields: [PortalField],
    actions: [DecisionAction]
  ) {
    self.detail = detail
    self.evidence = evidence
    self.portalFields = portalFields
    self.ownFields = ownFields
    self.actions = actions
  }
}

package struct DecisionCall: StationCall {
  package static let route = CallRoute.post(
    "decision", "Notes what a person decided about a certificate that waits for one.")

  package var kind: CertificateKind
  package var number: CertificateNumber
  package var action: DecisionAction
  /// The chosen candidate, with `select`.
  package var vehicle: PortalVehicleID?
  /// What the person was shown: several repairs of one number may wait, one after the other. Refused where another is
  /// in question by now; nil decides the one in question.
  package var operation: OperationID?
  package var by: NamedDecision

  package init(
    kind: CertificateKind, number: CertificateNumber, action: DecisionAction, vehicle: PortalVehicleID?,
    operation: OperationID? = nil, by: NamedDecision
  ) {
    self.kind = kind
    self.number = number
    self.action = action
    self.vehicle = vehicle
    self.operation = operation
    self.by = by
  }

  /// Whether the person was shown this operation, as far as the call says.
  package func isAbout(_ operation: OperationID) -> Bool { self.operation.map { $0 == operation } ?? true }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> CertificateSummary {
    try await station.decide(self)
  }
}
