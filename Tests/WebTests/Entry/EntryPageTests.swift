import Domain
import Foundation
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct EntryPageTests {
  private static let path = "/nouvelle?brouillon=\(EntrySamples.id)"

  @Test func `Every field of an entry has its control, in the form of some document`() async throws {
    let station = EntrySamples.station()
    var html = try await station.get(Self.path).html
    for changes in [
      ["faire": "document-AVP"], ["faire": "mode-ancien"], ["faire": "ajouter"],
      ["faire": "verifier", "jour": "autre", "date": "1970-01-01"],
    ] {
      html += try await station.follow("/nouvelle/verifier", changes).html
    }
    // The record's id is the draft's; kind and numbering are chosen by buttons.
    for field in EntryFields.all where !["id", "kind", "numbering"].contains(field.path) {
      let name = EntryNames.member(field.isRepeated ? field.path(at: 0) : field.path)
      #expect(html.contains("name=\"\(name)\""), "\(field.path)")
    }
    #expect(html.contains("name=\"genre\""))
    #expect(html.contains("name=\"mode\""))
  }

  @Test(arguments: [Language.french, .english])
  func `A new form proposes the next paper, the present time and the usual choices`(language: Language) async throws {
    let html = try await EntrySamples.station().get(Self.path, language).html
    for piece in [
      "name=\"numero\" type=\"text\" value=\"4471204\"", "value=\"QC\" selected", "value=\"periodic\" selected",
      "value=\"12\" selected", language == .french ? "value=\"11 h 37\"" : "value=\"11:37 a.m.\"",
      "value=\"conforme\" id=\"resultat\" checked", "data-draft=\"/nouvelle/brouillon\"",
      "name=\"brouillon\" value=\"\(EntrySamples.id)\"", "name=\"jeton\" value=\"\(AnsweringStation.token)\"",
    ] {
      #expect(html.contains(piece), "\(piece)")
    }
    #expect(html.ranges(of: "<h1").count == 1)
  }

  @Test func `A form has an address of its own, so that going back shows what was typed`() async throws {
    let id = InspectionID(AnsweringStation.newID).text
    #expect(try await EntrySamples.station().get("/nouvelle").place == "/nouvelle?brouillon=\(id)")
    let draft = try EntrySamples.draft(["nom": "Roy, Exemple"])
    let html = try await EntrySamples.station(draft: draft).get(Self.path).html
    #expect(html.contains("value=\"Roy, Exemple\""))
    #expect(html.contains("value=\"121 040\""))
  }

  @Test func `The draft that the script sends is kept under the paths of an entry, and the answer tells when`()
    async throws
  {
    let station = EntrySamples.station()
    let answer = try await station.send("/nouvelle/brouillon").answer
    let call = try #require(station.calls(SaveDraftCall.self).first)
    #expect(call.id?.text == EntrySamples.id)
    #expect(call.answers["vehicle.vin"] == "2T1BURHE2HC845127")
    #expect(call.answers["odometer.value"] == "121 040")
    #expect(call.answers["owner.name"] == "Gagnon, Exemple")
    guard case .text(let text, status: 200) = answer else { throw StationRefusal(.unexpected) }
    #expect(text.contains("gardé à 11"))
  }

  @Test func `A save of the script has the order in which it left the browser, and one that is late is told`()
    async throws
  {
    let station = EntrySamples.station()
    _ = try await station.send("/nouvelle/brouillon", ["suite": "1795451849000"])
    _ = try await station.send("/nouvelle/brouillon")
    let sequences = station.calls(SaveDraftCall.self).map(\.sequence)
    #expect(sequences == [1_795_451_849_000, EntrySamples.now.milliseconds])
    let kept = DraftSummary(of: try EntrySamples.draft())
    let late = EntrySamples.station { call in call is SaveDraftCall ? SavedDraft(draft: kept, isLate: true) : nil }
    guard case .text(_, status: 409) = try await late.send("/nouvelle/brouillon").answer else {
      throw StationRefusal(.unexpected)
    }
  }

  @Test(arguments: [RecordResult.Outcome.alreadyRecorded, .refused])
  func `A draft that arrives after its record is dropped silently, but another vehicle's is told to be lost`(
    outcome: RecordResult.Outcome
  ) async throws {
    let station = EntrySamples.station { call in
      switch call {
      case is SaveDraftCall: SavedDraft(draft: nil)
      case is RecordCall: RecordAnswer(results: [RecordResult(outcome: outcome)])
      default: nil
      }
    }
    guard case .text(let text, let status) = try await station.send("/nouvelle/brouillon").answer else {
      throw StationRefusal(.unexpected)
    }
    #expect(status == (outcome == .alreadyRecorded ? 200 : 409))
    #expect(text.contains("ouvrez une nouvelle vérification") == (outcome == .refused))
    #expect(station.calls(RecordCall.self).allSatisfy { $0.rehearsal })
  }

  @Test(arguments: ["", "&document=AVP"])
  func `The address of a record's draft leads to a new form, under another id`(kind: String) async throws {
    let station = EntrySamples.station { call throws(StationRefusal) in
      if call is DraftCall { throw StationRefusal(.noSuchDraft, parameters: ["recorded": "true"]) }
      return nil
    }
    let place = try await station.get(Self.path + kind).place
    #expect(place == "/nouvelle?brouillon=\(InspectionID(AnsweringStation.newID).text)\(kind)")
  }

  private static func refusing(_ refusal: StationRefusal) -> AnsweringStation {
    EntrySamples.station { call throws(StationRefusal) in
      if call is SaveDraftCall { throw refusal }
      return nil
    }
  }

  @Test(arguments: [Language.french, .english])
  func `A refused draft is told with its reason to the script, and in the form with all that was typed`(
    language: Language
  ) async throws {
    let refusal = StationRefusal(.tooManyDrafts, parameters: ["limit": "200"])
    let reason = Words(language: language, zone: .quebec).refusal(refusal).forPage
    let station = Self.refusing(refusal)
    let answer = try await station.send("/nouvelle/brouillon", [:], language).answer
    guard case .text(let text, let status) = answer else { throw StationRefusal(.unexpected) }
    #expect(status == refusal.code.outcome.status && text.hasSuffix(reason))
    for action in ["verifier", "garder", "ajouter"] {
      let shown = try await station.send("/nouvelle/verifier", ["faire": action], language)
      #expect(shown.page?.status == refusal.code.outcome.status && shown.page?.isError == true)
      #expect(shown.html.contains(reason.inHTML))
      for value in ["2T1BURHE2HC845127", "Gagnon, Exemple", "121 040", EntrySamples.id] {
        #expect(shown.html.contains("value=\"\(value)\""), "\(action): \(value)")
      }
    }
  }

  @Test func `Another draft with the same number is told in the form and to the script`() async throws {
    let draft = try EntrySamples.draft()
    var other = DraftSummary(of: draft)
    other.id = InspectionID(AnsweringStation.newID)
    for (number, isTold) in [("4471204", true), ("4471205", false)] {
      other.number = EntrySamples.number(number)
      let drafts = [DraftSummary(of: draft), other]
      let saved = SavedDraft(draft: drafts[0], sameNumber: isTold ? [other] : [])
      let station = EntrySamples.station(draft: draft) { call in
        call is DraftsCall ? DraftList(drafts: drafts) : call is SaveDraftCall ? saved : nil
      }
      let said = "Ce numéro est aussi dans un brouillon"
      #expect(try await station.get(Self.path).html.contains(said) == isTold)
      guard case .text(let text, status: 200) = try await station.send("/nouvelle/brouillon").answer else {
        throw StationRefusal(.unexpected)
      }
      #expect(text.contains(said) == isTold)
    }
  }

  @Test(arguments: [Language.french, .english])
  func `All errors are told at once, on top and beside their fields, and what was typed stays`(
    language: Language
  ) async throws {
    let station = EntrySamples.station()
    let wrong = ["annee": "217", "nom": "", "masse": "1,25", "odometre": "12 km et plus", "numero-lu": ""]
    var members = EntrySamples.ordinary.merging(wrong) { $1 }
    members["numero-lu"] = nil
    let sent = try await station.post(
      "/nouvelle/verifier", members: members.map { ($0.key, $0.value) }, language)
    let shown = try await station.get(try #require(sent.address), language)
    let html = shown.html
    #expect(shown.page?.isError == true)
    #expect(html.contains(language == .french ? "<title>Erreur" : "<title>Error"))
    #expect(html.contains("role=\"alert\" tabindex=\"-1\" autofocus"))
    for name in ["annee", "nom", "masse", "odometre", "numero-lu"] {
      let told = try #require(
        html.firstMatch(
          of: try Regex("href=\"#\(name)\">[^<]*?(?: : |: )([^<]*)</a>", as: (Substring, Substring).self)),
        "\(name)")
      #expect(html.ranges(of: told.output.1).count == 2, "\(name): \(told.output.1)")
      #expect(html.contains("id=\"\(name)-e\""), "\(name)")
    }
    for value in ["217", "1,25", "12 km et plus", "Toyota"] {
      #expect(html.contains("value=\"\(value)\""), "\(value)")
    }
    #expect(station.calls(SaveDraftCall.self).count == 1)
    #expect(station.calls(RecordCall.self).allSatisfy { $0.rehearsal })
  }

  @Test func `A warning stands apart, and the next page comes once it is confirmed`() async throws {
    let station = EntrySamples.station()
    let doubtful = ["niv": "2T1BURHE9HC845127"]
    let html = try await station.follow("/nouvelle/verifier", doubtful).html
    #expect(html.contains("name=\"vu-vinCheckDigit-niv\""))
    #expect(!html.contains("class=\"errs"))
    let confirmed = doubtful.merging(["vu-vinCheckDigit-niv": "oui"]) { $1 }
    let place = try await station.send("/nouvelle/verifier", confirmed).place
    #expect(place == "/nouvelle/verifier?brouillon=\(EntrySamples.id)")
  }

  @Test func `Buttons add and remove a defect without checking or losing anything`() async throws {
    let station = EntrySamples.station()
    let defect = ["resultat": "non", "composant-1": "2205", "code-1": "C", "nom": ""]
    let added = try await station.follow("/nouvelle/verifier", defect.merging(["faire": "ajouter"]) { $1 }).html
    #expect(added.contains("name=\"composant-2\""))
    #expect(added.contains("name=\"composant-1\" type=\"text\" value=\"2205\""))
    #expect(!added.contains("class=\"errs"))
    let removed = try await station.follow("/nouvelle/verifier", defect.merging(["faire": "retirer-1"]) { $1 }).html
    #expect(removed.contains("name=\"composant-1\" type=\"text\" value=\"\""))
    #expect(!removed.contains("name=\"composant-2\""))
    #expect(station.calls(RecordCall.self).isEmpty)
  }

  @Test func `Another document has its own next number`() async throws {
    let html = try await EntrySamples.station().follow("/nouvelle/verifier", ["faire": "document-AVP"]).html
    #expect(html.contains("value=\"0088004\""))
    #expect(html.contains("name=\"vitre-1\""))
    #expect(html.contains("value=\"Gagnon, Exemple\""))
    #expect(!html.contains("name=\"numero-lu\" value=\"oui\" checked"))
  }

  @Test func `A script in every text field stays text`() async throws {
    let script = "<script>alert(1)</script>\"'"
    var members = EntrySamples.ordinary
    for name in members.keys where !["jeton", "brouillon", "genre", "mode", "jour"].contains(name) {
      members[name] = script
    }
    let station = EntrySamples.station()
    let sent = try await station.post("/nouvelle/verifier", members: members.map { ($0.key, $0.value) })
    let html = try await station.get(try #require(sent.address)).html
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test func `A form with forty defects and long texts is at most 40 KB, and sends them all again`() async throws {
    var changes = [
      "resultat": "non", "nom": String(repeating: "é", count: 120), "remarques": String(repeating: "é", count: 500),
    ]
    for row in 1...40 {
      changes["composant-\(row)"] = "220500"
      changes["code-\(row)"] = "ABC"
      changes["gravite-\(row)"] = "mineure"
      changes["position-\(row)"] = String(repeating: "w", count: 40)
    }
    let html = try await EntrySamples.station().follow(
      "/nouvelle/verifier", changes.merging(["faire": "ajouter"]) { $1 }
    )
    .html
    #expect(html.utf8.count <= 40 << 10, "\(html.utf8.count)")
    for row in [1, 28, 29, 40] { #expect(html.contains("name=\"composant-\(row)\""), "\(row)") }
  }
}
