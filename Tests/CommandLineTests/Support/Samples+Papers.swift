import Domain
import StationAPI

@testable import CommandLine

extension Samples {
  static let skipped = DecidedNumber(
    kind: .mechanical, number: number("4471150"), at: now - .days(2),
    by: NamedDecision(who: "Camille Exemple", why: "réservé pour l'unité mobile"))

  static let gaps = GapReport(
    gaps: [
      StockGap(
        kind: .mechanical, numbers: NumberRange(first: number("4471101"), last: number("4471103"), count: 3)),
      StockGap(
        kind: .photometric, numbers: NumberRange(first: number("AV-01"), last: number("AV-01"), count: 1)),
    ], skipped: [skipped],
    away: [
      NumbersAway(
        kind: .mechanical, numbers: NumberRange(first: number("4471160"), last: number("4471169"), count: 10),
        station: "Unité mobile des Basses-Laurentides, camion numéro 2", at: now - .days(1), who: "Camille Exemple")
    ],
    withdrawn: [
      DecidedNumber(
        kind: .photometric, number: number("AV-07"), at: now - .days(3),
        by: NamedDecision(who: "Camille Exemple", why: "plaque mal lue sur le certificat d'immatriculation"))
    ], isCut: false)

  static func move(_ step: StockMove.Step) -> StockMove {
    StockMove(
      move: 3, id: id(33), step: step, at: now - .hours(30), kind: .mechanical, station: "Unité mobile 2",
      who: "Camille Exemple", why: step == .received ? nil : "tournée de la semaine",
      numbers: [
        NumberRange(first: number("4471160"), last: number("4471169"), count: 10),
        NumberRange(first: number("4471171"), last: number("4471171"), count: 1),
      ], away: step == .given ? 4 : 0)
  }

  static let slip = HandOverSlip(
    id: id(33), at: now, station: HandOverSlip.Station(id: id(1), name: "Garage"), to: "Unité mobile 2",
    who: "Camille Exemple", kind: .mechanical, numbers: [number("4471160"), number("4471161")])

  /// A lot whose verification has all of these findings; with `agreed` alone it agrees.
  static func verification(
    _ found: [NumberFinding] = [.agreed], isProven: Bool = true, method: StockVerification.Method = .inventory
  ) -> StockVerification {
    let numbers: [LotNumber] = (0..<100).map { place in
      let state: StockState = place % 2 == 0 ? .reinstated : .available
      return LotNumber(number: number("\(4_471_100 + place)"), state: state, claim: .blank)
    }
    let findings = found + Array(repeating: NumberFinding.agreed, count: 100 - found.count)
    return StockVerification(
      LotComparison(kind: .mechanical, numbers: numbers), findings: findings, isProven: isProven, method: method,
      at: now)
  }

  /// A lot that came from one station, and of which part was handed over to another.
  static func movedLedger() -> LotLedger {
    let entries: [LotLedger.Entry] = (0..<4).map { position in
      var entry = LotLedger.Entry(
        position: Int64(position), number: number("\(4_471_160 + position)"), state: .available, why: nil, who: nil,
        changedAt: now)
      guard position < 2 else { return entry }
      entry.state = .handedOver
      (entry.why, entry.who, entry.station) = ("tournée", "Camille Exemple", "Unité mobile 2")
      return entry
    }
    return LotLedger(
      kind: .mechanical, first: number("4471160"), last: number("4471163"), size: 4, receivedAt: now,
      who: "Camille Exemple", from: "Garage", entries: entries)
  }

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

  static let settings = SettingsReport(
    station: StationSummary(id: id(1), kind: .mobileUnit, name: "Unité mobile 2"), agent: true, dailyUse: 8,
    orderDays: 10, hasPortalKeys: true,
    configuration: ConfigurationReport(
      version: "0.1.0", directory: "/var/lib/cvmsync", file: "/var/lib/cvmsync/config.json",
      portal: "https://portail.exemple", requestTimeout: 60, mandate: "M-1", report: "/srv/cvmsync"))

  static let stock = StockReport(
    lots: [
      LotReport(
        kind: .mechanical, first: number("4471100"), last: number("4471199"), receivedAt: now,
        counts: ["available": 51, "issued": 49], next: number("4471193")),
      LotReport(
        kind: .photometric, first: number("0088001"), last: number("0088025"), receivedAt: now,
        counts: ["available": 24, "issued": 1], next: number("0088002")),
    ], levels: status().stock)
}
