package import SyncProtocol

extension Ledger {
  /// Checks a session and restarts its idle time [FAQ C1].
  package mutating func admit(token: String?, now: Int64) throws(Refusal) -> Visitor {
    guard let token, var session = accounts.session(token: token, now: now, idle: idle),
      let account = accounts[session.accessCode]
    else { throw .sessionEnded }
    session.lastUsedAt = now
    accounts.open(session)
    return Visitor(accessCode: account.accessCode, mandates: account.mandates)
  }

  /// Refuses a person without a mandate, who may consult but not submit [FAQ C6].
  package func requireMandate(_ visitor: Visitor) throws(Refusal) {
    guard !visitor.mandates.isEmpty else { throw .noMandate }
  }

  /// `GET sign-ins/{id}` (SyncProtocol §3.3): is not counted as an attempt.
  package func standing(ofAttempt id: MessageID, now: Int64) throws(Refusal) -> SignInStanding {
    guard let attempt = accounts.attempt(id) else { throw .notFound("aucune tentative de ce nom") }
    let standing = accounts.standing(of: attempt.accessCode, now: now)
    let open = accounts.challenge(of: attempt.accessCode).flatMap {
      $0.id == attempt.challenge && now < $0.expiresAt ? $0 : nil
    }
    return SignInStanding(
      id: id, attemptsLeft: attemptsLeft(standing), suspendedUntil: standing.suspendedUntil, codeSent: open != nil,
      sentTo: open.flatMap { _ in accounts[attempt.accessCode]?.maskedEmail }, expiresAt: open?.expiresAt)
  }

  /// `DELETE sessions/current` (SyncProtocol §3.4).
  package mutating func signOut(token: String?) {
    guard let token else { return }
    accounts.end { $0.token == token }
  }

  /// `DELETE sign-ins/{id}` (SyncProtocol §3.4): ends the challenge or session of an attempt whose answer was never
  /// read.
  package mutating func signOut(signIn id: MessageID) {
    guard let attempt = accounts.attempt(id) else { return }
    accounts.end { $0.challenge == attempt.challenge }
    guard accounts.challenge(of: attempt.accessCode)?.id == attempt.challenge else { return }
    accounts.challenge(attempt.accessCode, with: nil)
  }

  package mutating func signOutAll() { accounts.end { _ in true } }

  /// The access codes that are signed in.
  package mutating func signedIn(now: Int64) -> [String] {
    accounts.openSessions(now: now, idle: idle).map(\.accessCode)
  }

  package var standings: [AccountStanding] { accounts.allStandings }
}

extension Refusal {
  package static var sessionEnded: Refusal {
    Refusal(.sessionEnded, 401, "Session terminée", detail: "connectez-vous de nouveau")
  }
  package static var noMandate: Refusal {
    Refusal(.noMandate, 403, "Aucun mandat", detail: "ce compte n’est associé à aucun mandat : consultation seulement")
  }
  static var otherMandate: Refusal {
    Refusal(
      .noMandate, 403, "Aucun mandat", detail: "ce compte n’a pas ce mandat", field: SyncProtocolVersion.mandateHeader)
  }
  static var challengeSuperseded: Refusal {
    Refusal(.challengeSuperseded, 410, "Ce code n’est plus valide", detail: "utilisez le code le plus récent")
  }
  static var tooManyStrangers: Refusal {
    Refusal(
      Problem(
        type: .tooManyRequests, title: "Trop de tentatives", status: 429, processed: .no, retryAfter: 900))
  }
  static func alreadySignedIn(since: Int64) -> Refusal {
    Refusal(
      Problem(
        type: .alreadySignedIn, title: "Vous êtes déjà connecté", status: 409, processed: .no, since: since))
  }
  static func wrong(_ type: ProblemType, left: Int) -> Refusal {
    let title = type == .wrongCode ? "Code inexact" : "Code d’accès ou mot de passe inexact"
    return Refusal(Problem(type: type, title: title, status: 401, processed: .no, attemptsLeft: left))
  }
  static func suspended(until: Int64, now: Int64) -> Refusal {
    let seconds = Int((max(0, until - now) + 999) / 1000)
    return Refusal(
      Problem(
        type: .accountSuspended, title: "Compte suspendu", status: 423, processed: .no, attemptsLeft: 0,
        retryAfter: seconds, until: until))
  }
}
