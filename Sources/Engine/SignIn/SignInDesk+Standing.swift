import Domain
import Store

extension SignInDesk {
  /// What this device counted is compared with the portal's own count where it may be wrong: attempts whose answer was
  /// lost, and a row that ended elsewhere. Asking costs no attempt (SyncProtocol §3.3).
  func askStanding(
    _ accessCode: AccessCode, _ memory: AccountMemory
  ) async throws(StoreFault) -> AccountMemory {
    guard SignInBudget(memory).ruling(confirmed: false) != .allowed else { return memory }
    for attempt in memory.toAskAbout {
      let exchange = await portal.standing(attempt.id)
      if case .answered(let standing) = exchange.outcome { return try await learn(standing, of: accessCode) }
      // Where it does not know one, it may know another: any of them tells the account's standing.
      guard case .refused(let problem) = exchange.outcome, problem.kind == .notFound else { return memory }
    }
    return try await waitForUnseen(accessCode, memory)
  }

  private func learn(_ standing: AccountStanding, of accessCode: AccessCode) async throws(StoreFault) -> AccountMemory {
    unseenSince[accessCode] = nil
    if standing.attemptsLeft >= SignInBudget.portalLimit, standing.suspendedUntil == nil {
      try await store.resetAttempts(accessCode, at: surroundings.now())
    } else {
      try await store.noteStanding(
        accessCode, portalLeft: standing.attemptsLeft, suspendedUntil: standing.suspendedUntil)
    }
    return try await store.account(accessCode)
  }

  /// None has reached the portal, or it lost its memory of them. What may still be under way is waited for; after that
  /// nobody would ever be able to tell this device that it may go on.
  private func waitForUnseen(
    _ accessCode: AccessCode, _ memory: AccountMemory
  ) async throws(StoreFault) -> AccountMemory {
    let now = surroundings.elapsed()
    let since = unseenSince[accessCode] ?? now
    unseenSince[accessCode] = since
    // A command that opened the store itself does not live that long: it goes by dates, with two days to spare.
    let isOld = memory.attempts.last.map { surroundings.now() - $0.startedAt >= .days(2) } ?? false
    guard isOld || now - since >= SignInBudget.longestUnderWay else { return memory }
    unseenSince[accessCode] = nil
    try await store.resetAttempts(accessCode, at: surroundings.now())
    return try await store.account(accessCode)
  }
}
