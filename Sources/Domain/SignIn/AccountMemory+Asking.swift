extension AccountMemory {
  /// Attempts to ask the portal about, to learn the account's standing: those that count here, newest first, then a few
  /// that were sent and do not count.
  package var toAskAbout: [SignInAttempt] {
    let sent = attempts.reversed().filter { $0.outcome != .notSent }
    return sent.filter(\.mayHaveCounted) + sent.filter { !$0.mayHaveCounted }.prefix(SignInBudget.portalLimit)
  }
}
