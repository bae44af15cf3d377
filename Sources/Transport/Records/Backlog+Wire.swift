internal import Domain
internal import SyncProtocol

extension BacklogReport {
  /// States that this version does not know are left out.
  init(_ report: BacklogReport) {
    var counts: [OutboxState: Int] = [:]
    for (name, count) in report.counts { OutboxState(rawValue: name).map { counts[$0] = count } }
    self.init(
      epoch: EpochID(report.epoch.uuid), highWaterMark: report.highWaterMark,
      lastOperation: report.lastOperation.map { OperationID($0.uuid) }, counts: counts,
      oldest: report.oldest.map(Instant.init(milliseconds:)))
  }
}
