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
}

extension CodeAnswer.Outcome {
  var exitCode: ExitCode {
    switch self {
    case .signedIn: .done
    case .wrongCode, .supersededCode, .noChallenge, .needsConfirmation, .exhausted, .suspended: .signInNeeded
    case .unreachable, .captive, .noAnswer, .portalTrouble: .tryLater
    }
  }
}

extension Words {
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
