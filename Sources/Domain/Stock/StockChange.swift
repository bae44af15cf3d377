/// One move of one number; the ledger is all of them in order.
package struct StockChange: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var from: StockState
  package var to: StockState
  package var at: Instant
  /// Present exactly for what a person decided: spoiled, lost, stolen, returned.
  package var decision: NamedDecision?

  package init(
    kind: CertificateKind, number: CertificateNumber, from: StockState, to: StockState, at: Instant,
    decision: NamedDecision?
  ) {
    self.kind = kind
    self.number = number
    self.from = from
    self.to = to
    self.at = at
    self.decision = decision
  }
}

/// Why a number cannot move.
package enum StockRefusal: Error, Hashable, Sendable {
  case notAllowed(from: StockState, to: StockState)
  /// Who and why are 1 to 200 characters each.
  case whoMissing, whyMissing
  case decisionTooLong(limit: Int)
}

/// The rules of the stock of prenumbered certificates.
package enum StockRules {
  package static func mayMove(from: StockState, to: StockState) -> Bool { from.successors.contains(to) }

  /// A move that follows from an inspection or its receipt.
  package static func change(
    _ number: CertificateNumber, of kind: CertificateKind, from: StockState, to: StockState, at: Instant
  ) throws(StockRefusal) -> StockChange {
    guard NumberFate(rawValue: to.rawValue) == nil else { throw .whoMissing }
    return try move(number, kind, from, to, at, nil)
  }

  /// The end of a number that a person reports.
  package static func end(
    _ number: CertificateNumber, of kind: CertificateKind, from: StockState, as fate: NumberFate, at: Instant,
    by decision: NamedDecision
  ) throws(StockRefusal) -> StockChange {
    let who = EntryText.cleaned(decision.who)
    let why = EntryText.cleaned(decision.why)
    guard !who.isEmpty else { throw .whoMissing }
    guard !why.isEmpty else { throw .whyMissing }
    guard max(who.scalarCount, why.scalarCount) <= 200 else { throw .decisionTooLong(limit: 200) }
    return try move(number, kind, from, fate.state, at, NamedDecision(who: who, why: why))
  }

  private static func move(
    _ number: CertificateNumber, _ kind: CertificateKind, _ from: StockState, _ to: StockState, _ at: Instant,
    _ decision: NamedDecision?
  ) throws(StockRefusal) -> StockChange {
    guard mayMove(from: from, to: to) else { throw .notAllowed(from: from, to: to) }
    return StockChange(kind: kind, number: number, from: from, to: to, at: at, decision: decision)
  }
}
