/// What was known of the portal when a certificate was recorded. It is stored beside the record, is not part of what is
/// sent, and never changes; what the log learned later is read with it.
package struct PortalSeen: Codable, Hashable, Sendable {
  package var recordedAt: Instant
  /// The newest look at the portal before; nil where the portal was never called.
  package var portal: OutageLog.Watch?
  /// The newest look at this device's network before.
  package var network: OutageLog.Watch?
  /// The span that was open then, as the log has it now.
  package var outage: Outage?
  /// The first span after it whose beginning lies around the record: the portal was there before, and was seen to be
  /// away only afterwards.
  package var later: Outage?
  /// Spans that people noted and that contain the record.
  package var notes: [Outage]

  package init(
    recordedAt: Instant, portal: OutageLog.Watch?, network: OutageLog.Watch? = nil, outage: Outage? = nil,
    later: Outage? = nil, notes: [Outage] = []
  ) {
    self.recordedAt = recordedAt
    self.portal = portal
    self.network = network
    self.outage = outage
    self.later = later
    self.notes = notes
  }

  /// What is to be said first.
  package enum Finding: Hashable, Sendable {
    /// It was seen to be away, and this was fresh.
    case away(Outage)
    /// It was away when last seen, this long before; nothing was observed since.
    case awayBefore(Outage, age: Span)
    case answered(at: Instant)
    /// It answered when last seen, this long before; nothing was observed since.
    case answeredBefore(at: Instant, age: Span)
    /// The portal is not called from here; the network was there, or was not.
    case network(isUp: Bool, at: Instant)
    case nothing
  }

  package var finding: Finding {
    guard let portal else {
      if let outage { return .away(outage) }
      return network.map { .network(isUp: $0.kind == nil, at: $0.at) } ?? .nothing
    }
    let age = max(.zero, recordedAt - portal.at)
    let isFresh = age <= OutageLog.longestSilence
    // A station that no longer calls its portal still watches the network.
    if !isFresh, let network, recordedAt - network.at <= OutageLog.longestSilence {
      if let outage, outage.source == .network { return .away(outage) }
      return .network(isUp: network.kind == nil, at: network.at)
    }
    if portal.kind != nil, let outage { return isFresh ? .away(outage) : .awayBefore(outage, age: age) }
    guard let reachedAt = portal.reachedAt else { return .nothing }
    return isFresh ? .answered(at: reachedAt) : .answeredBefore(at: reachedAt, age: age)
  }
}
