import Domain
import StationAPI
import Testing

@testable import Web

@Suite struct NoticesPageTests {
  private static func notice(_ id: Int64) -> Notice {
    Notice(id: id, kind: .portalWentBack, at: DecideSamples.now - .minutes(9), count: 3, parameters: [:])
  }

  private static func station(left: [Int64] = []) -> AnsweringStation {
    AnsweringStation { call throws(StationRefusal) in
      switch call {
      case is NoticesCall: return NoticeList(notices: [notice(4), notice(5)])
      case is SeenCall: return NoticeList(notices: left.map(notice))
      default: return nil
      }
    }
  }

  @Test func `each notice has its own form, with ids of its own`() async throws {
    let html = try await Self.station().get("/avis").html
    #expect(html.ranges(of: "action=\"/avis\"").count == 2)
    #expect(html.contains("id=\"qui-4\"") && html.contains("id=\"qui-5\""))
    #expect(html.ranges(of: "<h1").count == 1)
  }

  @Test(arguments: [([5], "/avis"), ([], "/")] as [([Int64], String)])
  func `a notice is noted as seen by whom, and the next or the home page follows`(
    left: [Int64], place: String
  ) async throws {
    let station = Self.station(left: left)
    #expect(try await station.post("/avis", ["avis": "4", "qui": "Marie", "raison": "Comparé"]).place == place)
    #expect(station.calls(SeenCall.self).map(\.notice) == [4])
    #expect(station.calls(SeenCall.self).map(\.by) == [NamedDecision(who: "Marie", why: "Comparé")])
  }

  @Test func `without a name nothing is noted, and what was typed stays at its notice`() async throws {
    let station = Self.station()
    let shown = try await station.post("/avis", ["avis": "5", "qui": "", "raison": "vu"])
    #expect(shown.html.contains("<a href=\"#qui-5\">"))
    #expect(shown.html.ranges(of: ">vu</textarea>").count == 1)
    #expect(station.calls(SeenCall.self).isEmpty)
  }

  @Test func `one that was seen already asks nothing`() async throws {
    let station = Self.station()
    #expect(try await station.post("/avis", ["avis": "9", "qui": "a", "raison": "b"]).place == "/avis")
    #expect(station.calls(SeenCall.self).isEmpty)
  }
}
