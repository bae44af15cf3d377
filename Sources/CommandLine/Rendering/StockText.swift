internal import Domain
internal import StationAPI
internal import Wording

/// The stock of prenumbered certificates [FAQ U1].
enum StockText {
  static func text(_ report: StockReport, words: Words, now: Instant) -> String {
    guard !report.lots.isEmpty else { return words(.stockEmpty) }
    let lots = report.lots.map { lot in line(lot, words: words, now: now) }
    return (lots + [levels(report.levels, words: words)]).joined(separator: "\n")
  }

  static func levels(_ levels: [StockLevel], words: Words) -> String {
    levels.map { level in
      words("rowStock", level.kind) + "  " + Self.level(level, words: words)
        + (reminder(level, words: words).map { "\n" + Layout.wrapped($0) } ?? "")
    }.joined(separator: "\n")
  }

  /// A bar of a week, how many there are, and for how long.
  static func level(_ level: StockLevel, words: Words) -> String {
    var values = ["bar": bar(level), "available": words.number(level.available), "week": words.number(level.week)]
    guard let days = level.daysLeft else { return words(.stockLineOpen, values) }
    values["days"] = words.count(days, .days)
    return words(.stockLine, values)
  }

  /// That it is time to order; nil while it is not.
  static func reminder(_ level: StockLevel, words: Words) -> String? {
    level.shouldOrder ? words(.stockOrder, ["days": words.number(level.orderDays)]) : nil
  }

  /// Ten marks for seven days.
  private static func bar(_ level: StockLevel) -> String {
    let tenths = level.daysLeft.map { $0 * 10 / 7 } ?? (level.available > 0 ? 10 : 0)
    let filled = level.available > 0 ? tenths.clamped(to: 1...10) : 0
    return String(repeating: "#", count: filled) + String(repeating: ".", count: 10 - filled)
  }

  private static func line(_ lot: LotReport, words: Words, now: Instant) -> String {
    var counts = StockState.allCases.compactMap { state -> String? in
      guard let count = lot.counts[state.rawValue], count > 0 else { return nil }
      return words(.stockCount, ["count": words.number(count), "state": words("stock", state)])
    }
    if let from = lot.from { counts.append(words(.stockFrom, ["station": from])) }
    if let next = lot.next { counts.append(words(.stockNext, ["number": next.text])) }
    return words(
      .stockLotLine,
      [
        "kind": words("kind", lot.kind), "first": lot.first.text, "last": lot.last.text,
        "time": words.moment(lot.receivedAt, now: now), "counts": counts.joined(separator: ", "),
      ])
  }
}
