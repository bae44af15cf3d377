internal import Domain
internal import StationAPI
internal import Wording

/// Premiers pas: what a new station needs before its first inspection, and what is done already.
enum FirstStepsPage {
  static let routes: [PageRoute] = [
    .get(path) { asked throws(StationRefusal) in .page(try await page(PageForm(asked), asked)) },
    .post(path) { asked throws(StationRefusal) in
      var form = PageForm(asked)
      guard await StockAddPage.add(&form, asked) != nil else { return .page(try await page(form, asked)) }
      return .seeOther(path)
    },
  ]

  static let path = "/premier-pas"

  /// Whether nothing was added or recorded yet.
  static func areNext(_ report: StatusReport) -> Bool {
    report.stock.isEmpty && report.counts.values.allSatisfy { $0 == 0 }
  }

  private static func page(_ form: PageForm, _ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let report = try await asked.ask(StatusCall())
    let hasLot = !report.stock.isEmpty
    let hasRecords = report.counts.values.contains { $0 > 0 }
    let count = [true, hasLot, hasRecords].count { $0 }
    let values = ["count": words.number(count), "total": words.number(3)]
    let content = Content([
      "progress": words(.pageFirstDone, values), "doneSteps": "\(count)",
      "station": words(
        .pageFirstStation,
        ["name": report.station.name, "kind": words("station", report.station.kind)]), "hasLot": hasLot,
      "lots": report.stock.map { "\(words("kind", $0.kind)) : \(words.told($0))" },
      "form": hasLot
        ? nil
        : StockAddPage.content(form, to: path, back: "/"), "hasRecords": hasRecords,
    ])
    return Page(
      place: .station, title: words(.pageFirstSteps), template: "firststeps", content: form.withErrors(content),
      status: form.status,
      isError: form.isWrong)
  }
}
