internal import Domain
internal import StationAPI
internal import Wording

extension SignInAnswer.Outcome {
  var exitCode: ExitCode {
    switch self {
    case .codeSent: .done
    case .wrongPassword, .needsConfirmation, .exhausted, .suspended, .alreadySignedIn, .noMandate: .signInNeeded
    case .notPortal: .configuration
    case .unreachable, .captive, .noAnswer, .portalTrouble: .tryLater
    }
  }

  /// Whether the number of attempts left is shown with this outcome.
  var shows: Bool { self == .wrongPassword || self == .needsConfirmation || self == .exhausted || self == .noAnswer }
}

extension CodeAnswer.Outcome {
  var exitCode: ExitCode {
    switch self {
    case .signedIn: .done
    case .wrongCode, .supersededCode, .noChallenge, .needsConfirmation, .exhausted, .suspended: .signInNeeded
    case .unreachable, .captive, .noAnswer, .portalTrouble: .tryLater
    }
  }

  /// Whether the number of attempts left is shown with this outcome.
  var shows: Bool { self == .wrongCode || self == .needsConfirmation || self == .exhausted || self == .noAnswer }
}

extension Words {
  func signIn(_ answer: SignInAnswer, now: Instant) -> String {
    if answer.outcome == .alreadySignedIn, let since = answer.since {
      return self(.signInAlreadySignedInSince, ["since": nearMoment(since, now: now)])
    }
    let values = ["next": "\(answer.standing.made + 1)", "sentTo": answer.sentTo ?? "?"]
    let until = answer.outcome == .suspended ? answer.standing.suspendedUntil : nil
    return until.map { self(.signInSuspendedUntil, ["until": nearMoment($0, now: now)]) }
      ?? why(answer.cause, isUnreachable: answer.outcome == .unreachable, isCaptive: answer.outcome == .captive)
      ?? self("signIn", answer.outcome, values)
  }

  func code(_ answer: CodeAnswer, now: Instant) -> String {
    let values = ["next": "\(answer.standing.made + 1)", "name": answer.name ?? ""]
    if answer.outcome == .signedIn, answer.hasMandate == false { return self(.codeConsultation, values) }
    let until = answer.outcome == .suspended ? answer.standing.suspendedUntil : nil
    return until.map { self(.codeSuspendedUntil, ["until": nearMoment($0, now: now)]) }
      ?? why(answer.cause, isUnreachable: answer.outcome == .unreachable, isCaptive: answer.outcome == .captive)
      ?? self("code", answer.outcome, values)
  }

  /// Says why the portal was not reached; nil where that is not known.
  private func why(_ cause: LinkCause?, isUnreachable: Bool, isCaptive: Bool) -> String? {
    guard let cause else { return nil }
    if isUnreachable { return self(.signInUnreachableWhy, ["why": self.cause(cause)]) }
    return isCaptive && cause.isOfCertificate ? self(.signInCaptiveWhy, ["why": self.cause(cause)]) : nil
  }

  /// Says how many attempts were made and how many are left [FAQ C3].
  func standing(_ standing: SignInStandingReport) -> String {
    self(.standing, ["made": "\(standing.made)", "left": "\(standing.left)"])
  }

  /// « o », « oui », "y" or "yes".
  func isYes(_ answer: String?) -> Bool { isOne(answer, of: .askYesLetters) }

  func isNo(_ answer: String?) -> Bool { isOne(answer, of: .askNoLetters) }

  private func isOne(_ answer: String?, of letters: Text) -> Bool {
    guard let answer else { return false }
    return self(letters).split(separator: ",").contains {
      $0 == answer.lowercased().filter { $0 != " " }
    }
  }
}
