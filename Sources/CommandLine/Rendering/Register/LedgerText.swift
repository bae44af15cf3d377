internal import Domain
internal import Wording

/// A lot's ledger in at most 78 columns, to be printed and signed [FAQ U1].
struct LedgerText {
  private let ledger: LotLedger
  private let words: Words
  private let now: Instant

  init(_ ledger: LotLedger, words: Words, now: Instant) {
    (self.ledger, self.words, self.now) = (ledger, words, now)
  }

  var text: String {
    let title = Layout.wrapped(
      words(
        .ledgerTitle,
        [
          "kind": words("kind", ledger.kind), "first": ledger.first.text, "last": ledger.last.text,
          "time": words.moment(ledger.receivedAt, now: now), "who": ledger.who,
        ]) + (ledger.from.map { ", " + words(.stockFrom, ["station": $0]) } ?? ""))
    return ([title] + ledger.runs.map(line) + [sum, proof]).joined(separator: "\n")
  }

  private func line(_ run: LedgerRun) -> String {
    let state = run.station.map { words(.stockHandedTo, ["station": $0]) } ?? words("stock", run.state)
    var cells = [words.range(run.numbers), state]
    if run.state != .available { cells.append(words.moment(run.changedAt, now: now)) }
    // What the program itself wrote is a code and nobody's reason.
    if let who = run.who, let why = run.why { cells.append(words(.ledgerReason, ["who": who, "why": why])) }
    return Layout.wrapped(cells.joined(separator: ", "), after: "  " + Self.right(words.number(run.numbers.count)))
  }

  private var sum: String {
    let counts = StockState.allCases.compactMap { state -> String? in
      ledger.counts[state.rawValue].map { "\(words.number($0)) \(words("stock", state))" }
    }
    let total = ledger.counts.values.reduce(0, +)
    return Layout.wrapped(
      words(.ledgerSum, ["counts": counts.joined(separator: " + "), "total": words.number(total)]))
  }

  private var proof: String {
    Layout.wrapped(
      words(ledger.isProven ? .ledgerProven : .ledgerBroken, ["size": words.number(ledger.size)]))
  }

  private static func right(_ count: String) -> String {
    String(repeating: " ", count: max(0, 6 - count.count)) + count + "  "
  }

  static let csvHeading = CSV.line([
    "kind", "lot", "first", "last", "count", "state", "changedAt", "who", "why", "station",
  ])

  /// A line for each run; moments are in UTC.
  static func csv(_ ledger: LotLedger) -> String {
    ledger.runs.map { run in
      CSV.line([
        ledger.kind.rawValue, ledger.first.text, run.numbers.first.text, run.numbers.last.text, "\(run.numbers.count)",
        run.state.rawValue, OffsetDateTime.text(run.changedAt, utcOffset: 0), run.who ?? "", run.why ?? "",
        run.station ?? "",
      ])
    }.joined()
  }
}
