internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// The log of hand-overs, and each with its slip and the way back.
enum StockMovesPage {
  static let routes: [PageRoute] = [
    .get(path) { asked throws(StationRefusal) in .page(try await log(asked)) },
    .get("/stock/remises/{move}") { asked throws(StationRefusal) in
      .page(page(try await move(asked), PageForm(asked), asked))
    },
    .get(path + "/{move}/bordereau") { asked throws(StationRefusal) in
      let move = try number(asked)
      let slip = try await asked.ask(SlipCall(move: move))
      return .file(
        "bordereau-\(move)-\(slip.first.text).json", contentType: "application/json", Data(slip.text.utf8))
    },
    .post("/stock/remises/{move}") { asked throws(StationRefusal) in try await takeBack(asked) },
  ]

  private static let path = "/stock/remises"

  static func path(_ move: Int64) -> String { "\(path)/\(move)" }

  private static func number(_ asked: PageRequest) throws(StationRefusal) -> Int64 {
    guard let move = asked.parameters["move"].flatMap({ Int64($0) }) else {
      throw StationRefusal(.noSuchHandOver, parameters: ["move": Printable.text(asked.parameters["move"] ?? "?")])
    }
    return move
  }

  private static func move(_ asked: PageRequest) async throws(StationRefusal) -> StockMove {
    let number = try number(asked)
    guard let move = try await asked.ask(HandOversCall()).moves.first(where: { $0.move == number }) else {
      throw StationRefusal(.noSuchHandOver, parameters: ["move": "\(number)"])
    }
    return move
  }

  private static func log(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let all = try await asked.ask(HandOversCall()).moves
    // A move may have many ranges of numbers, a name and a reason.
    let moves = Pager(all, page: asked.query["page"], size: 20, path: path, words)
    let content = Content([
      "heading": words(.pageHandOvers), "isEmpty": all.isEmpty,
      "moves": moves.rows.map { move in
        Content([
          "href": path(move.move), "move": "\(move.move)", "at": words.moment(move.at, now: asked.now),
          "says": words.told(move), "who": words(.moveBy, ["who": move.who]), "state": state(move, words),
        ])
      }, "pager": moves.content,
    ])
    return Page(place: .stock, title: words(.pageHandOvers), template: "stockmoves", content: content)
  }

  private static func state(_ move: StockMove, _ words: Words) -> String? {
    guard move.step == .given else { return nil }
    return words(move.away == 0 ? .moveBack : .moveAway, ["count": words.number(move.away)])
  }

  private static func page(_ move: StockMove, _ form: PageForm, _ asked: PageRequest) -> Page {
    let words = asked.words
    let title = words(.pageMoveTitle, ["move": "\(move.move)"])
    let isAway = move.step == .given && move.away > 0
    let facts =
      ([words.moment(move.at, now: asked.now), words.told(move), words(.moveBy, ["who": move.who])]
      + [move.why.map { Printable.text($0) }, state(move, words)].compactMap(\.self)).joined(separator: ", ")
    let content = Content([
      "heading": title, "isDone": asked.query["fait"] != nil && !form.isWrong,
      "done": words.done(move), "facts": facts, "slip": isAway ? path(move.move) + "/bordereau" : nil,
      "isReceived": move.step == .received, "papers": "/stock/papiers?doc=\(move.kind.printed)",
      "form": isAway
        ? form.content(
          to: path(move.move), words(.pageTakeBackGo),
          controls: [
            PageForm.note(.attention, words(.handOverTakenBackRule, ["station": move.station])),
            PageForm.row(form.text("qui"), form.text("raison", hint: .pageWhyHint)),
            form.tick("certain", .pageTakeBackSure),
          ], heading: words(.pageTakeBack)) : nil,
    ])
    return Page(
      place: .stock, title: title, template: "stockmove", content: form.withErrors(content), status: form.status,
      isError: form.isWrong)
  }

  private static func takeBack(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    var form = PageForm(asked)
    let (number, by) = (try number(asked), form.decision())
    if form["certain"].isEmpty { form.complain("certain", asked.words(.pageTickMissing)) }
    if !form.isWrong {
      do throws(StationRefusal) {
        return .seeOther(path(try await asked.ask(TakeBackCall(move: number, by: by)).move.move) + "?fait=1")
      } catch {
        if let taken = await taken(number, by, error, asked) { return .seeOther(path(taken) + "?fait=1") }
        form.complain(error)
      }
    }
    return .page(page(try await move(asked), form, asked))
  }

  /// The line of the log that this form made when it was sent before.
  private static func taken(
    _ number: Int64, _ by: NamedDecision, _ refusal: StationRefusal, _ asked: PageRequest
  ) async -> Int64? {
    guard refusal.code == .cameBack, let log = try? await asked.ask(HandOversCall()).moves else { return nil }
    let id = log.first { $0.move == number }?.id
    return log.first { $0.step == .takenBack && $0.id == id && $0.who == by.who && $0.why == by.why }?.move
  }
}
