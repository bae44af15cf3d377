internal import Domain
internal import StationAPI

/// One attempt as a form asked for it. A form that is sent twice asks for the same attempt.
struct AskedAttempt: Hashable {
  private let id: SignInID
  /// Of the account and the secret, with the program's own seed: the same form with another password, as after the
  /// browser's "back", is another attempt, and the password itself is not kept.
  private let content: Int

  /// Nil where the call names no attempt.
  init?(_ call: SignInCall) { self.init(call.attempt, [call.accessCode, call.password]) }
  init?(_ call: CodeCall) { self.init(call.attempt, [call.code]) }

  private init?(_ id: SignInID?, _ content: [AnyHashable]) {
    guard let id else { return nil }
    (self.id, self.content) = (id, content.hashValue)
  }
}

/// The answers to the last attempts that were sent. Who asks for one of them again gets its answer, and nothing is
/// sent: a double click costs no second attempt and no second code.
struct GivenAnswers<Answer: Sendable> {
  private var given: [(attempt: AskedAttempt, answer: Answer)] = []

  func answer(to attempt: AskedAttempt?) -> Answer? { given.last { $0.attempt == attempt }?.answer }

  mutating func note(_ answer: Answer, to attempt: AskedAttempt?) {
    guard let attempt else { return }
    given = given.suffix(7) + [(attempt, answer)]
  }
}
