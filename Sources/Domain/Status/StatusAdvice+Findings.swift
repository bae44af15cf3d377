extension StatusAdvice {
  /// One result of `check` for monitoring.
  package struct Finding: Codable, Hashable, Sendable {
    package let severity: Severity
    package let code: Code
    /// Counts by the placeholders of the texts.
    package var counts: [String: Int] = [:]
    package var span: Span?
    package var kind: CertificateKind?

    /// The code in the output of `check --json`.
    package enum Code: String, Codable, CaseIterable, Sendable {
      case fault, disk, `protocol`, notPortal, clock, stopped, offline, suspended, signIn, deadlinePast, deadlineSoon,
        old
      case retired, retiredUnfinished, retiredDoubled
      case backup, person, keyedUnseen, withdrawn, notice, stockNone, stockLowMechanical, stockLowPhotometric
      /// This station's report for the office cannot be written.
      case report
      /// How long ago another station's last report was written (`FleetStation.Presence`).
      case reportStopped, reportLate, reportSilent, reportAhead
    }
  }

  /// What was typed into the portal is looked for there within this time.
  package static let keyedLimit = Span.hours(4)

  /// Being off line, alone, is fine for 12 hours and a warning until 48.
  package static func findings(_ report: StatusReport, now: Instant) -> [Finding] {
    // A retired device's deadlines, papers and link are the other device's matter.
    if report.verdict == .retired { return [retired(StatusAdvice(report))] }
    let offline = report.link.offline(at: now)
    var found: [Finding] = []
    func find(_ severity: Severity, _ code: Finding.Code, _ holds: Bool, _ counts: [String: Int] = [:]) {
      if holds { found.append(Finding(severity: severity, code: code, counts: counts)) }
    }
    find(.urgent, .fault, report.store.fault != nil)
    find(.urgent, .disk, report.store.isFull)
    find(.urgent, .protocol, report.link.state == .protocolChanged)
    find(.attention, .notPortal, report.link.state == .notPortal)
    find(.attention, .clock, report.clock.isWrong)
    find(.urgent, .stopped, !report.agent)
    if offline > .zero {
      let severity: Severity = offline > .hours(48) ? .urgent : offline > .hours(12) ? .attention : .fine
      found.append(Finding(severity: severity, code: .offline, span: offline))
    }
    find(.urgent, .suspended, report.account.state == .suspended)
    let isSignInNeeded =
      report.account.state != .suspended && report.account.state != .signedIn && report.verdict == .signInNeeded
    find(.attention, .signIn, isSignInNeeded && report.waiting > 0, ["waiting": report.waiting])
    found += urgent(report, offline: offline)
    find(.attention, .backup, report.backup.isOverdue || report.backup.fault != nil)
    find(
      .attention, .person, report.forPerson > 0,
      ["held": report.count(.held), "blocked": report.count(.quarantined)])
    if let keyed = report.keying.oldestKeyed, now - keyed > keyedLimit {
      found.append(
        Finding(severity: .attention, code: .keyedUnseen, counts: ["count": report.keying.keyed], span: now - keyed))
    }
    find(.attention, .withdrawn, report.withdrawn > 0, ["count": report.withdrawn])
    let unwritten = report.report?.since.map { now - $0 > ReportDelivery.patience } ?? false
    find(.attention, .report, unwritten)
    find(.attention, .notice, !report.notices.isEmpty, ["count": report.notices.count])
    return found + report.stock.compactMap(stock)
  }

  private static func retired(_ advice: StatusAdvice) -> Finding {
    Finding(severity: advice.severity, code: Finding.Code(rawValue: advice.step.rawValue) ?? .retired)
  }

  /// Being off line, alone, is no fault: the oldest waiting certificate then gives a warning only after 24 h.
  private static func urgent(_ report: StatusReport, offline: Span) -> [Finding] {
    var found: [Finding] = []
    let deadlines = report.deadlines
    let counts = ["soon": deadlines.soon, "past": deadlines.past]
    if deadlines.past > 0 { found.append(Finding(severity: .urgent, code: .deadlinePast, counts: counts)) }
    if deadlines.soon > 0 { found.append(Finding(severity: .attention, code: .deadlineSoon, counts: counts)) }
    if let oldest = report.oldest, report.age == .red || report.age == .yellow && offline == .zero {
      let severity: Severity = report.age == .red && offline == .zero ? .urgent : .attention
      found.append(Finding(severity: severity, code: .old, span: report.at - oldest.recordedAt))
    }
    return found
  }

  private static func stock(_ level: StockLevel) -> Finding? {
    if level.available == 0 { return Finding(severity: .urgent, code: .stockNone, kind: level.kind) }
    guard level.isLow else { return nil }
    return Finding(
      severity: .attention, code: level.kind == .mechanical ? .stockLowMechanical : .stockLowPhotometric)
  }
}

extension LinkReport {
  /// How long the portal has been out of reach; zero while it is reachable.
  package func offline(at now: Instant) -> Span {
    switch state {
    case .untried, .reachable, .web: .zero
    case .offline, .portalDown, .maintenance, .captive, .notPortal, .protocolChanged:
      since.map { max(.zero, now - $0) } ?? .zero
    }
  }
}
