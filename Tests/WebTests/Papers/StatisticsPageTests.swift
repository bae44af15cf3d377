import Domain
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct StatisticsPageTests {
  @Test(arguments: [
    ("", "2026-11-01", "2026-11-23"), ("?periode=mois", "2026-11-01", "2026-11-23"),
    ("?periode=precedent", "2026-10-01", "2026-10-31"), ("?periode=semaine", "2026-11-17", "2026-11-23"),
    ("?periode=jour", "2026-11-23", "2026-11-23"), ("?periode=annee", "2025-12-01", "2026-11-23"),
    ("?periode=toujours", "2026-11-01", "2026-11-23"),
  ])
  func `A period has its days, this month first`(query: String, from: String, through: String) async throws {
    let station = DocumentSamples.station()
    let shown = try await station.get("/statistiques" + query)
    let call = try #require(station.calls(StatisticsCall.self).first)
    #expect(call.from.text == from && call.through.text == through)
    #expect(shown.html.contains("<svg") == (from != through))
    #expect(shown.html.times("<h1") == 1)
  }

  @Test func `Bars stand for the counts of their days, and a text says what they show`() throws {
    let (from, through) = (try #require(CivilDate("2026-11-01")), try #require(CivilDate("2026-11-30")))
    let report = DocumentSamples.statistics(StatisticsCall(from: from, through: through))
    let chart = try #require(StatisticsChart(report)).content(
      Words(language: .french, zone: .quebec), now: DocumentSamples.now)
    let bars = try #require(chart["bars"] as? [Content])
    #expect(bars.count == 2)
    // 10 on the first day, of which 2 do not comply.
    #expect(bars[0]["height"] as? Int == 8 * (150 - 14) / 10)
    #expect((bars[0]["hollow"] as? Content)?["hh"] as? Int == (150 - 14) - 8 * (150 - 14) / 10 - 2)
    let told = try #require(chart["told"] as? String)
    #expect(told.contains("Le plus\u{A0}: 10, le 1er"))
    let empty = StatisticsTally(from: from, through: through).report
    #expect(StatisticsChart(empty) == nil)
  }

  @Test(arguments: Language.allCases)
  func `Twelve months have a bar each, and a table of months and mechanics with bars`(language: Language) async throws {
    let station = AnsweringStation { call throws(StationRefusal) in
      (call as? StatisticsCall).map(DocumentSamples.yearOfMechanics) ?? DocumentSamples.answer(call)
    }
    let html = try await station.get("/statistiques?periode=annee", language).html
    #expect(html.utf8.count <= 40 << 10, "\(html.utf8.count)")
    #expect(html.says(language == .french ? "en nov.\u{A0}2026" : "in Nov.\u{A0}2026"))
    #expect(html.times("<rect x=") == 12)
    // Six mechanics: a count and a bar for each month, the longest for the largest count.
    #expect(html.times("<svg aria-hidden=\"true\"") == 12 * 6)
    #expect(html.contains(">36 <svg aria-hidden=\"true\" width=\"50\" height=\"9\"><rect width=\"50\""))
    #expect(html.contains(">1 <svg aria-hidden=\"true\" width=\"50\" height=\"9\"><rect width=\"1\""))
    #expect(!html.contains("style="))
  }

  @Test(arguments: Language.allCases)
  func `A period without an inspection says so, without tables`(language: Language) async throws {
    let station = AnsweringStation { call throws(StationRefusal) in
      guard let call = call as? StatisticsCall else { return DocumentSamples.answer(call) }
      return StatisticsTally(from: call.from, through: call.through).report
    }
    let html = try await station.get("/statistiques", language).html
    let words = Words(language: language, zone: .quebec)
    #expect(html.says(words(.statsNone)) && html.times("<table") == 0 && html.times("<h2") == 0)
  }

  @Test func `The file has the same counts`() async throws {
    let station = DocumentSamples.station()
    let shown = try await station.post("/statistiques", ["periode": "semaine"])
    guard case .file(let name, _, let bytes) = shown.answer else {
      Issue.record("no file")
      return
    }
    let call = try #require(station.calls(StatisticsCall.self).first)
    #expect(name == "cvmsync-statistiques-2026-11-17-2026-11-23.csv")
    let words = Words(language: .french, zone: .quebec)
    #expect(String(decoding: bytes, as: UTF8.self) == OfficeReports.lines(DocumentSamples.statistics(call), words))
  }
}
