package import Domain

extension Words {
  /// Why nothing goes to the portal, in the same words wherever it is told; nil where the portal answers.
  package func unreached(_ link: LinkReport, now: Instant) -> String? {
    switch link.state {
    case .reachable: nil
    case .untried: self(.whyUntried)
    case .offline: cause(link.cause)
    case .captive: link.cause.map { $0.isOfCertificate ? cause($0) : self(.whyCaptive) } ?? self(.whyCaptive)
    case .notPortal: self(.whyNotPortal)
    case .portalDown: self(.whyPortalDown)
    case .maintenance:
      link.pausedUntil.map { self(.whyMaintenanceUntil, ["time": nearMoment($0, now: now)]) } ?? self(.whyMaintenance)
    case .protocolChanged: self(.whyProtocolChanged)
    }
  }

  /// Why the portal was not reached, where that is known.
  package func cause(_ cause: LinkCause?) -> String { cause.map { self("cause", $0) } ?? self(.whyOffline) }
}
