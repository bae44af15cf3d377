internal import Domain
internal import StationAPI
internal import Wording

/// A lot here beside the portal's list, in at most 78 columns [FAQ U1].
struct VerifyText {
  let words: Words
  let now: Instant

  func lot(_ lot: StockVerification) -> String {
    let title = Layout.wrapped(
      words(
        .verifyTitle,
        [
          "kind": words("kind", lot.kind), "first": lot.first.text, "last": lot.last.text,
          "time": words.moment(lot.at, now: now),
        ]))
    var lines = [title]
    for finding in NumberFinding.allCases.reversed() {
      let runs = lot.runs.filter { $0.finding == finding }
      guard !runs.isEmpty else { continue }
      lines.append(Layout.wrapped(words("found", finding)))
      lines += runs.map { Layout.wrapped("\(words.range($0.numbers)), \(words("stock", $0.state))", after: "  ") }
    }
    lines.append(sum(lot))
    lines.append(Layout.wrapped(verdict(lot)))
    return lines.joined(separator: "\n")
  }

  /// Why nothing could be compared.
  func reason(_ answer: VerifyAnswer) -> String {
    guard let end = answer.end else { return Layout.wrapped(words(.verifyNotComparable)) }
    return Layout.wrapped(words(.verifyNotReached, ["reason": words("pass", end)]))
  }

  private func sum(_ lot: StockVerification) -> String {
    let counts = NumberFinding.allCases.compactMap { finding -> String? in
      lot.counts[finding.rawValue].map { "\(words.number($0)) \(words("count", finding))" }
    }
    return Layout.wrapped(
      words(.ledgerSum, ["counts": counts.joined(separator: " + "), "total": words.number(lot.size)]))
  }

  private func verdict(_ lot: StockVerification) -> String {
    let size = ["size": words.number(lot.size)]
    if !lot.isProven { return words(.ledgerBroken, size) }
    let method = lot.method == .lookUp ? " " + words(.verifyByLookUp) : ""
    return words(lot.agrees ? .verifyAgrees : .verifyDiffers, size) + method
  }

  static func exitCode(_ answer: VerifyAnswer) -> ExitCode {
    if let lot = answer.lot { return !lot.isProven ? .storeFault : lot.agrees ? .done : .personMustAct }
    return answer.end.map { PassText.exitCode(of: $0) } ?? .personMustAct
  }

  static let csvHeading = CSV.line(["kind", "lot", "first", "last", "count", "finding", "state"])

  /// A line for each run that does not plainly agree, then one for all that do.
  static func csv(_ lot: StockVerification) -> String {
    let runs = lot.runs.map { run in
      CSV.line([
        lot.kind.rawValue, lot.first.text, run.numbers.first.text, run.numbers.last.text, "\(run.numbers.count)",
        run.finding.rawValue, run.state.rawValue,
      ])
    }
    let agreed = lot.counts[NumberFinding.agreed.rawValue] ?? 0
    return runs.joined()
      + CSV.line([lot.kind.rawValue, lot.first.text, "", "", "\(agreed)", NumberFinding.agreed.rawValue, ""])
  }
}
