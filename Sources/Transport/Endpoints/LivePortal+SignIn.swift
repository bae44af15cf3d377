package import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension LivePortal {
  package func signIn(_ id: SignInID, _ accessCode: AccessCode, _ password: Secret) async -> Exchange<Challenge> {
    await ask(on: .signIns, accepting: [201]) {
      let message = SignInRequest(id: MessageID(id), accessCode: accessCode.text, password: "")
      return PortalRequest(
        method: .post, path: "/sign-ins",
        body: Data(SecretJSON.put(password.composed, as: "password", into: Array(try CanonicalJSON.encode(message)))),
        connection: .ownAndForgotten)
    } reading: { answer in
      try AnswerBody.challenge(answer.body, to: id)
    }
  }

  package func enterCode(_ challenge: SignInID, _ id: SignInID, _ code: Secret) async -> Exchange<Session> {
    await ask(on: .signIns, accepting: [201]) {
      let message = CodeRequest(id: MessageID(id), code: "")
      return PortalRequest(
        method: .post, path: "/sign-ins/\(challenge.text)/code",
        body: Data(SecretJSON.put(code, as: "code", into: Array(try CanonicalJSON.encode(message)))),
        connection: .ownAndForgotten)
    } reading: { answer in
      try AnswerBody.session(answer.body)
    }
  }

  package func standing(_ id: SignInID) async -> Exchange<AccountStanding> {
    await ask(on: .signIns, accepting: [200]) {
      PortalRequest(method: .get, path: "/sign-ins/\(id.text)")
    } reading: { answer in
      try AnswerBody.standing(answer.body, of: id)
    }
  }

  package func abandon(_ id: SignInID) async -> Exchange<Acknowledged> {
    await ask(on: .signIns, accepting: [200, 204]) {
      PortalRequest(method: .delete, path: "/sign-ins/\(id.text)")
    } reading: { _ in
      Acknowledged()
    }
  }
}
