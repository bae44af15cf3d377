/// A lot compared between this station and the portal [FAQ U1].
package struct StockVerification: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var first: CertificateNumber
  package var last: CertificateNumber
  package var size: Int
  package var at: Instant
  package var method: Method
  /// Whether each number of the lot has exactly one state here.
  package var isProven: Bool
  /// Numbers by finding; they add up to the lot's size.
  package var counts: [String: Int]
  /// All runs whose finding is not `agreed`, in the lot's order.
  package var runs: [VerifiedRun]
  /// Whether every number has one state, and the portal contradicts none.
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

/// Consecutive numbers with the same finding.
package struct VerifiedRun: Codable, Hashable, Sendable {
  package var finding: NumberFinding
  package var numbers: NumberRange
  /// Their state here.
  package var state: StockState

  package init(finding: NumberFinding, numbers: NumberRange, state: StockState) {
    self.finding = finding
    self.numbers = numbers
    self.state = state
  }
}

/// The result of comparing a lot with the portal: `"schema": 1`. The comparison changes nothing here.
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
