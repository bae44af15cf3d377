import Domain
import TestSupport
import Transport

/// An exchange's outcome without what it carries, for tables.
enum Outcome: Hashable, Sendable {
  case answered, malformed
  case refused(Int, ProblemKind)
  case failed(TransferFailure)
  case foreign(ForeignAnswer)

  init<Answer>(_ exchange: Exchange<Answer>) {
    self =
      switch exchange.outcome {
      case .answered: .answered
      case .refused(let problem): .refused(problem.status, problem.kind)
      case .failed(let failure): .failed(failure)
      case .foreign(let answer): .foreign(answer)
      case .malformed: .malformed
      }
  }
}

extension Exchange {
  var answer: Answer? {
    guard case .answered(let answer) = outcome else { return nil }
    return answer
  }

  var problem: PortalProblem? {
    guard case .refused(let problem) = outcome else { return nil }
    return problem
  }
}

extension ScriptedServer {
  /// The portal at this server; a request that hangs ends after `total`, and a kept connection is used however long this
  /// computer was busy.
  func portal(total: Span = .seconds(30), mandate: String? = nil) throws -> any Portal {
    var connection = PortalConnection(
      address: try PortalAddress(address), timeouts: TransferTimeouts(total: total, idle: .minutes(10)), version: "0.1")
    connection.mandate = mandate
    return LivePortal(connection)
  }
}
