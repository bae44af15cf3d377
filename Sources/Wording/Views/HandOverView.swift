package import Domain
package import StationAPI

/// Numbers handed over between stations of a mandatary, and the rule about the paper [FAQ U1].
extension View {
  package static func handedOver(_ answer: HandOverAnswer, slip file: String, _ words: Words) -> View {
    moved(
      [
        words(.handOverGiven, words.values(of: answer.move)), words(.handOverSlip, ["file": file]),
        words(.handOverRule, ["station": answer.move.station]),
      ], answer.levels, words)
  }

  package static func received(_ answer: ReceiveAnswer, _ words: Words, now: Instant) -> View {
    var values = words.values(of: answer.move)
    values["time"] = words.moment(answer.move.at, now: now)
    guard answer.isNew else { return View(words(.handOverKnown, values)) }
    return moved([words(.handOverReceived, values), words(.handOverReceivedRule)], answer.levels, words)
  }

  package static func takenBack(_ answer: TakeBackAnswer, _ words: Words) -> View {
    moved(
      [
        words(.handOverTakenBack, words.values(of: answer.move)),
        words(.handOverTakenBackRule, ["station": answer.move.station]),
      ], answer.levels, words)
  }

  package static func handOvers(_ list: StockMoveList, _ words: Words, now: Instant) -> View {
    guard !list.moves.isEmpty else { return View(words(.handOversNone)) }
    return View(blocks: [.events(list.moves.map { words.row($0, now: now) })])
  }
}

extension Words {
  /// « CVM 4471160 à 4471169 (10) remis à Unité mobile 2 »
  package func told(_ move: StockMove) -> String { self("move", move.step, values(of: move)) }

  /// What was just done, for a page that offers the slip, and the rule about the paper.
  package func done(_ move: StockMove) -> [String] {
    switch move.step {
    case .given:
      [self(.handOverGiven, values(of: move)), self(.handOverRule, ["station": move.station])]
    case .received: [self(.handOverReceived, values(of: move))]
    case .takenBack:
      [self(.handOverTakenBack, values(of: move)), self(.handOverTakenBackRule, ["station": move.station])]
    }
  }

  fileprivate func row(_ move: StockMove, now: Instant) -> View.Row {
    var cells = [
      moment(move.at, now: now), self("move", move.step, values(of: move)), self(.moveBy, ["who": move.who]),
    ]
    if let why = move.why { cells.append(Printable.text(why)) }
    if move.step == .given {
      cells.append(self(move.away == 0 ? .moveBack : .moveAway, ["count": number(move.away)]))
    }
    return View.Row("\(move.move)", cells.joined(separator: ", "))
  }

  fileprivate func values(of move: StockMove) -> [String: String] {
    [
      "move": "\(move.move)", "kind": self("kind", move.kind), "count": number(move.count),
      "numbers": move.numbers.map { range($0) }.joined(separator: ", "), "station": move.station, "who": move.who,
    ]
  }
}
