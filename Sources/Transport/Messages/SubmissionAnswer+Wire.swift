internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension BatchEntry {
  /// Throws when the sealed bytes are not text, though they always are, or for a submission that goes in no batch.
  init(_ submission: Submission) throws(ContractBreach) {
    guard case .number(let number, let vehicle) = submission.target else {
      throw ContractBreach("only a certificate with a number goes in a batch")
    }
    self.init(
      operation: MessageID(submission.operation), kind: submission.kind, number: number.text,
      digest: submission.digest,
      vehicle: MessageID(vehicle),
      payload: try required(String(data: submission.payload, encoding: .utf8), "payload"))
  }
}

extension [SubmissionAnswer] {
  /// Fails unless every entry has its result, in its place.
  init(_ response: BatchResponse, to request: BatchRequest) throws(ContractBreach) {
    try require(
      response.results.map(\.operation) == request.entries.map(\.operation),
      "results: \(response.results.count) do not answer the \(request.entries.count) entries in their order")
    var answers: [SubmissionAnswer] = []
    for result in response.results { answers.append(try SubmissionAnswer(result)) }
    self = answers
  }
}

extension SubmissionAnswer {
  init(_ result: BatchResult) throws(ContractBreach) {
    switch (result.status, result.receipt, result.problem) {
    case (200...201, let receipt?, nil): self = .receipt(try Receipt(receipt), status: result.status)
    case (400..<600, nil, let problem?): self = .problem(PortalProblem(problem, status: result.status))
    default: throw ContractBreach("status \(result.status) does not go with what is beside it")
    }
  }
}

extension PortalProblem {
  /// - Parameter status: the status that the answer really had.
  init(_ problem: Problem, status: Int) {
    let prefix = "urn:sync-portal:problem:"
    let name = problem.type.rawValue.hasPrefix(prefix) ? problem.type.rawValue.dropFirst(prefix.count) : ""
    self.init(
      status: status, kind: ProblemKind(rawValue: String(name)) ?? .other,
      processed: Processed(rawValue: problem.processed.rawValue) ?? .unknown,
      field: problem.field?.cut(to: TextLimit.field),
      attemptsLeft: problem.attemptsLeft.flatMap { $0 >= 0 ? $0 : nil },
      retryAfter: problem.retryAfter.flatMap { $0 >= 0 ? .seconds(min(Int64($0), RetryAfter.longest)) : nil },
      until: problem.until.flatMap { Instant(told: $0) }, since: problem.since.flatMap { Instant(told: $0) },
      vehicle: problem.vehicle.map { PortalVehicleRecord($0) })
  }
}
