internal import Domain
internal import Wording

/// Statistics in at most 78 columns, a table for each group [FAQ U3].
struct StatisticsText {
  private let report: StatisticsReport
  private let words: Words

  init(_ report: StatisticsReport, words: Words) { (self.report, self.words) = (report, words) }

  var text: String {
    let title = words(.statsTitle, ["from": report.from.text, "through": report.through.text])
    guard report.total.count > 0 else { return title + "\n" + words(.statsNone) }
    let tables = report.groups.filter { !$0.lines.isEmpty }.map { group in
      table(group.name, group.lines)
    }
    return ([title] + tables + [confirmation]).joined(separator: "\n\n")
  }

  /// One line for each line of each group; spans are milliseconds.
  static func csv(_ report: StatisticsReport) -> String {
    var lines = [CSV.line(["group", "key", "count", "compliant", "nonCompliant", "reinstated"])]
    for group in report.groups {
      lines += group.lines.map { line in
        CSV.line(
          [group.name.rawValue, line.key]
            + [line.count, line.compliant, line.nonCompliant, line.reinstated].map { "\($0)" })
      }
    }
    if let times = report.confirmation {
      let spans = [("median", times.median), ("percentile95", times.percentile95), ("longest", times.longest)]
      lines += spans.map { CSV.line(["confirmationMilliseconds", $0, "\($1.milliseconds)", "", "", ""]) }
    }
    return lines.joined()
  }

  private static let keyWidth = 30
  private static let countWidth = 11

  private func table(_ group: StatisticsReport.Group, _ lines: [StatisticsLine]) -> String {
    let heading = row(
      words("stats", group), [.statsCount, .statsCompliant, .statsNonCompliant, .statsReinstated].map { words($0) })
    let rows = lines.map { line in
      row(
        "  " + key(line.key, of: group),
        [line.count, line.compliant, line.nonCompliant, line.reinstated].map(words.number))
    }
    return ([heading] + rows).joined(separator: "\n")
  }

  /// Counts to the right of their columns.
  private func row(_ key: String, _ cells: [String]) -> String {
    let shown = Layout.padded(String(key.prefix(Self.keyWidth)), to: Self.keyWidth)
    return shown + cells.map { String(repeating: " ", count: max(1, Self.countWidth - $0.count)) + $0 }.joined()
  }

  private func key(_ key: String, of group: StatisticsReport.Group) -> String {
    switch group {
    case .day, .mechanic: Printable.text(key)
    case .kind: Text("kind", code: key).map { words($0) } ?? key
    case .result: Text("result", code: key).map { words($0) } ?? key
    case .adaptation: Text("adapted", code: key).map { words($0) } ?? key
    case .total: words(.statsAll)
    }
  }

  private var confirmation: String {
    guard let times = report.confirmation else { return words(.statsNotConfirmed) }
    return Layout.wrapped(
      words(
        .statsConfirmation,
        [
          "count": words.number(times.count), "median": words.span(times.median),
          "most": words.span(times.percentile95), "longest": words.span(times.longest),
        ]))
  }
}
