import Domain
import Foundation
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct EntryCheckTests {
  private static let path = "/nouvelle/verifier?brouillon=\(EntrySamples.id)"

  private static func record(
    _ station: AnsweringStation, _ changes: [String: String] = [:]
  ) async throws -> Shown {
    let members = [
      "jeton": AnsweringStation.token, "brouillon": EntrySamples.id, "genre": "CVM", "numero": "4471204",
      "vu": "\(EntrySamples.now.milliseconds)",
    ].merging(changes) { $1 }
    return try await station.post("/nouvelle/enregistrer", members: members.map { ($0.key, $0.value) })
  }

  @Test(arguments: [Language.french, .english])
  func `The check shows the exact text that the portal gets, and what does not fit in`(language: Language) async throws
  {
    let draft = try EntrySamples.draft([
      "nom": "Société de transport et de location Exemple du Sud 2", "rue": "Kingston Heights Drive",
      "civique": "4410", "ni": "T01014070660905", "masse": "1 250,5", "pnbv": "leger", "proprietaire": "entreprise",
    ])
    let shown = try await EntrySamples.station(draft: draft).get(Self.path, language)
    for piece in [
      "Société de transport et de location Exem<del>ple du Sud 2</del>", "Kingston<del> Heights Drive</del>",
      "<span class=\"niv\">0000000000000</span>", "<span class=\"niv\">1250.5</span>", "<span class=\"niv\">1</span>",
      "T01014070660905", "Société de transport et de location Exemple du Sud 2", "4471204",
    ] {
      #expect(shown.html.contains(piece), "\(piece)")
    }
    for word in ["transmis", "réintégré", "reinstated"] { #expect(!Self.main(shown.html).contains(word), "\(word)") }
    #expect(!shown.html.contains("type=\"checkbox\""))
  }

  private static func main(_ html: String) -> Substring {
    html[
      (html.firstRange(of: "<main")?.lowerBound ?? html.startIndex)..<(html.firstRange(of: "</main>")?.lowerBound
        ?? html.endIndex)]
  }

  @Test func `What was checked is recorded under the draft's id, and its page is shown`() async throws {
    let station = EntrySamples.station(draft: try EntrySamples.draft())
    #expect(try await Self.record(station).place == "/nouvelle/enregistree/CVM/4471204")
    let call = try #require(station.calls(RecordCall.self).last)
    #expect(!call.rehearsal)
    guard case .object(let entry)? = call.entries.first else { throw StationRefusal(.unexpected) }
    #expect(entry["id"] == .text(EntrySamples.id))
    #expect(entry["number"] == .text("4471204"))
  }

  @Test func `Answers that changed since they were seen are shown again, not recorded`() async throws {
    let station = EntrySamples.station(draft: try EntrySamples.draft())
    #expect(try await Self.record(station, ["vu": "1"]).place == Self.path + "&change=1")
    #expect(station.calls(RecordCall.self).isEmpty)
  }

  @Test func `A form that is sent twice shows the record again`() async throws {
    let id = try #require(InspectionID(EntrySamples.id))
    let station = EntrySamples.station { call in
      call is CertificateCall ? CertificateDetail.sample(id: id) : nil
    }
    #expect(try await Self.record(station).place == "/nouvelle/enregistree/CVM/4471204")
    #expect(station.calls(RecordCall.self).isEmpty)
    let other = EntrySamples.station { call in
      call is CertificateCall ? CertificateDetail.sample(id: InspectionID(AnsweringStation.newID)) : nil
    }
    await #expect(throws: StationRefusal(.noSuchDraft)) { try await Self.record(other) }
  }

  @Test func `What became wrong before it was recorded is told beside its field`() async throws {
    let refused = RecordAnswer(results: [
      RecordResult(
        outcome: .refused,
        issues: [FieldIssue(field: "number", reason: .numberNotAvailable, parameters: ["state": "spoiled"])])
    ])
    let station = EntrySamples.station(draft: try EntrySamples.draft()) { call in call is RecordCall ? refused : nil }
    let sent = try await Self.record(station)
    let shown = try await station.get(try #require(sent.address))
    #expect(shown.page?.isError == true)
    #expect(shown.html.contains("href=\"#numero\""))
    #expect(shown.html.contains("gâché"))
  }

  @Test(arguments: [Language.french, .english])
  func `The page after saving says what comes next, and claims nothing of the portal`(language: Language) async throws {
    let id = try #require(InspectionID(EntrySamples.id))
    let station = EntrySamples.station { call in call is CertificateCall ? CertificateDetail.sample(id: id) : nil }
    let html = try await station.get("/nouvelle/enregistree/CVM/4471204", language).html
    #expect(html.contains(language == .french ? "Enregistré sur cet appareil" : "Recorded on this device"))
    #expect(html.contains("4471204"))
    for word in ["transmis", "Réintégré", "réintégré", "einstated"] { #expect(!Self.main(html).contains(word)) }
  }

  @Test func `A draft is dropped only after a question`() async throws {
    let station = EntrySamples.station(draft: try EntrySamples.draft()) { call in
      call is DropDraftCall ? DraftList(drafts: []) : nil
    }
    let html = try await station.get("/nouvelle/effacer?brouillon=\(EntrySamples.id)").html
    #expect(html.contains("4471204"))
    #expect(station.calls(DropDraftCall.self).isEmpty)
    let shown = try await station.post(
      "/nouvelle/effacer", ["jeton": AnsweringStation.token, "brouillon": EntrySamples.id])
    #expect(shown.place == "/nouvelle")
    #expect(station.calls(DropDraftCall.self).map(\.id.text) == [EntrySamples.id])
  }
}

extension CertificateDetail {
  /// An ordinary CVM that waits.
  static func sample(id: InspectionID, _ change: (inout Inspection) -> Void = { _ in }) -> CertificateDetail {
    let now = EntrySamples.now
    let entry = EntrySamples.input()
    var answers = TypedEntry()
    for (path, text) in entry.counted { answers[path] = text }
    let context = EntryContext(
      now: now, station: StationIdentity(id: StationSummary.sample.id, kind: .mobileUnit), limits: .faq, newID: id)
    guard case .success(var read) = EntryReader.read(answers.entry, context: context) else {
      preconditionFailure("the sample is wrong")
    }
    change(&read.inspection)
    read.inspection.id = id
    let number = read.inspection.number
    return CertificateDetail(
      summary: CertificateSummary(
        sequence: 1, kind: .mechanical, number: number, state: .ready, stateSince: now, reason: nil, recordedAt: now,
        notBefore: nil), operation: OperationID(AnsweringStation.newID), inspection: read.inspection, adaptations: [],
      attempts: [], decision: nil, decisions: [], receipt: nil, digest: PayloadDigest(of: Data("x".utf8)), nextTry: nil)
  }
}
