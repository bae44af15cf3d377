extension Exchange {
  /// The same exchange with its answer, or a refusal that is an answer, read as something else.
  func map<Other: Sendable>(
    _ read: (Answer) -> Other, orRefused readProblem: (PortalProblem) -> Other? = { _ in nil }
  ) -> Exchange<Other> {
    let outcome: ExchangeOutcome<Other>
    switch self.outcome {
    case .answered(let answer): outcome = .answered(read(answer))
    case .refused(let problem): outcome = readProblem(problem).map { .answered($0) } ?? .refused(problem)
    case .failed(let failure): outcome = .failed(failure)
    case .foreign(let answer): outcome = .foreign(answer)
    case .malformed(let note): outcome = .malformed(note)
    }
    return Exchange<Other>(evidence: evidence, outcome: outcome)
  }
}

extension Exchange<Receipt> {
  /// The answer to one submission alone, as a batch of one would have it.
  package var asOfBatch: Exchange<[SubmissionAnswer]> { map { [.receipt($0, status: evidence.status ?? 201)] } }
}
