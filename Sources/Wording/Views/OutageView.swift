package import Domain

extension View {
  /// The outage log of a period: each span, the totals, and the newest look.
  package static func outages(_ report: OutageReport, _ words: Words) -> View {
    let now = report.at
    let title = words(
      .outagesTitle,
      [
        "from": words.day(report.from, now: now),
        "through": words.day(report.before - .milliseconds(1), now: now),
      ])
    let closing = words.newestLooks(report)
    guard !report.outages.isEmpty else {
      return View(title: title, blocks: [.sentences([words(.outagesNone)] + closing)])
    }
    let cut = report.isCut ? [words(.outagesCut, ["count": words.number(report.outages.count)])] : []
    return View(
      title: title,
      blocks: [
        .table(words.table(report.outages, now: now)), .table(words.table(report.totals)),
        .sentences(cut + [words(.outagesBounds), words(.outagesPapers)]), .sentences(closing),
      ])
  }

  /// What a person has just noted.
  package static func noted(_ outage: Outage, _ words: Words, now: Instant) -> View {
    var values = [
      "id": "\(outage.id)", "who": outage.by?.who ?? "", "kind": words.outage(outage.kind),
      "from": words.moment(outage.firstSeen, now: now),
    ]
    values["to"] = outage.endedAt.map { words.moment($0, now: now) }
    return View(words(outage.endedAt == nil ? .outageNotedOpen : .outageNoted, values))
  }
}

extension View {
  /// A note that was just withdrawn, or was before.
  package static func withdrawn(_ note: Outage, _ words: Words) -> View {
    let by = note.withdrawnBy
    return View(
      words(.outageNoteWithdrawn, ["id": "\(note.id)", "who": by?.who ?? "", "why": by?.why ?? ""]))
  }
}

extension Words {
  fileprivate func table(_ outages: [ListedOutage], now: Instant) -> View.Table {
    let headings: [Text] = [.outageFrom, .outageTo, .outageSpan, .outagePapers, .outageSeen]
    return View.Table(
      headings.map { self($0) },
      outages.map { listed in
        let outage = listed.outage
        return [
          moment(outage.firstSeen, now: now), end(of: outage, now: now),
          outage.kind == .unobserved ? "–" : span(outage.observed),
          outage.withdrawnAt == nil ? number(listed.papers) : "–", seen(outage, now: now),
        ]
      }, flexible: [1, 4], numeric: [3])
  }

  fileprivate func table(_ totals: [OutageTotal]) -> View.Table {
    let headings: [Text] = [.outageTotal, .outageCount, .outageSpan, .outagePapers]
    return View.Table(
      headings.map { self($0) },
      totals.map { total in
        let kind = outage(total.kind)
        return [
          total.subject == .noted ? self(.outageNotedKind, ["kind": kind]) : kind, number(total.count),
          total.kind == .unobserved ? "–" : span(total.observed), number(total.papers),
        ]
      }, flexible: [0], numeric: [1, 3])
  }

  fileprivate func newestLooks(_ report: OutageReport) -> [String] {
    let away = report.network.flatMap { $0.kind == nil ? nil : $0 }.map { watch in
      self(.outagesNetworkAway, ["time": moment(watch.at, now: report.at)])
    }
    let portal: String
    if report.isWeb {
      portal = self(.outagesPortalIsWeb)
    } else if let watch = report.portal {
      let time = moment(watch.at, now: report.at)
      portal =
        watch.kind.map { self(.outagesPortalAway, ["time": time, "kind": outage($0)]) }
        ?? self(.outagesPortalUp, ["time": time])
    } else {
      portal = self(.outagesPortalNever)
    }
    return [portal, away].compactMap(\.self)
  }
}
