/// A station's state in the store, read in one transaction.
package struct StatusFacts: Sendable {
  package var station: StationSummary
  package var clock: DeviceClock
  package var counts: [OutboxState: Int]
  /// The oldest certificate that waits for the agent.
  package var oldest: CertificateSummary?
  /// Deadlines for repairs that are near or past, earliest first.
  package var deadlines: [CertificateDeadline]
  /// Caches that no deadline was near; nil where one was.
  package var quietDeadlines: QuietDeadlines?
  /// One for each kind that has a lot.
  package var stock: [StockFacts]
  package var account: AccountFacts
  package var notices: [Notice]
  /// Without the fault of the last try, which the store does not know.
  package var backup: BackupReport
  package var conformities: Int
  package var cancellationsToAsk: Int
  package var toFile: Int
  package var carried: CarriedReport
  package var withdrawn: Int
  package var drafts: Int
  package var keying: KeyingCounts

  package init(
    station: StationSummary, clock: DeviceClock, counts: [OutboxState: Int] = [:], oldest: CertificateSummary? = nil,
    deadlines: [CertificateDeadline] = [], quietDeadlines: QuietDeadlines? = nil, stock: [StockFacts] = [],
    account: AccountFacts = AccountFacts(), notices: [Notice] = [], backup: BackupReport = BackupReport(),
    conformities: Int = 0, cancellationsToAsk: Int = 0, toFile: Int = 0, carried: CarriedReport = .none,
    withdrawn: Int = 0, drafts: Int = 0, keying: KeyingCounts = .usual
  ) {
    self.station = station
    self.clock = clock
    self.counts = counts
    self.oldest = oldest
    self.deadlines = deadlines
    self.quietDeadlines = quietDeadlines
    self.stock = stock
    self.account = account
    self.notices = notices
    self.backup = backup
    self.conformities = conformities
    self.cancellationsToAsk = cancellationsToAsk
    self.toFile = toFile
    self.carried = carried
    self.withdrawn = withdrawn
    self.drafts = drafts
    self.keying = keying
  }
}

/// The stock of one kind of certificate.
package struct StockFacts: Hashable, Sendable {
  package var kind: CertificateKind
  package var available: Int
  /// Issued within the last `StockForecast.window` days.
  package var usedLately: Int
  /// The first day of these on which one was issued; nil where none was.
  package var firstUse: Instant?

  package init(kind: CertificateKind, available: Int, usedLately: Int, firstUse: Instant?) {
    self.kind = kind
    self.available = available
    self.usedLately = usedLately
    self.firstUse = firstUse
  }
}

/// The account that is signed in, or was last.
package struct AccountFacts: Sendable {
  /// The newest open session whose token is known.
  package var session: StoredSession?
  /// The newest challenge.
  package var challenge: Challenge?
  package var memory: AccountMemory

  package init(
    session: StoredSession? = nil, challenge: Challenge? = nil, memory: AccountMemory = AccountMemory()
  ) {
    self.session = session
    self.challenge = challenge
    self.memory = memory
  }
}

/// Caches for a minute that no deadline was near: only a new certificate can bring one nearer than the clock does.
package struct QuietDeadlines: Hashable, Sendable {
  private let certificates: Int
  private let at: Instant

  /// - Parameter certificates: the number of certificates at that time.
  package init(certificates: Int, at: Instant) {
    self.certificates = certificates
    self.at = at
  }

  package func holds(_ certificates: Int, at now: Instant) -> Bool {
    certificates == self.certificates && now >= at && now - at < .minutes(1)
  }
}
