internal import SyncProtocol

/// How far a report of the backlog had come: what is remembered of the last one the portal acknowledged.
package struct ReportMark: Codable, Hashable, Sendable {
  package var epoch: EpochID
  package var highWaterMark: Int64
  package var lastOperation: OperationID?
  /// Confirmed and closed; within an epoch this only grows, as long as the portal forgets nothing.
  package var settled: Int

  package init(epoch: EpochID, highWaterMark: Int64, lastOperation: OperationID?, settled: Int) {
    self.epoch = epoch
    self.highWaterMark = highWaterMark
    self.lastOperation = lastOperation
    self.settled = settled
  }

  package init(_ backlog: BacklogReport) {
    self.init(
      epoch: EpochID(backlog.epoch), highWaterMark: backlog.highWaterMark,
      lastOperation: backlog.lastOperation.map { OperationID($0) },
      settled: [OutboxState.confirmed, .closed].reduce(0) { $0 + (backlog.counts[$1.rawValue] ?? 0) })
  }
}

extension BacklogReport {
  /// Drafts are not told, since their numbers may still be given back. What is being sent now counts as `ready`.
  ///
  /// - Parameters:
  ///   - lastOperation: the one that has the sequence `highWaterMark`; nil before the first.
  ///   - oldest: when the oldest operation that waits was recorded.
  package init(
    epoch: EpochID, highWaterMark: Int64, lastOperation: OperationID?, counts: [OutboxState: Int], oldest: Instant?
  ) {
    let told: [OutboxState] = [.ready, .unknown, .held, .quarantined, .confirmed, .closed]
    var byState = Dictionary(uniqueKeysWithValues: told.map { ($0.rawValue, counts[$0] ?? 0) })
    byState[OutboxState.ready.rawValue, default: 0] += counts[.sending] ?? 0
    self.init(
      epoch: MessageID(epoch), highWaterMark: highWaterMark, lastOperation: lastOperation.map { MessageID($0) },
      counts: byState, oldest: oldest?.milliseconds)
  }
}
