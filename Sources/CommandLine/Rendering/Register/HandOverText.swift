internal import Domain
internal import StationAPI
internal import Wording

/// Numbers that go from one station of a mandatary to another, and the rule of the paper [FAQ U1].
struct HandOverText {
  let words: Words

  func given(_ answer: HandOverAnswer, file: String) -> String {
    paragraphs([
      words(.handOverGiven, values(of: answer.move)), words(.handOverSlip, ["file": file]),
      words(.handOverRule, ["station": answer.move.station]),
    ]) + "\n" + StockText.levels(answer.levels, words: words)
  }

  func received(_ answer: ReceiveAnswer, now: Instant) -> String {
    guard answer.isNew else {
      var values = values(of: answer.move)
      values["time"] = words.moment(answer.move.at, now: now)
      return Layout.wrapped(words(.handOverKnown, values))
    }
    return paragraphs([words(.handOverReceived, values(of: answer.move)), words(.handOverReceivedRule)]) + "\n"
      + StockText.levels(answer.levels, words: words)
  }

  func takenBack(_ answer: TakeBackAnswer) -> String {
    paragraphs([
      words(.handOverTakenBack, values(of: answer.move)),
      words(.handOverTakenBackRule, ["station": answer.move.station]),
    ]) + "\n" + StockText.levels(answer.levels, words: words)
  }

  func list(_ list: StockMoveList, now: Instant) -> String {
    guard !list.moves.isEmpty else { return words(.handOversNone) }
    return list.moves.map { line($0, now: now) }.joined(separator: "\n")
  }

  private func line(_ move: StockMove, now: Instant) -> String {
    var cells = [
      words.moment(move.at, now: now), words("move", move.step, values(of: move)), words(.moveBy, ["who": move.who]),
    ]
    if let why = move.why { cells.append(Printable.text(why)) }
    if move.step == .given {
      cells.append(words(move.away == 0 ? .moveBack : .moveAway, ["count": words.number(move.away)]))
    }
    let place = "\(move.move)"
    let lead = String(repeating: " ", count: max(0, 4 - place.count)) + place + "  "
    return Layout.wrapped(cells.joined(separator: ", "), after: lead)
  }

  private func values(of move: StockMove) -> [String: String] {
    [
      "move": "\(move.move)", "kind": words("kind", move.kind), "count": words.number(move.count),
      "numbers": move.numbers.map { words.range($0) }.joined(separator: ", "), "station": move.station, "who": move.who,
    ]
  }

  private func paragraphs(_ texts: [String]) -> String { texts.map { Layout.wrapped($0) }.joined(separator: "\n") }
}
