package import Domain

/// Exchanges as the transport would return them.
extension Exchange {
  package static func answered(_ answer: Answer, status: Int = 200) -> Exchange {
    Exchange(evidence: evidence(status: status), outcome: .answered(answer))
  }

  package static func refused(
    _ status: Int, _ kind: ProblemKind = .other, field: String? = nil, retryAfter: Span? = nil, until: Instant? = nil,
    sent: Int = 900
  ) -> Exchange {
    refused(
      PortalProblem(status: status, kind: kind, field: field, retryAfter: retryAfter, until: until), sent: sent)
  }

  package static func refused(_ problem: PortalProblem, sent: Int = 900) -> Exchange {
    Exchange(evidence: evidence(sent: sent, status: problem.status), outcome: .refused(problem))
  }

  package static func failed(_ failure: TransferFailure, sent: Int = 900) -> Exchange {
    Exchange(evidence: evidence(sent: sent, code: 28, status: nil, marked: false), outcome: .failed(failure))
  }

  package static func foreign(_ answer: ForeignAnswer, status: Int? = 200, sent: Int = 900) -> Exchange {
    Exchange(evidence: evidence(sent: sent, status: status, marked: false), outcome: .foreign(answer))
  }

  package static func malformed(_ note: String = "not JSON", status: Int = 200, sent: Int = 900) -> Exchange {
    Exchange(evidence: evidence(sent: sent, status: status), outcome: .malformed(note))
  }

  private static func evidence(
    sent: Int = 900, code: Int = 0, status: Int?, marked: Bool = true
  ) -> AttemptEvidence {
    AttemptEvidence(
      bytesSent: sent, transferCode: code, status: status, marked: marked, elapsed: .milliseconds(40), note: nil)
  }
}
