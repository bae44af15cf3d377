import Domain
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct HomePageTests {
  @Test func `What presses leads to it: deadline, oldest, drafts, cancellations, papers to file`() async throws {
    let draft = DraftSummary(
      id: DocumentSamples.id(50), kind: .mechanical, number: DocumentSamples.number("4471204"), mechanic: nil,
      startedAt: DocumentSamples.now - .minutes(12), changedAt: DocumentSamples.now)
    let report = SameSentencesTests.situations[0].report
    let station = DocumentSamples.station(status: report, found: (0..<5).map(DocumentSamples.found), drafts: [draft])
    let html = try await station.get("/").html
    for link in [
      "/certificat/CVM/4471197", "/certificat/CVM/4471192", "/nouvelle?brouillon=\(draft.id.text)",
      "/certificat/CVM/4471181", "/certificat/CVM/4471180",
    ] {
      #expect(html.contains("<a href=\"\(link)\">"), "\(link)")
    }
    #expect(html.says("CVM 4471204 (commencé"))
    #expect(html.says("Chevrolet Silverado 2019, ABC123 (ON)"))
    #expect(html.times("<li><a href=") >= 5)
    #expect(station.calls(ListCall.self).map(\.withVehicles) == [true])
  }

  @Test(arguments: [(16, false), (4, false), (3, true), (1, true), (0, false)], Language.allCases)
  func `The last minutes of an idle session are told`(minutes: (Int64, Bool), language: Language) async throws {
    let (left, isTold) = minutes
    let report = StatusReport.sample {
      $0.account.state = .signedIn
      $0.account.idleEndsAt = DocumentSamples.now + .minutes(left)
    }
    let html = try await DocumentSamples.station(status: report).get("/", language).html
    #expect(html.says(language == .french ? "La session se ferme à" : "The session closes at") == isTold)
    #expect(html.contains("<meter min=\"0\" max=\"15\" value=\"\(min(left, 15))\"") == (left > 0))
    let settings = AnsweringStation.settings
    let frame = PageFrame(report: report, words: Words(language: language, zone: .quebec), settings: settings)
    #expect(frame.stand.hasSuffix("-s") == isTold)
  }

  @Test func `A new station begins with its first steps, and one at fault records nothing`() async throws {
    let new = StatusReport.sample {
      $0.stock = []
      $0.counts = [:]
    }
    let html = try await DocumentSamples.station(status: new).get("/").html
    #expect(html.contains("<a class=\"btn go big\" href=\"/premier-pas\">"))
    #expect(!html.contains("class=\"btn\" href=\"/nouvelle\""))
    let fault = SameSentencesTests.situations[4].report
    #expect(try await !DocumentSamples.station(status: fault).get("/").html.contains("btn\" href=\"/nouvelle\""))
  }

  @Test(arguments: Language.allCases, [RelocationStep.State.leaving, .left, .doubled])
  func `A retired device says so and leads to no new record`(
    language: Language, state: RelocationStep.State
  ) async throws {
    let step = RelocationStep(
      move: DocumentSamples.id(60), state: state, at: DocumentSamples.now,
      by: NamedDecision(who: "Exemple Roy", why: "nouveau portable"))
    let report = StatusReport.sample { $0.drafts = 2 }.told(step)
    let shown = try await DocumentSamples.station(status: report).get("/", language)
    let body = try #require(shown.html.split(separator: "</header>").last).description
    #expect(body.says(language == .french ? "RETIRÉ" : "RETIRED"))
    #expect(body.says("Exemple Roy") == (state != .doubled))
    #expect(!body.contains("href=\"/nouvelle") && !body.contains("href=\"/premier-pas"))
    let frame = PageFrame(
      report: report, words: Words(language: language, zone: .quebec), settings: AnsweringStation.settings)
    let navigation = "\(frame.content(of: try #require(shown.page), path: "/", body: ""))"
    #expect(navigation.contains("/attente") && !navigation.contains("/nouvelle"))
  }

  @Test func `The stock's meter says its numbers`() async throws {
    let html = try await DocumentSamples.station(status: SameSentencesTests.situations[6].report).get("/").html
    #expect(
      html.contains(
        "<meter min=\"0\" max=\"56\" value=\"12\" aria-label=\"Stock, par rapport à une semaine\u{A0}: 12 sur 56\">12</meter>"
      ))
    #expect(!html.contains("[#"))
  }
}
