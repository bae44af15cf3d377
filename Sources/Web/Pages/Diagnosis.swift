internal import Domain
internal import Wording

/// The parts of a station, each with how it is.
struct Diagnosis {
  private let report: StatusReport
  private let words: Words

  init(_ report: StatusReport, _ words: Words) { (self.report, self.words) = (report, words) }

  private typealias Finding = (severity: StatusAdvice.Severity?, detail: String)

  /// Rows with `name`, `level`, `sign`, `verdict`, `detail`.
  var content: [Content] {
    let rows: [(Text, Finding)] =
      [
        (.pageCheckFile, file), (.rowDisk, disk), (.rowBackup, backup), (.rowClock, clock), (.pageCheckLink, link),
      ]
      // Of a portal that is a web site nothing is known here.
      + (report.isWeb ? [] : [(.rowAccount, account)]) + [(.pageCheckAgent, agent)]
    return (rows + [report.report.map { (.rowReport, delivery($0)) }].compactMap(\.self)).map { name, finding in
      Content([
        "name": words(name), "level": finding.severity?.level ?? "info", "sign": finding.severity?.sign ?? "○",
        "verdict": words(verdict(finding.severity)), "detail": finding.detail,
      ])
    }
  }

  private func verdict(_ severity: StatusAdvice.Severity?) -> Text {
    switch severity {
    case .fine: .pageCheckFine
    case .attention: .pageCheckAttention
    case .urgent: .pageCheckUrgent
    case nil: .pageCheckUnknown
    }
  }

  private func near(_ instant: Instant) -> String { words.nearMoment(instant, now: report.at) }

  private var file: Finding {
    if let fault = report.store.fault { return (.urgent, words(.whyFault, ["note": fault])) }
    return (.fine, words(.pageChecked, ["time": near(report.store.checkedAt)]))
  }

  /// As in the status: under 64 MiB, there is little.
  private var disk: Finding {
    let free = report.store.free
    let told =
      free >> 30 > 0
      ? words(.pageFreeGiB, ["free": words.number(Int(free >> 30))])
      : words(.pageFreeMiB, ["free": words.number(Int(free >> 20))])
    return (report.store.isFull ? .urgent : free < 64 << 20 ? .attention : .fine, told)
  }

  private var backup: Finding {
    let state = report.backup.newest.map { words(.backupAt, ["time": near($0)]) } ?? words(.backupNone)
    if let fault = report.backup.fault { return (.urgent, words(.backupFault, ["state": state, "note": fault])) }
    if report.backup.isOverdue { return (.attention, words(.pageBackupOverdue, ["state": state])) }
    return (report.backup.newest == nil ? nil : .fine, state)
  }

  private func delivery(_ delivery: ReportDelivery) -> Finding {
    if let fault = delivery.fault, let since = delivery.since {
      return (.attention, words(.reportFault, ["time": near(since), "note": fault]))
    }
    guard let written = delivery.writtenAt else { return (nil, words(.reportNone)) }
    return (.fine, words(.reportWritten, ["time": near(written)]))
  }

  private var clock: Finding {
    guard report.clock.state == .right else {
      return (.urgent, words(.pageClockWrong, ["time": near(report.clock.now)]))
    }
    guard let skew = report.link.skew else { return (nil, words(.pageClockUnknown)) }
    let distance = Span(milliseconds: abs(skew.milliseconds))
    return distance < .minutes(2)
      ? (.fine, words(.pageClockRight)) : (.attention, words(.clockSkew, ["span": words.span(distance)]))
  }

  private var link: Finding {
    if let why = words.unreached(report.link, now: report.at) {
      let isNoFault = report.link.state == .untried || report.isWeb
      return (isNoFault ? nil : .attention, why)
    }
    return (.fine, report.link.lastContact.map { words(.pageReachedAt, ["time": near($0)]) } ?? words(.pageReached))
  }

  private var account: Finding {
    switch report.account.state {
    case .signedIn:
      (
        .fine,
        report.account.endsAt.map { words(.accountSignedInUntil, ["time": near($0)]) } ?? words(.accountSignedIn)
      )
    case .codeSent: (nil, words(.accountCodeSent))
    case .consultationOnly: (.attention, words(.accountConsultationOnly))
    case .suspended: (.urgent, words(.pageLinkSuspended))
    case .signedOut: (report.waiting > 0 ? .attention : .fine, words(.pageSignedOut))
    }
  }

  private var agent: Finding {
    report.agent ? (.fine, words(.pageAgentRuns)) : (.urgent, words(.monitorAgent))
  }
}
