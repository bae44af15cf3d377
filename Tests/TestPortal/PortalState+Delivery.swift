import Domain
import SyncProtocol
import TestSupport

@testable import PortalLedger
@testable import Transport

extension PortalState {
  /// Returns what the sender gets, and how long it waits for it.
  mutating func deliver<Answer>(
    _ call: PortalCall<Answer>, _ fault: Fault?, now: Int64
  ) -> (exchange: Exchange<Answer>, after: Span) {
    let quick = Span.milliseconds(40)
    switch fault {
    case nil: return (handled(call, now), quick)
    case .offline: return (.failed(.notConnected, sent: 0), quick)
    case .captive: return (.foreign(.unmarked, status: 200), quick)
    case .redirect: return (.foreign(.redirect, status: 302), quick)
    case .rogueCertificate: return (.foreign(.certificate, status: nil, sent: 0), quick)
    case .lost: return (.failed(.timedOut), .seconds(60))
    case .delayed:
      arrive(at: now + later(within: latestUnseen(after: .seconds(60)))) { _ = try? call.handle(&$0, $1) }
      return (.failed(.timedOut), .seconds(60))
    case .networkLost:
      arrive(at: now + later(within: latestUnseen(after: quick))) { _ = try? call.handle(&$0, $1) }
      return (.failed(.networkLost), quick)
    case .error500: return (.refused(500, .internalError), quick)
    case .busy: return (.refused(503, .unavailable, retryAfter: .seconds(90)), quick)
    case .tooMany: return (.refused(429, .tooManyRequests, retryAfter: .seconds(20)), quick)
    case .garbage: return (.malformed("not JSON"), quick)
    case .accepted, .gatewayTimeout: return (takenIn(call, fault, now), quick)
    case .falseReceipt:
      guard let forge = call.forge else { return (.malformed("not JSON"), quick) }
      return (.answered(forge(), status: 201), quick)
    case .answerLost, .answerCut, .errorAfterCommit, .wrongReceipt, .twice, .sessionEnded, .restart:
      return (handled(call, spoiltBy: fault, now), fault == .answerLost ? .seconds(60) : quick)
    }
  }

  mutating func handled<Answer>(_ call: PortalCall<Answer>, _ now: Int64) -> Exchange<Answer> {
    defer { absorb() }
    do throws(Refusal) {
      return .answered(try call.handle(&self, now), status: call.status)
    } catch {
      return .refused(PortalProblem(error.problem, status: error.problem.status))
    }
  }

  private mutating func handled<Answer>(
    _ call: PortalCall<Answer>, spoiltBy fault: Fault?, _ now: Int64
  ) -> Exchange<Answer> {
    switch fault {
    case .sessionEnded:
      ledger.signOutAll()
      return call.endpoint.isWork ? .refused(401, .sessionEnded) : handled(call, now)
    case .restart:
      restart()
      return handled(call, now)
    default: break
    }
    let exchange = handled(call, now)
    switch fault {
    case .answerLost: return .failed(.connectionLost)
    case .answerCut: return .malformed("the body ends too early")
    case .errorAfterCommit: return .refused(500, .internalError)
    // The portal's own rules decide on a second delivery of one request; a portal without such rules keeps the first
    // answer.
    case .twice: return ledger.policy.features.uniqueNumbers ? handled(call, now) : exchange
    case .wrongReceipt:
      guard case .answered(let answer) = exchange.outcome, let spoil = call.spoil else { return exchange }
      return .answered(spoil(answer), status: call.status)
    default: return exchange
    }
  }

  /// Answers 202, or a gateway's 504, to an accepted request: certificates are committed later, anything else at once.
  private mutating func takenIn<Answer>(
    _ call: PortalCall<Answer>, _ fault: Fault?, _ now: Int64
  ) -> Exchange<Answer> {
    if let postpone = call.postpone {
      do throws(Refusal) {
        try postpone(&self, now, now + later(within: .minutes(20)))
      } catch {
        return .refused(PortalProblem(error.problem, status: error.problem.status))
      }
    } else {
      _ = handled(call, now)
    }
    return fault == .accepted ? .malformed("status 202") : .refused(504, .other)
  }

  private func later(within span: Span) -> Int64 { 1_000 + Int64(weather.source.below(Int(span.milliseconds))) }

  /// The quiet period begins when the sender gives up.
  private func latestUnseen(after waited: Span) -> Span { weather.latestUnseen + waited }
}

extension PortalState {
  /// A document that is no longer there; who is signed in stays so.
  mutating func lose(_ key: DocumentKey) {
    forget { change in
      if case .document(let document) = change { document.key == key } else { false }
    }
    let fresh = rebuilt()
    (ledger.documents, ledger.conformities, ledger.conformedBy) = (
      fresh.documents, fresh.conformities, fresh.conformedBy
    )
  }
}
