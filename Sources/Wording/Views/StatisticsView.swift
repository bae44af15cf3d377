package import Domain

/// Whether statistics tell of each day, or of each month and mechanic.
package enum StatisticsUnit: String, CaseIterable, Sendable { case day, month }

extension View {
  /// Statistics, a table for each group [FAQ U3].
  package static func statistics(
    _ report: StatisticsReport, by unit: StatisticsUnit = .day, _ words: Words, now: Instant
  ) -> View {
    let title = words(
      .statsTitle,
      ["from": words.day(report.from, now: now), "through": words.day(report.through, now: now)])
    guard report.total.count > 0 else { return View(title, words(.statsNone)) }
    let tables = report.groups.filter { unit.shows($0.name) && !$0.lines.isEmpty }.map { group in
      Block.table(
        group.name == .mechanicMonth ? words.mechanicMonths(report) : words.table(group.name, group.lines, now: now))
    }
    return View(title: title, blocks: tables + [.sentences([words.confirmation(report)])])
  }
}

extension StatisticsUnit {
  fileprivate func shows(_ group: StatisticsReport.Group) -> Bool {
    switch group {
    case .day: self == .day
    case .month, .mechanicMonth: self == .month
    default: true
    }
  }
}

extension Words {
  fileprivate func table(_ group: StatisticsReport.Group, _ lines: [StatisticsLine], now: Instant) -> View.Table {
    let counts: [Text] = [.statsCount, .statsCompliant, .statsNonCompliant, .statsReinstated]
    let showsWitnessed = lines.contains { $0.witnessed > 0 }
    return View.Table(
      [self("stats", group)] + counts.map { self($0) } + (showsWitnessed ? [self(.statsWitnessed)] : []),
      lines.map { line in
        [key(line.key, of: group, now: now)]
          + ([line.count, line.compliant, line.nonCompliant, line.reinstated]
          + (showsWitnessed ? [line.witnessed] : [])).map(number)
      }, numeric: [1, 2, 3, 4, 5])
  }

  /// Months below each other, mechanics side by side; a bar is as long as its part of the largest count.
  fileprivate func mechanicMonths(_ report: StatisticsReport) -> View.Table {
    let counts = Dictionary(report.mechanicMonths.map { ($0.key, $0.count) }) { first, _ in first }
    let most = max(1, counts.values.max() ?? 1)
    let columns = report.mechanics.map { mechanic in
      report.months.map { counts["\($0.key) \(mechanic.key)"] ?? 0 }
    }
    var table = View.Table(
      [self(.statsMechanicMonth)] + report.mechanics.map { Printable.text($0.key) },
      report.months.indices.map { row in
        [month(report.months[row].key)] + columns.map { number($0[row]) }
      }, numeric: Set(1..<columns.count + 1))
    for (place, column) in columns.enumerated() { table.bars[place + 1] = column.map { $0 * 100 / most } }
    return table
  }

  private func key(_ key: String, of group: StatisticsReport.Group, now: Instant) -> String {
    switch group {
    case .day: CivilDate(key).map { day($0, now: now) } ?? key
    case .month: month(key)
    case .mechanic, .mechanicMonth: Printable.text(key)
    case .kind: Text("kind", code: key).map { self($0) } ?? key
    case .result: Text("result", code: key).map { self($0) } ?? key
    case .adaptation: Text("adapted", code: key).map { self($0) } ?? key
    case .total: self(.statsAll)
    }
  }

  fileprivate func confirmation(_ report: StatisticsReport) -> String {
    guard let times = report.confirmation else { return self(.statsNotConfirmed) }
    return self(
      .statsConfirmation,
      [
        "count": number(times.count), "median": span(times.median), "most": span(times.percentile95),
        "longest": span(times.longest),
      ])
  }
}
