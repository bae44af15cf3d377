/// How many attempts at signing in this device may still make, so that it never is the one that suspends an account
/// [FAQ C3].
package struct SignInBudget: Hashable, Sendable {
  /// Attempts in a row that may have counted at the portal.
  package let made: Int
  /// The portal's own count, where it told it.
  package let portalLeft: Int?

  /// The portal suspends an account at the fifth attempt in a row [FAQ C3].
  package static let portalLimit = 5
  /// The fifth is never sent.
  package static let ownLimit = portalLimit - 1
  /// From the third in a row, a person confirms with what is left before their eyes.
  package static let unconfirmedLimit = 2
  /// An attempt that the portal has not seen by then never arrives.
  package static let longestUnderWay = Span.hours(1)

  package init(_ memory: AccountMemory) {
    made = memory.attempts.count { $0.mayHaveCounted }
    portalLeft = memory.portalLeft
  }

  /// How many more may be sent: by this device's count, and never the portal's last one.
  package var left: Int {
    let own = max(0, Self.ownLimit - made)
    guard let portalLeft else { return own }
    return min(own, max(0, portalLeft - 1))
  }

  package enum Ruling: Hashable, Sendable {
    case allowed, needsConfirmation, exhausted
  }

  package func ruling(confirmed: Bool) -> Ruling {
    guard left > 0 else { return .exhausted }
    return left > Self.ownLimit - Self.unconfirmedLimit || confirmed ? .allowed : .needsConfirmation
  }
}

extension AccountMemory {
  /// Attempts by which the portal may tell the account's standing: those that count here, newest first, then a few that
  /// it weighed otherwise.
  package var toAskAbout: [SignInAttempt] {
    let sent = attempts.reversed().filter { $0.outcome != .notSent }
    return sent.filter(\.mayHaveCounted) + sent.filter { !$0.mayHaveCounted }.prefix(SignInBudget.portalLimit)
  }
}

extension SignInAttempt {
  /// A wrong one, and any whose answer was lost.
  package var mayHaveCounted: Bool {
    switch outcome {
    case .wrong, .noAnswer, nil: true
    case .accepted, .notWeighed, .notSent: false
    }
  }
}
