import Domain

@testable import CommandLine

extension Samples {
  static let skipped = SkippedNumber(
    kind: .mechanical, number: number("4471150"), at: now - .days(2),
    by: NamedDecision(who: "Camille Exemple", why: "réservé pour l'unité mobile"))

  static let gaps = GapReport(
    gaps: [
      StockGap(
        kind: .mechanical, numbers: NumberRange(first: number("4471101"), last: number("4471103"), count: 3)),
      StockGap(
        kind: .photometric, numbers: NumberRange(first: number("AV-01"), last: number("AV-01"), count: 1)),
    ], skipped: [skipped], isCut: false)

  /// A lot of a hundred: issued, one spoiled for a long reason, available.
  static func ledger(size: Int = 100) -> LotLedger {
    let entries = (0..<100).map { position in
      let isSpoiled = position == 40
      return LotLedger.Entry(
        position: Int64(position), number: number("\(4_471_100 + position)"),
        state: isSpoiled ? .spoiled : position < 50 ? .issued : .available,
        why: isSpoiled ? "=taché d'huile, puis déchiré en le rangeant avec les autres papiers du camion" : nil,
        who: isSpoiled ? "Camille Exemple" : nil, changedAt: now)
    }
    return LotLedger(
      kind: .mechanical, first: number("4471100"), last: number("4471199"), size: size, receivedAt: now,
      who: "Camille Exemple", entries: entries)
  }
}
