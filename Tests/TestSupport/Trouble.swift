package import Domain

/// What goes wrong with one request.
package enum Trouble: Hashable, Sendable {
  /// The portal does what was asked and its answer is lost.
  case lost
  /// The portal never gets the request, though bytes were sent.
  case dropped
  /// No answer, and the portal does what was asked one minute later.
  case late
  case notSent
  case refused(PortalProblem, committed: Bool)
  case foreign(ForeignAnswer)
  case malformed
  /// Success, with a receipt or a finding of another certificate.
  case wrong

  package static func status(_ status: Int, _ kind: ProblemKind = .other, committed: Bool = false) -> Trouble {
    .refused(PortalProblem(status: status, kind: kind), committed: committed)
  }

  /// Whether the portal did what was asked before it went wrong.
  package var isServed: Bool {
    switch self {
    case .lost, .refused(_, committed: true): true
    default: false
    }
  }

  /// What the transport makes of it.
  package func exchange<Answer>() -> Exchange<Answer> {
    switch self {
    case .lost: .failed(.timedOut)
    case .dropped, .late: .failed(.connectionLost)
    case .notSent: .failed(.notConnected, sent: 0)
    case .refused(let problem, _): .refused(problem)
    case .foreign(let answer): .foreign(answer)
    case .malformed, .wrong: .malformed()
    }
  }
}
