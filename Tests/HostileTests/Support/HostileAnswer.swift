import Domain
import TestSupport
import Wording

@testable import CommandLine

/// One way to answer that no portal should have, and what must come of it for each question it is given to.
struct HostileAnswer: Sendable {
  var name: String
  /// From what the honest portal would answer.
  var step: @Sendable (HonestPortal.Answer, ScriptedServer.Request) -> ScriptedServer.Step
  /// Connections are closed before anything is read.
  var closesUnread = false
  /// It says, as the portal itself, that nothing was processed: it never comes after a commit.
  var isRefusal = false
  /// Nothing comes, so that the time allowed has to run out.
  var hangs = false
  /// Where the portal did what was asked, and where nobody can tell.
  var effects: [Target: Effect]
  /// Where it did not, if that makes a difference.
  var effectsOfNothingDone: [Target: Effect] = [:]
}

/// What must be there after the hostile answer.
enum Effect: Hashable, Sendable {
  /// Of the certificate: its state and why, how the pass ended, and the words of the status for it.
  case certificate(OutboxState, StateReason.Code?, PassEnd, Text)
  /// Of a password: the outcome, the attempts that count as made, and the words.
  case password(SignInAnswer.Outcome, made: Int, Text)
  case code(CodeAnswer.Outcome, made: Int, Text)
}

extension HostileAnswer {
  /// The same bytes whatever was asked.
  init(_ name: String, _ step: ScriptedServer.Step, _ effects: [Target: Effect]) {
    self.init(name: name, step: { _, _ in step }, effects: effects)
  }

  /// Made from the honest answer.
  init(
    _ name: String, spoiling spoil: @escaping @Sendable (HonestPortal.Answer) -> String, _ effects: [Target: Effect]
  ) {
    self.init(name: name, step: { honest, _ in .answer(spoil(honest)) }, effects: effects)
  }

  func hanging() -> HostileAnswer {
    var answer = self
    answer.hangs = true
    return answer
  }

  /// Other effects where the portal did not do what was asked.
  func orNothingDone(_ effects: [Target: Effect]) -> HostileAnswer {
    var answer = self
    answer.effectsOfNothingDone = effects
    return answer
  }
}

extension [Target: Effect] {
  /// Of the three questions about certificates: the first two may have changed something, the third changes nothing.
  static func certificates(_ sent: Effect, asked: Effect) -> Self { [.single: sent, .batch: sent, .lookUp: asked] }

  func signIn(
    _ password: SignInAnswer.Outcome, _ passwordWords: Text, _ code: CodeAnswer.Outcome, _ codeWords: Text,
    made: Int
  ) -> Self {
    merging([.password: .password(password, made: made, passwordWords), .code: .code(code, made: made, codeWords)]) {
      $1
    }
  }

  /// Something else answers: believed in nothing.
  static let foreign = certificates(
    .certificate(.unknown, .foreignAnswer, .captive, .whyCaptive),
    asked: .certificate(.unknown, .noAnswer, .captive, .whyCaptive)
  ).signIn(.captive, .signInCaptive, .captive, .codeCaptive, made: 1)

  /// No answer, or not a whole one.
  static let failed = certificates(
    .certificate(.unknown, .noAnswer, .portalDown, .whyPortalDown),
    asked: .certificate(.unknown, .noAnswer, .portalDown, .whyPortalDown)
  ).signIn(.noAnswer, .signInNoAnswer, .noAnswer, .codeNoAnswer, made: 1)

  /// The portal answers what its contract does not have.
  static let malformed = certificates(
    .certificate(.unknown, .unreadableAnswer, .portalDown, .whyPortalDown),
    asked: .certificate(.unknown, .noAnswer, .portalDown, .whyPortalDown)
  ).signIn(.noAnswer, .signInNoAnswer, .noAnswer, .codeNoAnswer, made: 1)

  /// The portal says that it is in trouble, and not whether it did what was asked.
  static let serverError = certificates(
    .certificate(.unknown, .serverError, .portalDown, .whyPortalDown),
    asked: .certificate(.unknown, .noAnswer, .portalDown, .whyPortalDown)
  ).signIn(.portalTrouble, .signInPortalTrouble, .portalTrouble, .codePortalTrouble, made: 1)
}
