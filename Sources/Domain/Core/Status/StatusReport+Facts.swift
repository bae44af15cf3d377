extension StatusReport {
  package init(_ facts: StatusFacts, _ program: ProgramFacts) {
    let link = program.isWeb ? .web : LinkReport(program.health)
    let account = AccountReport(facts.account, at: program.now, portalNow: program.portalNow)
    let stock = facts.stock.map {
      StockLevel($0, dailyUse: program.dailyUse, orderDays: program.orderDays, at: program.now)
    }
    var backup = facts.backup
    backup.fault = program.backupFault
    var keying = facts.keying
    keying.toKey = program.isWeb ? max(0, (facts.counts[.ready] ?? 0) + (facts.counts[.unknown] ?? 0) - keying.open) : 0
    if !program.isWeb { keying.oldestToKey = nil }
    self.init(
      at: program.now,
      verdict: Verdict(
        counts: facts.counts, link: link.state, account: account.state, isStockLow: stock.contains(where: \.isLow),
        store: program.store, hasNotices: !facts.notices.isEmpty, clock: facts.clock.state),
      station: facts.station,
      counts: Dictionary(uniqueKeysWithValues: facts.counts.map { ($0.key.rawValue, $0.value) }),
      oldest: facts.oldest, link: link, account: account, pass: program.pass, stock: stock, store: program.store,
      backup: backup, notices: facts.notices, age: AgeAlert(of: facts.oldest, at: program.now),
      deadlines: DeadlineReport(facts.deadlines, at: facts.clock.reference), conformities: facts.conformities,
      agent: program.isAgent, cancellationsToAsk: facts.cancellationsToAsk, toFile: facts.toFile,
      carried: facts.carried, withdrawn: facts.withdrawn, clock: facts.clock, drafts: facts.drafts, keying: keying)
  }
}

extension StatusReport.Verdict {
  /// The first verdict that holds, worst first.
  package init(
    counts: [OutboxState: Int], link: LinkReport.State, account: AccountReport.State, isStockLow: Bool,
    store: StoreReport, hasNotices: Bool, clock: DeviceClock.State
  ) {
    func count(_ holds: (OutboxState) -> Bool) -> Int { counts.reduce(0) { $0 + (holds($1.key) ? $1.value : 0) } }
    let waiting = count(\.isLive)
    let isSignedOut = account == .signedOut || account == .codeSent
    self =
      if store.fault != nil || store.isFull || link == .protocolChanged {
        .fault
      } else if clock != .right {
        .clockWrong
      } else if account == .suspended {
        .accountSuspended
      } else if waiting > 0, isSignedOut, link == .reachable {
        .signInNeeded
      } else if count(\.needsPerson) > 0 {
        .needsPerson
      } else if hasNotices {
        .notice
      } else {
        waiting > 0 && link == .web
          ? .toKey : Self.of(link) ?? (isStockLow ? .stockLow : waiting > 0 ? .waiting : .upToDate)
      }
  }

  /// Nil where the link delays nothing.
  private static func of(_ link: LinkReport.State) -> Self? {
    switch link {
    case .captive: .captive
    case .notPortal: .notPortal
    case .portalDown, .maintenance: .portalDown
    case .offline: .offline
    case .untried, .reachable, .web, .protocolChanged: nil
    }
  }
}

extension StatusReport.AgeAlert {
  init(of oldest: CertificateSummary?, at now: Instant) {
    let age = oldest.map { now - $0.recordedAt } ?? .zero
    self = age > .hours(24) ? .red : age > .hours(4) ? .yellow : .none
  }
}

extension AccountReport {
  init(_ facts: AccountFacts, at now: Instant, portalNow: Instant) {
    let standing = SignInStandingReport(facts.memory, at: portalNow)
    let idleEndsAt = facts.session.flatMap { open in open.session.map { open.lastUsedAt + $0.idle } }
    let state: State =
      if standing.suspendedUntil != nil {
        .suspended
      } else if let session = facts.session?.session, idleEndsAt.map({ $0 > now }) ?? false {
        session.mandates.isEmpty ? .consultationOnly : .signedIn
      } else if let challenge = facts.challenge, challenge.isPossible != true, challenge.expiresAt > portalNow {
        .codeSent
      } else {
        .signedOut
      }
    self.init(state: state, standing: standing, idleEndsAt: idleEndsAt)
  }
}

extension SignInStandingReport {
  /// - Parameter portalNow: the time by the portal's clock.
  package init(_ memory: AccountMemory, at portalNow: Instant) {
    let budget = SignInBudget(memory)
    self.init(
      made: budget.made, left: budget.left, portalLeft: budget.portalLeft,
      suspendedUntil: memory.suspendedUntil.flatMap { $0 > portalNow ? $0 : nil })
  }
}
