package import Domain

package struct CancellationsCall: StationCall {
  package static let route = CallRoute.get(
    "cancellations", "Requests to cancel a certificate, those that changed last first, at most 500.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> CancellationList {
    try await station.cancellations()
  }
}

/// The next step of a request to cancel a certificate; `toAsk` opens one.
package struct CancellationCall: StationCall {
  package static let route = CallRoute.post(
    "cancellation", "Notes the next step of a request to cancel a certificate at the portal.")

  package var kind: CertificateKind
  package var number: CertificateNumber
  package var move: CancellationMove
  package var by: NamedDecision

  package init(kind: CertificateKind, number: CertificateNumber, move: CancellationMove, by: NamedDecision) {
    self.kind = kind
    self.number = number
    self.move = move
    self.by = by
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> CancellationSummary {
    try await station.cancel(self)
  }
}

/// The requests of this station, those that changed last first, at most 500.
package struct CancellationList: Codable, Sendable {
  package var cancellations: [CancellationSummary]

  package init(cancellations: [CancellationSummary]) { self.cancellations = cancellations }

  package static let most = 500
}
