import Domain
import StationAPI
import Testing
import Wording

@testable import Web

/// What holds on every page of stock, help, station and first steps.
@Suite struct PageShapeTests {
  private static let long = String(repeating: "é&", count: 100)

  /// A station with as much as there can be.
  private static let full = AnsweringStation.papers { call in
    switch call {
    case is StockCall: return PaperSamples.stock(lots: 300)
    case is GapsCall: return PaperSamples.gaps(1_000)
    case is LedgerCall: return PaperSamples.ledger(lost: long, who: long, runs: 50)
    case is HandOversCall:
      var move = PaperSamples.move(.given, away: 10)
      move.who = long
      move.why = long
      return StockMoveList(moves: Array(repeating: move, count: 200))
    case is BundlesCall: return BundleList(bundles: Array(repeating: PaperSamples.bundle(written: false), count: 100))
    case is VerifyCall:
      let numbers = (0..<10_000).map {
        LotNumber(number: PaperSamples.number("\(4_470_000 + $0)"), state: .issued, claim: .blank)
      }
      let findings = numbers.indices.map { $0 % 2 == 0 ? NumberFinding.onlyHere : .onlyAtPortal }
      return VerifyAnswer.compared(
        StockVerification(
          LotComparison(kind: .mechanical, numbers: numbers), findings: findings, isProven: true, method: .inventory,
          at: PaperSamples.now))
    default: return nil
    }
  }

  private static let pages = [
    "/stock", "/stock?page=8", "/stock/lot/CVM/4471100", "/stock/lot/CVM/4471100?page=2", "/stock/sautes",
    "/stock/papiers", "/stock/ajouter", "/stock/compter", "/stock/remettre", "/stock/recevoir", "/stock/remises",
    "/stock/remises/3?fait=1", "/aide", "/poste", "/premier-pas",
  ]
  private static let forms: [(String, KeyValuePairs<String, String>)] = [
    ("/stock/lot/CVM/4471100/comparer", [:]),
    ("/stock/papiers", ["premier": "4471140", "sort": "lost", "qui": long, "raison": long]),
    ("/stock/papiers", ["premier": "?", "qui": "", "raison": ""]), ("/stock/ajouter", [:]), ("/stock/compter", [:]),
    ("/stock/compter", ["compte": "12", "qui": "a"]), ("/stock/remettre", [:]), ("/stock/recevoir", [:]),
    ("/stock/remises/3", [:]), ("/poste/sauvegarde", [:]), ("/premier-pas", [:]),
  ]

  @Test(arguments: pages, Language.allCases)
  func `a page is small, has one heading, labels for its controls, and a token in each form`(
    path: String, language: Language
  ) async throws {
    Self.check(try await Self.full.get(path, language).html, path)
  }

  @Test(arguments: 0..<forms.count, Language.allCases)
  func `so is what a form answers`(place: Int, language: Language) async throws {
    let (path, form) = Self.forms[place]
    Self.check(try await Self.full.post(path, form, language).html, path)
  }

  private static func check(_ html: String, _ path: String) {
    #expect((1_000...40 << 10).contains(html.utf8.count), "\(path): \(html.utf8.count)")
    #expect(html.ranges(of: "<h1").count == 1, "\(path)")
    let token = "name=\"jeton\" value=\"\(AnsweringStation.token)\""
    #expect(html.ranges(of: "<form").count == html.ranges(of: token).count, "\(path)")
    #expect(html.ranges(of: "method=\"post\"").count == html.ranges(of: "<form").count, "\(path)")
    for control in html.matches(of: #/<(input|textarea|select)\b[^>]*>/#) {
      let tag = String(control.output.0)
      if tag.contains("type=\"hidden\"") || tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"") {
        continue
      }
      let id = tag.firstMatch(of: #/ id="([^"]*)"/#).map { String($0.output.1) } ?? "?"
      #expect(html.ranges(of: "<label for=\"\(id)\">").count == 1, "\(path): \(tag)")
    }
    let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "\(path): \(ids)")
    // The example's numbers, names and reasons come from the station: nothing is left to fill in.
    #expect(html.firstMatch(of: #/\{[a-zA-Z]+[=}]/#) == nil, "\(path)")
    #expect(!html.contains("é&é"), "\(path): not escaped")
  }
}
