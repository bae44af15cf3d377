package import Domain
package import StationAPI

/// Compares papers with records: what agrees, and what a person must explain [FAQ U1].
extension View {
  package static func count(_ answer: CountAnswer, _ words: Words) -> View {
    let told = words(
      "count", answer.outcome,
      [
        "kind": words("kind", answer.kind), "counted": words.number(answer.counted),
        "expected": words.number(answer.expected), "difference": words.number(abs(answer.counted - answer.expected)),
      ])
    guard answer.outcome != .agrees else { return View(told) }
    var rows = [Row(words(.countBlank), words.ranges(answer.blank))]
    if answer.outcome == .missing, !answer.gaps.isEmpty {
      rows.insert(Row(words(.countGaps), words.ranges(answer.gaps)), at: 0)
    }
    let next = words(answer.outcome == .missing ? .countMissingNext : .countSurplusNext)
    return .group(told, then: [.rows(rows), .sentences([next])])
  }

  /// - Parameter done: a sentence about what was just done to the gaps.
  package static func gaps(_ report: GapReport, _ words: Words, now: Instant, after done: String? = nil) -> View {
    let gaps = report.gaps.map { words.gap($0) }
    var blocks = titled(words.gapsTitle(report), gaps)
    if !gaps.isEmpty { blocks.append(.sentences([words(.gapsNext)])) }
    blocks += explained(report, words, now: now)
    if report.isCut { blocks.append(.sentences([words(.gapsCut)])) }
    return View(blocks: [.group(said(done) + blocks)])
  }

  /// The numbers that are not blank here for a reason that is known.
  package static func explained(_ report: GapReport, _ words: Words, now: Instant) -> [Block] {
    var blocks: [Block] = []
    func part(_ title: Text, _ lines: [String]) { if !lines.isEmpty { blocks += titled(words(title), lines) } }
    func line(_ text: Text, _ certificate: String, _ at: Instant, _ values: [String: String]) -> String {
      words(text, values.merging(["certificate": certificate, "time": words.moment(at, now: now)]) { own, _ in own })
    }
    part(
      .gapsSkipped,
      report.skipped.map {
        line(.gapsSkippedLine, words.certificate($0.kind, $0.number), $0.at, ["who": $0.by.who, "why": $0.by.why])
      })
    part(
      .gapsWithdrawn,
      report.withdrawn.map {
        line(
          .gapsWithdrawnLine, words.certificate($0.kind, $0.number), $0.at,
          ["who": $0.by.who, "why": $0.by.why, "number": $0.number.text + $0.kind.option])
      })
    part(
      .gapsAway,
      report.away.map {
        line(
          .gapsAwayLine, "\(words("kind", $0.kind)) \(words.range($0.numbers))", $0.at,
          ["station": $0.station, "who": $0.who])
      })
    return blocks
  }

  /// Older documents whose papers are to be filed with the new ones [FAQ A3].
  package static func toFile(_ list: FilingList, _ words: Words, now: Instant, after done: String? = nil) -> View {
    guard !list.documents.isEmpty else { return View(blocks: [.group(said(done) + [.sentences([words(.filedNone)])])]) }
    let rows = list.documents.map { document in
      [
        words.certificate(document.kind, document.olderNumber), words.certificate(document.kind, document.number),
        words.moment(document.confirmedAt, now: now),
      ]
    }
    let headings = [Text.filedOlder, .filedGiven, .listSince].map { words($0) }
    return View(blocks: [.group(said(done) + [.table(Table(headings, rows)), .sentences([words(.filedNext)])])])
  }

  static func said(_ done: String?) -> [Block] { done.map { [.sentences([$0])] } ?? [] }

  private static func titled(_ title: String, _ lines: [String]) -> [Block] {
    [.sentences([title])] + (lines.isEmpty ? [] : [.list(lines)])
  }
}

extension Words {
  /// « CVM 4471150 à 4471151 »
  package func gap(_ gap: StockGap) -> String { "\(self("kind", gap.kind)) \(range(gap.numbers))" }

  package func gapsTitle(_ report: GapReport) -> String {
    report.gaps.isEmpty ? self(.gapsNone) : self(.gapsTitle, ["count": number(report.count)])
  }

  fileprivate func ranges(_ ranges: [NumberRange]) -> String {
    let shown = ranges.map { range($0) }.joined(separator: ", ")
    return ranges.count == CountAnswer.mostRanges ? shown + "…" : shown
  }
}
