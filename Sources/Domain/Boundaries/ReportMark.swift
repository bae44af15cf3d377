internal import SyncProtocol

/// The part of a backlog report that is compared with another; stored for the last one that the portal acknowledged.
package struct ReportMark: Codable, Hashable, Sendable {
  package var epoch: EpochID
  package var highWaterMark: Int64
  package var lastOperation: OperationID?
  /// Confirmed and closed operations; within an epoch this only grows, as long as the portal forgets nothing.
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
  /// Drafts are not reported, since their numbers may still be given back. Operations being sent count as `ready`.
  ///
  /// - Parameters:
  ///   - lastOperation: the operation with the sequence `highWaterMark`; nil before the first.
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
