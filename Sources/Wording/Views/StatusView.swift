package import Domain

extension View {
  /// The state of a station: the verdict first, then the facts, then the one action to take.
  package static func status(_ report: StatusReport, _ words: Words) -> View {
    let advice = StatusAdvice(report)
    return View(
      title: words.verdict(report), severity: advice.severity,
      headline: words.headline(report, advice),
      blocks: [.rows(FactRows(report: report, words: words).rows)],
      actions: [words.action(report, advice)])
  }
}

extension Words {
  /// At a portal that is a web site the word is that of the next step.
  fileprivate func verdict(_ report: StatusReport) -> String {
    report.verdict == .toKey ? self("verdict", report.keyingStep) : self("verdict", report.verdict)
  }

  /// How many certificates wait: for a person if that is the verdict, else for the portal.
  fileprivate func waiting(_ report: StatusReport) -> String {
    if report.verdict == .needsPerson {
      return count(report.forPerson, .needsPerson)
    }
    if report.link.state == .web {
      switch report.keyingStep {
      case .toWitness: return count(report.keying.keyed, .keyingWaitingToWitness)
      case .toCountersign: return count(report.keying.toCountersign, .keyingWaitingToCountersign)
      default: return count(report.keying.toKey + report.keying.keying, .keyingWaiting)
      }
    }
    return count(report.waiting, .waiting)
  }

  fileprivate func headline(_ report: StatusReport, _ advice: StatusAdvice) -> String {
    // What waits on a retired device is sent from the other one.
    if report.verdict == .retired { return retired(report) }
    return [waiting(report), advised(report, advice)].joined(separator: " ")
  }

  private func retired(_ report: StatusReport) -> String {
    guard let step = report.retirement, step.state != .doubled else { return self(.statusRetiredDoubled) }
    return self(.statusRetired, ["time": moment(step.at, now: report.at), "who": step.by.who])
  }

  private func advised(_ report: StatusReport, _ advice: StatusAdvice) -> String {
    switch advice.step {
    case .protocolChanged: self(.statusProtocolChanged)
    case .cancellation, .withdrawn: self(.statusWaiting)
    case .stockLow: self(.statusStockLow)
    case .toWitness, .toCountersign: self(.statusKeyed)
    default:
      report.verdict == .needsPerson && advice.isUnsent
        ? self(.statusNeedsPersonAlone) : self("status", report.verdict)
    }
  }

  fileprivate func action(_ report: StatusReport, _ advice: StatusAdvice) -> View.Action {
    var values = ["command": self("command", advice.command)]
    values["certificate"] = report.deadlines.first.map { certificate($0.certificate) }
    return View.Action(self(.todo, ["text": self("todo", advice.step, values)]), code: advice.step.rawValue)
  }
}

/// The facts of a status, each with its label.
private struct FactRows {
  let report: StatusReport
  let words: Words

  private func near(_ instant: Instant) -> String { words.nearMoment(instant, now: report.at) }

  /// The text of a count; nil for zero.
  private func counted(_ count: Int, _ text: Text, _ values: [String: String] = [:]) -> String? {
    count > 0 ? words.count(count, text, values) : nil
  }

  var rows: [View.Row] {
    guard report.verdict != .retired else {
      let facts: [(Text, String?)] = [(.rowWhy, why), (.rowSafe, safe), (.rowDisk, disk), (.rowBackup, backup)]
      return facts.compactMap { label, value in value.map { View.Row(words(label), $0) } }
    }
    let facts: [(Text, String?)] = [
      (.rowWhy, why),
      // Repairs are counted among the waiting certificates, but have no paper.
      (.rowRepairs, counted(report.conformities, .repairsWaiting)),
      (.rowKeying, keying), (.rowSafe, safe), (.rowOldest, oldest), (.rowDeadline, deadline), (.rowCarried, carried),
      // Left out if it is the verdict, because `why` says it then.
      (.rowPerson, report.forPerson > 0 && report.verdict != .needsPerson ? forPerson : nil), (.rowPass, pass),
      (.rowAccount, account), (.rowNextTry, nextTry), (.rowClock, clock), (.rowDisk, disk), (.rowBackup, backup),
      (.rowReport, reportFault),
      (.rowCancellation, counted(report.cancellationsToAsk, .cancelWaiting)),
      (.rowFiling, counted(report.toFile, .filingWaiting)),
      (.rowWithdrawn, counted(report.withdrawn, .withdrawnWaiting)),
      (.rowDrafts, counted(report.drafts, .drafts)),
    ]
    return facts.compactMap { label, value in value.map { View.Row(words(label), $0) } }
      + report.notices.map(notice) + report.stock.map(stock)
  }

  private var why: String {
    let link = report.link
    switch report.verdict {
    case .retired: return retired
    case .fault:
      if let fault = report.store.fault { return words(.whyFault, ["note": fault]) }
      return report.store.isFull ? words(.whyDiskFull) : unreached
    case .clockWrong: return clockWrong ?? ""
    case .accountSuspended:
      guard let until = report.account.standing.suspendedUntil else { return words(.whyAccountSuspendedOpen) }
      return words(.whyAccountSuspended, ["until": near(until)])
    case .signInNeeded:
      return words(report.account.state == .consultationOnly ? .whyConsultationOnly : .whySignInNeeded)
    case .needsPerson: return forPerson
    case .notice: return words(.whyNotice)
    case .notPortal, .captive, .portalDown, .offline: return unreached
    case .stockLow: return words(.whyStockLow)
    case .waiting: return words(link.state == .untried ? .whyUntried : .whyWaiting)
    case .toKey: return words(.whyToKey)
    case .upToDate where link.state == .web: return words(.whyWebUpToDate)
    case .upToDate: return words(link.state == .untried ? .whyUntried : .whyUpToDate)
    }
  }

  private var retired: String {
    let values = ["why": report.retirement?.by.why ?? "?"]
    return switch StatusAdvice(report).step {
    case .retiredUnfinished: words(.whyRetiredUnfinished, values)
    case .retiredDoubled: words(.whyRetiredDoubled)
    default: words(.whyRetired, values)
    }
  }

  private var unreached: String {
    let why = words.unreached(report.link, now: report.at) ?? words(.whyOffline)
    guard let since = report.link.since else { return why }
    return words(.whySince, ["why": why, "time": near(since), "span": words.span(report.at - since)])
  }

  private var safe: String {
    if let fault = report.store.fault { return words(.safeNo, ["note": fault]) }
    if report.notices.contains(where: \.tellsOfLoss) { return words(.safeNo, ["note": words(.safeMissing)]) }
    return words(.safeYes, ["time": near(report.store.checkedAt)])
  }

  private var oldest: String? {
    report.oldest.map { oldest in
      let text: Text =
        switch report.age {
        case .none: .oldestSince
        case .yellow: .oldestYellow
        case .red: .oldestRed
        }
      return words(
        text, ["certificate": words.certificate(oldest), "span": words.span(report.at - oldest.recordedAt)])
    }
  }

  private var deadline: String? {
    let deadlines = report.deadlines
    guard let first = deadlines.first else { return nil }
    return words(
      deadlines.past > 0 ? .deadlinePast : .deadlineSoon,
      [
        "soon": words.number(deadlines.soon), "past": words.number(deadlines.past),
        "certificate": words.certificate(first.certificate),
        "time": words.nearMoment(first.endsAt, utcOffset: first.certificate.utcOffset, now: report.at),
      ])
  }

  /// Certificates in bundle files: written by this station, not received by the portal.
  private var carried: String? {
    let carried = report.carried
    guard carried.count > 0, let writtenAt = carried.lastWrittenAt else { return nil }
    return words.count(carried.count, .carried, ["time": words.moment(writtenAt, now: report.at)])
  }

  private var forPerson: String {
    words(
      .whyNeedsPerson,
      ["held": words.number(report.count(.held)), "blocked": words.number(report.count(.quarantined))])
  }

  /// What people type into the portal; none of it counts as reinstated.
  private var keying: String? {
    let counts = report.keying
    let toKey = counts.oldestToKey.map {
      counted(counts.toKey, .keyingToKeySince, ["span": words.span(report.at - $0)])
    }
    let parts = [
      toKey ?? counted(counts.toKey, .keyingToKey),
      counted(counts.keying, .keyingUnderWay, ["who": counts.holder?.text ?? "–"]), counted(counts.keyed, .keyingKeyed),
      counted(counts.toCountersign, .keyingToCountersign), counted(counts.witnessed, .keyingWitnessed),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private var pass: String? {
    let stopAskedAt = report.pass.stopAskedAt
    guard report.pass.running else {
      return report.waiting > 0 ? stopAskedAt.map { words(.passHeld, ["time": near($0)]) } : nil
    }
    let pass = words(
      .passRunning,
      ["confirmed": words.number(report.pass.confirmed), "remaining": words.number(report.pass.remaining)])
    if stopAskedAt != nil { return words(.passStopping, ["pass": pass]) }
    return report.pass.emptyAt.map { words(.passForecast, ["pass": pass, "time": near($0)]) } ?? pass
  }

  private var account: String? {
    switch report.account.state {
    case .signedIn: session
    case .codeSent: words(.accountCodeSent)
    case .consultationOnly: words(.accountConsultationOnly)
    case .signedOut, .suspended: nil
    }
  }

  /// Until when the session lasts: where an agent runs, until it signs out. Warns while that is near and something waits.
  private var session: String {
    if let end = report.account.signsOutAt {
      let isNear = report.waiting > 0 && end - report.at < .minutes(3)
      return words(isNear ? .accountEndsSoon : .accountSignsOut, ["time": near(end)])
    }
    return report.account.idleEndsAt.map { words(.accountSignedInUntil, ["time": near($0)]) } ?? words(.accountSignedIn)
  }

  private var nextTry: String? {
    guard report.agent else { return words(.nextTryNoAgent) }
    return report.link.nextTry.map { words(.nextTryAutomatic, ["time": near($0)]) }
  }

  private var clockWrong: String? {
    let values = ["time": words.moment(report.clock.now, now: report.clock.reference)]
    switch report.clock.state {
    case .right: return nil
    case .beforeRelease: return words(.whyClockBeforeRelease, values)
    case .beforeLastEvent:
      let last = words.moment(report.clock.lastEvent ?? report.clock.reference, now: report.clock.reference)
      return words(.whyClockBeforeLastEvent, values.merging(["last": last]) { first, _ in first })
    }
  }

  /// The clock's error if it is two minutes or more; nil if it is less, or if it is the verdict.
  private var clock: String? {
    if let clockWrong { return report.verdict == .clockWrong ? nil : clockWrong }
    guard let skew = report.link.skew else { return nil }
    let distance = Span(milliseconds: abs(skew.milliseconds))
    return distance < .minutes(2) ? nil : words(.clockSkew, ["span": words.span(distance)])
  }

  private static let lowDisk: Int64 = 64 << 20

  private var disk: String? {
    guard report.store.free < Self.lowDisk else { return nil }
    return words(.diskLow, ["free": words.number(Int(report.store.free >> 20))])
  }

  private var backup: String? {
    let told = report.backup.newest.map { words(.backupAt, ["time": near($0)]) }
    let state = told ?? words(.backupNone)
    if let fault = report.backup.fault { return words(.backupFault, ["state": state, "note": fault]) }
    return report.backup.isOverdue ? words(.backupOverdue, ["state": state]) : report.backup.newest.map { _ in state }
  }

  private var reportFault: String? {
    guard let fault = report.report?.fault, let since = report.report?.since else { return nil }
    return words(.reportFault, ["time": near(since), "note": fault])
  }

  private func notice(_ notice: Notice) -> View.Row {
    View.Row(words(.rowNotice, ["id": "\(notice.id)"]), words.notice(notice))
  }

  /// The stock of one kind. If low stock is the verdict, the advice to order is left out here.
  private func stock(_ level: StockLevel) -> View.Row {
    var row = words.row(level)
    if report.verdict == .stockLow { row.lines = [row.lines[0]] }
    return row
  }
}
