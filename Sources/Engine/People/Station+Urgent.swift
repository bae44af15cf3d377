internal import Domain
internal import Store

/// That nothing was near its end when it was last looked at, and how many certificates there were.
struct QuietDeadlines {
  let certificates: Int
  let at: Instant

  /// New certificates alone can bring a deadline nearer than the clock does.
  func holds(_ certificates: Int, at now: Instant) -> Bool {
    certificates == self.certificates && now >= at && now - at < .minutes(1)
  }
}

extension Station {
  /// The most that are put before the others in a list.
  private static let mostUrgent = 50
  static let longWait = Span.hours(4)

  func deadlineReport(_ counts: [OutboxState: Int], at now: Instant) async throws(StoreFault) -> DeadlineReport {
    let certificates = counts.values.reduce(0, +)
    if let quietDeadlines, quietDeadlines.holds(certificates, at: now) { return .none }
    let near = try await store.deadlines(before: now + DeadlineReport.notice, limit: DeadlineReport.most)
    quietDeadlines = near.isEmpty ? QuietDeadlines(certificates: certificates, at: now) : nil
    return DeadlineReport(near, at: now)
  }

  /// Deadlines first, then what waits for long, oldest first.
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
