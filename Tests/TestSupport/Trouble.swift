package import Domain

/// A fault of one request.
package enum Trouble: Hashable, Sendable {
  /// The portal performs the request, and its answer is lost.
  case lost
  /// The portal never receives the request, although bytes were sent.
  case dropped
  /// There is no answer, and the portal performs the request one minute later.
  case late
  case notSent
  /// This device loses its own network after bytes were sent; `isServed` where they arrived.
  case networkLost(isServed: Bool)
  case refused(PortalProblem, committed: Bool)
  case foreign(ForeignAnswer)
  case malformed
  /// The portal answers with success, but with a receipt or a finding of another certificate.
  case wrong

  package static func status(_ status: Int, _ kind: ProblemKind = .other, committed: Bool = false) -> Trouble {
    .refused(PortalProblem(status: status, kind: kind), committed: committed)
  }

  /// Whether the portal performed the request before the fault.
  package var isServed: Bool {
    switch self {
    case .lost, .refused(_, committed: true), .networkLost(isServed: true): true
    default: false
    }
  }

  /// The exchange that the transport reports.
  package func exchange<Answer>() -> Exchange<Answer> {
    switch self {
    case .lost: .failed(.timedOut)
    case .dropped, .late: .failed(.connectionLost)
    case .notSent: .failed(.notConnected, sent: 0)
    case .networkLost: .failed(.networkLost)
    case .refused(let problem, _): .refused(problem)
    case .foreign(let answer): .foreign(answer)
    case .malformed, .wrong: .malformed()
    }
  }
}
