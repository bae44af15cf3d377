/// A station as its newest report shows it.
package struct FleetStation: Codable, Sendable {
  package var id: StationID
  package var kind: StationIdentity.Kind
  /// With unseen characters shown; at most 40 characters.
  package var name: String
  /// The report's file.
  package var file: String
  /// When the report was written, by the station's clock.
  package var seen: Instant
  package var presence: Presence
  package var severity: StatusAdvice.Severity
  package var ending: StatusAdvice.Ending
  package var verdict: StatusReport.Verdict
  /// Whether people type into the portal.
  package var isWeb: Bool
  /// All zero where the portal is no web site.
  package var keying: KeyingCounts
  /// Certificates that the agent works on.
  package var waiting: Int
  package var held: Int
  /// Certificates that a person must correct.
  package var blocked: Int
  /// When the oldest certificate that is not in the portal was recorded.
  package var oldest: Instant?
  /// Deadlines for repairs that end within 12 hours of now.
  package var deadlinesSoon: Int
  package var deadlinesPast: Int
  package var stock: [Stock]
  /// Worst first.
  package var findings: [StatusAdvice.Finding]
  package var mechanics: [Mechanic]

  package enum Presence: String, Codable, CaseIterable, Sendable {
    case fresh
    /// The agent was stopped, and said so.
    case stopped
    /// No report for 30 minutes, or for 24 hours.
    case late, silent
    /// The report is of the future: the clock of the station or of this device is wrong.
    case ahead
  }

  package struct Stock: Codable, Hashable, Sendable {
    package var kind: CertificateKind
    package var available: Int
    /// Nil where nothing tells how fast the stock is used.
    package var daysLeft: Int?
  }

  package struct Mechanic: Codable, Hashable, Sendable {
    package var tally: MechanicTally
    package var deadlinesSoon: Int
    package var deadlinesPast: Int
  }

  package static let lateAfter = Span.minutes(30)
  package static let silentAfter = Span.hours(24)
  package static let clockTolerance = Span.minutes(10)

  package init(_ report: StationReport, in file: String, at now: Instant) {
    let status = report.status
    (id, kind) = (status.station.id, status.station.kind)
    name = String(status.station.name.showingUnseen().prefix(40))
    self.file = LeftFile(file, .older).name
    seen = status.at
    (verdict, keying) = (status.verdict, status.keying)
    keying.holder = nil
    // Those that a person types are ready in the outbox, too.
    waiting = max(0, status.waiting - keying.open)
    (held, blocked) = (status.count(.held), status.count(.quarantined))
    isWeb = status.link.state == .web
    let recorded = report.certificates.map(\.recordedAt) + report.mechanics.map(\.oldest)
    oldest = (recorded + [keying.oldestToKey].compactMap(\.self)).min()
    let due = DeadlineTally(report.certificates, at: now)
    deadlinesPast = max(due.past, status.deadlines.past)
    deadlinesSoon = max(due.past + due.soon, status.deadlines.past + status.deadlines.soon) - deadlinesPast
    stock = status.stock.prefix(CertificateKind.allCases.count).map {
      Stock(kind: $0.kind, available: $0.available, daysLeft: $0.daysLeft)
    }
    mechanics = report.mechanics.map { tally in
      let due = DeadlineTally(report.certificates.filter { $0.mechanic == tally.mechanic }, at: now)
      return Mechanic(tally: tally, deadlinesSoon: due.soon, deadlinesPast: due.past)
    }
    let isIdle = waiting + held + blocked + keying.open == 0
    presence = Presence(of: report, at: now)
    findings = Self.findings(status, past: deadlinesPast, soon: deadlinesSoon)
    if let finding = Self.finding(presence, isIdle: isIdle, age: now - seen) {
      findings.append(finding)
    }
    findings.sort { $0.severity > $1.severity }
    severity = findings.first?.severity ?? .fine
    ending = StatusAdvice(status).ending
  }

  /// Findings as of the report, but deadlines as of now: they pass while no report arrives.
  private static func findings(_ status: StatusReport, past: Int, soon: Int) -> [StatusAdvice.Finding] {
    var status = status
    status.deadlines.past = past
    status.deadlines.soon = soon
    return StatusAdvice.findings(status, now: status.at)
  }

  /// A station that has said that it stops, with nothing left to do, may be off for a day.
  private static func finding(_ presence: Presence, isIdle: Bool, age: Span) -> StatusAdvice.Finding? {
    switch presence {
    case .fresh: nil
    case .stopped: age > lateAfter && !isIdle ? .init(severity: .attention, code: .reportStopped, span: age) : nil
    case .late: .init(severity: .attention, code: .reportLate, span: age)
    case .silent: .init(severity: isIdle ? .attention : .urgent, code: .reportSilent, span: age)
    case .ahead: .init(severity: .attention, code: .reportAhead, span: .zero - age)
    }
  }
}

extension FleetStation.Presence {
  fileprivate init(of report: StationReport, at now: Instant) {
    let age = now - report.status.at
    self =
      if age < .zero - FleetStation.clockTolerance {
        .ahead
      } else if age > FleetStation.silentAfter {
        .silent
      } else if report.isLast {
        .stopped
      } else {
        age > FleetStation.lateAfter ? .late : .fresh
      }
  }
}

/// Deadlines for repairs that are near or past.
private struct DeadlineTally {
  let soon: Int
  let past: Int

  init(_ certificates: [ReportedCertificate], at now: Instant) {
    let ends = certificates.compactMap(\.deadline).filter { $0 < now + DeadlineReport.notice }
    past = ends.count { $0 <= now }
    soon = ends.count - past
  }
}
