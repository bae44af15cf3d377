package enum RelocationSubject {}
/// Names one move of the station to another device; the same at both devices.
package typealias RelocationID = Identifier<RelocationSubject>

/// One step of a move of this station to another device, as the station's log has it.
package struct RelocationStep: Codable, Hashable, Sendable {
  package var move: RelocationID
  package var state: State
  package var at: Instant
  package var by: NamedDecision

  package enum State: String, Codable, CaseIterable, Sendable {
    /// This device is retired; no file of the move is complete yet.
    case leaving
    /// This device is retired, and a complete file of the move may exist.
    case left
    /// A person said that this device is the station's: no file was completed, or the other device is out of use.
    case stayed
    /// The station came to this device.
    case arrived
    /// The portal has the report of another device with this station.
    case doubled

    /// Whether the device records and sends no more.
    package var isRetired: Bool {
      switch self {
      case .leaving, .left, .doubled: true
      case .stayed, .arrived: false
      }
    }
  }

  package init(move: RelocationID, state: State, at: Instant, by: NamedDecision) {
    self.move = move
    self.state = state
    self.at = at
    self.by = by
  }
}

/// In a log line a step names no person.
extension RelocationStep: CustomStringConvertible {
  package var description: String { "\(state.rawValue) at \(at.milliseconds)" }
}

/// What became of a person's word that this device is the station's.
package enum StayResult: Hashable, Sendable {
  case stays(RelocationStep)
  /// A complete file may exist: another device may have the station.
  case hasFile(RelocationStep)
  /// The station was not moved.
  case notMoved
}

/// How a station came to this device, for the comparison of reports (SyncProtocol §7).
package struct Arrival: Hashable, Sendable {
  /// The epoch of the device that the station left.
  package var left: EpochID
  /// The epoch that this device drew.
  package var epoch: EpochID
  /// Whether a person said that the other device is out of use.
  package var isSole: Bool

  package init(left: EpochID, epoch: EpochID, isSole: Bool) {
    self.left = left
    self.epoch = epoch
    self.isSole = isSole
  }
}

extension StationHistory {
  /// Whether the portal's report is another device's: the same file was moved in twice, or an older one was. Every epoch
  /// that this device drew or found there is its own, and before its first acknowledged report that of the device left.
  package func isDoubled(by report: ReportMark?) -> Bool {
    guard let arrival, let report else { return false }
    let known = [epoch, arrival.epoch, acknowledged?.epoch ?? arrival.left]
    return !known.contains(report.epoch) && !(arrival.isSole && mustCompare)
  }

  /// Whether this device reports before it sends, so that a second device with this station finds its epoch.
  package func mustClaim(over report: ReportMark?) -> Bool { arrival != nil && report?.epoch != epoch }
}

extension StatusReport {
  /// The report of a device that may be retired: it says so before anything but damage.
  package func told(_ retirement: RelocationStep?) -> StatusReport {
    guard let retirement, retirement.state.isRetired else { return self }
    var report = self
    report.retirement = retirement
    if store.fault == nil { report.verdict = .retired }
    return report
  }
}
