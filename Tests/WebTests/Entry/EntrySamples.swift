import Domain
import Foundation
import StationAPI
import Synchronization
import Testing
import Wording

@testable import Web

/// Forms as a browser sends them, and a station that keeps drafts and answers for its stock.
enum EntrySamples {
  static let id = "018f0000-0000-7000-8000-000000000042"
  static let now = AnsweringStation.now

  /// An ordinary CVM; members that come later replace these.
  static let ordinary: [String: String] = [
    "jeton": AnsweringStation.token, "brouillon": id, "genre": "CVM", "mode": "imprime", "numero": "4471204",
    "numero-lu": "oui", "niv": "2T1BURHE2HC845127", "annee": "2017", "marque": "Toyota", "modele": "Corolla",
    "plaque": "M45 DEF", "province": "QC", "odometre": "121 040", "unite": "km", "pnbv": "lisible", "pnbv-kg": "",
    "proprietaire": "personne", "nom": "Gagnon, Exemple", "jour": "0", "heure": "10 h 15", "date": "",
    "mecanicien": "TREM1234", "motif": "periodic", "papier": "mobileUnit", "resultat": "conforme", "vignette": "12",
    "composant-1": "", "code-1": "", "gravite-1": "",
  ]

  static func input(_ changes: [String: String] = [:], _ language: Language = .french) -> EntryInput {
    let members = ordinary.merging(changes) { _, new in new }.map { FormMembers.Member(name: $0.key, value: $0.value) }
    let words = Words(language: language, zone: .quebec)
    return EntryInput(.inspection, id: InspectionID(id), sent: FormMembers(members), words, now: now)
  }

  static func number(_ text: String) -> CertificateNumber {
    guard let number = CertificateNumber(text) else { preconditionFailure("no number") }
    return number
  }

  /// Reads entries with the station's own reader; knows two papers, 4471204 and 4471205.
  static func record(_ call: RecordCall) -> RecordAnswer {
    RecordAnswer(
      results: call.entries.map { entry in
        let context = EntryContext(
          now: now, station: StationIdentity(id: StationSummary.sample.id, kind: .mobileUnit), limits: .faq,
          newID: InspectionID(AnsweringStation.newID))
        switch EntryReader.read(entry, context: context) {
        case .failure(let refusal): return RecordResult(outcome: .refused, issues: refusal.issues)
        case .success(let read):
          return RecordResult(
            outcome: call.rehearsal ? .fit : .recorded, kind: read.inspection.kind, number: read.inspection.number,
            inspection: read.inspection.id, warnings: read.warnings)
        }
      })
  }

  static func lot(_ kind: CertificateKind, next: String) -> LotReport {
    LotReport(
      kind: kind, first: number(next), last: number(next), receivedAt: now, counts: [:], next: number(next))
  }

  static let start = EntryStart(
    station: StationIdentity(id: StationSummary.sample.id, kind: .mobileUnit), clock: DeviceClock(now: now),
    limits: .faq, kinds: [.mechanical, .photometric],
    next: [.mechanical: number("4471204"), .photometric: number("0088004")], last: [], mechanics: [])

  /// Drafts by their ids.
  private final class Drafts: Sendable {
    let kept: Mutex<[InspectionID: EntryDraft]>

    init(_ draft: EntryDraft?) { kept = Mutex(draft.map { [$0.id: $0] } ?? [:]) }
  }

  /// - Parameter draft: the draft that is kept at first; nil for none.
  static func station(
    draft: EntryDraft? = nil,
    _ own: @escaping @Sendable (any StationCall) throws(StationRefusal) -> (any Sendable)? = { _ in nil }
  ) -> AnsweringStation {
    let drafts = Drafts(draft)
    return AnsweringStation { call throws(StationRefusal) in
      if let answer = try own(call) { return answer }
      switch call {
      case is StatusCall: return StatusReport.sample()
      case is StockCall:
        return StockReport(lots: [lot(.mechanical, next: "4471204"), lot(.photometric, next: "0088004")], levels: [])
      case is EntryStartCall: return start
      case is DraftsCall: return DraftList(drafts: drafts.kept.withLock { $0.values.map { DraftSummary(of: $0) } })
      case let call as DraftCall:
        guard let draft = drafts.kept.withLock({ $0[call.id] }) else { throw StationRefusal(.noSuchDraft) }
        return draft
      case let call as SaveDraftCall:
        guard let id = call.id else { return nil }
        let saved = EntryDraft(id: id, answers: call.answers, startedAt: now, changedAt: now)
        drafts.kept.withLock { $0[id] = saved }
        return SavedDraft(draft: DraftSummary(of: saved))
      case let call as RecordCall: return record(call)
      default: return nil
      }
    }
  }

  static func draft(_ changes: [String: String] = [:]) throws -> EntryDraft {
    EntryDraft(
      id: try #require(InspectionID(id)), answers: input(changes).kept, startedAt: now, changedAt: now)
  }
}

extension AnsweringStation {
  /// Sends the form of an ordinary CVM with some members changed.
  func send(
    _ path: String, _ changes: [String: String] = [:], _ language: Language = .french
  ) async throws -> Shown {
    let members = EntrySamples.ordinary.merging(changes) { _, new in new }
    return try await post(path, members: members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, language)
  }

  /// Sends the form and goes where the answer leads, as a browser does.
  func follow(
    _ path: String, _ changes: [String: String] = [:], _ language: Language = .french
  ) async throws -> Shown {
    try await get(try #require(try await send(path, changes, language).address), language)
  }
}

extension Shown {
  /// Where the answer leads, without the part of the page.
  var address: String? { place.map { String($0.prefix { $0 != "#" }) } }
}
