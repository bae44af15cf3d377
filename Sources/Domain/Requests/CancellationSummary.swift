/// The current state of a request: its newest step.
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
