package import Domain

/// The outage log in words.
extension Words {
  /// « panne du portail », with the cause of a connection that failed.
  package func outage(_ kind: OutageKind) -> String { self("outage", kind) }

  /// The end of a span: when it was over, or what is known instead.
  func end(of outage: Outage, now: Instant) -> String {
    let values = [
      "last": moment(outage.lastSeen, now: now), "time": moment(outage.endedAt ?? outage.lastSeen, now: now),
    ]
    switch outage.ending {
    case .reached, .changed, .told: return moment(outage.endedAt ?? outage.lastSeen, now: now)
    case .unobserved: return self(.outageLastSeen, values)
    case .clockSet: return self(.outageClockSet, values)
    case nil where outage.source == .person: return self(.outageNoEnd)
    case nil: return self(outage.isWatched(at: now) ? .outageOpen : .outageOpenUnwatched, values)
    }
  }

  /// A note by itself, in sentences.
  package func told(_ note: Outage, now: Instant) -> [String] {
    ["\(moment(note.firstSeen, now: now)) – \(end(of: note, now: now)).", seen(note, now: now) + "."]
  }

  /// What was seen, and what is to be known about it.
  func seen(_ outage: Outage, now: Instant) -> String {
    var parts = [self.outage(outage.kind)]
    if let cause = outage.cause { parts[0] += " (\(self.cause(cause)))" }
    if outage.joined > 0 { parts.append(count(outage.joined, .outageJoined)) }
    if outage.unobserved > .zero { parts.append(self(.outagePartly, ["span": span(outage.unobserved)])) }
    if let before = outage.reachedBefore, outage.kind != .unobserved, before < outage.firstSeen {
      let text: Text = outage.source == .network ? .outageNetworkBefore : .outageBefore
      parts.append(self(text, ["time": moment(before, now: now)]))
    }
    if let by = outage.by {
      parts.append(self(.outageBy, ["id": "\(outage.id)", "who": by.who, "why": by.why]))
    }
    if let by = outage.withdrawnBy, let at = outage.withdrawnAt {
      parts.append(self(.outageWithdrawn, ["who": by.who, "why": by.why, "time": moment(at, now: now)]))
    }
    return parts.joined(separator: "; ")
  }

  /// Why a certificate is on paper, as it was told and as the station saw it: « Pourquoi un CVM papier? panne du portail,
  /// constatée de 9 h 12 à 13 h 40. » Then what the log learned later, and what people noted.
  package func ground(_ detail: CertificateDetail) -> [String] {
    guard let seen = detail.portalSeen else { return [] }
    let reason = paper(detail.inspection.paperReason)
    let isSaid = seen.isOutageAsTold(detail.inspection.paperReason)
    let values = [
      "kind": self("kind", detail.summary.kind), "reason": reason, "finding": finding(seen, isSaid: isSaid),
    ]
    var lines = [self(isSaid ? .groundOutage : .groundTitle, values)]
    if let later = seen.later {
      let time = nearMoment(later.firstSeen, now: seen.recordedAt)
      lines.append(self(.groundLater, ["time": time, "kind": outage(later.kind)]))
    }
    return lines + seen.notes.map { note($0, at: seen.recordedAt) }
  }

  /// What was known alone, to stand beside the reason that was told.
  func findings(_ detail: CertificateDetail) -> [String] {
    guard let seen = detail.portalSeen else { return [] }
    return [finding(seen, isSaid: false)] + ground(detail).dropFirst()
  }

  /// The reason for paper as it was told, with its text.
  func paper(_ reason: PaperReason) -> String {
    var paper = self("paper", PaperCode(reason))
    if case .other(let text) = reason { paper += " (\(Printable.text(text)))" }
    return paper
  }

  private func finding(_ seen: PortalSeen, isSaid: Bool) -> String {
    let at = seen.recordedAt
    switch seen.finding {
    case .away(let outage): return away(outage, at: at, isSaid: isSaid)
    case .awayBefore(let outage, let age): return old(away(outage, at: at, isSaid: isSaid), age)
    case .answered(let time): return answered(time, at: at)
    case .answeredBefore(let time, let age): return old(answered(time, at: at), age)
    case .network(let isUp, let time):
      return self(isUp ? .groundNetworkUp : .groundNetworkDown, ["time": nearMoment(time, now: at)])
    case .nothing: return self(.groundNothing)
    }
  }

  private func answered(_ time: Instant, at moment: Instant) -> String {
    let isSameDay = day(time, now: moment) == day(moment, now: moment)
    return self(isSameDay ? .groundAnswered : .groundAnsweredOn, ["time": nearMoment(time, now: moment)])
  }

  private func old(_ finding: String, _ age: Span) -> String {
    self(.groundOld, ["finding": finding, "age": span(age)])
  }

  private func away(_ outage: Outage, at moment: Instant, isSaid: Bool) -> String {
    let span = groundSpan(outage, at: moment)
    return isSaid
      ? self(.groundSeen, ["span": span]) : self(.groundSeenKind, ["span": span, "kind": self.outage(outage.kind)])
  }

  /// On the day of the record only times.
  private func groundSpan(_ outage: Outage, at moment: Instant) -> String {
    let values = [
      "from": nearMoment(outage.firstSeen, now: moment), "last": nearMoment(outage.lastSeen, now: moment),
      "to": nearMoment(outage.endedAt ?? outage.lastSeen, now: moment),
    ]
    switch outage.ending {
    case .reached, .changed, .told: return self(.groundSpan, values)
    case .unobserved, .clockSet: return self(.groundSpanLost, values)
    case nil: return self(outage.source == .person ? .groundNoteOpen : .groundSpanOpen, values)
    }
  }

  private func note(_ note: Outage, at moment: Instant) -> String {
    self(
      .groundNote,
      [
        "who": note.by?.who ?? "", "why": note.by?.why ?? "", "kind": outage(note.kind),
        "span": groundSpan(note, at: moment),
      ])
  }
}

extension PortalSeen {
  /// Whether what was seen is the outage of the portal that the record tells.
  fileprivate func isOutageAsTold(_ reason: PaperReason) -> Bool {
    guard reason == .portalOutage else { return false }
    switch finding {
    case .away(let outage), .awayBefore(let outage, _): return outage.kind == .portalDown
    case .answered, .answeredBefore, .network, .nothing: return false
    }
  }
}
