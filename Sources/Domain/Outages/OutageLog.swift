/// Decides what one look at the portal changes in the outage log: the span before and an event, and the rows to write.
///
/// A look comes at least every 15 minutes while an agent runs (heartbeat, back-off). Where two are further apart than
/// `longestSilence`, nothing was observed between them: no agent ran, it was killed, or the device slept.
package struct OutageLog: Sendable {
  /// The newest span of this source; nil before the first.
  package var newest: Outage?
  /// The look before; nil before the first, and after the clock was set.
  package var last: Watch?
  /// Spans of this source that began in the 24 hours before the look.
  package var today: Int

  /// The newest look that was stored.
  package struct Watch: Codable, Hashable, Sendable {
    package var at: Instant
    /// Nil where it was there.
    package var kind: OutageKind?
    /// When it was last there.
    package var reachedAt: Instant?

    package init(at: Instant, kind: OutageKind? = nil, reachedAt: Instant? = nil) {
      (self.at, self.kind, self.reachedAt) = (at, kind, reachedAt)
    }
  }

  /// What one look changes.
  package struct Change: Hashable, Sendable {
    /// Rows to add (id 0) or to replace.
    package var rows: [Outage] = []
    package var watch: Watch?
    /// Whether `watch` is to be stored; nil then forgets the look before.
    package var isWritten = true
  }

  /// Looks that are further apart leave a gap.
  package static let longestSilence = Span.minutes(20)
  /// Spans of one kind that are nearer to each other are one.
  package static let joinSpan = Span.minutes(2)
  /// Looks that show the same are stored once in this span.
  package static let pace = Span.minutes(1)
  /// Spans of one day; what comes on top is joined in one more.
  package static let mostADay = 48
  /// A clock that goes back by less was corrected, not set.
  private static let tolerance = Span.minutes(5)

  package init(newest: Outage?, last: Watch?, today: Int) {
    (self.newest, self.last, self.today) = (newest, last, today)
  }

  /// - Parameter isClockWrong: whether this device's clock is known to be wrong. Its times would be false: nothing is
  ///   claimed until it is right.
  package func change(on sighting: Sighting, isClockWrong: Bool = false) -> Change {
    guard !isClockWrong else {
      return Change(rows: open.map { [ended($0, .clockSet)] } ?? [], isWritten: last != nil)
    }
    if let last, sighting.at < last.at - Self.tolerance {
      let rows = open.map { [ended($0, .clockSet)] } ?? []
      let began = OutageLog(newest: nil, last: nil, today: today).change(on: sighting)
      return Change(rows: rows + began.rows, watch: began.watch)
    }
    var sighting = sighting
    sighting.at = max(sighting.at, last?.at ?? sighting.at)
    let rows = rows(on: sighting)
    let watch = Watch(
      at: sighting.at, kind: sighting.kind, reachedAt: sighting.kind == nil ? sighting.at : last?.reachedAt)
    let isNews = last.map { $0.kind != sighting.kind || sighting.at - $0.at >= Self.pace } ?? true
    return Change(rows: rows, watch: watch, isWritten: isNews || !rows.isEmpty)
  }

  private var open: Outage? { newest.flatMap { $0.isOpen ? $0 : nil } }

  /// Whether the day has as many spans as it may have.
  private var isFull: Bool { today >= Self.mostADay }

  private func rows(on sighting: Sighting) -> [Outage] {
    let gap = last.flatMap { sighting.at - $0.at > Self.longestSilence ? sighting.at - $0.at : nil }
    switch (open, sighting.kind) {
    case (nil, nil): return gap == nil ? [] : unobserved(until: sighting)
    case (nil, _?): return [begun(by: sighting, isSilent: gap != nil)]
    case (let open?, nil): return [ended(open, gap == nil ? .reached : .unobserved, at: sighting.at)]
    case (let open?, let kind?):
      guard open.kind == kind || (open.kind == .changing && isFull) else {
        let closed = ended(open, gap == nil ? .changed : .unobserved, at: sighting.at)
        return [closed, new(by: sighting)]
      }
      guard sighting.at - open.lastSeen >= Self.pace else { return [] }
      var open = open
      open.lastSeen = sighting.at
      open.unobserved = open.unobserved + (gap ?? .zero)
      return [open]
    }
  }

  /// Goes on with the newest span where it has only just ended, else begins one.
  private func begun(by sighting: Sighting, isSilent: Bool) -> Outage {
    guard var newest, newest.ending == .reached, newest.kind != .unobserved, !isSilent, let endedAt = newest.endedAt
    else { return new(by: sighting) }
    let isNear = newest.kind == sighting.kind && sighting.at - endedAt <= Self.joinSpan
    guard isNear || (isFull && newest.kind == .changing) else { return new(by: sighting) }
    (newest.ending, newest.endedAt) = (nil, nil)
    newest.lastSeen = sighting.at
    newest.joined += 1
    return newest
  }

  private func new(by sighting: Sighting) -> Outage {
    Outage(
      source: sighting.source, kind: isFull ? .changing : sighting.kind ?? .changing,
      cause: isFull ? nil : sighting.cause, reachedBefore: last?.reachedAt, firstSeen: sighting.at)
  }

  private func ended(_ outage: Outage, _ ending: Outage.Ending, at moment: Instant? = nil) -> Outage {
    var outage = outage
    (outage.ending, outage.endedAt) = (ending, moment)
    return outage
  }

  /// It was there before and afterwards, and nobody looked in between.
  private func unobserved(until sighting: Sighting) -> [Outage] {
    guard let last, !isFull else { return [] }
    return [
      Outage(
        source: sighting.source, kind: .unobserved, reachedBefore: last.reachedAt, firstSeen: last.at,
        ending: .reached, endedAt: sighting.at)
    ]
  }
}

extension AgentLoop {
  /// What the pass that was just judged says of the portal; nil at other times.
  package func sighting(at now: Instant) -> Sighting? {
    guard case .settling(_, let end, _) = stage else { return nil }
    return Sighting(of: end, known, judgedAt: now)
  }
}
