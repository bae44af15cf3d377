package import SyncProtocol

extension Ledger {
  /// `POST sign-ins` (SyncProtocol §3.1). `code` is sent by e-mail; `olderCode`, where there is one, was sent before it
  /// and is not valid [FAQ C5].
  ///
  /// An id names one attempt. If it is used again, the request is refused and not counted.
  package mutating func signIn(
    _ request: SignInRequest, code: String, olderCode: String? = nil, now: Int64
  ) throws(Refusal) -> (challenge: SignInChallenge, mails: [CodeMail]) {
    guard isAccessCode(request.accessCode) else {
      throw .malformed("quatre lettres et quatre chiffres, ou trois lettres et cinq chiffres", field: "accessCode")
    }
    guard (1...200).contains(contractLength(request.password)),
      !request.password.unicodeScalars.contains(where: isControl)
    else { throw .malformed("de 1 à 200 caractères, sans caractère de commande", field: "password") }
    var standing = try countAttempt(request.id, at: request.id, of: request.accessCode, now: now)
    guard let account = accounts[request.accessCode], account.password == request.password else {
      try fail(&standing, with: .wrongPassword, now: now)
    }
    if let session = accounts.session(of: request.accessCode, now: now, idle: idle) {
      throw .alreadySignedIn(since: session.openedAt)
    }
    let challenge = Challenge(
      id: request.id, code: code, olderCode: olderCode, expiresAt: now + policy.codeLife)
    accounts.challenge(request.accessCode, with: challenge)
    return (answer(challenge, standing), [olderCode, code].compactMap { $0 }.map { account.mail($0) })
  }

  /// `POST sign-ins/{id}/code` (SyncProtocol §3.2). A right password does not reset the count of failures; a session
  /// does.
  package mutating func enterCode(
    _ request: CodeRequest, for id: MessageID, token: String, now: Int64
  ) throws(Refusal) -> SessionGrant {
    guard request.code.utf8.count == 6, request.code.utf8.allSatisfy(isDigit) else {
      throw .malformed("six chiffres", field: "code")
    }
    guard let accessCode = accounts.attempt(id)?.accessCode, let account = accounts[accessCode] else {
      throw .notFound("aucune connexion n’a été demandée sous ce nom")
    }
    var standing = try countAttempt(request.id, at: id, of: accessCode, now: now)
    guard let challenge = accounts.challenge(of: accessCode), challenge.id == id, now < challenge.expiresAt,
      request.code != challenge.olderCode
    else { throw .challengeSuperseded }
    guard request.code == challenge.code else { try fail(&standing, with: .wrongCode, now: now) }
    standing.failures = 0
    record(.account(standing))
    accounts.challenge(accessCode, with: nil)
    accounts.open(Session(token: token, accessCode: accessCode, challenge: id, openedAt: now, lastUsedAt: now))
    return SessionGrant(token: token, idleSeconds: policy.idleSeconds, person: account.person)
  }

  private mutating func countAttempt(
    _ id: MessageID, at challenge: MessageID, of accessCode: String, now: Int64
  ) throws(Refusal) -> AccountStanding {
    guard accounts.attempt(id) == nil else {
      throw .numberTaken("ce nom désigne une tentative déjà faite", field: "id")
    }
    guard accounts.canCount(accessCode) else { throw .tooManyStrangers }
    var standing = accounts.standing(of: accessCode, now: now)
    standing.attempts += 1
    record(.account(standing))
    record(.attempt(SignInAttempt(id: id, accessCode: accessCode, challenge: challenge)))
    if let until = standing.suspendedUntil { throw .suspended(until: until, now: now) }
    return standing
  }

  private mutating func fail(
    _ standing: inout AccountStanding, with type: ProblemType, now: Int64
  ) throws(Refusal) -> Never {
    standing.failures += 1
    guard standing.failures >= policy.attemptsAllowed else {
      record(.account(standing))
      throw .wrong(type, left: attemptsLeft(standing))
    }
    let until = now + policy.suspension
    standing.suspendedUntil = until
    standing.suspensions += 1
    record(.account(standing))
    accounts.challenge(standing.accessCode, with: nil)
    throw .suspended(until: until, now: now)
  }

  private func answer(_ challenge: Challenge, _ standing: AccountStanding) -> SignInChallenge {
    SignInChallenge(
      id: challenge.id, sentTo: accounts[standing.accessCode]?.maskedEmail ?? "•••", expiresAt: challenge.expiresAt,
      attemptsLeft: attemptsLeft(standing))
  }

  func attemptsLeft(_ standing: AccountStanding) -> Int {
    standing.suspendedUntil == nil ? max(0, policy.attemptsAllowed - standing.failures) : 0
  }

  /// The idle time after which a session ends, in milliseconds.
  var idle: Int64 { Int64(policy.idleSeconds) * 1000 }
}

extension Account {
  func mail(_ code: String) -> CodeMail { CodeMail(accessCode: accessCode, address: email, name: name, code: code) }
  var person: SessionGrant.Person { SessionGrant.Person(accessCode: accessCode, name: name, mandates: mandates) }
}
