/// What this station's file knows of its own past when a pass begins (SyncProtocol §7).
package struct StationHistory: Hashable, Sendable {
  package var epoch: EpochID
  package var highWaterMark: Int64
  /// The last report that the portal acknowledged, or that the last comparison found there; nil before the first.
  package var acknowledged: ReportMark?
  /// The file was restored or rebuilt, and not compared with the portal since.
  package var mustCompare: Bool
  /// How the station came to this device; nil where it was made here.
  package var arrival: Arrival?

  package init(
    epoch: EpochID, highWaterMark: Int64, acknowledged: ReportMark?, mustCompare: Bool, arrival: Arrival? = nil
  ) {
    self.epoch = epoch
    self.highWaterMark = highWaterMark
    self.acknowledged = acknowledged
    self.mustCompare = mustCompare
    self.arrival = arrival
  }

  /// Which side went back in time; both may have.
  package struct Finding: Hashable, Sendable {
    /// This file is an older copy of itself, or has a twin.
    package var stationIsBehind: Bool
    /// The portal no longer has what it acknowledged.
    package var portalIsBehind: Bool

    package init(stationIsBehind: Bool, portalIsBehind: Bool) {
      self.stationIsBehind = stationIsBehind
      self.portalIsBehind = portalIsBehind
    }
  }

  /// - Parameters:
  ///   - report: the portal's last report of this station; nil when it has none.
  ///   - own: the operation that this file has at the report's mark; nil when it has none there.
  package func compare(with report: ReportMark?, own: OperationID?) -> Finding {
    guard let report else { return Finding(stationIsBehind: mustCompare, portalIsBehind: acknowledged != nil) }
    let isSameLife = report.epoch == epoch
    var isBehind = mustCompare
    if isSameLife {
      let isOther = report.lastOperation.map { $0 != own } ?? false
      isBehind = isBehind || report.highWaterMark > highWaterMark || (report.highWaterMark > 0 && isOther)
    } else {
      isBehind = isBehind || report.epoch != acknowledged?.epoch
    }
    guard let acknowledged else { return Finding(stationIsBehind: isBehind, portalIsBehind: false) }
    let isLess = report.highWaterMark < acknowledged.highWaterMark || report.settled < acknowledged.settled
    return Finding(
      stationIsBehind: isBehind, portalIsBehind: report.epoch != acknowledged.epoch ? !isSameLife : isLess)
  }
}
