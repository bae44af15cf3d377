package import Domain

extension View {
  /// What several stations have not in the portal yet: a table of stations, one of mechanics, and what to look at.
  ///
  /// - Parameter withList: whether the most pressing certificates are listed too.
  package static func fleet(_ report: FleetReport, withList: Bool = false, _ words: Words) -> View {
    let rows = FleetRows(report: report, words: words)
    let known = rows.known.map { [Block.group([.sentences([words(.fleetKnown)]), .table($0)])] } ?? []
    guard let folder = report.folder else {
      return View(blocks: known + [.sentences([words(.fleetNotSet), words(.fleetNotSetCommand)])])
    }
    if let fault = report.fault {
      return View(blocks: known + [.sentences([words(.fleetFault, ["folder": folder, "note": fault])])])
    }
    guard !report.stations.isEmpty else {
      return View(blocks: known + [.sentences([words(.fleetNone, ["folder": folder])])] + rows.left)
    }
    var blocks: [Block] = [.table(rows.stations)] + known
    if let mechanics = rows.mechanics { blocks.append(.table(mechanics)) }
    if !rows.findings.isEmpty { blocks.append(.list(rows.findings)) }
    if withList, let table = rows.pressing {
      blocks.append(.group([.sentences([words(.fleetPressing)]), .table(table)]))
    }
    return View(
      title: words("fleet", report.severity), severity: report.severity, headline: rows.headline,
      blocks: blocks + rows.left)
  }

  /// The most pressing certificates of all stations; nil where there are none.
  package static func pressing(_ report: FleetReport, _ words: Words) -> View? {
    FleetRows(report: report, words: words).pressing.map { View(blocks: [.table($0)]) }
  }
}

extension Words {
  /// What is to be looked at at a station, on one line; nil where nothing is.
  package func says(_ station: FleetStation) -> String? {
    let grave = station.findings.filter { $0.severity > .fine }.map(finding)
    return grave.isEmpty
      ? nil : self(.fleetSays, ["station": station.name, "text": grave.joined(separator: "; ")])
  }

  /// Nil where nothing is to be looked at.
  package func says(_ station: KnownStation, now: Instant) -> String? {
    guard station.severity(at: now) > .fine else { return nil }
    return self(
      .fleetKnownSays,
      [
        "station": name(station), "waiting": number(station.waiting),
        "review": number(station.held + station.blocked), "span": span(now - (station.oldest ?? now)),
      ])
  }

  /// A portal has no names of stations, so the start of the id tells another one.
  func name(_ station: KnownStation) -> String {
    station.name.map { Printable.text($0) } ?? self(.fleetUnnamed, ["id": String(station.id.text.prefix(18))])
  }

  package func says(_ file: LeftFile) -> String {
    self(.monitorFleetFile, ["file": file.name, "text": self("left", file.fault)])
  }
}

extension Words {
  /// The state for a list, as the station itself calls it.
  fileprivate func standing(_ certificate: ReportedCertificate) -> String {
    certificate.keying.map { self("keyingState", $0) } ?? state(certificate.state, certificate.intent)
  }
}

/// The tables of the office's view.
private struct FleetRows {
  let report: FleetReport
  let words: Words

  /// Whether a station types into a web site.
  private var isKeying: Bool { report.stations.contains { $0.isWeb || $0.keying.isOpen } }

  private func sum(_ count: (FleetStation) -> Int, known: (KnownStation) -> Int = { _ in 0 }) -> String {
    words.number(report.stations.map(count).reduce(0, +) + report.known.map(known).reduce(0, +))
  }

  var headline: String {
    words.count(
      report.stations.count + report.known.count, isKeying ? .fleetCountKeying : .fleetCount,
      [
        "toKey": sum { $0.keying.toKey + $0.keying.keying },
        "keyed": sum { $0.keying.keyed + $0.keying.toCountersign }, "waiting": sum(\.waiting, known: \.waiting),
        "review": sum({ $0.held + $0.blocked }, known: { $0.held + $0.blocked }),
      ])
  }

  var stations: View.Table {
    let keying: [Text] = isKeying ? [.fleetToKey, .fleetKeyed] : []
    let headings: [Text] =
      [.fleetStation] + keying + [
        .fleetWaiting, .fleetReview, .fleetOldest, .fleetDeadlines, .fleetStock, .fleetSeen,
      ]
    let rows = report.stations.map { station in
      let typed = [station.keying.toKey + station.keying.keying, station.keying.keyed + station.keying.toCountersign]
      let counts = (isKeying ? typed : []) + [station.waiting, station.held + station.blocked]
      return [Printable.text(station.name)] + counts.map(words.number) + [
        age(station.oldest), deadlines(station.deadlinesPast, station.deadlinesSoon),
        station.stock.map(stock).joined(separator: ", "), seen(station),
      ]
    }
    return View.Table(
      headings.map { words($0) }, rows, numeric: Set(1..<(keying.count + 3)))
  }

  /// Nil where nobody has anything left.
  var mechanics: View.Table? {
    let rows = report.stations.flatMap { station in
      station.mechanics.map { mechanic in
        let tally = mechanic.tally
        return [tally.mechanic.text, Printable.text(station.name)]
          + (isKeying ? [station.isWeb ? tally.waiting : 0, tally.keyed] : []).map(words.number)
          + [isKeying && station.isWeb ? 0 : tally.waiting, tally.held + tally.blocked].map(words.number)
          + [age(tally.oldest), deadlines(mechanic.deadlinesPast, mechanic.deadlinesSoon)]
      }
    }
    let keying: [Text] = isKeying ? [.fleetToKey, .fleetKeyed] : []
    let headings: [Text] =
      [.fleetMechanic, .fleetStation] + keying + [.fleetWaiting, .fleetReview, .fleetOldest, .fleetDeadlines]
    return rows.isEmpty ? nil : View.Table(headings.map { words($0) }, rows, numeric: Set(2..<(keying.count + 4)))
  }

  var pressing: View.Table? {
    let headings: [Text] = [.listNumber, .listState, .fleetStation, .fleetMechanic, .listPerformed, .fleetDeadline]
    let rows = report.urgent.map { one in
      let certificate = one.certificate
      return [
        words.certificate(certificate.kind, certificate.number), words.standing(certificate),
        Printable.text(one.station), certificate.mechanic.text, words.moment(certificate.performedAt, now: report.at),
        certificate.deadline.map { words.moment($0, now: report.at) } ?? "",
      ]
    }
    return rows.isEmpty ? nil : View.Table(headings.map { words($0) }, rows)
  }

  /// Stations of which the portal alone tells; nil where there are none.
  var known: View.Table? {
    let headings: [Text] = [.fleetStation, .fleetWaiting, .fleetReview, .fleetOldest, .fleetSeen]
    let rows = report.known.map { station in
      [words.name(station)] + [station.waiting, station.held + station.blocked].map(words.number) + [
        age(station.oldest), words.nearMoment(station.seen, now: report.at),
      ]
    }
    return rows.isEmpty ? nil : View.Table(headings.map { words($0) }, rows, numeric: [1, 2])
  }

  /// What is to be looked at, the worst stations first.
  var findings: [String] {
    report.stations.sorted { $0.severity > $1.severity }.compactMap { words.says($0) }
      + report.known.compactMap { words.says($0, now: report.at) }
  }

  var left: [View.Block] {
    guard !report.left.isEmpty || report.moreLeft > 0 else { return [] }
    var lines = report.left.map(words.says)
    if report.moreLeft > 0 { lines.append(words.count(report.moreLeft, .fleetMoreLeft)) }
    return [.group([.sentences([words(.fleetLeft)]), .list(lines)])]
  }

  private func age(_ oldest: Instant?) -> String { oldest.map { words.span(report.at - $0) } ?? "" }

  private func deadlines(_ past: Int, _ soon: Int) -> String {
    [(past, Text.fleetPast), (soon, .fleetSoon)].filter { $0.0 > 0 }.map { words.count($0.0, $0.1) }
      .joined(separator: ", ")
  }

  private func stock(_ stock: FleetStation.Stock) -> String {
    let values = ["kind": words("kind", stock.kind), "available": words.number(stock.available)]
    guard let days = stock.daysLeft else { return words(.fleetAvailable, values) }
    return words.count(days, .fleetDaysLeft, values)
  }

  private func seen(_ station: FleetStation) -> String {
    let time = words.nearMoment(station.seen, now: report.at)
    guard station.presence != .fresh else { return time }
    return words("presence", station.presence, ["time": time, "span": words.span(report.at - station.seen)])
  }
}
