internal import SyncProtocol

/// Accounts, their failures and suspensions, and open sessions.
struct AccountBook: Sendable {
  /// The most unknown access codes whose attempts are counted. They are counted so that an answer does not reveal which
  /// access codes exist.
  static let strangerLimit = 1_000

  private let accounts: [String: Account]
  private var standings: [String: AccountStanding] = [:]
  private var attempts = BoundedMap<MessageID, SignInAttempt>(capacity: 10_000)
  private var challenges: [String: Challenge] = [:]
  private var sessions: [String: Session] = [:]

  init(_ accounts: [Account]) {
    var known: [String: Account] = [:]
    for account in accounts { known[account.accessCode] = account }
    self.accounts = known
  }

  subscript(accessCode: String) -> Account? { accounts[accessCode] }

  /// False for an unknown access code once the limit is reached.
  func canCount(_ accessCode: String) -> Bool {
    standings[accessCode] != nil || accounts[accessCode] != nil
      || standings.count < accounts.count + Self.strangerLimit
  }

  /// The standing of an access code; a suspension that has ended is removed.
  func standing(of accessCode: String, now: Int64) -> AccountStanding {
    var standing = standings[accessCode] ?? AccountStanding(accessCode: accessCode)
    if let until = standing.suspendedUntil, until <= now {
      standing.suspendedUntil = nil
      standing.failures = 0
    }
    return standing
  }

  var allStandings: [AccountStanding] { standings.values.sorted { $0.accessCode < $1.accessCode } }

  mutating func put(_ standing: AccountStanding) { standings[standing.accessCode] = standing }

  func attempt(_ id: MessageID) -> SignInAttempt? { attempts[id] }
  mutating func remember(_ attempt: SignInAttempt) { attempts.put(attempt, for: attempt.id) }

  func challenge(of accessCode: String) -> Challenge? { challenges[accessCode] }
  mutating func challenge(_ accessCode: String, with challenge: Challenge?) { challenges[accessCode] = challenge }

  mutating func open(_ session: Session) { sessions[session.token] = session }

  /// Returns an open session. Nil if there is none or its idle time is over: then it is removed.
  mutating func session(token: String, now: Int64, idle: Int64) -> Session? {
    guard let session = sessions[token] else { return nil }
    guard now - session.lastUsedAt < idle else {
      sessions[token] = nil
      return nil
    }
    return session
  }

  mutating func session(of accessCode: String, now: Int64, idle: Int64) -> Session? {
    guard let token = sessions.values.first(where: { $0.accessCode == accessCode })?.token else { return nil }
    return session(token: token, now: now, idle: idle)
  }

  mutating func openSessions(now: Int64, idle: Int64) -> [Session] {
    sessions = sessions.filter { now - $0.value.lastUsedAt < idle }
    return sessions.values.sorted { $0.accessCode < $1.accessCode }
  }

  mutating func end(where ended: (Session) -> Bool) { sessions = sessions.filter { !ended($0.value) } }
}
