internal import Domain
internal import Wording

/// Papers beside records: what agrees, and what somebody has to explain [FAQ U1].
enum PaperText {
  static func count(_ answer: CountAnswer, words: Words) -> String {
    let values = [
      "kind": words("kind", answer.kind), "counted": words.number(answer.counted),
      "expected": words.number(answer.expected), "difference": words.number(abs(answer.counted - answer.expected)),
    ]
    var lines = [Layout.wrapped(words("count", answer.outcome, values))]
    guard answer.outcome != .agrees else { return lines[0] }
    if answer.outcome == .missing, !answer.gaps.isEmpty {
      lines.append(Layout.wrapped(list(answer.gaps, words), after: words(.countGaps) + " "))
    }
    lines.append(Layout.wrapped(list(answer.blank, words), after: words(.countBlank) + " "))
    lines.append(Layout.wrapped(words(answer.outcome == .missing ? .countMissingNext : .countSurplusNext)))
    return lines.joined(separator: "\n")
  }

  static func gaps(_ report: GapReport, words: Words, now: Instant) -> String {
    var lines = report.gaps.map { gap in
      Layout.wrapped(words.range(gap.numbers), after: "  \(words("kind", gap.kind)) ")
    }
    lines.insert(words(lines.isEmpty ? .gapsNone : .gapsTitle, ["count": words.number(report.count)]), at: 0)
    if !report.gaps.isEmpty { lines.append(Layout.wrapped(words(.gapsNext))) }
    if !report.skipped.isEmpty { lines.append(words(.gapsSkipped)) }
    lines += report.skipped.map { skipped in
      Layout.wrapped(
        words(
          .gapsSkippedLine,
          [
            "certificate": words.certificate(skipped.kind, skipped.number),
            "time": words.moment(skipped.at, now: now), "who": skipped.by.who, "why": skipped.by.why,
          ]), after: "  ")
    }
    if !report.withdrawn.isEmpty { lines.append(words(.gapsWithdrawn)) }
    lines += report.withdrawn.map { withdrawn in
      Layout.wrapped(
        words(
          .gapsWithdrawnLine,
          [
            "certificate": words.certificate(withdrawn.kind, withdrawn.number),
            "time": words.moment(withdrawn.at, now: now), "who": withdrawn.by.who, "why": withdrawn.by.why,
            "number": withdrawn.number.text + withdrawn.kind.option,
          ]), after: "  ")
    }
    if !report.away.isEmpty { lines.append(words(.gapsAway)) }
    lines += report.away.map { away in
      Layout.wrapped(
        words(
          .gapsAwayLine,
          [
            "certificate": "\(words("kind", away.kind)) \(words.range(away.numbers))",
            "time": words.moment(away.at, now: now), "station": away.station, "who": away.who,
          ]), after: "  ")
    }
    if report.isCut { lines.append(Layout.wrapped(words(.gapsCut))) }
    return lines.joined(separator: "\n")
  }

  private static func list(_ ranges: [NumberRange], _ words: Words) -> String {
    let shown = ranges.map { words.range($0) }.joined(separator: ", ")
    return ranges.count == CountAnswer.mostRanges ? shown + "…" : shown
  }
}
