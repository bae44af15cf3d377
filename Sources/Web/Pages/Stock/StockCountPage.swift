internal import Domain
internal import StationAPI
internal import Wording

/// Counting the blank papers, and what to do about a difference.
enum StockCountPage {
  static let routes: [PageRoute] = [
    .get(path) { asked throws(StationRefusal) in .page(page(PageForm(asked))) },
    .post(path) { asked throws(StationRefusal) in .page(await answer(asked)) },
  ]

  private static let path = "/stock/compter"

  private static func page(_ form: PageForm) -> Page {
    let words = form.words
    let content = form.content(
      to: path, words(.pageCountGo),
      controls: [form.kindChoice, form.text("compte", hint: .pageCountHint, .count), form.text("qui")],
      back: Place.stock.path)
    return form.page(words(.pageCountPapers), content, saying: [words(.pageCountHelp)])
  }

  private static func answer(_ asked: PageRequest) async -> Page {
    var form = PageForm(asked)
    let words = asked.words
    let (counted, who) = (Int(EntryText.cleaned(form["compte"]).filter { !$0.isWhitespace }), form.named("qui"))
    guard let counted, !form.isWrong else {
      if counted == nil { form.complain("compte", words(.pageCountNotANumber)) }
      return page(form)
    }
    do throws(StationRefusal) {
      let found = try await asked.ask(CountCall(kind: form.kind, counted: counted, who: who))
      let content = Content([
        "heading": words(.pageCountPapers), "view": View.count(found, words).withoutCommands.content,
        "level": found.outcome == .agrees ? "ok" : "warn", "isMissing": found.outcome == .missing,
        "isSurplus": found.outcome == .surplus, "papers": "/stock/papiers?doc=\(form.kind.printed)",
      ])
      return Page(place: .stock, title: words(.pageCountPapers), template: "stockcounted", content: content)
    } catch {
      form.complain(error, at: "compte")
      return page(form)
    }
  }
}
