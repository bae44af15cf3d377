package import Domain

package struct SignOutCall: StationCall {
  package static let route = CallRoute.post("sign-out", "Ends the session.", asksPortal: true)

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> SignOutAnswer {
    try await station.signOut()
  }
}

package struct SignInCall: StationCall {
  package static let route = CallRoute.post(
    "sign-in", "Signs a person in with an access code and a password.", asksPortal: true)

  package var accessCode: AccessCode
  package var password: Secret
  /// The person has seen how many attempts are left and wants to go on [FAQ C3].
  @Default package var confirmed: Bool
  /// Names this attempt: the same call again gets the first one's answer, and nothing is sent.
  package var attempt: SignInID?

  package init(accessCode: AccessCode, password: Secret, confirmed: Bool, attempt: SignInID? = nil) {
    self.accessCode = accessCode
    self.password = password
    self.confirmed = confirmed
    self.attempt = attempt
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> SignInAnswer {
    try await station.signIn(self)
  }
}

package struct CodeCall: StationCall {
  package static let route = CallRoute.post(
    "sign-in-code", "Completes a sign-in with the code that was sent.", asksPortal: true)

  /// Six digits.
  package var code: Secret
  @Default package var confirmed: Bool
  /// As `SignInCall`'s.
  package var attempt: SignInID?

  package init(code: Secret, confirmed: Bool, attempt: SignInID? = nil) {
    self.code = code
    self.confirmed = confirmed
    self.attempt = attempt
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> CodeAnswer {
    try await station.enterCode(self)
  }
}

extension SignInCall: SecretCall {
  package static var secretMember: String { "password" }
  package var secret: Secret {
    get { password }
    set { password = newValue }
  }
}

extension CodeCall: SecretCall {
  package static var secretMember: String { "code" }
  package var secret: Secret {
    get { code }
    set { code = newValue }
  }
}
