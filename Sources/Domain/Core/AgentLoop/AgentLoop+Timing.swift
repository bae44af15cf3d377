/// Why a pass may be due.
package enum Wake: Hashable, Sendable {
  /// The timer fired.
  case timer
  /// A person asked.
  case person
  case signedIn
  /// The device has a network again.
  case linkUp
  /// Something was recorded.
  case recorded
  case stop
}

extension AgentLoop {
  /// Certificates that became due after this time were not in the last pass, which began then.
  package func turnOver(at now: Instant) -> Instant { min(now, lastBegan ?? now) }

  /// How long to sleep if nothing wakes the loop before.
  ///
  /// - Parameters:
  ///   - due: when the next certificate is due after `turnOver`; nil where none waits for its time.
  ///   - facts: nil where they could not be read.
  package func pause(due: Instant?, _ facts: Facts?, at now: Instant) -> Span {
    var next = known.nextPass(after: now, operationDue: due)
    // A session that could not be ended when it was idle is ended with the next pass.
    if let facts, let session = facts.session {
      let end = idleEnd(of: session, waiting: facts.waiting)
      if end > now { next = min(next, end) }
    }
    return max(.milliseconds(200), next - now)
  }

  /// Whether a backup is due: after a pass that left nothing waiting, at most one an hour; by an agent one a day in any
  /// case.
  ///
  /// - Parameters:
  ///   - hasNews: whether a pass has just confirmed something, and nothing waits.
  ///   - last: when backups were made or tried.
  package func isBackupDue(hasNews: Bool, last: [Instant], at now: Instant) -> Bool {
    guard isAutomatic || hasNews else { return false }
    // Ignores backups from the future: a clock that was set back must not delay the next one.
    guard let newest = last.filter({ $0 <= now }).max() else { return true }
    return now - newest >= (hasNews ? .hours(1) : .days(1))
  }

  /// The earliest start of quiet periods, whatever the clock said before. A command may end before one is over, and the
  /// next begins anew: it trusts the clock, unless the clock was set while it runs.
  package var quietFrom: Instant? { isAutomatic || clock.wasSet ? clock.setAt : nil }
}
