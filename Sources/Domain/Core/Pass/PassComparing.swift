/// Compares with the portal before anything is sent: a file that is an older copy must not use a number twice, and what
/// a restored portal lost must be sent again.
extension Pass {
  /// - Parameter own: the operation that this file has at the report's mark.
  package mutating func readReport(_ exchange: Exchange<BacklogReport?>, own: OperationID?) {
    switch exchange.outcome {
    case .answered(let report):
      absorb(.fine)
      comparison.found(report.map { ReportMark($0) }, own: own)
    case .refused(let problem) where problem.isOfMissingEndpoint:
      absorb(.fine)
      comparison.hasNoReports()
    case .refused, .failed, .foreign, .malformed: absorb(unanswered(exchange))
    }
  }

  /// - Parameter exchange: nil where there was no number left to ask about.
  /// - Returns: the numbers that the portal has, though nothing was recorded for them in this file.
  package mutating func surveyed(
    _ numbers: [StockNumber], _ exchange: Exchange<[LookupFinding]>?
  ) -> [StockNumber] {
    guard let exchange else {
      comparison.surveyed([])
      return []
    }
    guard case .answered(let findings) = exchange.outcome else {
      absorb(unanswered(exchange))
      return []
    }
    absorb(.fine)
    comparison.surveyed(numbers)
    return zip(numbers, findings).filter { $0.1 != .absent }.map(\.0)
  }

  /// - Parameter exchange: nil where there was no certificate left to ask about.
  package mutating func verified(
    _ certificates: [ConfirmedCertificate], _ exchange: Exchange<[LookupFinding]>?
  ) -> [OutboxChange] {
    guard let exchange else {
      comparison.verified(nil)
      return []
    }
    guard case .answered(let findings) = exchange.outcome else {
      absorb(unanswered(exchange))
      return []
    }
    absorb(.fine)
    comparison.verified(certificates.last?.sequence)
    return zip(certificates, findings).compactMap { certificate, finding in
      switch finding {
      // The confirmation still holds.
      case .same, .agrees, .inProgress, .notOffered: nil
      case .absent, .absentLike, .noDocument:
        OutboxChange(certificate.operation, to: .ready, reason: StateReason(.lostByPortal))
      case .differs: OutboxChange(certificate.operation, to: .held, reason: StateReason(.numberTaken))
      }
    }
  }

  package mutating func concluded() { comparison.concluded() }

  /// The condition after a question without an answer: nothing may be sent, so a refusal counts as trouble too.
  private func unanswered<Answer>(_ exchange: Exchange<Answer>) -> PortalCondition {
    let condition = PortalCondition(of: exchange)
    return condition == .fine ? .trouble : condition
  }
}

extension PortalProblem {
  /// Whether the portal does not have this endpoint (SyncProtocol §8.1).
  package var isOfMissingEndpoint: Bool {
    kind == .notSupported || (kind == .other && [404, 405, 501].contains(status))
  }
}
