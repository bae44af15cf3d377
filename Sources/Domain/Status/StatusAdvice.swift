/// The advice that follows from a status. Decided here only: the terminal, the page, `check` and exit codes word it.
package struct StatusAdvice: Hashable, Sendable {
  /// The severity of the verdict.
  package let severity: Severity
  package let step: Step
  /// The command that makes waiting certificates be sent.
  package let command: Command
  package let ending: Ending
  /// Certificates wait, and no agent is running to send them.
  package let isUnsent: Bool

  package enum Severity: String, Codable, CaseIterable, Comparable, Sendable {
    case fine, attention, urgent

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  }

  /// The one step to take now; its raw value is the code for a page. The cases do not overlap.
  package enum Step: String, CaseIterable, Sendable {
    // Steps that a verdict asks for.
    case fault, clockWrong, accountSuspended, signInNeeded, needsPerson, notice, notPortal, captive, portalDown
    case offline, stockLow, waiting, upToDate
    /// The portal no longer takes what this version sends.
    case protocolChanged
    case diskFull
    /// A deadline for repairs does not wait for the portal: find another network.
    case deadline
    /// Certificates must be cancelled at the portal [FAQ R9].
    case cancellation
    /// Papers whose record was withdrawn must be recorded again, or marked as spoiled.
    case withdrawn
    case noAgent, noStock
    // Guided keying: certificates to type into the portal, typed and not seen there, or to be seen by a second person.
    case toKey, toWitness, toCountersign
    /// Nothing to do now.
    case nothing
    /// Off line while signed in: sending resumes by itself.
    case offlineSignedIn
    /// The network works, and the portal does not answer.
    case unreached
    // A device that was retired: for good, before its file was complete, or because another has the station too.
    case retired, retiredUnfinished, retiredDoubled
    // Faults that do not end by themselves.
    case address, TLS, authorities, library, clock, certificate
  }

  package enum Command: String, CaseIterable, Sendable { case agent, sync, signIn, signInCode }

  /// The result for a script, given as an exit code.
  package enum Ending: String, Codable, CaseIterable, Sendable { case done, later, person, signIn, fault }

  package init(_ report: StatusReport) {
    isUnsent = report.isUnsent && report.verdict != .retired
    command = Self.command(report)
    step = Self.step(report)
    severity = Self.severity(report, step)
    ending = Self.ending(report)
  }

  private static func command(_ report: StatusReport) -> Command {
    guard report.agent else { return .agent }
    return switch report.account.state {
    case .signedIn: .sync
    case .codeSent: .signInCode
    case .signedOut, .consultationOnly, .suspended: .signIn
    }
  }

  private static func severity(_ report: StatusReport, _ step: Step) -> Severity {
    if report.verdict == .retired { return step == .retired ? .attention : .urgent }
    if report.deadlines.past > 0 { return .urgent }
    return switch report.verdict {
    case .retired, .fault, .clockWrong, .accountSuspended: .urgent
    case .signInNeeded, .needsPerson, .notice, .notPortal, .captive, .portalDown, .offline, .toKey, .stockLow, .waiting:
      .attention
    case .upToDate: step == .stockLow ? .attention : .fine
    }
  }

  private static func ending(_ report: StatusReport) -> Ending {
    switch report.verdict {
    case .fault: .fault
    case .accountSuspended, .signInNeeded: .signIn
    case .retired, .clockWrong, .needsPerson, .notice, .notPortal, .toKey, .stockLow: .person
    // A deadline or a notice needs a person even while the portal is away.
    case .captive, .portalDown, .offline, .waiting:
      report.deadlines.isEmpty && report.notices.isEmpty ? .later : .person
    case .upToDate: report.notices.isEmpty ? .done : .person
    }
  }
}

extension StatusAdvice {
  private static func step(_ report: StatusReport) -> Step {
    if report.verdict == .retired { return retired(report.retirement) }
    if report.verdict == .fault, report.store.fault == nil {
      return report.store.isFull ? .diskFull : .protocolChanged
    }
    if report.deadlines.first != nil, report.verdict.waitsForPortal { return .deadline }
    if report.isAtRest {
      if report.cancellationsToAsk > 0 { return .cancellation }
      if report.withdrawn > 0 { return .withdrawn }
      let isToSignIn = report.verdict == .waiting && stepOfVerdict(report) == .signInNeeded
      if !isToSignIn, report.stock.contains(where: \.shouldOrder) { return .stockLow }
    }
    return stepOfVerdict(report)
  }

  private static func retired(_ step: RelocationStep?) -> Step {
    switch step?.state {
    case .leaving: .retiredUnfinished
    case .doubled: .retiredDoubled
    case .left, .stayed, .arrived, nil: .retired
    }
  }

  /// Without an agent nothing is sent by itself: starting one comes before what the portal or the network need.
  private static func stepOfVerdict(_ report: StatusReport) -> Step {
    switch report.verdict {
    case .signInNeeded where report.agent: return .signInNeeded
    case .signInNeeded, .captive, .portalDown, .offline, .waiting, .needsPerson, .stockLow:
      if report.isUnsent { return report.link.cause == .library ? .library : .noAgent }
    case .toKey: return report.keyingStep
    case .upToDate:
      if report.stock.isEmpty { return .noStock }
    case .retired, .fault, .clockWrong, .accountSuspended, .notice, .notPortal: break
    }
    let remedy = report.link.cause.flatMap(remedy)
    if report.waiting == 0, report.verdict == .offline || (report.verdict == .portalDown && !report.agent) {
      return remedy ?? .nothing
    }
    switch report.verdict {
    case .offline: return remedy ?? offline(report)
    case .captive: return remedy ?? .captive
    case .waiting where report.link.state == .untried && report.account.state != .signedIn: return .signInNeeded
    default: return Step(rawValue: report.verdict.rawValue) ?? .nothing
    }
  }

  private static func offline(_ report: StatusReport) -> Step {
    let isSignedIn = report.account.state == .signedIn
    return switch report.link.cause {
    case .refused, .timedOut, .cut, .other: isSignedIn ? .portalDown : .unreached
    default: isSignedIn ? .offlineSignedIn : .offline
    }
  }

  /// The step against a cause that does not end by itself; nil for other causes.
  private static func remedy(_ cause: LinkCause) -> Step? {
    switch cause {
    case .noTLS: .address
    case .oldTLS, .noCipher: .TLS
    case .authorities: .authorities
    case .library: .library
    case .certificateExpired, .certificateNotYetValid: .clock
    case .certificate, .certificateSelfSigned, .certificateUnknownAuthority, .certificateOtherHost,
      .certificateNameless:
      .certificate
    case .nameUnknown, .refused, .noRoute, .timedOut, .cut, .networkSignIn, .redirect, .unmarked, .gateway, .other: nil
    }
  }
}

extension StatusReport {
  package func count(_ state: OutboxState) -> Int { counts[state.rawValue] ?? 0 }

  /// Certificates that the agent still works on.
  package var waiting: Int { OutboxState.allCases.filter(\.isLive).map(count).reduce(0, +) }

  /// Certificates that wait for a person.
  package var forPerson: Int { OutboxState.allCases.filter(\.needsPerson).map(count).reduce(0, +) }

  /// Whether certificates wait that a running agent would send.
  var isUnsent: Bool { waiting > 0 && !agent && link.state != .web }

  /// What people do next at a portal that is a web site: type, then look, then look a second time.
  package var keyingStep: StatusAdvice.Step {
    if keying.toKey + keying.keying > 0 { return .toKey }
    return keying.keyed > 0 ? .toWitness : keying.toCountersign > 0 ? .toCountersign : .toKey
  }

  /// Whether the verdict needs nobody.
  package var isAtRest: Bool { verdict == .upToDate || (verdict == .waiting && agent) }
}

extension StatusReport.Verdict {
  /// Whether a person can only wait for the portal.
  fileprivate var waitsForPortal: Bool {
    switch self {
    case .captive, .portalDown, .offline, .waiting: true
    case .retired, .fault, .clockWrong, .accountSuspended, .signInNeeded, .needsPerson, .notice, .notPortal, .toKey,
      .stockLow,
      .upToDate:
      false
    }
  }
}
