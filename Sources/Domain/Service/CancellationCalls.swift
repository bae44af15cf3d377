/// The next step of a request to cancel a certificate; `toAsk` opens one.
package struct CancellationCall: Codable, Sendable {
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
}

/// How a request stands: its newest step.
package struct CancellationSummary: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var state: CancellationState
  package var step: CancellationStep

  package init(kind: CertificateKind, number: CertificateNumber, step: CancellationStep) {
    self.kind = kind
    self.number = number
    state = step.move.state
    self.step = step
  }
}

/// The requests of this station, those that changed last first, at most 500.
package struct CancellationList: Codable, Sendable {
  package var cancellations: [CancellationSummary]

  package init(cancellations: [CancellationSummary]) { self.cancellations = cancellations }

  package static let most = 500
}
