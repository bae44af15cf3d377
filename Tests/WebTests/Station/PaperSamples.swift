import Domain
import StationAPI

@testable import Web

/// Papers of a station: a lot of a hundred CVMs, of which one is lost and two were passed over.
enum PaperSamples {
  static let now = AnsweringStation.now

  static func number(_ text: String) -> CertificateNumber {
    guard let number = CertificateNumber(text) else { preconditionFailure("\(text) is a number") }
    return number
  }

  static func range(_ first: Int, _ last: Int) -> NumberRange {
    NumberRange(first: number("\(first)"), last: number("\(last)"), count: last - first + 1)
  }

  static func ledger(lost why: String = "tombé du camion", who: String = "Marie Exemple", runs: Int = 1) -> LotLedger {
    let entries = (0..<100).map { place in
      let isLost = runs == 1 ? place == 40 : place < 2 * runs && place % 2 == 0
      return LotLedger.Entry(
        position: Int64(place), number: number("\(4_471_100 + place)"),
        state: isLost ? .lost : place < 40 ? .reinstated : .available, why: isLost ? why : nil,
        who: isLost ? who : nil, changedAt: now)
    }
    return LotLedger(
      kind: .mechanical, first: number("4471100"), last: number("4471199"), size: 100, receivedAt: now - .days(20),
      who: "Luc Exemple", entries: entries)
  }

  static func stock(lots: Int = 1) -> StockReport {
    let all = (0..<lots).map { place in
      LotReport(
        kind: .mechanical, first: number("\(4_471_100 + 1_000 * place)"), last: number("\(4_471_199 + 1_000 * place)"),
        receivedAt: now - .days(20),
        counts: Dictionary(StockState.allCases.map { ($0.rawValue, 11) }) { one, _ in one },
        next: number("4471141"), from: "Unité mobile des Basses-Laurentides")
    }
    return StockReport(
      lots: all,
      levels: [
        .sample(.mechanical, available: 51, shouldOrder: true), .sample(.photometric, available: 0, shouldOrder: true),
      ])
  }

  static let decision = NamedDecision(who: "Marie Exemple", why: "réservé pour la tournée")

  static func gaps(_ count: Int = 1) -> GapReport {
    let decided = (0..<count).map { place in
      DecidedNumber(kind: .mechanical, number: number("\(4_480_000 + place)"), at: now - .days(1), by: decision)
    }
    return GapReport(
      gaps: (0..<count).map { StockGap(kind: .mechanical, numbers: range(4_471_150 + 3 * $0, 4_471_151 + 3 * $0)) },
      skipped: decided,
      away: (0..<count).map { place in
        NumbersAway(
          kind: .photometric, numbers: range(88_001 + place, 88_001 + place), station: "Garage Exemple", at: now,
          who: "Luc Exemple")
      }, withdrawn: decided, isCut: false)
  }

  static func move(_ step: StockMove.Step, away: Int = 0, move: Int64 = 3) -> StockMove {
    StockMove(
      move: move, id: HandOverID("018f0000-0000-7000-8000-000000000033") ?? slip.id, step: step, at: now - .hours(2),
      kind: .mechanical, station: "Garage Exemple", who: "Marie Exemple", why: step == .received ? nil : "tournée",
      numbers: [range(4_471_160, 4_471_169)], away: away)
  }

  static let slip = HandOverSlip(
    id: HandOverID("018f0000-0000-7000-8000-000000000034") ?? Identifier(StationSummary.sample.id.uuid), at: now,
    station: HandOverSlip.Station(id: StationSummary.sample.id, name: "Unité mobile 2"), to: "Garage Exemple",
    who: "Marie Exemple", kind: .mechanical, numbers: [number("4471160"), number("4471161")])

  static func settings(contacts: Contacts = .faq) -> SettingsReport {
    SettingsReport(
      station: .sample, agent: true, dailyUse: 8, orderDays: 10, hasPortalKeys: false,
      configuration: ConfigurationReport(
        version: "0.1.0", directory: "/var/lib/cvmsync", file: "/var/lib/cvmsync/config.json",
        portal: "https://portail.exemple", requestTimeout: 60, contacts: contacts))
  }

  static func bundle(written: Bool, _ place: Int = 1) -> BundleSummary {
    BundleSummary(
      bundle: BundleID("018f0000-0000-7000-8000-0000000000\(40 + place)") ?? Identifier(StationSummary.sample.id.uuid),
      createdAt: now - .hours(3), writtenAt: written ? now - .hours(2) : nil, who: "EXEM1234", certificates: 12,
      reinstated: 0, answered: 0)
  }

  /// Answers of a station that refuses nothing.
  static func answer(_ call: any StationCall) -> (any Sendable)? {
    switch call {
    case is StatusCall: StatusReport.sample()
    case is SettingsCall: settings()
    case is StockCall, is AddLotCall, is MoveNumbersCall: stock()
    case is GapsCall, is SkipCall: gaps()
    case is LedgerCall: ledger()
    case is HandOversCall: StockMoveList(moves: [move(.given, away: 10)])
    case is SlipCall: slip
    case is HandOverCall: HandOverAnswer(move: move(.given, away: 10), slip: slip, levels: [])
    case is TakeBackCall: TakeBackAnswer(move: move(.takenBack, move: 4), levels: [])
    case is ReceiveCall: ReceiveAnswer(isNew: true, move: move(.received), levels: [])
    case let call as CountCall:
      CountAnswer(
        kind: call.kind, counted: call.counted, expected: 51, gaps: [range(4_471_150, 4_471_151)],
        blank: [range(4_471_150, 4_471_199)])
    case is BundlesCall: BundleList(bundles: [bundle(written: false), bundle(written: true, 2)])
    case is BundleWrittenCall: bundle(written: true)
    case is BackUpCall: BackupAnswer(name: "station-20261123T171730Z.sqlite", at: now, bytes: 3 << 20)
    case is ListCall: ListAnswer(certificates: [], next: nil)
    default: nil
    }
  }
}

extension AnsweringStation {
  /// A station with these papers, whose call of this type is refused.
  static func refusing<Call: StationCall>(_ type: Call.Type, _ refusal: StationRefusal) -> AnsweringStation {
    AnsweringStation { call throws(StationRefusal) in
      if call is Call { throw refusal }
      return PaperSamples.answer(call)
    }
  }

  /// A station with these papers, but for the answers of `own`.
  static func papers(_ own: @escaping @Sendable (any StationCall) -> (any Sendable)? = { _ in nil }) -> AnsweringStation
  {
    AnsweringStation { call in own(call) ?? PaperSamples.answer(call) }
  }
}
