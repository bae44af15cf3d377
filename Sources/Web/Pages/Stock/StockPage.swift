internal import Domain
internal import StationAPI
internal import Wording

/// Stock: how far it reaches, what presses, the lots, and what one can do with papers.
enum StockPage {
  static let routes: [PageRoute] = [
    .get(Place.stock.path) { asked throws(StationRefusal) in .page(try await page(asked)) }
  ]

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let report = try await asked.ask(StockCall())
    let gaps = try await asked.ask(GapsCall())
    let lots = Pager(report.lots, page: asked.query["page"], size: Pager<LotReport>.usual, path: asked.path, words)
    let content = Content([
      "isEmpty": report.lots.isEmpty, "levels": report.levels.map { level($0, words) },
      "gaps": gaps.gaps.isEmpty ? nil : words.gapsTitle(gaps),
      "withdrawn": gaps.withdrawn.isEmpty
        ? nil : View.Action(words.count(gaps.withdrawn.count, .withdrawnWaiting), code: "").withoutCommand,
      "lots": lots.rows.map { row($0, asked) }, "pager": lots.content,
      "links": StockLink.all.map { ["href": $0.path, "name": words($0.name)] as Content },
    ])
    return Page(place: .stock, title: words(.pageStockTitle), template: "stock", content: content)
  }

  private static func level(_ level: StockLevel, _ words: Words) -> Content {
    Content([
      "kind": words("kind", level.kind), "says": words.told(level), "order": words.order(level),
      "available": "\(level.available)", "most": "\(max(level.available, level.week, 1))",
      "isNone": level.available == 0,
    ])
  }

  private static func row(_ lot: LotReport, _ asked: PageRequest) -> Content {
    let words = asked.words
    let range = NumberRange(first: lot.first, last: lot.last, count: lot.counts.values.reduce(0, +))
    return Content([
      "href": lot.path, "name": "\(words("kind", lot.kind)) \(words.range(range))",
      "received": words.moment(lot.receivedAt, now: asked.now), "counts": words.counts(lot).joined(separator: ", "),
      "next": lot.next.map { words(.stockNext, ["number": $0.text]) },
      "from": lot.from.map { words(.stockFrom, ["station": $0]) },
    ])
  }
}

extension LotReport {
  /// The path of the lot's page.
  var path: String { Place.lot(kind, first) }
}

extension Place {
  /// The path of a lot's page; any number of the lot names it.
  static func lot(_ kind: CertificateKind, _ number: CertificateNumber) -> String {
    "/stock/lot/\(kind.printed)/\(number.text)"
  }
}

/// What one can do with papers, each on a page of its own.
enum StockLink {
  static let all: [(path: String, name: Text)] = [
    ("/stock/ajouter", .pageAddLot), ("/stock/papiers", .pagePapers), ("/stock/compter", .pageCountPapers),
    ("/stock/remettre", .pageHandOver), ("/stock/recevoir", .pageReceive), ("/stock/remises", .pageHandOvers),
  ]
}
