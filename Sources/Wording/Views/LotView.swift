package import Domain

/// One lot, number by number [FAQ U1].
extension View {
  /// The lot's ledger on paper, to be signed: its numbers are a table, whose heading is on every page.
  package static func printedLedger(_ ledger: LotLedger, _ words: Words, now: Instant) -> View {
    let headings: [Text] = [.pageLotNumbers, .pageHowMany, .listState, .listSince]
    let rows = ledger.runs.map { run in
      [
        words.range(run.numbers), words.number(run.numbers.count), words.state(run),
        words.past(run, now: now).joined(separator: ", "),
      ]
    }
    var head = ledger
    head.runs = []
    var blocks = View.ledger(head, words, now: now).blocks.flatMap { block in
      if case .group(let blocks) = block { blocks } else { [block] }
    }
    blocks.insert(.table(Table(headings.map { words($0) }, rows, numeric: [1])), at: min(1, blocks.count))
    return View(
      title: words.lot(ledger.kind, ledger.first, ledger.last), blocks: blocks + [.sentences([words(.printSignature)])])
  }

  /// The lot's ledger.
  package static func ledger(_ ledger: LotLedger, _ words: Words, now: Instant) -> View {
    let from = ledger.from.map { ", " + words(.stockFrom, ["station": $0]) } ?? ""
    let counts = StockState.allCases.compactMap { state in
      ledger.counts[state.rawValue].map { "\(words.number($0)) \(words("stock", state))" }
    }
    let runs = ledger.runs.isEmpty ? [] : [Block.events(ledger.runs.map { words.row($0, now: now) })]
    return View(blocks: [
      .group(
        [
          .sentences([
            words(
              .ledgerTitle,
              [
                "kind": words("kind", ledger.kind), "first": ledger.first.text, "last": ledger.last.text,
                "time": words.moment(ledger.receivedAt, now: now), "who": ledger.who,
              ]) + from
          ])
        ] + runs + [
          .sentences([
            words.sum(counts, of: ledger.counts.values.reduce(0, +)),
            words(ledger.isProven ? .ledgerProven : .ledgerBroken, ["size": words.number(ledger.size)]),
          ])
        ])
    ])
  }

  /// The lot compared with the portal's list.
  package static func verification(_ lot: StockVerification, _ words: Words, now: Instant) -> View {
    let title = words(
      .verifyTitle,
      [
        "kind": words("kind", lot.kind), "first": lot.first.text, "last": lot.last.text,
        "time": words.moment(lot.at, now: now),
      ])
    let findings = NumberFinding.allCases.reversed().flatMap { finding -> [Block] in
      let runs = lot.runs.filter { $0.finding == finding }
      let lines = runs.map { "\(words.range($0.numbers)), \(words("stock", $0.state))" }
      return runs.isEmpty ? [] : [.sentences([words("found", finding)]), .list(lines)]
    }
    let counts = NumberFinding.allCases.compactMap { finding in
      lot.counts[finding.rawValue].map { "\(words.number($0)) \(words("count", finding))" }
    }
    let sum = words.sum(counts, of: lot.size)
    return .group(title, then: findings + [.sentences([sum, words.verdict(lot)])])
  }
}

extension Words {
  /// A lot's name: its document and its first and last number.
  package func lot(_ kind: CertificateKind, _ first: CertificateNumber, _ last: CertificateNumber) -> String {
    let numbers = NumberRange(first: first, last: last, count: first == last ? 1 : 2)
    return self(.pageLotName, ["kind": self("kind", kind), "numbers": range(numbers)])
  }

  fileprivate func row(_ run: LedgerRun, now: Instant) -> View.Row {
    View.Row(
      number(run.numbers.count), ([range(run.numbers), state(run)] + past(run, now: now)).joined(separator: ", "))
  }

  package func state(_ run: LedgerRun) -> String {
    if run.isWitnessed { return self(.stockWitnessed) }
    return run.station.map { self(.stockHandedTo, ["station": $0]) } ?? self("stock", run.state)
  }

  /// When the numbers took their state, by whom and why; empty for numbers to which nothing happened.
  package func past(_ run: LedgerRun, now: Instant) -> [String] {
    var cells: [String] = []
    if run.state != .available { cells.append(moment(run.changedAt, now: now)) }
    // A reason that the program wrote is a code and names no person, so it is left out.
    if let who = run.who, let why = run.why { cells.append(self(.ledgerReason, ["who": who, "why": why])) }
    return cells
  }

  fileprivate func sum(_ counts: [String], of total: Int) -> String {
    self(.ledgerSum, ["counts": counts.joined(separator: " + "), "total": number(total)])
  }

  fileprivate func verdict(_ lot: StockVerification) -> String {
    let size = ["size": number(lot.size)]
    if !lot.isProven { return self(.ledgerBroken, size) }
    let method = lot.method == .lookUp ? " " + self(.verifyByLookUp) : ""
    return self(lot.agrees ? .verifyAgrees : .verifyDiffers, size) + method
  }

  /// Says why the lot could not be compared.
  package func notVerified(_ answer: VerifyAnswer) -> String {
    answer.end.map { self(.verifyNotReached, ["reason": self("pass", $0)]) } ?? self(.verifyNotComparable)
  }
}
