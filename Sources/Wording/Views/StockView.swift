package import Domain
package import StationAPI

/// The stock of prenumbered certificates [FAQ U1].
extension View {
  package static func stock(_ report: StockReport, _ words: Words, now: Instant) -> View {
    guard !report.lots.isEmpty else { return View(words(.stockEmpty)) }
    return View(
      blocks: [.group([.sentences(report.lots.map { words.line($0, now: now) }), words.levels(report.levels)])])
  }

  /// What was just done to numbers, then how long the stock lasts now.
  package static func moved(_ sentences: [String], _ levels: [StockLevel], _ words: Words) -> View {
    View(blocks: [.group([.sentences(sentences), words.levels(levels)])])
  }

  package static func moved(_ call: MoveNumbersCall, _ report: StockReport, _ words: Words) -> View {
    let done = words("stockMoved", call.state, ["count": words.number(call.numbers.count)])
    let isGone = call.state == .lost || call.state == .stolen
    return moved([done] + (isGone ? [words(.stockLostAdvice), words(.stockTellWhom)] : []), report.levels, words)
  }
}

extension Words {
  func levels(_ levels: [StockLevel]) -> View.Block { .rows(levels.map(row)) }

  /// A bar that shows a week, how many papers there are and how long they last, then whether to order.
  func row(_ level: StockLevel) -> View.Row {
    View.Row(self("rowStock", level.kind), lines: [told(level, bar: bar(level))] + (order(level).map { [$0] } ?? []))
  }

  /// How many papers there are and how long they last.
  /// - Parameter bar: stands before it; a page draws its own.
  package func told(_ level: StockLevel, bar: String = "") -> String {
    var values = ["bar": bar, "available": number(level.available), "week": number(level.week)]
    values["days"] = level.daysLeft.map { count($0, .days) }
    return self(level.daysLeft == nil ? .stockLineOpen : .stockLine, values)
  }

  /// Whether to order, and why; nil while there are enough.
  package func order(_ level: StockLevel) -> String? {
    level.shouldOrder ? self(.stockOrder, ["days": number(level.orderDays)]) : nil
  }

  /// Ten marks stand for seven days.
  private func bar(_ level: StockLevel) -> String {
    let tenths = level.daysLeft.map { $0 * 10 / 7 } ?? (level.available > 0 ? 10 : 0)
    let filled = level.available > 0 ? tenths.clamped(to: 1...10) : 0
    return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 10 - filled) + "] "
  }

  fileprivate func line(_ lot: LotReport, now: Instant) -> String {
    var counts = self.counts(lot)
    if let from = lot.from { counts.append(self(.stockFrom, ["station": from])) }
    if let next = lot.next { counts.append(self(.stockNext, ["number": next.text])) }
    return self(
      .stockLotLine,
      [
        "kind": self("kind", lot.kind), "first": lot.first.text, "last": lot.last.text,
        "time": moment(lot.receivedAt, now: now), "counts": counts.joined(separator: ", "),
      ])
  }

  /// The lot's numbers by state, without the states that none has.
  package func counts(_ lot: LotReport) -> [String] {
    StockState.allCases.compactMap { state in
      guard let count = lot.counts[state.rawValue], count > 0 else { return nil }
      return self(.stockCount, ["count": number(count), "state": self("stock", state)])
    }
  }
}
