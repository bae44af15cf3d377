import Domain
import Foundation
import StationAPI
import Testing
import Wording

@testable import Web

/// Corrections of a record, and repairs of a document.
@Suite struct RepairPageTests {
  private static let path = "/nouvelle/corriger/CVM/4471204"

  private static func corrected() throws -> CertificateDetail {
    .sample(id: try #require(InspectionID(EntrySamples.id))) { inspection in
      inspection.performedAt = Instant(milliseconds: EntrySamples.now.milliseconds - 3_600_000 + 7_000)
    }
  }

  private static func station(
    _ own: @escaping @Sendable (any StationCall) throws(StationRefusal) -> (any Sendable)? = { _ in nil }
  ) throws -> AnsweringStation {
    let detail = try corrected()
    return EntrySamples.station { call throws(StationRefusal) in
      try own(call) ?? (call is CertificateCall ? detail : nil)
    }
  }

  /// The members of the form that a page shows, as a browser would send them.
  private static func members(_ html: String) -> [String: String] {
    var members: [String: String] = [:]
    for tag in html.matches(of: /<input[^>]*>/).map({ String($0.output) }) {
      guard let name = tag.firstMatch(of: /name="([^"]*)"/)?.output.1 else { continue }
      if tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\""), !tag.contains(" checked") { continue }
      members[String(name)] = tag.firstMatch(of: /value="([^"]*)"/).map { String($0.output.1) } ?? ""
    }
    for list in html.matches(of: /<select id="([^"]*)"[^>]*>(.*?)<\/select>/) {
      let chosen = list.output.2.firstMatch(of: /value="([^"]*)" selected/)?.output.1 ?? ""
      members[String(list.output.1)] = String(chosen)
    }
    return members
  }

  @Test func `A correction starts from the record, and changes nothing by itself`() async throws {
    let station = try Self.station { call in
      call is CorrectCall ? CorrectAnswer(result: RecordResult(outcome: .recorded), cancellation: nil) : nil
    }
    let html = try await station.post(Self.path, ["jeton": AnsweringStation.token]).html
    #expect(!html.contains("data-draft"))
    #expect(html.contains("pas gardée en brouillon"))
    var members = Self.members(html)
    let without = try await station.post(Self.path + "/verifier", members: members.map { ($0.key, $0.value) })
    #expect(without.html.contains("href=\"#qui\""))
    #expect(without.html.contains("href=\"#pourquoi\""))
    (members["qui"], members["pourquoi"]) = ("Marie Exemple", "Mauvaise plaque")
    let check = try await station.post(Self.path + "/verifier", members: members.map { ($0.key, $0.value) })
    #expect(check.page?.template == "entrycheck", "\(check.html)")
    let carried = Self.members(check.html)
    let done = try await station.post(Self.path + "/enregistrer", members: carried.map { ($0.key, $0.value) })
    #expect(done.place == "/certificat/CVM/4471204")
    let sent = station.calls(CorrectCall.self)
    #expect(sent.map(\.by.who) == ["Marie Exemple"])
    var expected = TypedEntry(correcting: try Self.corrected().inspection)
    // A compliant vehicle may circulate: the form does not ask.
    expected["mayCirculate"] = nil
    #expect(sent.first?.entry == expected.entry)
  }

  @Test(arguments: [EntrySamples.id, "018f0000-0000-7000-8000-000000000043", nil])
  func `A correction replaces only the record that its form was filled from`(seen: String?) async throws {
    let station = try Self.station { call in
      call is CorrectCall ? CorrectAnswer(result: RecordResult(outcome: .recorded), cancellation: nil) : nil
    }
    var members = EntrySamples.ordinary.merging(["qui": "Marie Exemple", "pourquoi": "Mauvaise plaque"]) { $1 }
    members["vu"] = seen
    let sent = try await station.post(Self.path + "/enregistrer", members: members.map { ($0.key, $0.value) })
    #expect(sent.place == "/certificat/CVM/4471204")
    #expect(station.calls(CorrectCall.self).count == (seen == EntrySamples.id ? 1 : 0))
  }

  /// The repairs of 611AB are recorded under the draft's id, and are the defect that was left.
  private static func recorded() throws -> ConformityDetail {
    let vin = try #require(VehicleIdentificationNumber("2T1BURHE2HC845127"))
    let mechanic = try #require(AccessCode("TREM1234"))
    let now = EntrySamples.now
    let conformity = Conformity(
      id: try #require(InspectionID(EntrySamples.id)), kind: .mechanical, number: EntrySamples.number("4471192"),
      performedAt: now, utcOffset: -300, recordedAt: now, station: EntrySamples.start.station, mechanic: mechanic,
      keyedBy: mechanic, vehicle: Vehicle(vin: vin),
      repairs: [.init(component: "611", code: "AB", repairedAt: now)], remarks: nil, deadline: nil)
    let detail = CertificateDetail.sample(id: conformity.id)
    return ConformityDetail(
      summary: detail.summary, operation: detail.operation, conformity: conformity, attempts: [], decisions: [],
      receipt: nil, digest: detail.digest, waitsForDocument: false, nextTry: nil)
  }

  @Test(arguments: ["611AB", "2205C"])
  func `Repairs sent again after their record lead to it; other ones are kept under a new id`(
    repaired: String
  ) async throws {
    let record = try Self.recorded()
    let inner = Self.conforming(Self.document([("2205", "C")]), .here)
    let station = EntrySamples.station { call throws(StationRefusal) in
      switch call {
      case let call as SaveDraftCall where call.id == record.conformity.id: return SavedDraft(draft: nil)
      case let call as ConformitiesCall:
        return ConformityList(kind: call.kind, number: call.number, conformities: [record])
      case let call as ConformCall:
        guard case .object(let entry) = call.entry, case .array(let repairs)? = entry["repairs"] else { break }
        let isSame = repairs == [.object(["component": .text("611"), "code": .text("AB")])]
        return ConformAnswer(
          outcome: isSame ? .alreadyRecorded : .fit, kind: call.kind, number: call.number, lookUp: .here,
          document: Self.document([("2205", "C")]), issues: [])
      default: break
      }
      return try inner.answering(call)
    }
    let answers = ["repare-611AB": "non", "repare-2205C": "non"].merging(["repare-" + repaired: "oui"]) { $1 }
    let place = try #require(try await Self.send(station, "/conformite/verifier", answers).place)
    let autosave = try await Self.send(station, "/nouvelle/brouillon", answers).answer
    guard case .text(_, let status) = autosave else { throw StationRefusal(.unexpected) }
    let kept = station.calls(SaveDraftCall.self).map(\.id)
    if repaired == "611AB" {
      #expect(place == "/conformite/enregistree/CVM/4471192" && status == 200)
      #expect(Set(kept) == [record.conformity.id])
    } else {
      #expect(place.contains("brouillon=\(InspectionID(AnsweringStation.newID).text)") && status == 409)
      #expect(kept.contains(InspectionID(AnsweringStation.newID)))
    }
  }

  @Test func `Repairs whose draft is refused are shown again as typed, with the reason`() async throws {
    let inner = Self.conforming(Self.document([("611", "AB")]), .here)
    let station = EntrySamples.station { call throws(StationRefusal) in
      if call is SaveDraftCall { throw StationRefusal(.tooManyDrafts, parameters: ["limit": "200"]) }
      return try inner.answering(call)
    }
    let shown = try await Self.send(station, "/conformite/verifier", ["repare-611AB": "oui"])
    #expect(shown.page?.status == StationRefusal.Code.tooManyDrafts.outcome.status)
    #expect(shown.html.contains("role=\"alert\"") && Self.members(shown.html)["repare-611AB"] == "oui")
    #expect(Self.members(shown.html)["mecanicien"] == "TREM1234")
  }

  private static func document(_ open: [(String, String)]) -> ConformedDocument {
    ConformedDocument(
      performedAt: EntrySamples.now - .hours(30),
      vehicle: Vehicle(vin: VehicleIdentificationNumber("2T1BURHE2HC845127") ?? { preconditionFailure("no NIV") }()),
      open: open.map { Defect(component: $0.0, code: $0.1, severity: .minor) }, deadline: nil)
  }

  private static func conforming(_ document: ConformedDocument?, _ lookUp: DocumentLookUp) -> AnsweringStation {
    EntrySamples.station { call in
      switch call {
      case let call as ConformCall:
        let isAbsent = lookUp == .absentAtPortal && !call.evenIfAbsent
        return ConformAnswer(
          outcome: isAbsent ? .refused : call.rehearsal ? .fit : .recorded, kind: call.kind, number: call.number,
          lookUp: lookUp, document: document,
          issues: isAbsent ? [FieldIssue(field: "number", reason: .documentAbsent)] : [])
      case let call as ConformitiesCall:
        return ConformityList(kind: call.kind, number: call.number, conformities: [])
      case is SettingsCall: return PaperSamples.settings()
      default: return nil
      }
    }
  }

  private static let repaired = [
    "jeton": AnsweringStation.token, "brouillon": EntrySamples.id, "conformite": "oui", "document": "CVM",
    "numero": "4471192", "jour": "0", "heure": "10 h 15", "mecanicien": "TREM1234", "faire": "verifier",
  ]

  private static func send(
    _ station: AnsweringStation, _ path: String, _ changes: [String: String] = [:], _ language: Language = .french
  ) async throws -> Shown {
    let members = repaired.merging(changes) { $1 }
    return try await station.post(path, members: members.map { ($0.key, $0.value) }, language)
  }

  @Test(arguments: [Language.french, .english])
  func `A known document asks of each open defect whether it was repaired`(language: Language) async throws {
    let station = Self.conforming(Self.document([("611", "AB"), ("2205", "C")]), .here)
    let html = try await station.get("/conformite?document=CVM&numero=4471192", language).html
    #expect(html.contains("name=\"repare-611AB\""))
    #expect(html.contains("name=\"repare-2205C\""))
    #expect(!html.contains("name=\"niv\""))
    let answers = ["repare-611AB": "oui", "repare-2205C": "non"]
    let sent = try await Self.send(station, "/conformite/verifier", answers)
    let check = try await station.get(try #require(sent.address), language)
    #expect(check.page?.template == "entrycheck")
    let kept = try #require(station.calls(SaveDraftCall.self).last)
    #expect(kept.answers["intent"] == "conform")
    #expect(kept.answers["open[611AB]"] == Questionnaire.yes)
    let done = try await Self.send(station, "/conformite/enregistrer", Self.members(check.html))
    #expect(done.place == "/conformite/enregistree/CVM/4471192")
    let call = try #require(station.calls(ConformCall.self).last { !$0.rehearsal })
    guard case .object(let entry) = call.entry, case .array(let repairs)? = entry["repairs"] else {
      throw StationRefusal(.unexpected)
    }
    #expect(repairs == [.object(["component": .text("611"), "code": .text("AB")])])
    #expect(entry["id"] == .text(EntrySamples.id))
  }

  @Test func `A document that is not known asks for its NIV and its repairs`() async throws {
    let station = Self.conforming(nil, .notAsked)
    let html = try await station.get("/conformite?document=CVM&numero=4471192").html
    for field in ConformityFields.all where !["id", "kind", "number", "acceptDate"].contains(field.path) {
      let name = EntryNames.member(field.isRepeated ? field.path(at: 0) : field.path)
      #expect(html.contains("name=\"\(name)\""), "\(field.path)")
    }
  }

  @Test func `A document that the portal does not have is recorded only where a person says so`() async throws {
    let station = Self.conforming(nil, .absentAtPortal)
    let repair = ["niv": "2T1BURHE2HC845127", "composant-1": "611", "code-1": "AB"]
    let sent = try await Self.send(station, "/conformite/verifier", repair)
    let refused = try await station.get(try #require(sent.address))
    #expect(refused.html.contains("href=\"#absent\""))
    let accepted = try await Self.send(station, "/conformite/verifier", repair.merging(["absent": "oui"]) { $1 })
    let check = try await station.get(try #require(accepted.address))
    #expect(check.page?.template == "entrycheck")
  }

  @Test func `A document without an open defect is told, and asks for another number`() async throws {
    let html = try await Self.conforming(Self.document([]), .here).get("/conformite?document=CVM&numero=4471192").html
    #expect(html.contains("name=\"numero\""))
    #expect(!html.contains("data-draft"))
  }

  @Test(arguments: ["/conformite?brouillon=", "/nouvelle?brouillon="])
  func `A draft of repairs opens with its document, whatever leads to it`(address: String) async throws {
    let id = try #require(InspectionID(EntrySamples.id))
    let answers = ["intent": "conform", "kind": "mechanical", "number": "4471192"]
    let draft = EntryDraft(id: id, answers: answers, startedAt: EntrySamples.now, changedAt: EntrySamples.now)
    let place = try await EntrySamples.station(draft: draft).get(address + EntrySamples.id).place
    #expect(place == "/conformite?document=CVM&numero=4471192&brouillon=\(EntrySamples.id)")
  }
}
