/// One step of a request to cancel a certificate, made by a named person; written once.
package struct CancellationStep: Codable, Hashable, Sendable {
  package var at: Instant
  package var by: NamedDecision
  package var move: CancellationMove

  package init(at: Instant, by: NamedDecision, move: CancellationMove) {
    self.at = at
    self.by = by
    self.move = move
  }

  /// The most steps of one certificate; further ones are refused.
  package static let most = 100
}

/// The kind of step, with its details.
package enum CancellationMove: Codable, Hashable, Sendable {
  case toAsk
  case asked(by: CancellationChannel)
  /// The reference that the person was told: 1 to 200 characters.
  case confirmed(reference: String)
  case withdrawn
  /// The number of the paper that replaces it, of the same kind.
  case replaced(by: CertificateNumber)

  package var state: CancellationState {
    switch self {
    case .toAsk: .toAsk
    case .asked: .asked
    case .confirmed: .confirmed
    case .withdrawn: .withdrawn
    case .replaced: .replaced
    }
  }
}

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
