/// The operations that a station still has to send: `PUT /sync/v1/stations/{id}/backlog` (SyncProtocol §7). No personal
/// data.
package struct BacklogReport: Codable, Hashable, Sendable {
  /// Names one life of the station's file; a new one is drawn when the file is made, or once a restored file was
  /// compared.
  package var epoch: MessageID
  /// The highest local sequence number used in this epoch.
  package var highWaterMark: Int64
  /// The operation with that sequence number; absent when there is none.
  package var lastOperation: MessageID?
  /// Operations by state: `ready`, `unknown`, `held`, `quarantined`, `confirmed`, `closed`.
  package var counts: [String: Int]
  /// When the oldest waiting operation was recorded, milliseconds; absent when none waits.
  package var oldest: Int64?

  package init(
    epoch: MessageID, highWaterMark: Int64, lastOperation: MessageID?, counts: [String: Int], oldest: Int64?
  ) {
    self.epoch = epoch
    self.highWaterMark = highWaterMark
    self.lastOperation = lastOperation
    self.counts = counts
    self.oldest = oldest
  }
}
