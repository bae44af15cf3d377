/// A lot as both sides have it [FAQ U1].
package struct StockVerification: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var first: CertificateNumber
  package var last: CertificateNumber
  package var size: Int
  package var at: Instant
  package var method: Method
  /// Each number of the lot has one state here.
  package var isProven: Bool
  /// Numbers by what was found of them; they add up to the lot's size.
  package var counts: [String: Int]
  /// Everything but what agrees, in the lot's order.
  package var runs: [VerifiedRun]
  /// Every number has one state, and the portal says nothing else.
  package var agrees: Bool

  package enum Method: String, Codable, CaseIterable, Sendable {
    /// By the portal's list.
    case inventory
    /// Number by number: the portal has no list.
    case lookUp
  }

  package init(
    _ comparison: LotComparison, findings: [NumberFinding], isProven: Bool, method: Method, at now: Instant
  ) {
    let numbers = comparison.numbers
    kind = comparison.kind
    first = numbers[0].number
    last = numbers[numbers.count - 1].number
    size = numbers.count
    at = now
    self.method = method
    self.isProven = isProven
    counts = findings.reduce(into: [:]) { $0[$1.rawValue, default: 0] += 1 }
    runs = Self.runs(of: numbers, findings)
    agrees = isProven && !findings.contains(where: \.isDifference)
  }

  private static func runs(of numbers: [LotNumber], _ findings: [NumberFinding]) -> [VerifiedRun] {
    var runs: [VerifiedRun] = []
    var before: Int?
    for (place, finding) in findings.enumerated() where finding != .agreed {
      let number = numbers[place]
      let isNext = before == place - 1 && runs.last?.finding == finding && runs.last?.state == number.state
      if isNext, var run = runs.popLast() {
        run.numbers.last = number.number
        run.numbers.count += 1
        runs.append(run)
      } else {
        runs.append(
          VerifiedRun(
            finding: finding, numbers: NumberRange(first: number.number, last: number.number, count: 1),
            state: number.state))
      }
      before = place
    }
    return runs
  }
}

/// Numbers that follow each other, of which the same was found.
package struct VerifiedRun: Codable, Hashable, Sendable {
  package var finding: NumberFinding
  package var numbers: NumberRange
  /// Theirs here.
  package var state: StockState

  package init(finding: NumberFinding, numbers: NumberRange, state: StockState) {
    self.finding = finding
    self.numbers = numbers
    self.state = state
  }
}

/// What came of holding a lot against the portal: `"schema": 1`. Nothing changes here, whatever was found.
package struct VerifyAnswer: Codable, Hashable, Sendable {
  package var schema = 1
  package var outcome: Outcome
  /// With `compared`.
  package var lot: StockVerification?
  /// With `notReached`: why the portal did not answer.
  package var end: PassEnd?

  package enum Outcome: String, Codable, CaseIterable, Sendable {
    case compared
    /// The portal has neither lists nor look-up, or answers too few numbers at a time.
    case notComparable
    case notReached
  }

  package static func compared(_ lot: StockVerification) -> VerifyAnswer {
    VerifyAnswer(outcome: .compared, lot: lot)
  }

  package static let notComparable = VerifyAnswer(outcome: .notComparable)

  package static func notReached(_ end: PassEnd) -> VerifyAnswer { VerifyAnswer(outcome: .notReached, end: end) }
}
