package import Domain
package import StationAPI
internal import Store

/// Reads certificates and the status. The NI is masked unless a person asks for it.
extension Station {
  package func list(_ call: ListCall) async throws(StationRefusal) -> ListAnswer {
    try require(call.limit.issues)
    return try await answer {
      let rows = try await store.list(
        states: call.states, limit: call.limit.count, before: call.before, withVehicles: call.withVehicles)
      let isFirst = call.before == nil
      let showsDrafts = isFirst && call.states?.contains(.draft) ?? true
      return ListAnswer(
        certificates: told(rows), urgent: isFirst ? told(try await urgent(in: call.states)) : [],
        drafts: showsDrafts ? try await draftList().drafts : [],
        next: rows.count == call.limit.count ? rows.last?.sequence : nil)
    }
  }

  /// With what a person types next.
  func told(_ summaries: [CertificateSummary]) -> [CertificateSummary] {
    summaries.map { summary in
      var summary = summary
      summary.expectKeying(sync.settings.isWeb)
      return summary
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
    detail.link = sync.settings.isWeb ? .web : LinkReport(health)
    detail.summary.expectKeying(sync.settings.isWeb)
    for index in detail.conformities.indices {
      detail.conformities[index].expectTry(at: health.nextTry)
      detail.conformities[index].summary.expectKeying(sync.settings.isWeb)
    }
    if detail.summary.state.isLive, !sync.settings.isWeb {
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
      let health = try await sync.currentHealth
      let check = try await sync.currentIntegrity
      let facts = try await store.statusFacts(at: now, health: health, quiet: quietDeadlines)
      quietDeadlines = facts.quietDeadlines
      let file = StoreReport(checkedAt: check.checkedAt, fault: check.fault, free: try await store.freeBytes())
      var report = StatusReport(
        facts,
        ProgramFacts(
          now: now, health: health, portalNow: try await desk.portalNow, pass: await sync.progress, store: file,
          backupFault: await sync.backups.fault, dailyUse: settings.dailyUse, orderDays: settings.orderDays,
          isAgent: settings.isAgent, isWeb: sync.settings.isWeb))
      if settings.isAgent, report.account.isOpen, let session = facts.account.session {
        report.account.signsOutAt = await sync.signOutTime(of: session, waiting: report.waiting)
      }
      if settings.isAgent { report.report = settings.reports?.delivery }
      return report.told(store.retirement)
    }
  }
}

extension Station {
  /// This device's clock, compared with the last stored event and the portal's clock.
  func deviceClock() async throws(StoreFault) -> DeviceClock {
    DeviceClock(
      now: surroundings.now(), lastEvent: try await store.lastEvent(), health: try await sync.currentHealth)
  }
}

/// Notices, each open until a named person has seen it.
extension Station {
  package func notices() async throws(StationRefusal) -> NoticeList {
    try await answer { NoticeList(notices: try await store.notices(at: surroundings.now())) }
  }

  package func markSeen(_ call: SeenCall) async throws(StationRefusal) -> NoticeList {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    return try await answer {
      guard try await store.markSeen(call.notice, by: call.by, at: surroundings.now()) else {
        throw StationRefusal(.noSuchNotice, parameters: ["notice": "\(call.notice)"])
      }
      return NoticeList(notices: try await store.notices(at: surroundings.now()))
    }
  }
}

extension Station {
  /// The most certificates that are put before the others in a list.
  private static let mostUrgent = 50
  static let longWait = Span.hours(4)

  /// Certificates with near deadlines first, then those that wait for `longWait`, oldest first.
  func urgent(in states: [OutboxState]?) async throws(StoreFault) -> [CertificateSummary] {
    let now = try await deviceClock().reference
    let near = try await store.deadlines(before: now + DeadlineReport.notice, limit: Self.mostUrgent)
    let old = try await store.waiting(since: now - Self.longWait, limit: Self.mostUrgent)
    var seen: Set<Int64> = []
    let all = (near.map(\.certificate) + old).filter { summary in
      states?.contains(summary.state) ?? true && seen.insert(summary.sequence).inserted
    }
    return Array(all.prefix(Self.mostUrgent))
  }
}

/// How the station is set up, and copying its file when a person asks for it.
extension Station {
  package func settings() async throws(StationRefusal) -> SettingsReport {
    try await answer {
      SettingsReport(
        station: try await store.station(), agent: settings.isAgent, dailyUse: settings.dailyUse,
        orderDays: settings.orderDays, hasPortalKeys: settings.portalKeys != nil, configuration: settings.configuration)
    }
  }

  package func backUp() async throws(StationRefusal) -> BackupAnswer {
    // A retired device's file is copied too: it is still the record of what was made here.
    try await answer { if store.isReadOnly { throw StoreFault.readOnly } }
    // Where the file itself is damaged, the next check ends the agent.
    return try await copy()
  }
}
