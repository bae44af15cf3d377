internal import SyncProtocol

extension PortalForm {
  static func station(_ station: StationIdentity) -> StationForm {
    StationForm(id: MessageID(station.id.uuid), kind: station.kind == .garage ? .garage : .mobileUnit)
  }

  /// The text that was entered with `other` is not sent; the form has no field for it.
  static func paperReason(_ reason: PaperReason) -> CertificateForm.PaperReason {
    switch reason {
    case .portalOutage: .portalOutage
    case .mobileUnit: .mobileUnit
    case .other: .other
    }
  }

  static func inspectionReason(_ reason: Inspection.InspectionReason) -> CertificateForm.InspectionReason {
    switch reason {
    case .periodic: .periodic
    case .outOfProvince: .outOfProvince
    case .storedOverTwelveMonths: .storedOverTwelveMonths
    case .peaceOfficerNotice: .peaceOfficerNotice
    case .taxi: .taxi
    case .school: .school
    case .emergency: .emergency
    case .modified: .modified
    case .other: .other
    }
  }
}
