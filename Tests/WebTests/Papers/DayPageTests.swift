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

  @Test(arguments: [("", 60, Language.french), ("&avant=61", 10, .french), ("&avant=61", 10, .english)])
  func `A page with a part of the day says of how many, and leads to all on one page`(
    query: String, shown: Int, language: Language
  ) async throws {
    let html = try await Self.station(130).get("/jour?date=2026-11-20" + query, language).html
    #expect(html.says(language == .french ? "\(shown) documents sur 130 ici." : "\(shown) of 130 documents here."))
    #expect(html.contains("href=\"/jour?date=2026-11-20&amp;tout=1\""))
  }

  @Test func `All of a day is on one page up to 500, and what is more is told`() async throws {
    let whole = try await Self.station(130).get("/jour?date=2026-11-20&tout=1").html
    #expect(whole.says("130 documents.") && whole.times("<tr") == 131 && !whole.contains("tout=1"))
    let large = try await Self.station(700).get("/jour?date=2026-11-20&tout=1").html
    #expect(large.says("500 documents sur 700 ici.") && large.times("<tr") == 501)
  }

  /// A station with so many documents on each day, numbered from 1.
  private static func station(_ count: Int) -> AnsweringStation {
    AnsweringStation { call throws(StationRefusal) in
      guard let call = call as? SearchCall else { return DocumentSamples.answer(call) }
      let newest = call.before.map { Int($0) - 1 } ?? count
      // 60 are before the first page's end; of the next, ten are shown.
      let found = min(newest, call.limit.count, call.before == 61 ? 10 : .max)
      let next = newest - found
      return SearchAnswer(
        certificates: (0..<found).map(DocumentSamples.found),
        next: next > 0 && call.before != 61 ? Int64(next + 1) : nil)
    }
  }

  @Test func `A day without an inspection says so`() async throws {
    #expect(try await DocumentSamples.station().get("/jour").html.says("Aucune vérification ce jour-là."))
  }
}
