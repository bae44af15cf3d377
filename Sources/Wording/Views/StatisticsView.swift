package import Domain

extension View {
  /// Statistics, a table for each group [FAQ U3].
  package static func statistics(_ report: StatisticsReport, _ words: Words) -> View {
    let title = words(.statsTitle, ["from": report.from.text, "through": report.through.text])
    guard report.total.count > 0 else { return View(title, words(.statsNone)) }
    let tables = report.groups.filter { !$0.lines.isEmpty }.map { group in
      Block.table(words.table(group.name, group.lines))
    }
    return View(title: title, blocks: tables + [.sentences([words.confirmation(report)])])
  }
}

extension Words {
  fileprivate func table(_ group: StatisticsReport.Group, _ lines: [StatisticsLine]) -> View.Table {
    let counts: [Text] = [.statsCount, .statsCompliant, .statsNonCompliant, .statsReinstated]
    return View.Table(
      [self("stats", group)] + counts.map { self($0) },
      lines.map { line in
        [key(line.key, of: group)]
          + [line.count, line.compliant, line.nonCompliant, line.reinstated].map(number)
      }, numeric: [1, 2, 3, 4])
  }

  private func key(_ key: String, of group: StatisticsReport.Group) -> String {
    switch group {
    case .day, .mechanic: Printable.text(key)
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
