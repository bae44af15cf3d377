/// What is left to do here, for the office's overview and for comparing both sides (SyncProtocol §7).
package struct BacklogReport: Hashable, Sendable {
  package var epoch: EpochID
  package var highWaterMark: Int64
  /// The operation that has this sequence; nil before the first.
  package var lastOperation: OperationID?
  package var counts: [OutboxState: Int]
  package var oldest: Instant?

  package init(
    epoch: EpochID, highWaterMark: Int64, lastOperation: OperationID?, counts: [OutboxState: Int], oldest: Instant?
  ) {
    self.epoch = epoch
    self.highWaterMark = highWaterMark
    self.lastOperation = lastOperation
    self.counts = counts
    self.oldest = oldest
  }
}
