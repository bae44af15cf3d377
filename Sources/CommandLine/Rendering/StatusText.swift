internal import Domain

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
      return words.count(report.forPerson, one: .needsPersonOne, many: .needsPersonMany)
    }
    return report.waiting == 0
      ? words(.waitingNone) : words.count(report.waiting, one: .waitingOne, many: .waitingMany)
  }

  /// The database is sound, and it is the portal that changed.
  private var isProtocolChange: Bool {
    report.verdict == .fault && report.store.fault == nil && !report.store.isFull
  }

  /// A request that nobody has made yet is the only thing to do [FAQ R9].
  private var isForCancelling: Bool {
    report.cancellationsToAsk > 0 && (report.verdict == .upToDate || report.verdict == .waiting)
  }

  private var tail: String {
    if isProtocolChange { return words(.statusProtocolChanged) }
    return isForCancelling ? words(.statusWaiting) : words("status", report.verdict)
  }

  private var todo: String {
    if isProtocolChange { return words(.todoProtocolChanged) }
    if report.verdict == .fault, report.store.fault == nil { return words(.todoDiskFull) }
    if let first = report.deadlines.first, report.verdict.waitsForPortal {
      return words(.todoDeadline, ["certificate": words.certificate(first.certificate)])
    }
    if isForCancelling { return words(.todoCancellation) }
    let isSignedIn = report.account.state == .signedIn
    return report.verdict == .offline && isSignedIn ? words(.todoOfflineSignedIn) : words("todo", report.verdict)
  }

  private var colour: Paint.Colour {
    if report.deadlines.past > 0 { return .red }
    return switch report.verdict {
    case .fault, .accountSuspended: .red
    case .signInNeeded, .needsPerson, .notice, .captive, .portalDown, .offline, .stockLow, .waiting: .yellow
    case .upToDate: .green
    }
  }
}

extension StatusReport.Verdict {
  /// Nothing is asked of a person but to wait.
  fileprivate var waitsForPortal: Bool {
    switch self {
    case .captive, .portalDown, .offline, .waiting: true
    case .fault, .accountSuspended, .signInNeeded, .needsPerson, .notice, .stockLow, .upToDate: false
    }
  }
}
