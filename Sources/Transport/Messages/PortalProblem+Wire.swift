internal import Domain
internal import SyncProtocol

extension PortalProblem {
  /// `status` is the one the answer really had.
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
