internal import SyncProtocol

/// Accounts, what is held against them, and who is signed in.
struct AccountBook: Sendable {
  /// Access codes nobody has that are counted all the same, so that an answer does not tell which ones exist.
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

  /// False for one stranger too many.
  func canCount(_ accessCode: String) -> Bool {
    standings[accessCode] != nil || accounts[accessCode] != nil
      || standings.count < accounts.count + Self.strangerLimit
  }

  /// A suspension that has ended counts no more.
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

  /// Nil when there is none or its idle time is over; then it is gone for good.
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
