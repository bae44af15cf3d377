/// What one exchange says about the portal, the network and the session, apart from any operation.
package enum PortalCondition: Hashable, Sendable {
  case fine
  /// No byte left this device, or it lost its own network.
  case offline(LinkCause)
  /// The portal or the way to it is in trouble: no complete answer, 5xx, an answer that breaks the contract.
  case trouble
  /// Something else answers in the portal's place.
  case captive(LinkCause)
  /// The portal asked for a pause of this length.
  case pause(Span)
  case sessionEnded
  case noMandate
  case suspended(until: Instant?)
  /// The portal no longer speaks this contract.
  case protocolChanged

  package init<Answer>(of exchange: Exchange<Answer>) {
    switch exchange.outcome {
    case .answered: self = .fine
    case .foreign(let answer): self = .captive(LinkCause(answer))
    case .failed(.networkLost): self = .offline(LinkCause(.networkLost))
    case .failed(let failure): self = exchange.evidence.provesNotSent ? .offline(LinkCause(failure)) : .trouble
    case .malformed: self = .trouble
    case .refused(let problem): self.init(of: problem)
    }
  }

  package init(of problem: PortalProblem) {
    switch problem.status {
    case 401, 419, 440: self = .sessionEnded
    case 403: self = .noMandate
    case 423: self = .suspended(until: problem.until)
    case 421, 425, 429: self = .pause(problem.retryAfter ?? Self.usualPause)
    case 503:
      if let pause = problem.retryAfter { self = .pause(pause) } else { self = .trouble }
    case 405, 426, 501, 505: self = .protocolChanged
    case 404, 410: self = problem.kind == .notSupported || problem.kind == .other ? .protocolChanged : .fine
    case 408, 500...599: self = .trouble
    default: self = .fine
    }
  }

  /// The pause taken where the portal asks for one and does not say how long.
  package static let usualPause = Span.seconds(30)
}
