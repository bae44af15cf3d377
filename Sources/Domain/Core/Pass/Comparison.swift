/// The comparison at the start of a pass in a session (SyncProtocol §7): which side went back in time, and which of the
/// numbers in question the portal has. Once it is done, the pass goes on with what waits.
package struct Comparison: Hashable, Sendable {
  let history: StationHistory
  private(set) var stage = Stage.readReport
  private(set) var conclusion = Conclusion(
    finding: StationHistory.Finding(stationIsBehind: false, portalIsBehind: false), report: nil)
  /// False for a portal that keeps no reports: it cannot be compared with, but a file that must be is surveyed.
  private var hasReports = true

  enum Stage: Hashable, Sendable {
    case readReport
    case survey(after: StockNumber?)
    case verify(after: Int64)
    case verifyRepairs(after: Int64)
    case conclude, done
  }

  /// The result, stored once both sides were compared.
  package struct Conclusion: Hashable, Sendable {
    package var finding: StationHistory.Finding
    /// The portal's report as it was found.
    package var report: ReportMark?

    package init(finding: StationHistory.Finding, report: ReportMark?) {
      self.finding = finding
      self.report = report
    }
  }

  init(_ history: StationHistory) { self.history = history }

  /// - Parameter limit: the most numbers in one question.
  func next(limit: Int) -> Pass.Step? {
    switch stage {
    case .readReport: .readReport
    case .survey(let number): .survey(after: number, limit: limit)
    case .verify(let sequence):
      .verify(after: sequence, onlyUnreported: !conclusion.finding.portalIsBehind, limit: limit)
    case .verifyRepairs(let sequence):
      .verifyRepairs(after: sequence, onlyUnreported: !conclusion.finding.portalIsBehind)
    case .conclude: .conclude(conclusion)
    case .done: nil
    }
  }

  mutating func found(_ report: ReportMark?, own: OperationID?) {
    conclusion.report = report
    conclusion.finding = history.compare(with: report, own: own)
    stage = conclusion.finding.stationIsBehind ? .survey(after: nil) : .verify(after: 0)
  }

  mutating func hasNoReports() {
    hasReports = false
    conclusion.finding.stationIsBehind = history.mustCompare
    stage = history.mustCompare ? .survey(after: nil) : .done
  }

  mutating func surveyed(_ numbers: [StockNumber]) {
    stage = numbers.last.map { .survey(after: $0) } ?? (hasReports ? .verify(after: 0) : .conclude)
  }

  /// - Parameter last: the last sequence asked about; nil where there was nothing left to ask.
  mutating func verified(_ last: Int64?) {
    if case .verifyRepairs = stage {
      let isNews = conclusion.finding.stationIsBehind || conclusion.finding.portalIsBehind
      stage = last.map { .verifyRepairs(after: $0) } ?? (isNews ? .conclude : .done)
    } else {
      stage = last.map { .verify(after: $0) } ?? .verifyRepairs(after: 0)
    }
  }

  mutating func concluded() { stage = .done }
}
