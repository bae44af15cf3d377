import Domain
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct StockPageTests {
  private static let lost: KeyValuePairs<String, String> = [
    "doc": "CVM", "premier": "4471140", "dernier": "", "sort": "lost", "qui": "Marie Exemple",
    "raison": "tombé du camion",
  ]
  private static let lostForSure: KeyValuePairs<String, String> = [
    "doc": "CVM", "premier": "4471140", "dernier": "", "sort": "lost", "qui": "Marie Exemple",
    "raison": "tombé du camion", "etape": "certain",
  ]

  @Test func `the stock says how long each document lasts, in the terminal's words, and when to order`() async throws {
    let shown = try await AnsweringStation.papers().get("/stock")
    let words = Words(language: .french, zone: .quebec)
    let level = StockLevel.sample(.mechanical, available: 51, shouldOrder: true)
    #expect(shown.html.contains("<p>\(words.told(level))</p>") && !shown.html.contains("[#"))
    #expect(shown.html.contains(try #require(words.order(level)).inHTML))
    #expect(shown.html.contains("href=\"/stock/lot/CVM/4471100\""))
    #expect(shown.html.contains("href=\"/stock/sautes\""))
    let none = try await AnsweringStation.papers { $0 is StockCall ? StockReport(lots: [], levels: []) : nil }.get(
      "/stock")
    #expect(none.html.contains(words(.pageNoLot).inHTML) && !none.html.contains("<table"))
  }

  @Test func `a lot's strip has a cell a number, silent, and its table has the same numbers`() async throws {
    let shown = try await AnsweringStation.papers().get("/stock/lot/CVM/4471100")
    #expect(shown.html.ranges(of: "<i>").count + shown.html.ranges(of: "<i class").count == 100)
    #expect(shown.html.contains("class=\"strip\" aria-hidden=\"true\""))
    #expect(shown.html.ranges(of: "<i class=\"warn\">▲</i>").count == 2 && shown.html.contains("2 numéros sautés"))
    #expect(shown.html.contains("4471100 à 4471139") && shown.html.contains("4471141 à 4471199"))
    #expect(shown.html.contains("Marie Exemple\u{A0}: tombé du camion"))
  }

  @Test(arguments: [("ok", StockState.spoiled, false), ("warn", .lost, true), ("warn", .stolen, true)])
  func `what was done is read back from the ledger, and who must be told only where papers are gone`(
    level: String, state: StockState, tells: Bool
  ) async throws {
    let station = AnsweringStation.papers { call in
      guard call is LedgerCall else { return nil }
      var ledger = PaperSamples.ledger()
      for place in ledger.runs.indices where ledger.runs[place].state == .lost { ledger.runs[place].state = state }
      return ledger
    }
    let words = Words(language: .french, zone: .quebec)
    let shown = try await station.get("/stock/lot/CVM/4471100?vu=4471140")
    #expect(shown.html.contains("<div class=\"note \(level)\" role=\"status\"><p>4471140, \(words("stock", state))"))
    #expect(shown.html.contains(words(.stockTellWhom).inHTML) == tells)
    #expect(!(try await station.get("/stock/lot/CVM/4471100?vu=9999999")).html.contains("role=\"status\"><p>"))
  }

  @Test func `a lot is added once, and its errors stand beside their fields with the values kept`() async throws {
    let station = AnsweringStation.papers()
    let form: KeyValuePairs = ["doc": "AVP", "premier": "0088001", "dernier": "0088020", "qui": "Luc Exemple"]
    #expect(try await station.post("/stock/ajouter", form).place == "/stock/lot/AVP/0088001?fait=lot")
    let call = try #require(station.calls(AddLotCall.self).first)
    #expect(call.kind == .photometric && call.last.text == "0088020" && call.who == "Luc Exemple")

    let wrong = try await station.post(
      "/stock/ajouter", ["doc": "AVP", "premier": "00 88?", "dernier": "", "qui": " "])
    let page = try #require(wrong.page)
    #expect(page.isError && page.status == 400 && station.calls(AddLotCall.self).count == 1)
    for field in ["premier", "dernier", "qui"] {
      #expect(wrong.html.contains("<a href=\"#\(field)\">") && wrong.html.contains("id=\"\(field)-e\""), "\(field)")
    }
    #expect(wrong.html.contains("value=\"00 88?\"") && wrong.html.contains("value=\"AVP\" checked"))
    #expect(wrong.html.contains("<title>Erreur\u{a0}: "))
  }

  @Test func `the same lot sent twice is shown; another that overlaps is refused`() async throws {
    let form: KeyValuePairs = ["doc": "CVM", "premier": "4471100", "dernier": "4471199", "qui": "Luc Exemple"]
    let same = StationRefusal(.lotOverlaps, parameters: ["first": "4471100", "last": "4471199"])
    let shown = try await AnsweringStation.refusing(AddLotCall.self, same).post("/stock/ajouter", form)
    #expect(shown.place == "/stock/lot/CVM/4471100?fait=lot")
    let other = StationRefusal(.lotOverlaps, parameters: ["first": "4471150", "last": "4471249"])
    let refused = try await AnsweringStation.refusing(AddLotCall.self, other).post("/stock/ajouter", form)
    #expect(refused.page?.status == 409 && refused.html.contains("4471150"))
  }

  @Test func `an end of numbers is asked twice, and no name or reason stands in an address`() async throws {
    let station = AnsweringStation.papers()
    let first = try await station.post("/stock/papiers", Self.lost)
    #expect(!station.hasChanged)
    #expect(first.html.contains(Words(language: .french, zone: .quebec)(.pageSureNoWayBack).inHTML))
    #expect(first.html.contains("name=\"raison\" value=\"tombé du camion\""))
    #expect(first.html.contains("crq-ssm@saaq.gouv.qc.ca"))
    let place = try #require(try await station.post("/stock/papiers", Self.lostForSure).place)
    #expect(place == "/stock/lot/CVM/4471140?vu=4471140")
    let call = try #require(station.calls(MoveNumbersCall.self).first)
    #expect(call.state == .lost && call.numbers.map(\.text) == ["4471140"] && call.by.why == "tombé du camion")
  }

  @Test func `a number passed over is explained at once, since it stays usable`() async throws {
    let station = AnsweringStation.papers()
    let form: KeyValuePairs = [
      "doc": "CVM", "premier": "4471150", "dernier": "4471151", "sort": "la", "qui": "Marie Exemple",
      "raison": "tournée",
    ]
    #expect(try await station.post("/stock/papiers", form).place == "/stock/sautes")
    #expect(station.calls(SkipCall.self).first?.numbers.map(\.text) == ["4471150", "4471151"])
    #expect(station.calls(MoveNumbersCall.self).isEmpty)
  }

  @Test func `the second step sent twice is done once; a mark by somebody else is not taken for ours`() async throws {
    let marked = StationRefusal(.numberNotAvailable, parameters: ["number": "4471140", "state": "lost"])
    let again = AnsweringStation.refusing(MoveNumbersCall.self, marked)
    #expect(try await again.post("/stock/papiers", Self.lostForSure).place != nil)
    let other = AnsweringStation { call throws(StationRefusal) in
      if call is MoveNumbersCall { throw marked }
      return call is LedgerCall ? PaperSamples.ledger(who: "Luc Exemple") : PaperSamples.answer(call)
    }
    let refused = try await other.post("/stock/papiers", Self.lostForSure)
    #expect(refused.place == nil && refused.page?.status == 409)
  }

  @Test(
    arguments: [
      ("4471140", "4471139", "dernier"), ("4471140", "44711400", "dernier"), ("4471000", "4471199", "dernier"),
      ("", "", "premier"), ("a b c é", "", "premier"),
    ])
  func `numbers that are no range, or too many, are told at their field`(
    first: String, last: String, field: String
  ) async throws {
    let station = AnsweringStation.papers()
    let shown = try await station.post(
      "/stock/papiers", ["premier": first, "dernier": last, "sort": "lost", "qui": "a", "raison": "b"])
    #expect(shown.html.contains("<a href=\"#\(field)\">") && !station.hasChanged)
  }

  @Test func `correcting comes back to the form with every value`() async throws {
    let shown = try await AnsweringStation.papers().post(
      "/stock/papiers",
      ["doc": "CVM", "premier": "4471140", "sort": "stolen", "qui": "M", "raison": "<b>", "etape": "corriger"])
    #expect(shown.html.contains("value=\"stolen\" checked") && shown.html.contains("value=\"&lt;b&gt;\""))
    #expect(shown.page?.isError == false)
  }

  @Test(arguments: [(51, "ok"), (49, "warn"), (53, "warn")])
  func `a count says what the terminal says, with ways on in the place of commands`(
    counted: Int, level: String
  ) async throws {
    let station = AnsweringStation.papers()
    let shown = try await station.post("/stock/compter", ["doc": "CVM", "compte": "\(counted)", "qui": "Luc Exemple"])
    #expect(station.calls(CountCall.self).first?.counted == counted)
    #expect(shown.html.contains("class=\"note \(level)\"") && !shown.html.contains("cvmsync stock"))
    #expect(shown.html.contains("/stock/papiers?doc=CVM") == (counted < 51))
    let wrong = try await station.post("/stock/compter", ["doc": "CVM", "compte": "douze", "qui": "Luc Exemple"])
    #expect(wrong.html.contains("value=\"douze\"") && station.calls(CountCall.self).count == 1)
  }

  @Test func `comparing asks the portal for that lot, and tells an answer that did not come`() async throws {
    let station = AnsweringStation.papers { call in
      call is VerifyCall ? VerifyAnswer.notReached(.offline) : nil
    }
    let shown = try await station.post("/stock/lot/CVM/4471100/comparer", [:])
    #expect(station.calls(VerifyCall.self).map(\.number.text) == ["4471100"])
    let words = Words(language: .french, zone: .quebec)
    #expect(shown.html.contains(words("pass", PassEnd.offline).inHTML) && shown.html.contains("class=\"note warn\""))
  }

  @Test func `passed-over numbers each lead to the form with their numbers`() async throws {
    let shown = try await AnsweringStation.papers().get("/stock/sautes")
    let href = "/stock/papiers?doc=CVM&amp;premier=4471150&amp;dernier=4471151"
    #expect(shown.html.contains("href=\"\(href)\""))
    let form = try await AnsweringStation.papers().get("/stock/papiers?doc=CVM&premier=4471150&dernier=4471151")
    #expect(form.html.contains("value=\"4471150\"") && form.html.contains("value=\"4471151\""))
  }
}
