internal import Domain
internal import StationAPI
internal import Wording

/// Where papers are: still there though passed over, or spoiled, lost, stolen, returned. What cannot be undone is asked
/// twice.
enum StockPapersPage {
  static let routes: [PageRoute] = [
    .get(path) { asked throws(StationRefusal) in .page(page(PageForm(asked))) },
    .post(path) { asked throws(StationRefusal) in try await answer(asked) },
  ]

  private static let path = "/stock/papiers"

  /// The choice that ends no number.
  private static let stillThere = "la"

  private static func page(_ form: PageForm) -> Page {
    let words = form.words
    let fates =
      [(stillThere, words(.pageFateThere))] + MoveNumbersCall.ends.map { ($0.rawValue, words("pageFate", $0)) }
    let content = form.content(
      to: path, words(.pagePapersGo),
      controls: [
        form.kindChoice,
        PageForm.row(
          form.text("premier", .number), form.text("dernier", hint: .pageLastHint, .number)),
        form.choice("sort", .pageFieldFate, fates),
        PageForm.row(form.text("qui"), form.text("raison", hint: .pageWhyHint)),
      ], back: Place.stock.path)
    return form.page(words(.pagePapers), content, saying: [words(.pagePapersHelp)])
  }

  private static func answer(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    var form = PageForm(asked)
    if form["etape"] == "corriger" { return .page(page(form)) }
    let (kind, numbers, decision) = (form.kind, form.numbers(), form.decision())
    guard !form.isWrong else { return .page(page(form)) }
    guard let state = MoveNumbersCall.ends.first(where: { $0.rawValue == form["sort"] }) else {
      return await skip(SkipCall(kind: kind, numbers: numbers, by: decision), &form, asked)
    }
    let call = MoveNumbersCall(kind: kind, numbers: numbers, state: state, by: decision)
    guard form["etape"] == "certain" else { return .page(sure(call, form)) }
    do throws(StationRefusal) {
      _ = try await asked.ask(call)
    } catch {
      guard await isDone(call, error, asked) else {
        form.complain(error, at: "premier")
        return .page(page(form))
      }
    }
    return .seeOther("\(Place.lot(kind, numbers[0]))?vu=\(numbers[0].text)")
  }

  private static func skip(_ call: SkipCall, _ form: inout PageForm, _ asked: PageRequest) async -> PageAnswer {
    do throws(StationRefusal) {
      _ = try await asked.ask(call)
      return .seeOther("/stock/sautes")
    } catch {
      form.complain(error, at: "premier")
      return .page(page(form))
    }
  }

  /// Whether the form was sent before: every number is where it says already, by the same person for the same reason.
  private static func isDone(_ call: MoveNumbersCall, _ refusal: StationRefusal, _ asked: PageRequest) async -> Bool {
    guard refusal.code == .numberNotAvailable, refusal.parameters["state"] == call.state.rawValue else { return false }
    let ledger = try? await asked.ask(LedgerCall(kind: call.kind, number: call.numbers[0]))
    let runs = ledger?.runs.filter { $0.state == call.state && $0.who == call.by.who && $0.why == call.by.why } ?? []
    return call.numbers.allSatisfy { number in runs.contains { $0.numbers.contains(number) } }
  }
}

// MARK: - The second step

extension StockPapersPage {
  private static func sure(_ call: MoveNumbersCall, _ form: PageForm) -> Page {
    let words = form.words
    let (first, last) = (call.numbers[0], call.numbers[call.numbers.count - 1])
    let range = NumberRange(first: first, last: last, count: call.numbers.count)
    let isGone = call.state == .lost || call.state == .stolen
    let content = Content([
      "heading": words(.pageSureTitle), "action": path,
      "facts": View(blocks: [
        .rows([
          View.Row(words(.pageLotNumbers), "\(words("kind", call.kind)) \(words.range(range))"),
          View.Row(words(.pageHowMany), words.number(call.numbers.count)),
          View.Row(words(.pageFieldFate), words("pageFate", call.state)),
          View.Row(words(.pageFieldWho), Printable.text(call.by.who)),
          View.Row(words(.pageFieldWhy), Printable.text(call.by.why)),
        ])
      ]).content, "tell": isGone ? [words(.stockLostAdvice), words(.stockTellWhom)] : [String](),
      "hidden": ["doc", "premier", "dernier", "sort", "qui", "raison"].map {
        ["name": $0, "value": form[$0]] as Content
      },
      "yes": words.count(call.numbers.count, .pageSureYes),
    ])
    return Page(place: .stock, title: words(.pageSureTitle), template: "stocksure", content: content)
  }
}
