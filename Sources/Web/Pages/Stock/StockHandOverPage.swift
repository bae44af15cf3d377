internal import Domain
internal import StationAPI
internal import Wording

/// Blank papers handed over to another station.
enum StockHandOverPage {
  static let routes: [PageRoute] = [
    .get(path) { asked throws(StationRefusal) in .page(page(PageForm(asked))) },
    .post(path) { asked throws(StationRefusal) in
      var form = PageForm(asked)
      guard let move = await handOver(&form, asked) else { return .page(page(form)) }
      return .seeOther(StockMovesPage.path(move) + "?fait=1")
    },
  ]

  private static let path = "/stock/remettre"

  private static func page(_ form: PageForm) -> Page {
    let words = form.words
    let content = form.content(
      to: path, words(.pageHandOverGo),
      controls: [
        form.kindChoice,
        PageForm.row(form.text("premier", .number), form.text("dernier", hint: .pageLastHint, .number)),
        form.text("vers", hint: .pageToHint),
        form.choice(
          "libres", .pageFieldFree, [("tous", words(.pageFreeAll)), ("libres", words(.pageFreeOnly))]),
        PageForm.row(form.text("qui"), form.text("raison", hint: .pageWhyHint)),
        PageForm.note(.attention, words(.pageHandOverRule)), form.tick("certain", .pageFieldSure),
      ], back: Place.stock.path)
    return form.page(words(.pageHandOver), content, saying: [words(.pageHandOverHelp)])
  }

  /// Returns the place of the hand-over in the log; nil where something is wrong.
  private static func handOver(_ form: inout PageForm, _ asked: PageRequest) async -> Int64? {
    guard let first = form.number("premier") else {
      _ = form.decision()
      return nil
    }
    let last = EntryText.cleaned(form["dernier"]).isEmpty ? nil : form.number("dernier")
    let (to, by) = (form.named("vers"), form.decision())
    if form["certain"].isEmpty { form.complain("certain", form.words(.pageTickMissing)) }
    guard !form.isWrong else { return nil }
    let call = HandOverCall(
      kind: form.kind, first: first, last: last, to: to, onlyFree: form["libres"] == "libres", by: by)
    do throws(StationRefusal) {
      return try await asked.ask(call).move.move
    } catch {
      if let move = await known(call, error, asked) { return move }
      form.complain(error, at: error.code == .handOverToSelf ? "vers" : "premier")
      if error.code == .numberNotAvailable { form.complain(nil, form.words(.pageFreeHint)) }
      return nil
    }
  }

  /// The hand-over that this form made when it was sent before.
  private static func known(_ call: HandOverCall, _ refusal: StationRefusal, _ asked: PageRequest) async -> Int64? {
    let isAway = refusal.parameters["state"] == StockState.handedOver.rawValue
    guard refusal.code == .nothingToHandOver || isAway, let log = try? await asked.ask(HandOversCall()) else {
      return nil
    }
    let last = call.last ?? call.first
    return log.moves.first { move in
      move.step == .given && move.kind == call.kind && move.away > 0 && StockMove.areSame(move.station, call.to)
        && move.who == call.by.who && move.why == call.by.why && move.numbers.first?.first == call.first
        && move.numbers.last?.last == last
    }?.move
  }
}
