/// The state of a station, for people and for monitoring: `"schema": 1`, codes never translated, additive changes only,
/// no owner, NIV or plate, and no name but that of who retired this device.
package struct StatusReport: Codable, Sendable {
  package var schema: Int
  package var at: Instant
  package var verdict: Verdict
  package var station: StationSummary
  /// Operations by state.
  package var counts: [String: Int]
  /// The oldest waiting certificate.
  package var oldest: CertificateSummary?
  package var link: LinkReport
  package var account: AccountReport
  package var pass: PassProgress
  package var stock: [StockLevel]
  package var store: StoreReport
  package var backup: BackupReport
  /// Notices that nobody has seen yet, oldest first.
  package var notices: [Notice]
  /// The age of the oldest waiting certificate: `none`, `yellow` over 4 h, `red` over 24 h.
  package var age: AgeAlert
  /// Deadlines of the 48 hours for repairs, of certificates that are not confirmed yet.
  package var deadlines: DeadlineReport
  /// How many of the operations that wait for the agent or for a person are repairs of a document (conformities).
  package var conformities: Int
  /// Whether an agent is running, rather than a command that opened the store.
  package var agent: Bool
  /// Requests to cancel a certificate that still have to be made [FAQ R9].
  package var cancellationsToAsk: Int
  /// Older documents whose papers must be filed together [FAQ A3].
  package var toFile: Int
  /// Certificates in files to be carried by hand that are not reinstated yet: custody, not delivery.
  package var carried: CarriedReport
  /// Papers whose record was withdrawn, without a new record.
  @Default package var withdrawn: Int
  @Default package var clock: DeviceClock
  /// Drafts that are not recorded yet.
  @Default package var drafts: Int
  /// Certificates that people type into the portal; nothing of it counts as reinstated.
  @Default package var keying: KeyingCounts
  /// The step by which this device was retired; left out where it is in use.
  package var retirement: RelocationStep?
  /// How this station's report for the office was written; nil where none is configured, or no agent is running.
  package var report: ReportDelivery?

  /// The first case that applies; cases are in order, worst first.
  package enum Verdict: String, Codable, CaseIterable, Sendable {
    /// The station was moved to another device: this one records and sends no more.
    case retired
    case fault, clockWrong, accountSuspended, signInNeeded, needsPerson, notice, notPortal, captive, portalDown
    case offline
    /// The portal is a web site: certificates wait for a person who types them there, or looks for them.
    case toKey
    case stockLow
    /// Certificates wait, and are sent without a person; the station is up to date only once the portal has them.
    case waiting
    case upToDate
  }

  package enum AgeAlert: String, Codable, Sendable { case none, yellow, red }

  package init(
    at: Instant, verdict: Verdict, station: StationSummary, counts: [String: Int], oldest: CertificateSummary?,
    link: LinkReport, account: AccountReport, pass: PassProgress, stock: [StockLevel], store: StoreReport,
    backup: BackupReport, notices: [Notice], age: AgeAlert, deadlines: DeadlineReport = .none, conformities: Int = 0,
    agent: Bool, cancellationsToAsk: Int = 0, toFile: Int = 0,
    carried: CarriedReport = .none, withdrawn: Int = 0, clock: DeviceClock? = nil, drafts: Int = 0,
    keying: KeyingCounts = .usual
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
    self.keying = keying
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

/// The state of the link to the portal, as last seen.
package struct LinkReport: Codable, Hashable, Sendable {
  /// Of a portal that people type into.
  package static let web = LinkReport(state: .web, since: nil, lastContact: nil, nextTry: nil, skew: nil)

  package var state: State
  /// Why the last contact failed; nil where it succeeded.
  package var cause: LinkCause?
  package var since: Instant?
  package var lastContact: Instant?
  package var nextTry: Instant?
  /// The portal asked for no requests until then.
  package var pausedUntil: Instant?
  /// Portal's clock minus this device's, at the last contact.
  package var skew: Span?

  package enum State: String, Codable, CaseIterable, Sendable {
    /// Not tried yet.
    case untried
    case reachable, offline, portalDown, maintenance, captive, protocolChanged
    /// The server at the configured address is not a portal.
    case notPortal
    /// The portal is a web site that people type into: nothing is asked by the program.
    case web
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
  /// When the agent signs out if nothing is sent until then, always before `idleEndsAt`; nil without an agent.
  package var signsOutAt: Instant?

  package enum State: String, Codable, CaseIterable, Sendable {
    case signedOut, codeSent, signedIn, consultationOnly, suspended
  }

  /// When an open session ends if nobody does anything.
  package var endsAt: Instant? { signsOutAt ?? idleEndsAt }

  /// Whether a session is open.
  package var isOpen: Bool { state == .signedIn || state == .consultationOnly }

  package init(state: State, standing: SignInStandingReport, idleEndsAt: Instant?) {
    self.state = state
    self.standing = standing
    self.idleEndsAt = idleEndsAt
  }
}

package struct StoreReport: Codable, Hashable, Sendable {
  /// When the file was last checked and found sound.
  package var checkedAt: Instant
  package var fault: String?
  /// Free bytes on the file's disk.
  package var free: Int64

  /// Bytes; with less free space, nothing new is recorded.
  package static let recordingMinimum: Int64 = 16 * 1_048_576

  package var isFull: Bool { free < Self.recordingMinimum }

  package init(checkedAt: Instant, fault: String?, free: Int64) {
    self.checkedAt = checkedAt
    self.fault = fault
    self.free = free
  }
}
