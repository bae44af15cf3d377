internal import Domain
internal import StationAPI
internal import Wording

/// Numbers that were passed over, and those whose absence is explained.
enum StockGapsPage {
  static let routes: [PageRoute] = [
    .get("/stock/sautes") { asked throws(StationRefusal) in .page(try await page(asked)) }
  ]

  /// Lines of each explained sort.
  private static let mostLines = 30

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let report = try await asked.ask(GapsCall())
    let gaps = Pager(report.gaps, page: asked.query["page"], size: Pager<StockGap>.usual, path: asked.path, words)
    var few = report
    few.skipped = Array(report.skipped.prefix(mostLines))
    few.away = Array(report.away.prefix(mostLines))
    few.withdrawn = Array(report.withdrawn.prefix(mostLines))
    let left =
      report.skipped.count + report.away.count + report.withdrawn.count
      - (few.skipped.count + few.away.count + few.withdrawn.count)
    let content = Content([
      "heading": words(.pageGaps), "says": words.gapsTitle(report), "level": report.gaps.isEmpty ? "ok" : "warn",
      "gaps": gaps.rows.map { row($0, words) }, "hasGaps": !report.gaps.isEmpty, "pager": gaps.content,
      "explained": View(blocks: View.explained(few, words, now: asked.now).map(apart)).content,
      "more": left > 0 || report.isCut ? words(.gapsCut) : nil,
    ])
    return Page(place: .stock, title: words(.pageGaps), template: "stockgaps", content: content)
  }

  /// Two spaces part the columns of a terminal; a page shows them as one.
  private static func apart(_ block: View.Block) -> View.Block {
    guard case .list(let lines) = block else { return block }
    return .list(lines.map { $0.replacing("  ", with: " · ") })
  }

  private static func row(_ gap: StockGap, _ words: Words) -> Content {
    let (first, last) = (gap.numbers.first.text, gap.numbers.last.text)
    return [
      "name": words.gap(gap), "count": words.number(gap.numbers.count),
      "href": "/stock/papiers?doc=\(gap.kind.printed)&premier=\(first)" + (first == last ? "" : "&dernier=\(last)"),
    ]
  }
}
