/// A span of the outage log: the portal, or this device's network, was seen to be away.
///
/// Only what was observed is claimed. The portal was away from `firstSeen` to `lastSeen`; it went away after
/// `reachedBefore`, and came back before `endedAt`.
package struct Outage: Codable, Hashable, Sendable {
  /// 0 for a span that is not stored yet.
  package var id: Int64
  package var source: OutageSource
  package var kind: OutageKind
  /// Why the portal was not reached, when the span began.
  package var cause: LinkCause?
  /// When it was last seen to be there before; nil where it never was.
  package var reachedBefore: Instant?
  package var firstSeen: Instant
  package var lastSeen: Instant
  /// How the span ended; nil while it is open.
  package var ending: Ending?
  /// When the ending was seen; nil while it is open, and where the clock was set.
  package var endedAt: Instant?
  /// Short returns in between, each under `OutageLog.joinSpan`, or any of a day that is full.
  package var joined: Int
  /// Time between `firstSeen` and `lastSeen` in which nothing was observed.
  package var unobserved: Span
  /// Who noted it, and why; nil for what the program saw.
  package var by: NamedDecision?
  package var notedAt: Instant?
  /// Who withdrew the note, and why; nil for one that counts. It stays in the log.
  package var withdrawnBy: NamedDecision?
  package var withdrawnAt: Instant?

  package enum Ending: String, Codable, CaseIterable, Sendable {
    /// It was there again.
    case reached
    /// Something else kept it away.
    case changed
    /// Nothing was observed from `lastSeen` to `endedAt`: no agent ran, or the device slept.
    case unobserved
    /// This device's clock was set, or is wrong: later times cannot be compared with these.
    case clockSet
    /// A person told the end.
    case told
  }

  package init(
    id: Int64 = 0, source: OutageSource, kind: OutageKind, cause: LinkCause? = nil, reachedBefore: Instant?,
    firstSeen: Instant, lastSeen: Instant? = nil, ending: Ending? = nil, endedAt: Instant? = nil, joined: Int = 0,
    unobserved: Span = .zero, by: NamedDecision? = nil, notedAt: Instant? = nil, withdrawnBy: NamedDecision? = nil,
    withdrawnAt: Instant? = nil
  ) {
    self.id = id
    self.source = source
    self.kind = kind
    self.cause = cause
    self.reachedBefore = reachedBefore
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen ?? firstSeen
    self.ending = ending
    self.endedAt = endedAt
    self.joined = joined
    self.unobserved = unobserved
    self.by = by
    self.notedAt = notedAt
    self.withdrawnBy = withdrawnBy
    self.withdrawnAt = withdrawnAt
  }

  /// The longest span that a person can note.
  package static let mostTold = Span.days(31)

  /// What a person tells. Without an end it was still away when it was noted.
  package static func told(
    _ kind: OutageKind, from: Instant, until: Instant?, by decision: NamedDecision, at now: Instant
  ) -> Outage {
    Outage(
      source: .person, kind: kind, reachedBefore: nil, firstSeen: from, lastSeen: until ?? max(from, now),
      ending: until.map { _ in .told }, endedAt: until, by: decision, notedAt: now)
  }

  /// What is wrong with a span that a person tells.
  /// - Parameter latest: later moments are in the future.
  package static func issues(
    _ kind: OutageKind, from: Instant, until: Instant?, latest: Instant
  ) -> [FieldIssue] {
    var issues: [FieldIssue] = []
    if !OutageKind.told.contains(kind) {
      let choices = OutageKind.told.map(\.rawValue).joined(separator: ", ")
      issues.append(FieldIssue(field: "kind", reason: .notAChoice, parameters: ["choices": choices]))
    }
    for (field, moment) in [("from", from), ("until", until ?? from)] where moment > latest {
      issues.append(FieldIssue(field: field, reason: .inFuture, parameters: ["minutes": "5"]))
      break
    }
    if let until, until < from { issues.append(FieldIssue(field: "until", reason: .endBeforeStart)) }
    if max(until ?? from, from) - from > mostTold || latest - from > .days(3_653) {
      let most = mostTold.milliseconds / Span.days(1).milliseconds
      issues.append(FieldIssue(field: "from", reason: .spanTooLong, parameters: ["days": "\(most)"]))
    }
    return issues
  }

  /// Those that count: without withdrawn notes, and without notes that have no end and that the same person noted again
  /// with one.
  package static func counted(_ outages: [Outage]) -> [Outage] {
    let standing = outages.filter { $0.withdrawnAt == nil }
    return standing.filter { outage in
      outage.source != .person || outage.endedAt != nil
        || !standing.contains { $0.endedAt != nil && $0.isNoteLike(outage) }
    }
  }

  /// Whether a person noted the same, whatever its end and the reason.
  private func isNoteLike(_ other: Outage) -> Bool {
    source == .person && kind == other.kind && firstSeen == other.firstSeen && by?.who == other.by?.who
  }

  package var isOpen: Bool { ending == nil && source != .person }

  /// The end of what was observed: when it was there again, where nothing lies between that was not observed.
  package var observedEnd: Instant {
    switch ending {
    case .reached, .changed, .told: endedAt ?? lastSeen
    case .unobserved, .clockSet, nil: lastSeen
    }
  }

  /// How long it was observed to be away.
  package var observed: Span { kind == .unobserved ? .zero : max(.zero, observedEnd - firstSeen - unobserved) }

  /// The whole span, for a period and for counting papers; an open one reaches to `now` while it is being watched.
  package func end(at now: Instant) -> Instant {
    if kind == .unobserved { return endedAt ?? lastSeen }
    guard isOpen else { return observedEnd }
    return isWatched(at: now) ? max(lastSeen, now) : lastSeen
  }

  /// Whether an open span was seen so recently that the next look may still be due.
  package func isWatched(at now: Instant) -> Bool {
    isOpen && now - lastSeen <= OutageLog.longestSilence && now + .minutes(5) >= lastSeen
  }
}

/// Who saw it.
package enum OutageSource: String, Codable, CaseIterable, Sendable {
  /// This program, which called the portal.
  case portal
  /// This device's kernel: whether there is a network address.
  case network
  /// A person, who noted it.
  case person
}

package enum OutageKind: String, Codable, CaseIterable, Sendable {
  case offline, portalDown, maintenance, captive, notPortal, protocolChanged
  /// This device had no network address.
  case noNetwork
  /// A day with too many changes to tell them apart.
  case changing
  /// Not an outage: nothing was observed, and it was there before and afterwards.
  case unobserved

  /// What a person can note.
  package static let told: [OutageKind] = [.portalDown, .noNetwork, .maintenance, .captive]

  /// Nil for a pass that says nothing of the portal, and for one that reached it.
  fileprivate init?(of end: PassEnd) {
    switch end {
    case .offline: self = .offline
    case .portalDown: self = .portalDown
    case .maintenance: self = .maintenance
    case .captive: self = .captive
    case .notPortal: self = .notPortal
    case .protocolChanged: self = .protocolChanged
    case .drained, .waiting, .signInNeeded, .noMandate, .suspended, .stopped, .programFault: return nil
    }
  }
}

/// One look at the portal or at the network.
package struct Sighting: Hashable, Sendable {
  package var source: OutageSource
  package var at: Instant
  /// What keeps it away; nil where it is there.
  package var kind: OutageKind?
  package var cause: LinkCause?

  package init(_ source: OutageSource, at: Instant, kind: OutageKind? = nil, cause: LinkCause? = nil) {
    (self.source, self.at, self.kind, self.cause) = (source, at, kind, cause)
  }

  /// What a pass's end says of the portal; nil where it says nothing.
  /// - Parameter judgedAt: when the pass was judged.
  package init?(of end: PassEnd, _ health: PortalHealth, judgedAt: Instant) {
    guard health.cause != .library else { return nil }
    switch end {
    case .stopped, .programFault: return nil
    case .drained, .waiting, .signInNeeded, .noMandate, .suspended:
      self.init(.portal, at: health.lastContact ?? judgedAt)
    case .offline, .portalDown, .maintenance, .captive, .notPortal, .protocolChanged:
      self.init(.portal, at: judgedAt, kind: OutageKind(of: end), cause: health.cause)
    }
  }
}
