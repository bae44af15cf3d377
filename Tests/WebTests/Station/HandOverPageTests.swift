import Domain
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct HandOverPageTests {
  private static let form: KeyValuePairs<String, String> = [
    "doc": "CVM", "premier": "4471160", "dernier": "4471169", "vers": "Garage Exemple", "libres": "tous",
    "qui": "Marie Exemple", "raison": "tournée", "certain": "oui",
  ]

  @Test func `numbers are handed over only after the rule of the paper was ticked`() async throws {
    let station = AnsweringStation.papers()
    let unticked = try await station.post(
      "/stock/remettre",
      [
        "doc": "CVM", "premier": "4471160", "dernier": "4471169", "vers": "Garage Exemple", "qui": "M", "raison": "b",
        "libres": "libres",
      ])
    #expect(!station.hasChanged && unticked.html.contains("<a href=\"#certain\">"))
    #expect(unticked.html.contains("value=\"libres\" checked") && unticked.html.contains("value=\"Garage Exemple\""))
    #expect(try await station.post("/stock/remettre", Self.form).place == "/stock/remises/3?fait=1")
    let call = try #require(station.calls(HandOverCall.self).first)
    #expect(call.to == "Garage Exemple" && call.last?.text == "4471169" && !call.onlyFree && call.by.why == "tournée")
  }

  @Test func `the form sent twice shows the hand-over that it made; another's is refused`() async throws {
    let away = StationRefusal(.numberNotAvailable, parameters: ["number": "4471160", "state": "handedOver"])
    let again = AnsweringStation.refusing(HandOverCall.self, away)
    #expect(try await again.post("/stock/remettre", Self.form).place == "/stock/remises/3?fait=1")
    let other = AnsweringStation { call throws(StationRefusal) in
      if call is HandOverCall { throw away }
      guard call is HandOversCall else { return PaperSamples.answer(call) }
      var move = PaperSamples.move(.given, away: 10)
      move.station = "Unité mobile 7"
      return StockMoveList(moves: [move])
    }
    let refused = try await other.post("/stock/remettre", Self.form)
    #expect(refused.place == nil && refused.page?.status == 409)
  }

  @Test func `a hand-over offers its slip and the way back while its numbers are away, and not after`() async throws {
    let words = Words(language: .french, zone: .quebec)
    let away = try await AnsweringStation.papers().get("/stock/remises/3?fait=1")
    #expect(
      away.html.contains("href=\"/stock/remises/3/bordereau\"") && away.html.contains(words(.pageTakeBackGo).inHTML))
    #expect(away.html.contains(words(.handOverRule, ["station": "Garage Exemple"]).inHTML))
    let back = try await AnsweringStation.papers { call in
      call is HandOversCall ? StockMoveList(moves: [PaperSamples.move(.given)]) : nil
    }.get("/stock/remises/3")
    #expect(!back.html.contains("bordereau\"") && !back.html.contains("<form"))
    await #expect(throws: StationRefusal.self) { try await AnsweringStation.papers().get("/stock/remises/9") }
    await #expect(throws: StationRefusal.self) { try await AnsweringStation.papers().get("/stock/remises/x") }
  }

  @Test func `the slip is given byte for byte, and received as it was pasted`() async throws {
    let station = AnsweringStation.papers()
    guard case .file(let name, _, let bytes) = try await station.get("/stock/remises/3/bordereau").answer else {
      Issue.record("no file")
      return
    }
    #expect(name == "bordereau-3-4471160.json" && String(decoding: bytes, as: UTF8.self) == PaperSamples.slip.text)
    let pasted = PaperSamples.slip.text + "\r\n"
    let shown = try await station.post("/stock/recevoir", ["bordereau": pasted, "qui": "Luc Exemple"])
    #expect(shown.place == "/stock/remises/3?fait=1" && station.calls(ReceiveCall.self).first?.slip == pasted)
  }

  @Test func `a slip that is not for this station is refused beside it, and stays`() async throws {
    let refusal = StationRefusal(.slipForOther, parameters: ["to": "Garage", "station": "Unité mobile 2"])
    let shown = try await AnsweringStation.refusing(ReceiveCall.self, refusal).post(
      "/stock/recevoir", ["bordereau": "{\"a\":1}", "qui": "Luc Exemple"])
    #expect(shown.html.contains("id=\"bordereau-e\"") && shown.html.contains("{&quot;a&quot;:1}</textarea>"))
    #expect(shown.page?.status == 409)
  }

  @Test func `taking back needs the tick, a name and a reason; sent twice it is done once`() async throws {
    let station = AnsweringStation.papers()
    let wrong = try await station.post("/stock/remises/3", ["qui": "Marie Exemple", "raison": ""])
    #expect(!station.hasChanged && wrong.html.contains("<a href=\"#certain\">"))
    #expect(wrong.html.contains("<a href=\"#raison\">") && wrong.html.contains("value=\"Marie Exemple\""))
    let form: KeyValuePairs = ["qui": "Marie Exemple", "raison": "tournée", "certain": "oui"]
    #expect(try await station.post("/stock/remises/3", form).place == "/stock/remises/4?fait=1")
    #expect(station.calls(TakeBackCall.self).first?.move == 3)
    let again = AnsweringStation { call throws(StationRefusal) in
      if call is TakeBackCall { throw StationRefusal(.cameBack, parameters: ["move": "3"]) }
      guard call is HandOversCall else { return nil }
      return StockMoveList(moves: [PaperSamples.move(.takenBack, move: 4), PaperSamples.move(.given)])
    }
    #expect(try await again.post("/stock/remises/3", form).place == "/stock/remises/4?fait=1")
  }
}
