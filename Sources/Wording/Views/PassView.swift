package import Domain
package import StationAPI

extension View {
  /// The result of a pass.
  package static func pass(_ progress: PassProgress, _ report: StatusReport, _ words: Words) -> View {
    var sentences = [words.count(progress.confirmed, .syncConfirmed)]
    if progress.end == .stopped, progress.stopAskedAt != nil {
      sentences.append(words(.passStoppedByPerson))
    } else if let end = report.end(of: progress) {
      sentences.append(words.end(end, report))
    }
    if report.waiting > 0 { sentences.append(words(.syncRemaining, ["count": words.number(report.waiting)])) }
    if report.forPerson > 0 { sentences.append(words(.syncPerson, ["count": words.number(report.forPerson)])) }
    return View(blocks: [.sentences(sentences)])
  }

  /// What a stop that a person asked for does.
  package static func stop(_ progress: PassProgress, _ words: Words) -> View {
    View(blocks: [.sentences([words(progress.running ? .syncStopAsked : .syncNotRunning)])])
  }

  /// Notices, each with the command that marks it as seen.
  package static func notices(_ list: NoticeList, _ words: Words, now: Instant, after done: String? = nil) -> View {
    let notices: [Block] = list.notices.flatMap { notice -> [Block] in
      let line = words(
        .noticeLine,
        ["id": "\(notice.id)", "time": words.nearMoment(notice.at, now: now), "text": words.notice(notice)])
      return [.sentences([line]), .list([words(.noticeUsage, ["id": "\(notice.id)"])])]
    }
    let told = notices.isEmpty ? [.sentences([words(.noticeNone)])] : notices
    return View(blocks: [.group(said(done) + told)])
  }
}

extension StatusReport {
  /// How the pass ended. A sign-in is not needed if nothing waits to be sent: the agent signs out once it has drained.
  package func end(of progress: PassProgress) -> PassEnd? {
    progress.end == .signInNeeded && waiting == 0 ? .drained : progress.end
  }
}

extension Words {
  /// Says until when the portal asked not to be called; nil where nothing delays a pass.
  package func pause(_ report: StatusReport) -> String? {
    guard report.link.state == .maintenance, let until = report.link.pausedUntil, until > report.at else { return nil }
    let text: Text = report.agent ? .passMaintenanceUntil : .passMaintenanceUntilAlone
    return self(text, ["time": nearMoment(until, now: report.at)])
  }

  /// How the pass ended. If the portal was not reached, gives the cause in the words of the status.
  fileprivate func end(_ end: PassEnd, _ report: StatusReport) -> String {
    let link = report.link
    switch (end, link.state) {
    case (.offline, .offline): return self(.passOfflineWhy, ["why": cause(link.cause)])
    case (.captive, .captive) where link.cause?.isOfCertificate == true:
      return self(.passCaptiveWhy, ["why": cause(link.cause)])
    case (.maintenance, _): return pause(report) ?? self("pass", end)
    case (.signInNeeded, _) where report.account.state == .codeSent: return self(.passCodeNeeded)
    case (.waiting, _) where !report.agent: return self(.passWaitingAlone)
    default: return self("pass", end)
    }
  }
}
