/// The state of a station, for people and for monitoring: `"schema": 1`, codes never translated, additive changes only,
/// no name, NIV or plate.
package struct StatusReport: Codable, Sendable {
  package var schema: Int
  package var at: Instant
  package var verdict: Verdict
  package var station: StationSummary
  /// Operations by state.
  package var counts: [String: Int]
  /// The oldest certificate that waits.
  package var oldest: CertificateSummary?
  package var link: LinkReport
  package var account: AccountReport
  package var pass: PassProgress
  package var stock: [StockLevel]
  package var store: StoreReport
  package var backup: BackupReport
  /// What happened to a file and nobody has seen yet, oldest first.
  package var notices: [Notice]
  /// The age of the oldest waiting certificate: `none`, `yellow` over 4 h, `red` over 24 h.
  package var age: AgeAlert
  /// The 48 hours for repairs of certificates the portal has no proof of yet.
  package var deadlines: DeadlineReport
  /// Of those that wait for the agent or for a person, how many are repairs of a document (conformities).
  package var conformities: Int
  /// Whether an agent is running, rather than a command that opened the store.
  package var agent: Bool
  /// Requests to cancel a certificate that nobody has made yet [FAQ R9].
  package var cancellationsToAsk: Int
  /// Older documents whose papers are to be filed together [FAQ A3].
  package var toFile: Int
  /// What is in files to be carried by hand, and not reinstated yet: custody, not delivery.
  package var carried: CarriedReport
  /// Papers whose record was withdrawn and that nothing was recorded for since.
  @Default package var withdrawn: Int
  @Default package var clock: DeviceClock
  /// Answers that are kept and not recorded yet.
  @Default package var drafts: Int

  /// The first that holds, worst first.
  package enum Verdict: String, Codable, CaseIterable, Sendable {
    case fault, clockWrong, accountSuspended, signInNeeded, needsPerson, notice, notPortal, captive, portalDown
    case offline, stockLow
    /// What waits goes on by itself; nothing is called up to date before the portal has it.
    case waiting
    case upToDate
  }

  package enum AgeAlert: String, Codable, Sendable { case none, yellow, red }

  package init(
    at: Instant, verdict: Verdict, station: StationSummary, counts: [String: Int], oldest: CertificateSummary?,
    link: LinkReport, account: AccountReport, pass: PassProgress, stock: [StockLevel], store: StoreReport,
    backup: BackupReport, notices: [Notice], age: AgeAlert, deadlines: DeadlineReport = .none, conformities: Int = 0,
    agent: Bool, cancellationsToAsk: Int = 0, toFile: Int = 0,
    carried: CarriedReport = .none, withdrawn: Int = 0, clock: DeviceClock? = nil, drafts: Int = 0
  ) {
    schema = 1
    self.at = at
    self.verdict = verdict
    self.station = station
    self.counts = counts
    self.oldest = oldest
    self.link = link
    self.account = account
    self.pass = pass
    self.stock = stock
    self.store = store
    self.backup = backup
    self.notices = notices
    self.age = age
    self.deadlines = deadlines
    self.conformities = conformities
    self.agent = agent
    self.cancellationsToAsk = cancellationsToAsk
    self.toFile = toFile
    self.carried = carried
    self.withdrawn = withdrawn
    self.clock = clock ?? DeviceClock(now: at)
    self.drafts = drafts
  }
}

package struct StationSummary: Codable, Hashable, Sendable {
  package var id: StationID
  package var kind: StationIdentity.Kind
  package var name: String

  package init(id: StationID, kind: StationIdentity.Kind, name: String) {
    self.id = id
    self.kind = kind
    self.name = name
  }
}

/// The way to the portal, as last seen.
package struct LinkReport: Codable, Hashable, Sendable {
  package var state: State
  /// Why the portal was not reached last; nil where it was.
  package var cause: LinkCause?
  package var since: Instant?
  package var lastContact: Instant?
  package var nextTry: Instant?
  /// Until when the portal asked not to be called.
  package var pausedUntil: Instant?
  /// Portal's clock minus this device's, at the last contact.
  package var skew: Span?

  package enum State: String, Codable, CaseIterable, Sendable {
    /// Not tried yet.
    case untried
    case reachable, offline, portalDown, maintenance, captive, protocolChanged
    /// What answers at the configured address is no portal.
    case notPortal
  }

  package init(
    state: State, cause: LinkCause? = nil, since: Instant?, lastContact: Instant?, nextTry: Instant?,
    pausedUntil: Instant? = nil, skew: Span?
  ) {
    self.state = state
    self.cause = cause
    self.since = since
    self.lastContact = lastContact
    self.nextTry = nextTry
    self.pausedUntil = pausedUntil
    self.skew = skew
  }
}

package struct AccountReport: Codable, Hashable, Sendable {
  package var state: State
  package var standing: SignInStandingReport
  /// When the portal ends an idle session.
  package var idleEndsAt: Instant?

  package enum State: String, Codable, CaseIterable, Sendable {
    case signedOut, codeSent, signedIn, consultationOnly, suspended
  }

  package init(state: State, standing: SignInStandingReport, idleEndsAt: Instant?) {
    self.state = state
    self.standing = standing
    self.idleEndsAt = idleEndsAt
  }
}

package struct StoreReport: Codable, Hashable, Sendable {
  /// When the file was last found sound.
  package var checkedAt: Instant
  package var fault: String?
  /// Bytes free on its disk.
  package var free: Int64

  /// Bytes; below this nothing new is recorded.
  package static let recordingMinimum: Int64 = 16 * 1_048_576

  package var isFull: Bool { free < Self.recordingMinimum }

  package init(checkedAt: Instant, fault: String?, free: Int64) {
    self.checkedAt = checkedAt
    self.fault = fault
    self.free = free
  }
}
