package import Domain

extension SignInAnswer.Outcome {
  /// Whether the number of attempts left is shown with this outcome.
  package var shows: Bool {
    self == .wrongPassword || self == .needsConfirmation || self == .exhausted || self == .noAnswer
  }
}

extension CodeAnswer.Outcome {
  /// Whether the number of attempts left is shown with this outcome.
  package var shows: Bool {
    self == .wrongCode || self == .needsConfirmation || self == .exhausted || self == .noAnswer
  }
}

extension Words {
  package func signIn(_ answer: SignInAnswer, now: Instant) -> String {
    if answer.outcome == .alreadySignedIn, let since = answer.since {
      return self(.signInAlreadySignedInSince, ["since": nearMoment(since, now: now)])
    }
    let values = ["next": "\(answer.standing.made + 1)", "sentTo": answer.sentTo ?? "?"]
    let until = answer.outcome == .suspended ? answer.standing.suspendedUntil : nil
    return until.map { self(.signInSuspendedUntil, ["until": nearMoment($0, now: now)]) }
      ?? why(answer.cause, isUnreachable: answer.outcome == .unreachable, isCaptive: answer.outcome == .captive)
      ?? self("signIn", answer.outcome, values)
  }

  package func code(_ answer: CodeAnswer, now: Instant) -> String {
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
  package func standing(_ standing: SignInStandingReport) -> String {
    self(.standing, ["made": "\(standing.made)", "left": "\(standing.left)"])
  }
}
