internal import Domain
internal import Wording

/// The state of a station in at most 78 columns: verdict first, facts, what to do last.
struct StatusText {
  let report: StatusReport
  let words: Words
  let paint: Paint

  init(_ report: StatusReport, words: Words, paint: Paint) {
    (self.report, self.words, self.paint) = (report, words, paint)
  }

  var text: String {
    var blocks = [headline]
    let rows = StatusRows(report, words: words).rows
    let width = (rows.map(\.label.count).max() ?? 0) + 1
    blocks.append(
      rows.map { Layout.wrapped($0.value, after: "  " + Layout.padded($0.label, to: width)) }.joined(separator: "\n"))
    blocks.append(
      Layout.wrapped(words(.todo, ["text": todo])))
    return blocks.joined(separator: "\n\n")
  }

  private var headline: String {
    let verdict = words("verdict", report.verdict)
    let line = Layout.wrapped("\(count) \(tail)", after: verdict + "   ")
    return paint(verdict, colour) + line.dropFirst(verdict.count)
  }

  /// How many wait: for a person where that is the verdict, else for the portal.
  private var count: String {
    if report.verdict == .needsPerson {
      return words.count(report.forPerson, .needsPerson)
    }
    return words.count(report.waiting, .waiting)
  }

  /// The database is sound, and it is the portal that changed.
  private var isProtocolChange: Bool {
    report.verdict == .fault && report.store.fault == nil && !report.store.isFull
  }

  /// Nothing else asks for a person.
  private var isAtRest: Bool { report.verdict == .upToDate || (report.verdict == .waiting && report.agent) }

  /// A request that nobody has made yet is the only thing to do [FAQ R9].
  private var isForCancelling: Bool { report.cancellationsToAsk > 0 && isAtRest }

  /// A paper whose record was withdrawn is the only thing to do.
  private var isForWithdrawn: Bool { report.withdrawn > 0 && isAtRest }

  private var tail: String {
    if isProtocolChange { return words(.statusProtocolChanged) }
    if report.verdict == .needsPerson, isUnsent { return words(.statusNeedsPersonAlone) }
    return isForCancelling || isForWithdrawn ? words(.statusWaiting) : words("status", report.verdict)
  }

  /// Something waits, and no agent is there to send it.
  private var isUnsent: Bool { report.waiting > 0 && !report.agent }

  private var todo: String {
    if isProtocolChange { return words(.todoProtocolChanged) }
    if report.verdict == .fault, report.store.fault == nil { return words(.todoDiskFull) }
    if let first = report.deadlines.first, report.verdict.waitsForPortal {
      return words(.todoDeadline, ["certificate": words.certificate(first.certificate), "command": words(nextCommand)])
    }
    if isForCancelling { return words(.todoCancellation) }
    if isForWithdrawn { return words(.todoWithdrawn) }
    return words(todoText, ["command": words(nextCommand)])
  }

  /// Nothing is sent by itself without an agent: that comes before what the portal or the network need.
  private var todoText: Text {
    let isSignedIn = report.account.state == .signedIn
    switch report.verdict {
    case .signInNeeded where report.agent: return .todoSignInNeeded
    case .signInNeeded, .captive, .portalDown, .offline, .waiting, .notPortal:
      if report.verdict != .notPortal, isUnsent { return .todoNoAgent }
    case .needsPerson, .stockLow:
      if isUnsent { return .todoNoAgent }
    case .upToDate:
      if report.stock.isEmpty { return .todoNoStock }
    case .fault, .clockWrong, .accountSuspended, .notice: break
    }
    if report.waiting == 0, report.verdict == .offline || (report.verdict == .portalDown && !report.agent) {
      return report.link.cause.flatMap(Self.todo) ?? .todoNothing
    }
    if [.offline, .captive].contains(report.verdict), let todo = report.link.cause.flatMap(Self.todo) { return todo }
    switch (report.verdict, report.link.cause) {
    case (.offline, .refused), (.offline, .timedOut), (.offline, .cut), (.offline, .other):
      return isSignedIn ? .todoPortalDown : .todoUnreached
    case (.offline, _): return isSignedIn ? .todoOfflineSignedIn : .todoOffline
    case (.waiting, _) where report.link.state == .untried && !isSignedIn: return .todoSignInNeeded
    default: return Text("todo", code: report.verdict.rawValue) ?? .todoUpToDate
    }
  }

  /// What a person does about a cause that does not end by itself.
  private static func todo(_ cause: LinkCause) -> Text? {
    switch cause {
    case .noTLS: .todoAddress
    case .oldTLS, .noCipher: .todoTLS
    case .authorities: .todoAuthorities
    case .certificateExpired, .certificateNotYetValid: .todoClock
    case .certificate, .certificateSelfSigned, .certificateUnknownAuthority, .certificateOtherHost,
      .certificateNameless:
      .todoCertificate
    case .nameUnknown, .refused, .noRoute, .timedOut, .cut, .networkSignIn, .redirect, .unmarked, .gateway, .other: nil
    }
  }

  /// What a person types so that what waits is sent.
  private var nextCommand: Text {
    guard report.agent else { return .commandAgent }
    return switch report.account.state {
    case .signedIn: .commandSync
    case .codeSent: .commandSignInCode
    case .signedOut, .consultationOnly, .suspended: .commandSignIn
    }
  }

  private var colour: Paint.Colour {
    if report.deadlines.past > 0 { return .red }
    return switch report.verdict {
    case .fault, .clockWrong, .accountSuspended: .red
    case .signInNeeded, .needsPerson, .notice, .notPortal, .captive, .portalDown, .offline, .stockLow, .waiting: .yellow
    case .upToDate: .green
    }
  }
}

extension StatusReport.Verdict {
  /// Nothing is asked of a person but to wait.
  fileprivate var waitsForPortal: Bool {
    switch self {
    case .captive, .portalDown, .offline, .waiting: true
    case .fault, .clockWrong, .accountSuspended, .signInNeeded, .needsPerson, .notice, .notPortal, .stockLow,
      .upToDate:
      false
    }
  }
}
