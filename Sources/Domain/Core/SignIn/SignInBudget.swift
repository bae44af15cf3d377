/// How many sign-in attempts this device may still make, so that it is never the one that suspends an account [FAQ C3].
package struct SignInBudget: Hashable, Sendable {
  /// Attempts in a row that may have counted at the portal.
  package let made: Int
  /// The portal's own count, where it told it.
  package let portalLeft: Int?

  /// The portal suspends an account at the fifth attempt in a row [FAQ C3].
  package static let portalLimit = 5
  /// The fifth is never sent.
  package static let ownLimit = portalLimit - 1
  /// Attempts allowed without confirmation; from the third in a row, a person confirms after seeing how many are left.
  package static let unconfirmedLimit = 2
  /// How long an attempt may be under way; one that the portal has not seen by then never arrives.
  package static let longestUnderWay = Span.hours(1)

  package init(_ memory: AccountMemory) {
    made = memory.attempts.count { $0.mayHaveCounted }
    portalLeft = memory.portalLeft
  }

  /// How many more may be sent, by this device's count; never the portal's last one.
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

extension SignInAttempt {
  /// Whether the portal may have counted it: it was wrong, or its answer was lost.
  package var mayHaveCounted: Bool {
    switch outcome {
    case .wrong, .noAnswer, nil: true
    case .accepted, .notWeighed, .notSent: false
    }
  }
}
