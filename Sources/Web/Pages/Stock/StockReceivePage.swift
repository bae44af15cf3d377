internal import Domain
internal import StationAPI
internal import Wording

/// Papers that another station handed over, with the text of its slip.
enum StockReceivePage {
  static let routes: [PageRoute] = [
    .get(path) { asked throws(StationRefusal) in .page(page(PageForm(asked))) },
    .post(path) { asked throws(StationRefusal) in
      var form = PageForm(asked)
      let (who, slip) = (form.named("qui"), form["bordereau"])
      if EntryText.cleaned(slip).isEmpty { form.complain("bordereau", FieldIssue(field: "", reason: .missing)) }
      guard !form.isWrong else { return .page(page(form)) }
      do throws(StationRefusal) {
        let answer = try await asked.ask(ReceiveCall(slip: slip, who: who))
        return .seeOther(StockMovesPage.path(answer.move.move) + "?fait=1")
      } catch {
        form.complain(error, at: "bordereau")
        return .page(page(form))
      }
    },
  ]

  private static let path = "/stock/recevoir"

  private static func page(_ form: PageForm) -> Page {
    let words = form.words
    let content = form.content(
      to: path, words(.pageReceiveGo), controls: [form.area("bordereau", hint: .pageSlipHint), form.text("qui")],
      back: Place.stock.path)
    return form.page(words(.pageReceive), content, saying: [words(.pageReceiveHelp)])
  }
}
