internal import Domain
internal import Wording

/// The facts of a status, each with its label.
struct StatusRows {
  private let report: StatusReport
  private let words: Words

  init(_ report: StatusReport, words: Words) { (self.report, self.words) = (report, words) }

  struct Row: Hashable {
    let label: String
    let value: String
  }

  var rows: [Row] {
    let facts: [(Text, String?)] = [
      (.rowWhy, why), (.rowRepairs, repairs), (.rowSafe, safe), (.rowOldest, oldest), (.rowDeadline, deadline),
      (.rowCarried, carried),
      (.rowPerson, person), (.rowPass, pass),
      (.rowAccount, account), (.rowNextTry, nextTry), (.rowClock, clock), (.rowDisk, disk), (.rowBackup, backup),
      (.rowCancellation, cancellation), (.rowFiling, filing),
      (.rowWithdrawn, withdrawn), (.rowDrafts, drafts),
    ]
    return facts.compactMap { label, value in value.map { Row(label: words(label), value: $0) } }
      + report.notices.map(notice) + report.stock.map(stock)
  }

  private var why: String {
    let link = report.link
    switch report.verdict {
    case .fault:
      if let fault = report.store.fault { return words(.whyFault, ["note": fault]) }
      return report.store.isFull ? words(.whyDiskFull) : unreached
    case .clockWrong: return clockWrong ?? ""
    case .accountSuspended:
      guard let until = report.account.standing.suspendedUntil else { return words(.whyAccountSuspendedOpen) }
      return words(.whyAccountSuspended, ["until": words.nearMoment(until, now: report.at)])
    case .signInNeeded:
      return words(report.account.state == .consultationOnly ? .whyConsultationOnly : .whySignInNeeded)
    case .needsPerson: return forPerson
    case .notice: return words(.whyNotice)
    case .notPortal, .captive, .portalDown, .offline: return unreached
    case .stockLow: return words(.whyStockLow)
    case .waiting: return words(link.state == .untried ? .whyUntried : .whyWaiting)
    case .upToDate: return words(link.state == .untried ? .whyUntried : .whyUpToDate)
    }
  }

  private var unreached: String {
    let why = words.unreached(report.link, now: report.at) ?? words(.whyOffline)
    guard let since = report.link.since else { return why }
    return words(
      .whySince,
      [
        "why": why, "time": words.nearMoment(since, now: report.at), "span": words.span(report.at - since),
      ])
  }

  /// What is counted as well, and brings no paper.
  private var repairs: String? {
    guard report.conformities > 0 else { return nil }
    return words.count(report.conformities, .repairsWaiting)
  }

  private var safe: String {
    if let fault = report.store.fault { return words(.safeNo, ["note": fault]) }
    if report.notices.contains(where: \.tellsOfLoss) { return words(.safeNo, ["note": words(.safeMissing)]) }
    return words(.safeYes, ["time": words.nearMoment(report.store.checkedAt, now: report.at)])
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

  /// Custody, not delivery.
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

  /// Said once: `why` tells it where it is the verdict.
  private var person: String? { report.forPerson > 0 && report.verdict != .needsPerson ? forPerson : nil }

  private var pass: String? {
    guard report.pass.running else { return nil }
    let pass = words(
      .passRunning,
      ["confirmed": words.number(report.pass.confirmed), "remaining": words.number(report.pass.remaining)])
    return report.pass.emptyAt.map {
      words(.passForecast, ["pass": pass, "time": words.nearMoment($0, now: report.at)])
    } ?? pass
  }

  private var account: String? {
    switch report.account.state {
    case .signedIn:
      report.account.idleEndsAt.map {
        words(.accountSignedInUntil, ["time": words.nearMoment($0, now: report.at)])
      } ?? words(.accountSignedIn)
    case .codeSent: words(.accountCodeSent)
    case .consultationOnly: words(.accountConsultationOnly)
    case .signedOut, .suspended: nil
    }
  }

  private var nextTry: String? {
    guard report.agent else { return words(.nextTryNoAgent) }
    return report.link.nextTry.map {
      words(.nextTryAutomatic, ["time": words.nearMoment($0, now: report.at)])
    }
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

  /// Two minutes and more are worth a word; said once where it is the verdict.
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
    let told = report.backup.newest.map { words(.backupAt, ["time": words.nearMoment($0, now: report.at)]) }
    let state = told ?? words(.backupNone)
    if let fault = report.backup.fault { return words(.backupFault, ["state": state, "note": fault]) }
    return report.backup.isOverdue ? words(.backupOverdue, ["state": state]) : report.backup.newest.map { _ in state }
  }

  private var cancellation: String? {
    guard report.cancellationsToAsk > 0 else { return nil }
    return words.count(report.cancellationsToAsk, .cancelWaiting)
  }

  private var filing: String? {
    guard report.toFile > 0 else { return nil }
    return words.count(report.toFile, .filingWaiting)
  }

  private var withdrawn: String? {
    guard report.withdrawn > 0 else { return nil }
    return words.count(report.withdrawn, .withdrawnWaiting)
  }

  /// A fact, and nothing to do.
  private var drafts: String? {
    report.drafts > 0 ? words.count(report.drafts, .drafts) : nil
  }

  private func notice(_ notice: Notice) -> Row {
    Row(label: words(.rowNotice, ["id": "\(notice.id)"]), value: words.notice(notice))
  }

  private func stock(_ level: StockLevel) -> Row {
    let texts = [StockText.level(level, words: words), StockText.reminder(level, words: words)].compactMap(\.self)
    return Row(label: words("rowStock", level.kind), value: texts.joined(separator: ". "))
  }
}
