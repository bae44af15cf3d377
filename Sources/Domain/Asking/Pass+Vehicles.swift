/// Vehicles that the portal told with the answer to a look-up, so that they need no request of their own.
extension Pass {
  /// Decides for those operations that a match would be asked about next. Called after `lookedUp`, with the same answer.
  ///
  /// - Parameter freshID: a new vehicle id, for one that will be created.
  package mutating func matched(
    _ operations: [OutboxOperation], in exchange: Exchange<[LookupFinding]>, freshID: () -> PortalVehicleID,
    at now: Instant
  ) -> [OutboxChange] {
    guard end == nil, case .answered(let findings) = exchange.outcome else { return [] }
    return zip(operations, findings).compactMap { operation, finding in
      guard case .absentLike(let candidates) = finding, let entry = work[operation.id], entry.stage == .match else {
        return nil
      }
      return decide(entry.operation, candidates, freshID: freshID(), at: now)
    }
  }
}
