internal import Domain
internal import StationAPI
internal import Wording

/// What a pass came to, in words and as a code.
enum PassText {
  static func summary(_ progress: PassProgress, _ report: StatusReport, words: Words) -> String {
    var sentences = [words.count(progress.confirmed, .syncConfirmed)]
    if let end = end(progress, report) { sentences.append(text(end, report, words)) }
    if report.waiting > 0 { sentences.append(words(.syncRemaining, ["count": words.number(report.waiting)])) }
    if report.forPerson > 0 { sentences.append(words(.syncPerson, ["count": words.number(report.forPerson)])) }
    return sentences.joined(separator: "\n")
  }

  /// Nobody is needed to sign in where nothing is left to send: the agent signs out once it has drained.
  private static func end(_ progress: PassProgress, _ report: StatusReport) -> PassEnd? {
    progress.end == .signInNeeded && report.waiting == 0 ? .drained : progress.end
  }

  /// Until when the portal asked not to be called; nil where nothing holds a pass back.
  static func pause(_ report: StatusReport, words: Words) -> String? {
    guard report.link.state == .maintenance, let until = report.link.pausedUntil, until > report.at else { return nil }
    let text: Text = report.agent ? .passMaintenanceUntil : .passMaintenanceUntilAlone
    return words(text, ["time": words.nearMoment(until, now: report.at)])
  }

  /// With why the portal was not reached, in the words of the status.
  private static func text(_ end: PassEnd, _ report: StatusReport, _ words: Words) -> String {
    let link = report.link
    switch (end, link.state) {
    case (.offline, .offline): return words(.passOfflineWhy, ["why": words.cause(link.cause)])
    case (.captive, .captive) where link.cause?.isOfCertificate == true:
      return words(.passCaptiveWhy, ["why": words.cause(link.cause)])
    case (.maintenance, _): return pause(report, words: words) ?? words("pass", end)
    case (.signInNeeded, _) where report.account.state == .codeSent: return words(.passCodeNeeded)
    case (.waiting, _) where !report.agent: return words(.passWaitingAlone)
    default: return words("pass", end)
    }
  }

  static func exitCode(_ progress: PassProgress, _ report: StatusReport) -> ExitCode {
    let end = end(progress, report)
    return end == .drained && report.forPerson > 0 ? .personMustAct : exitCode(of: end)
  }

  static func exitCode(of end: PassEnd?) -> ExitCode {
    switch end {
    case .drained: .done
    case .signInNeeded, .noMandate, .suspended: .signInNeeded
    case .protocolChanged, .notPortal: .personMustAct
    case .waiting, .offline, .portalDown, .maintenance, .captive, .stopped, .programFault, nil: .tryLater
    }
  }
}

extension StatusReport {
  func count(_ state: OutboxState) -> Int { counts[state.rawValue] ?? 0 }

  /// Certificates the agent goes on with.
  var waiting: Int { OutboxState.allCases.filter(\.isLive).map(count).reduce(0, +) }

  /// Certificates that wait for a person.
  var forPerson: Int { OutboxState.allCases.filter(\.needsPerson).map(count).reduce(0, +) }
}
