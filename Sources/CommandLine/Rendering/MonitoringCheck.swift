internal import Domain
internal import StationAPI
internal import Wording

/// A status held against the thresholds of monitoring; the worst finding decides.
struct MonitoringCheck {
  let level: MonitoringLevel
  private let report: StatusReport
  let findings: [Finding]
  private let offline: Span

  struct Finding {
    let level: MonitoringLevel
    let text: Text
    var values: [String: String] = [:]
    var span: Span?
    var kind: CertificateKind?
  }

  init(_ report: StatusReport, now: Instant) {
    self.report = report
    offline = Self.offline(report.link, now: now)
    findings = Self.findings(report, offline: offline)
    level = findings.map(\.level).max() ?? .ok
  }

  /// One line: level, findings worst first, performance data.
  func line(_ words: Words) -> String {
    let sorted = findings.filter { $0.level > .ok }.sorted { $0.level > $1.level }
    var texts = (sorted.isEmpty ? findings : sorted).map { $0.words(words) }
    if texts.isEmpty { texts = [words(.monitorFine, ["waiting": words.number(report.waiting)])] }
    return Self.line(level, texts, words) + " | " + performance
  }

  static func line(_ level: MonitoringLevel, _ texts: [String], _ words: Words) -> String {
    let name: Text =
      switch level {
      case .ok: .monitorOk
      case .warning: .monitorWarning
      case .critical: .monitorCritical
      case .unknown: .monitorUnknown
      }
    // A bar would begin the performance data.
    let text = String(texts.joined(separator: "; ").map { $0 == "|" ? "/" : $0 })
    return words(.monitorLine, ["level": words(name), "text": text])
  }

  /// Since when there is no way to the portal; nought while there is one.
  private static func offline(_ link: LinkReport, now: Instant) -> Span {
    switch link.state {
    case .untried, .reachable: .zero
    case .offline, .portalDown, .maintenance, .captive, .notPortal, .protocolChanged:
      link.since.map { max(.zero, now - $0) } ?? .zero
    }
  }

  private static func findings(_ report: StatusReport, offline: Span) -> [Finding] {
    var findings: [Finding] = []
    if report.store.fault != nil { findings.append(Finding(level: .critical, text: .monitorFault)) }
    if report.store.isFull { findings.append(Finding(level: .critical, text: .monitorDisk)) }
    if report.link.state == .protocolChanged { findings.append(Finding(level: .critical, text: .monitorProtocol)) }
    if report.link.state == .notPortal { findings.append(Finding(level: .warning, text: .monitorNotPortal)) }
    if report.clock.isWrong { findings.append(Finding(level: .warning, text: .monitorClock)) }
    if !report.agent { findings.append(Finding(level: .critical, text: .monitorStopped)) }
    if offline > .zero {
      let level: MonitoringLevel = offline > .hours(48) ? .critical : offline > .hours(12) ? .warning : .ok
      findings.append(Finding(level: level, text: .monitorOffline, span: offline))
    }
    findings += account(report) + urgent(report, offline: offline)
    if report.backup.isOverdue || report.backup.fault != nil {
      findings.append(Finding(level: .warning, text: .monitorBackup))
    }
    if report.forPerson > 0 {
      let values = ["held": "\(report.count(.held))", "blocked": "\(report.count(.quarantined))"]
      findings.append(Finding(level: .warning, text: .monitorPerson, values: values))
    }
    if report.withdrawn > 0 {
      findings.append(Finding(level: .warning, text: .monitorWithdrawn, values: ["count": "\(report.withdrawn)"]))
    }
    if !report.notices.isEmpty {
      findings.append(Finding(level: .warning, text: .monitorNotice, values: ["count": "\(report.notices.count)"]))
    }
    return findings + report.stock.compactMap(stock)
  }

  /// Off line alone is no fault: what waits because of it is not late before a day has passed.
  private static func urgent(_ report: StatusReport, offline: Span) -> [Finding] {
    var findings: [Finding] = []
    let deadlines = report.deadlines
    let values = ["soon": "\(deadlines.soon)", "past": "\(deadlines.past)"]
    if deadlines.past > 0 { findings.append(Finding(level: .critical, text: .monitorDeadlinePast, values: values)) }
    if deadlines.soon > 0 { findings.append(Finding(level: .warning, text: .monitorDeadlineSoon, values: values)) }
    if let oldest = report.oldest, report.age == .red || report.age == .yellow && offline == .zero {
      let level: MonitoringLevel = report.age == .red && offline == .zero ? .critical : .warning
      findings.append(Finding(level: level, text: .monitorOld, span: report.at - oldest.recordedAt))
    }
    return findings
  }

  private static func account(_ report: StatusReport) -> [Finding] {
    switch report.account.state {
    case .suspended: [Finding(level: .critical, text: .monitorSuspended)]
    case .signedIn: []
    case .signedOut, .codeSent, .consultationOnly:
      report.verdict == .signInNeeded && report.waiting > 0
        ? [Finding(level: .warning, text: .monitorSignIn, values: ["waiting": "\(report.waiting)"])] : []
    }
  }

  private static func stock(_ level: StockLevel) -> Finding? {
    if level.available == 0 { return Finding(level: .critical, text: .monitorStockNone, kind: level.kind) }
    guard level.isLow else { return nil }
    let text: Text = level.kind == .mechanical ? .monitorStockLowMechanical : .monitorStockLowPhotometric
    return Finding(level: .warning, text: text)
  }

  private var performance: String { measures.map { "\($0)=\($1)" }.joined(separator: " ") }

  /// Names, which are read by programs and never translated, with their values and thresholds.
  var measures: [(name: String, value: String)] {
    var pairs = [
      ("waiting", "\(report.waiting)"), ("held", "\(report.count(.held))"),
      ("blocked", "\(report.count(.quarantined))"), ("offline", "\(offline.milliseconds / 1_000)s;43200;172800"),
    ]
    if let oldest = report.oldest {
      pairs.append(("oldest", "\(max(0, (report.at - oldest.recordedAt).milliseconds / 1_000))s"))
    }
    pairs.append(("deadlines", "\(report.deadlines.soon + report.deadlines.past);0"))
    for level in report.stock {
      pairs.append(("stock_\(level.kind.rawValue)", "\(level.available);\(level.week):"))
      if let days = level.daysLeft { pairs.append(("days_\(level.kind.rawValue)", "\(days);7:")) }
    }
    return pairs
  }
}

extension MonitoringCheck.Finding {
  func words(_ words: Words) -> String {
    var values = values
    values["span"] = span.map { words.span($0) }
    values["kind"] = kind.map { words("kind", $0) }
    return words(text, values)
  }
}
