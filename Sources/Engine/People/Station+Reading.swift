package import Domain
internal import Store

/// Looking at what is here. The NI is masked unless a person asks for it.
extension Station {
  package func list(_ call: ListCall) async throws(StationRefusal) -> ListAnswer {
    guard (1...500).contains(call.limit) else {
      throw StationRefusal(
        .malformedCall,
        issues: [FieldIssue(field: "limit", reason: .outOfRange, parameters: ["least": "1", "most": "500"])])
    }
    return try await answer {
      let rows = try await store.list(states: call.states, limit: call.limit, before: call.before)
      let isFirst = call.before == nil
      let showsDrafts = isFirst && call.states?.contains(.draft) ?? true
      return ListAnswer(
        certificates: rows, urgent: isFirst ? try await urgent(in: call.states) : [],
        drafts: showsDrafts ? try await draftList().drafts : [],
        next: rows.count == call.limit ? rows.last?.sequence : nil)
    }
  }

  package func certificate(_ call: CertificateCall) async throws(StationRefusal) -> CertificateDetail {
    try await answer { try await detail(call) }
  }

  func detail(_ call: CertificateCall) async throws -> CertificateDetail {
    guard var detail = try await store.detail(call.kind, call.number) else {
      if let move = try await store.whereabouts(call.kind, call.number) { throw Self.handedOver(call, move) }
      throw StationRefusal(
        .noSuchCertificate, parameters: ["kind": call.kind.printed, "number": call.number.text])
    }
    let health = try await sync.currentHealth
    detail.agent = settings.isAgent
    detail.link = LinkReport(health)
    for index in detail.conformities.indices { detail.conformities[index].expectTry(at: health.nextTry) }
    if detail.summary.state.isLive {
      detail.nextTry = [detail.summary.notBefore, health.nextTry].compactMap { $0 }.max()
    }
    detail.adaptations = detail.inspection.told(detail.adaptations)
    guard !call.unmasked else { return detail }
    detail.inspection.owner.identificationNumber = detail.inspection.owner.maskedIdentificationNumber
    return detail
  }

  private static func handedOver(_ call: CertificateCall, _ move: StockMove) -> StationRefusal {
    StationRefusal(
      .handedOver,
      parameters: [
        "kind": call.kind.rawValue, "number": call.number.text, "station": move.station,
        "since": "\(move.at.milliseconds)", "who": move.who, "why": move.why ?? "–",
      ])
  }

  package func status() async throws(StationRefusal) -> StatusReport {
    try await answer {
      let now = surroundings.now()
      let clock = try await deviceClock()
      let counts = try await store.counts()
      let health = try await sync.currentHealth
      let account = try await accountReport(at: now)
      let stock = try await levels(at: now)
      let oldest = try await store.oldestWaiting()
      let check = try await sync.currentIntegrity
      let notices = try await store.notices(at: now)
      let disk = StoreReport(checkedAt: check.checkedAt, fault: check.fault, free: try await store.freeBytes())
      return StatusReport(
        at: now,
        verdict: Self.verdict(
          counts: counts, link: health.link, account: account, stock: stock, store: disk, notices: notices,
          clock: clock.state),
        station: try await store.station(),
        counts: Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) }), oldest: oldest,
        link: LinkReport(health),
        account: account, pass: await sync.progress, stock: stock,
        store: disk, backup: try await sync.backupReport(), notices: notices, age: Self.age(of: oldest, at: now),
        deadlines: try await deadlineReport(counts, at: clock.reference),
        conformities: try await store.openConformities(), agent: settings.isAgent,
        cancellationsToAsk: try await store.cancellationsToAsk(), toFile: try await store.countToFile(),
        carried: try await store.carried(), withdrawn: try await store.countWithdrawn(),
        clock: clock, drafts: try await store.countDrafts())
    }
  }

  /// The first that holds, worst first.
  static func verdict(
    counts: [OutboxState: Int], link: LinkReport.State, account: AccountReport, stock: [StockLevel],
    store: StoreReport, notices: [Notice], clock: DeviceClock.State = .right
  ) -> StatusReport.Verdict {
    func count(_ holds: (OutboxState) -> Bool) -> Int { counts.reduce(0) { $0 + (holds($1.key) ? $1.value : 0) } }
    let waiting = count(\.isLive)
    let isSignedOut = account.state == .signedOut || account.state == .codeSent
    if store.fault != nil || store.isFull || link == .protocolChanged { return .fault }
    if clock != .right { return .clockWrong }
    if account.state == .suspended { return .accountSuspended }
    if waiting > 0, isSignedOut, link == .reachable { return .signInNeeded }
    if count(\.needsPerson) > 0 { return .needsPerson }
    if !notices.isEmpty { return .notice }
    switch link {
    case .captive: return .captive
    case .notPortal: return .notPortal
    case .portalDown, .maintenance: return .portalDown
    case .offline: return .offline
    case .untried, .reachable, .protocolChanged: break
    }
    if stock.contains(where: \.isLow) { return .stockLow }
    return waiting > 0 ? .waiting : .upToDate
  }

  private static func age(of oldest: CertificateSummary?, at now: Instant) -> StatusReport.AgeAlert {
    guard let oldest else { return .none }
    let age = now - oldest.recordedAt
    return age > .hours(24) ? .red : age > .hours(4) ? .yellow : .none
  }

  private func accountReport(at now: Instant) async throws(StoreFault) -> AccountReport {
    let session = try await store.currentSession()
    let challenge = try await store.currentChallenge()
    var memory = AccountMemory()
    if let code = session?.session?.accessCode {
      memory = try await store.account(code)
    } else if let code = challenge?.1 {
      memory = try await store.account(code)
    } else if let code = try await store.lastAccount() {
      memory = try await store.account(code)
    }
    let portalNow = try await desk.portalNow
    let standing = desk.report(memory, at: portalNow)
    let idleEndsAt = session.flatMap { open in open.session.map { open.lastUsedAt + $0.idle } }
    let state: AccountReport.State =
      if standing.suspendedUntil != nil {
        .suspended
      } else if let session = session?.session, idleEndsAt.map({ $0 > now }) ?? false {
        session.mandates.isEmpty ? .consultationOnly : .signedIn
      } else if let challenge, challenge.0.isPossible != true, challenge.0.expiresAt > portalNow {
        .codeSent
      } else {
        .signedOut
      }
    return AccountReport(state: state, standing: standing, idleEndsAt: idleEndsAt)
  }
}
