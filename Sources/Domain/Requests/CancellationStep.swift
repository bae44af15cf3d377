/// One step of a request to cancel a certificate, as a named person took it; written once.
package struct CancellationStep: Codable, Hashable, Sendable {
  package var at: Instant
  package var by: NamedDecision
  package var move: CancellationMove

  package init(at: Instant, by: NamedDecision, move: CancellationMove) {
    self.at = at
    self.by = by
    self.move = move
  }

  /// Of one certificate; the next one is refused.
  package static let most = 100
}

/// What a step does, with what belongs to it.
package enum CancellationMove: Codable, Hashable, Sendable {
  case toAsk
  case asked(by: CancellationChannel)
  /// 1 to 200 characters, as the person was told.
  case confirmed(reference: String)
  case withdrawn

  package var state: CancellationState {
    switch self {
    case .toAsk: .toAsk
    case .asked: .asked
    case .confirmed: .confirmed
    case .withdrawn: .withdrawn
    }
  }
}
