/// What is left to do here, for the office's overview (SyncProtocol §7).
package struct Backlog: Hashable, Sendable {
  package var epoch: EpochID
  package var highWaterMark: Int64
  package var counts: [OutboxState: Int]
  package var oldest: Instant?

  package init(epoch: EpochID, highWaterMark: Int64, counts: [OutboxState: Int], oldest: Instant?) {
    self.epoch = epoch
    self.highWaterMark = highWaterMark
    self.counts = counts
    self.oldest = oldest
  }
}
