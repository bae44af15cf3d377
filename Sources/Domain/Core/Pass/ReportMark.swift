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
      epoch: backlog.epoch, highWaterMark: backlog.highWaterMark, lastOperation: backlog.lastOperation,
      settled: (backlog.counts[.confirmed] ?? 0) + (backlog.counts[.closed] ?? 0))
  }
}
