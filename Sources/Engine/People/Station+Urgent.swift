internal import Domain
internal import Store

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
