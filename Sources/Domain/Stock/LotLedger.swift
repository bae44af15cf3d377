/// All numbers of a lot, each in one state: `"schema": 1`. The runs follow each other without a gap.
package struct LotLedger: Codable, Hashable, Sendable {
  package var schema: Int
  package var kind: CertificateKind
  package var first: CertificateNumber
  package var last: CertificateNumber
  package var size: Int
  package var receivedAt: Instant
  /// The person who received the lot.
  package var who: String
  /// The station that handed the lot over; nil for a lot from the Société.
  package var from: String?
  package var runs: [LedgerRun]
  /// Numbers by state, from the runs.
  package var counts: [String: Int]
  /// Whether the store has each number of the lot exactly once, so that the counts add up to its size.
  package var isProven: Bool

  /// - Parameter entries: in the order of their positions.
  package init(
    kind: CertificateKind, first: CertificateNumber, last: CertificateNumber, size: Int, receivedAt: Instant,
    who: String, from: String? = nil, entries: [Entry]
  ) {
    schema = 1
    self.kind = kind
    self.first = first
    self.last = last
    self.size = size
    self.receivedAt = receivedAt
    self.who = who
    self.from = from
    runs = Self.runs(of: entries)
    counts = runs.reduce(into: [:]) { $0[$1.state.rawValue, default: 0] += $1.numbers.count }
    let positions = entries.map(\.position)
    isProven =
      positions.elementsEqual(0..<Int64(size)) && entries.first?.number == first && entries.last?.number == last
  }

  /// One number from the store.
  package struct Entry: Hashable, Sendable {
    package var position: Int64
    package var number: CertificateNumber
    package var state: StockState
    package var why: String?
    package var who: String?
    /// The station that has the number, in the state `handedOver`.
    package var station: String?
    package var changedAt: Instant
    /// Whether a person saw its certificate at the portal, which gave no receipt.
    package var isWitnessed: Bool

    package init(
      position: Int64, number: CertificateNumber, state: StockState, why: String?, who: String?,
      station: String? = nil, changedAt: Instant, isWitnessed: Bool = false
    ) {
      self.position = position
      self.number = number
      self.state = state
      self.why = why
      self.who = who
      self.station = station
      self.changedAt = changedAt
      self.isWitnessed = isWitnessed
    }
  }

  private static func runs(of entries: [Entry]) -> [LedgerRun] {
    var runs: [LedgerRun] = []
    var before: Entry?
    for entry in entries {
      let isNext = before.map { $0.position + 1 == entry.position && $0.isLike(entry) } ?? false
      if isNext, var run = runs.popLast() {
        run.numbers.last = entry.number
        run.numbers.count += 1
        run.changedAt = max(run.changedAt, entry.changedAt)
        runs.append(run)
      } else {
        runs.append(
          LedgerRun(
            numbers: NumberRange(first: entry.number, last: entry.number, count: 1), state: entry.state,
            why: entry.why, who: entry.who, station: entry.station, changedAt: entry.changedAt,
            isWitnessed: entry.isWitnessed))
      }
      before = entry
    }
    return runs
  }
}

extension LotLedger.Entry {
  fileprivate func isLike(_ other: LotLedger.Entry) -> Bool {
    state == other.state && why == other.why && who == other.who && station == other.station
      && isWitnessed == other.isWitnessed
  }
}

/// Consecutive numbers with the same state, reason and person.
package struct LedgerRun: Codable, Hashable, Sendable {
  package var numbers: NumberRange
  package var state: StockState
  package var why: String?
  package var who: String?
  /// The station that has the numbers, in the state `handedOver`.
  package var station: String?
  /// When the latest of them entered this state.
  package var changedAt: Instant
  /// Whether a person saw their certificates at the portal, which gave no receipt.
  @Default package var isWitnessed: Bool

  package init(
    numbers: NumberRange, state: StockState, why: String?, who: String?, station: String? = nil, changedAt: Instant,
    isWitnessed: Bool = false
  ) {
    self.numbers = numbers
    self.state = state
    self.why = why
    self.who = who
    self.station = station
    self.changedAt = changedAt
    self.isWitnessed = isWitnessed
  }
}
