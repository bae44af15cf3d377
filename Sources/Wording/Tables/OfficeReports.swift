package import Domain

/// Statistics and the outage log as tables for an office in Québec, like the export of `OfficeTable`: words in the
/// reader's language, local times, durations in minutes.
package enum OfficeReports {
  private static let counts: [Text] = [.statsCount, .statsCompliant, .statsNonCompliant, .statsReinstated]

  /// A line for each line of each group, then the times to confirmation.
  package static func lines(_ report: StatisticsReport, _ words: Words) -> String {
    let headings =
      [words(.group), words(.day), words(.month), words(.fieldMechanic), words(.value)] + counts.map { words($0) }
      + [words(.witnessed), words(.delay)]
    let counted = report.groups.flatMap { group in
      group.lines.map { line in
        let numbers = [line.count, line.compliant, line.nonCompliant, line.reinstated, line.witnessed]
        return OfficeCell.line(
          [.phrase(words("stats", group.name))] + keys(line.key, of: group.name, words)
            + numbers.map { .number("\($0)") }
            + [nil])
      }
    }
    let times = report.confirmation.map { times in
      [
        (OfficeText.median, times.median), (.most, times.percentile95), (.longest, times.longest),
      ].map { name, span in
        OfficeCell.line(
          [.phrase(words(.untilProof)), nil, nil, nil, .phrase(words(name)), nil, nil, nil, nil, nil, minutes(span)])
      }
    }
    return OfficeCell.opening(headings) + (counted + (times ?? [])).joined()
  }

  /// The day, the month, the mechanic and another value, each where the key has it.
  private static func keys(_ key: String, of group: StatisticsReport.Group, _ words: Words) -> [OfficeCell?] {
    func value(_ subject: String) -> [OfficeCell?] {
      [nil, nil, nil, .phrase(Text(subject, code: key).map { words($0) } ?? key)]
    }
    switch group {
    case .day: return [.moment(Substring(key)), nil, nil, nil]
    case .month: return [nil, .exact(key), nil, nil]
    case .mechanicMonth:
      let parts = key.split(separator: " ", maxSplits: 1).map(String.init)
      return [nil, parts.first.map { .exact($0) }, parts.dropFirst().first.map { .exact($0) }, nil]
    case .mechanic: return [nil, nil, .exact(key), nil]
    case .kind: return value("kind")
    case .result: return value("result")
    case .adaptation: return value("adapted")
    case .total: return [nil, nil, nil, nil]
    }
  }

  /// A line for each span of the outage log, oldest first.
  package static func lines(_ report: OutageReport, _ words: Words) -> String {
    let headings = [
      words(.source), words(.pageOutageKind), words(.cause), words(.outageFrom), words(.lastSeen), words(.outageTo),
      words(.ending), words(.away), words(.unseen), words(.returns), words(.outagePapers), words(.note),
      words(.notedBy), words(.reason), words(.notedAt), words(.withdrawnBy), words(.withdrawnWhy),
      words(.withdrawnAt),
    ]
    return OfficeCell.opening(headings)
      + report.outages.map { OfficeCell.line(cells($0.outage, papers: $0.papers, words)) }.joined()
  }

  private static func cells(_ outage: Outage, papers: Int, _ words: Words) -> [OfficeCell?] {
    func phrase(_ text: String?) -> OfficeCell? { text.map { .phrase($0) } }
    func moment(_ moment: Instant?) -> OfficeCell? { moment.map { local($0, words) } }
    let isNote = outage.source == .person
    return [
      .phrase(words.office("source", outage.source)), .phrase(words.outage(outage.kind)),
      phrase(outage.cause.map(words.cause)), moment(outage.firstSeen), isNote ? nil : moment(outage.lastSeen),
      moment(outage.endedAt), phrase(outage.ending.map { words.office("ending", $0) }),
      outage.kind == .unobserved ? nil : minutes(outage.observed), minutes(outage.unobserved),
      .number("\(outage.joined)"), .number("\(papers)"), isNote ? .exact("\(outage.id)") : nil,
      phrase(outage.by?.who), phrase(outage.by?.why), moment(outage.notedAt), phrase(outage.withdrawnBy?.who),
      phrase(outage.withdrawnBy?.why), moment(outage.withdrawnAt),
    ]
  }

  /// `2026-11-23 09:12` by the reader's clock.
  private static func local(_ moment: Instant, _ words: Words) -> OfficeCell {
    let text = OffsetDateTime.text(moment, utcOffset: words.zone.offset(moment))
    return .moment(text.prefix(10) + " " + text.dropFirst(11).prefix(5))
  }

  /// With one decimal.
  private static func minutes(_ span: Span) -> OfficeCell {
    let tenths = (span.milliseconds + 3_000) / 6_000
    return .number("\(tenths / 10).\(tenths % 10)")
  }
}
