/// Certificates that wait for a person, oldest first, at most 500.
package struct ReviewList: Codable, Sendable {
  package var certificates: [CertificateSummary]

  package init(certificates: [CertificateSummary]) { self.certificates = certificates }
}

/// Both sides of what a person must decide.
package struct ReviewCase: Codable, Sendable {
  package var detail: CertificateDetail
  /// The candidates that were compared; empty where the vehicle is not the question.
  package var evidence: MatchEvidence?
  /// The portal's certificate of the same number, where it could be read just now.
  package var portalFields: [PortalField]
  /// Ours, by the same names.
  package var ownFields: [PortalField]
  package var actions: [DecisionCall.Action]

  package init(
    detail: CertificateDetail, evidence: MatchEvidence?, portalFields: [PortalField], ownFields: [PortalField],
    actions: [DecisionCall.Action]
  ) {
    self.detail = detail
    self.evidence = evidence
    self.portalFields = portalFields
    self.ownFields = ownFields
    self.actions = actions
  }
}

package struct DecisionCall: Codable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var action: Action
  /// The chosen candidate, with `select`.
  package var vehicle: PortalVehicleID?
  package var by: NamedDecision

  package enum Action: String, Codable, CaseIterable, Sendable {
    /// It is this vehicle of the portal.
    case select
    /// It is none of them: create it.
    case notSame
    /// Send it again as it is.
    case retry
    /// Taken back before the portal could have it; never offered in a review.
    case withdraw
    /// Both papers of an older document are filed together [FAQ A3]; never offered in a review.
    case file
    /// Repairs that the portal surely does not have are not sent after all.
    case close
  }

  package init(
    kind: CertificateKind, number: CertificateNumber, action: Action, vehicle: PortalVehicleID?, by: NamedDecision
  ) {
    self.kind = kind
    self.number = number
    self.action = action
    self.vehicle = vehicle
    self.by = by
  }
}
