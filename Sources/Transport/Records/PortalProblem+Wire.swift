internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension PortalProblem {
  /// A marked answer of 400 and over; without a body that reads, its status alone (SyncProtocol §8).
  init(answer: TransferAnswer, status: Int) {
    if let problem = try? CanonicalJSON.decode(Problem.self, from: answer.body) {
      self.init(problem, status: status)
    } else {
      self.init(status: status, kind: .other)
    }
    // Where both are told and differ, the longer wait harms nobody.
    if let header = RetryAfter.span(in: answer) { retryAfter = max(retryAfter ?? header, header) }
  }

  /// `status` is the one the answer really had.
  init(_ problem: Problem, status: Int) {
    let prefix = "urn:sync-portal:problem:"
    let name = problem.type.rawValue.hasPrefix(prefix) ? problem.type.rawValue.dropFirst(prefix.count) : ""
    self.init(
      status: status, kind: ProblemKind(rawValue: String(name)) ?? .other,
      processed: Processed(rawValue: problem.processed.rawValue) ?? .unknown, field: problem.field,
      attemptsLeft: problem.attemptsLeft.flatMap { $0 >= 0 ? $0 : nil },
      retryAfter: problem.retryAfter.flatMap { $0 >= 0 ? .seconds(min(Int64($0), RetryAfter.longest)) : nil },
      until: problem.until.map { Instant(milliseconds: $0) }, since: problem.since.map { Instant(milliseconds: $0) },
      vehicle: problem.vehicle.map { PortalVehicleRecord($0) })
  }
}
