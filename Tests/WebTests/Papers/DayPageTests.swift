import Domain
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct DayPageTests {
  @Test(arguments: [
    ("", "2026-11-23", false), ("?date=2026-11-20", "2026-11-20", true), ("?date=hier", "2026-11-22", true),
    ("?date=??", "2026-11-23", false),
  ])
  func `A day has its list, today's first`(query: String, day: String, hasNext: Bool) async throws {
    let station = DocumentSamples.station(found: (0..<3).map(DocumentSamples.found))
    let html = try await station.get("/jour" + query).html
    let filter = try #require(station.calls(SearchCall.self).first).filter
    #expect(filter == CertificateFilter(from: CivilDate(day), through: CivilDate(day)))
    #expect(html.times("<h1") == 1 && html.times("data-print") == 1)
    #expect(html.says("Imprimé le 23 nov. 2026"))
    #expect(html.says("Le jour d'après") == hasNext)
  }

  @Test(arguments: Language.allCases)
  func `Sixty long rows fit a page of 40 KB, and the next page has the others`(language: Language) async throws {
    let station = DocumentSamples.station(found: (0..<60).map(DocumentSamples.found), next: 9)
    let html = try await station.get("/jour?date=2026-11-20", language).html
    #expect(html.utf8.count <= 40 << 10, "\(html.utf8.count)")
    #expect(html.contains("href=\"/jour?date=2026-11-20&amp;avant=9\""))
  }

  @Test func `A day without an inspection says so`() async throws {
    #expect(try await DocumentSamples.station().get("/jour").html.says("Aucune vérification ce jour-là."))
  }
}
