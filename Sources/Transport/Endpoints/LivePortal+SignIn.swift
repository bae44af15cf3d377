internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension LivePortal {
  func signIn(_ id: SignInID, _ accessCode: AccessCode, _ password: Secret) async -> Exchange<Challenge> {
    await ask(on: .signIns, accepting: [201]) {
      // Texts are NFC (SyncProtocol §1.2); a keyboard may write an accent after its letter.
      let message = SignInRequest(
        id: MessageID(id.uuid), accessCode: accessCode.text, password: password.revealed.composed)
      return PortalRequest(
        method: .post, path: "/sign-ins", body: try CanonicalJSON.encode(message), connection: .own)
    } reading: { answer in
      try AnswerBody.challenge(answer.body, to: id)
    }
  }

  func answerCode(_ challenge: SignInID, _ id: SignInID, _ code: Secret) async -> Exchange<Session> {
    await ask(on: .signIns, accepting: [201]) {
      let message = CodeRequest(id: MessageID(id.uuid), code: code.revealed)
      return PortalRequest(
        method: .post, path: "/sign-ins/\(challenge.text)/code", body: try CanonicalJSON.encode(message),
        connection: .own)
    } reading: { answer in
      try AnswerBody.session(answer.body)
    }
  }

  func standing(_ id: SignInID) async -> Exchange<AccountStanding> {
    await ask(on: .signIns, accepting: [200]) {
      PortalRequest(method: .get, path: "/sign-ins/\(id.text)")
    } reading: { answer in
      try AnswerBody.standing(answer.body, of: id)
    }
  }

  func abandon(_ id: SignInID) async -> Exchange<Acknowledged> {
    await ask(on: .signIns, accepting: [200, 204]) {
      PortalRequest(method: .delete, path: "/sign-ins/\(id.text)")
    } reading: { _ in
      Acknowledged()
    }
  }
}
