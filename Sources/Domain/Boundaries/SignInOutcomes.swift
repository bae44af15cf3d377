extension SignInAttempt.Outcome {
  /// What the answer to a password or a code says about the attempt.
  package init<Answer>(of exchange: Exchange<Answer>) {
    guard !exchange.evidence.provesNotSent else {
      self = .notSent
      return
    }
    switch exchange.outcome {
    case .answered: self = .accepted
    case .refused(let problem):
      switch problem.kind {
      case .wrongPassword, .wrongCode: self = .wrong
      case .alreadySignedIn, .challengeSuperseded, .accountSuspended, .noMandate, .tooManyRequests, .unavailable,
        .notFound:
        self = .notWeighed
      default: self = .noAnswer
      }
    case .failed, .foreign, .malformed: self = .noAnswer
    }
  }
}

extension SignInAnswer.Outcome {
  package init(of exchange: Exchange<Challenge>) {
    self =
      switch exchange.outcome {
      case .answered: .codeSent
      case .foreign: .captive
      case .failed: exchange.evidence.provesNotSent ? .unreachable : .noAnswer
      case .malformed: .noAnswer
      case .refused(let problem):
        switch problem.kind {
        case .wrongPassword: .wrongPassword
        case .alreadySignedIn: .alreadySignedIn
        case .accountSuspended: .suspended
        case .noMandate: .noMandate
        default: .portalTrouble
        }
      }
  }

  package init(_ refusal: SignInPolicy.Refusal) {
    self =
      switch refusal {
      case .suspended: .suspended
      case .needsConfirmation: .needsConfirmation
      case .exhausted: .exhausted
      }
  }
}

extension CodeAnswer.Outcome {
  package init(of exchange: Exchange<Session>) {
    self =
      switch exchange.outcome {
      case .answered: .signedIn
      case .foreign: .captive
      case .failed: exchange.evidence.provesNotSent ? .unreachable : .noAnswer
      case .malformed: .noAnswer
      case .refused(let problem):
        switch problem.kind {
        case .wrongCode: .wrongCode
        case .challengeSuperseded: .supersededCode
        case .notFound: .noChallenge
        case .accountSuspended: .suspended
        default: .portalTrouble
        }
      }
  }

  package init(_ refusal: SignInPolicy.Refusal) {
    self =
      switch refusal {
      case .suspended: .suspended
      case .needsConfirmation: .needsConfirmation
      case .exhausted: .exhausted
      }
  }

  /// Whether the challenge was used, or the portal has none.
  package var endsChallenge: Bool { self == .signedIn || self == .noChallenge }
}
