import Domain
import StationAPI
import Testing
import Wording

@testable import Web

/// À réviser: what is shown of both sides, and what a decision asks of the station.
@Suite struct ReviewPageTests {
  private static let path = "/reviser/CVM/4471195"

  private static func form(_ decision: String, who: String = "Marie Exemple", why: String = "Relu le NIV")
    -> KeyValuePairs<String, String>
  {
    ["decision": decision, "qui": who, "raison": why]
  }

  private static func plain(_ html: String) -> String { String(html.map { $0 == "\u{A0}" ? " " : $0 }) }

  @Test func `near NIVs are compared character by character, and no answer is proposed`() async throws {
    let html = Self.plain(try await DecideSamples.station().get(Self.path).html)
    #expect(html.contains("JTDKARFU1J3<mark>0</mark>60518"))
    #expect(html.contains("JTDKARFU1J3<mark>O</mark>60518"))
    #expect(html.contains("Caractère 12 : 0 ici, O au portail."))
    #expect(html.contains("Celui d&#39;ici a le bon chiffre de contrôle."))
    #expect(html.contains("Celui du portail n&#39;a pas le bon chiffre de contrôle."))
    #expect(!html.contains("<button class=\"go\""))
    #expect(html.contains("À réviser : 1 de 2"))
    #expect(html.contains(">4471196<"))
    #expect(html.ranges(of: "≠").count == 1)
    #expect(!html.contains("cvmsync reviser"))
  }

  @Test func `the English page says the same`() async throws {
    let html = try await DecideSamples.station().get(Self.path, .english).html
    #expect(html.contains("Character 12: 0 here, O at the portal."))
    #expect(html.contains("It is the same vehicle"))
    #expect(html.contains("To review: 1 of 2"))
  }

  @Test func `only where the owner alone differs is a button the main one (R1)`() async throws {
    let same = DecideSamples.comparison(
      DecideSamples.candidate(9, vin: "JTDKARFU1J3060518"), .same, differed: [.owner])
    let other = DecideSamples.comparison(
      DecideSamples.candidate(9, vin: "JTDKARFU1J3060518"), .same, differed: [.owner, .plate])
    for (comparisons, isMain) in [([same], true), ([other], false), ([same, other], false)] {
      let review = DecideSamples.review(
        DecideSamples.detail(.held, .vehicleDiffers, comparisons), [.select, .notSame, .retry])
      let html = try await DecideSamples.station(review).get(Self.path).html
      #expect(html.contains("<button class=\"go\" name=\"decision\" value=\"select:") == isMain, "\(comparisons.count)")
    }
  }

  @Test func `several vehicles have numbers, and a button names its vehicle`() async throws {
    let comparisons = [8, 9].map { DecideSamples.comparison(DecideSamples.candidate($0), .nearMiss) }
    let review = DecideSamples.review(
      DecideSamples.detail(.held, .vehicleAmbiguous, comparisons), [.select, .notSame, .retry])
    let station = DecideSamples.station(review)
    let html = Self.plain(try await station.get(Self.path).html)
    #expect(html.contains("Lequel est-ce?"))
    #expect(html.contains("Véhicule 2 du portail"))
    let second: PortalVehicleID = DecideSamples.id(9)
    #expect(html.contains("value=\"select:\(second.text)\">C&#39;est le véhicule 2<"))
    _ = try await station.post(Self.path, Self.form("select:\(second.text)"))
    #expect(station.calls(DecisionCall.self).map(\.vehicle) == [second])
  }

  @Test(arguments: [
    ("notSame", DecisionAction.notSame, "/reviser/CVM/4471196?fait=notSame&doc=CVM&no=4471195"),
    ("retry", .retry, "/reviser/CVM/4471196?fait=retry&doc=CVM&no=4471195"),
    ("undo", .undo, "/reviser/CVM/4471195?fait=undo&doc=CVM&no=4471195"),
  ])
  func `a decision is asked for once, and the next one follows`(
    value: String, action: DecisionAction, next: String
  ) async throws {
    let station = DecideSamples.station()
    let shown = try await station.post(Self.path, Self.form(value))
    #expect(shown.place == next)
    let calls = station.calls(DecisionCall.self)
    #expect(calls.map(\.action) == [action])
    #expect(calls.map(\.by) == [NamedDecision(who: "Marie Exemple", why: "Relu le NIV")])
  }

  @Test func `what was decided is told on the next page`() async throws {
    let html = try await DecideSamples.station().get("/reviser/CVM/4471196?fait=notSame&doc=CVM&no=4471195").html
    #expect(Self.plain(html).contains("CVM 4471195 : « ce n&#39;est pas le même » est noté."))
    let invented = try await DecideSamples.station().get("/reviser?fait=rien&doc=CVM&no=<b>").html
    #expect(!invented.contains("role=\"status\"><p") && !invented.contains("<b>&"))
  }

  @Test func `taking back is a withdrawal`() async throws {
    let station = DecideSamples.station(waiting: ["4471195"])
    let shown = try await station.post(Self.path, Self.form("withdraw"))
    #expect(station.calls(WithdrawCall.self).map(\.number) == [DecideSamples.number("4471195")])
    #expect(station.calls(DecisionCall.self).isEmpty)
    #expect(shown.place == "/reviser?fait=withdraw&doc=CVM&no=4471195")
  }

  @Test(
    arguments: [
      (["qui": "", "raison": "vu & lu", "decision": "retry"], ["#qui"]),
      (["qui": "Marie", "raison": " ", "decision": "retry"], ["#raison"]),
      (["decision": "retry"], ["#qui", "#raison"]), (["qui": "Marie", "raison": "vu"], []),
      (["qui": "Marie", "raison": "vu", "decision": "select:9"], []),
    ] as [(KeyValuePairs<String, String>, [String])])
  func `a decision without a name, a reason or an answer asks nothing, and keeps what was typed`(
    form: KeyValuePairs<String, String>, links: [String]
  ) async throws {
    let station = DecideSamples.station()
    let shown = try await station.post(Self.path, form)
    #expect(shown.page?.isError == true)
    #expect(station.calls(DecisionCall.self).isEmpty)
    #expect(shown.html.contains("<title>Erreur"))
    for link in links { #expect(shown.html.contains("<a href=\"\(link)\">")) }
    if links == ["#qui"] { #expect(shown.html.contains(">vu &amp; lu</textarea>")) }
    if links == ["#raison"] { #expect(shown.html.contains("value=\"Marie\"")) }
  }

  @Test func `the form names what it showed, and the decision is about that`() async throws {
    let station = DecideSamples.station()
    let operation = DecideSamples.nearMiss.detail.operation
    #expect(try await station.get(Self.path).html.contains("name=\"objet\" value=\"\(operation.text)\""))
    _ = try await station.post(
      Self.path, ["decision": "retry", "qui": "Marie", "raison": "vu", "objet": operation.text])
    #expect(station.calls(DecisionCall.self).map(\.operation) == [operation])
  }

  @Test func `a decision that was noted is told, also where the next one cannot be read`() async throws {
    let station = DecideSamples.station { call throws(StationRefusal) in
      if call is ReviewsCall { throw StationRefusal(.unexpected) }
      return nil
    }
    let shown = try await station.post(Self.path, Self.form("retry"))
    #expect(shown.place == "/reviser?fait=retry&doc=CVM&no=4471195")
  }

  @Test func `a form that is sent twice shows how the certificate stands`() async throws {
    let station = DecideSamples.station { call throws(StationRefusal) in
      if call is DecisionCall { throw StationRefusal(.wrongState) }
      return nil
    }
    #expect(try await station.post(Self.path, Self.form("notSame")).place == Self.path)
  }

  @Test func `another refusal is told on the same page`() async throws {
    let station = DecideSamples.station { call throws(StationRefusal) in
      if call is DecisionCall { throw StationRefusal(.noSuchCandidate) }
      return nil
    }
    let shown = try await station.post(Self.path, Self.form("notSame"))
    #expect(shown.page?.isError == true)
    #expect(shown.html.contains("value=\"Marie Exemple\""))
  }

  @Test func `a decided certificate says so, and offers to take the decision back while it may be`() async throws {
    for (actions, offers) in [([DecisionAction.undo], true), ([], false)] {
      let detail = DecideSamples.detail(.ready, .personDecided) {
        $0.decisions = [
          DecisionRecord(
            at: DecideSamples.now, action: .notSame, by: NamedDecision(who: "Marie Exemple", why: "vu"))
        ]
      }
      let html = try await DecideSamples.station(DecideSamples.review(detail, actions)).get(Self.path).html
      #expect(html.contains("Rien à décider"))
      #expect(html.contains("Marie Exemple"))
      #expect(html.contains("value=\"undo\"") == offers)
      #expect(!html.contains("value=\"notSame\""))
    }
  }

  @Test func `a blocked one shows each field that the portal refused, and leads to the correction`() async throws {
    let reason = StateReason(.refusedByPortal, field: "vehicle.model", problem: "invalid-form")
    let detail = DecideSamples.detail(.quarantined, .refusedByPortal) { $0.summary.reason = reason }
    let html = try await DecideSamples.station(DecideSamples.review(detail, [.retry])).get(Self.path).html
    #expect(html.contains("<strong>Modèle</strong>"))
    #expect(Self.plain(html).contains("Envoyé : Prius &lt;LE&gt;"))
    #expect(html.contains("un champ ne convient pas"))
    #expect(html.contains("class=\"btn go\" href=\"/nouvelle/corriger/CVM/4471195\""))
    #expect(!html.contains("value=\"notSame\""))
  }

  @Test func `repairs of a document elsewhere are sent again or given up`() async throws {
    let station = DecideSamples.station { call throws(StationRefusal) in
      switch call {
      case is ConformitiesCall:
        return ConformityList(
          kind: .mechanical, number: DecideSamples.number("4471195"), conformities: [DecideSamples.repairs()])
      case is CertificateCall: throw StationRefusal(.noSuchCertificate)
      default: return nil
      }
    }
    let html = try await station.get(Self.path).html
    #expect(station.calls(ReviewCall.self).isEmpty)
    #expect(html.contains("value=\"retry\"") && html.contains("value=\"close\""))
    #expect(html.contains("name=\"objet\" value=\"\(DecideSamples.repairs().operation.text)\""))
    #expect(!html.contains("value=\"withdraw\"") && !html.contains("cvmsync reviser"))
    _ = try await station.post(Self.path, Self.form("close"))
    #expect(station.calls(DecisionCall.self).map(\.action) == [.close])
  }

  @Test func `with 20 vehicles the page stays small`() async throws {
    let comparisons = (1...20).map {
      DecideSamples.comparison(
        DecideSamples.candidate($0, owner: String(repeating: "é", count: 40)), .nearMiss,
        differed: [.year, .make, .model, .plate, .colour, .netMass, .owner])
    }
    let review = DecideSamples.review(
      DecideSamples.detail(.held, .vehicleAmbiguous, comparisons), [.select, .notSame, .retry])
    let html = try await DecideSamples.station(review).get(Self.path).html
    #expect(html.utf8.count <= 40 << 10, "\(html.utf8.count)")
    #expect(html.contains("C&#39;est le véhicule 20"))
  }

  @Test func `the list leads to each, one alone to itself, and none says so`() async throws {
    let several = try await DecideSamples.station().get("/reviser")
    #expect(several.html.contains("href=\"/reviser/CVM/4471196\""))
    #expect(try await DecideSamples.station(waiting: ["4471195"]).get("/reviser").place == Self.path)
    #expect(try await DecideSamples.station(waiting: []).get("/reviser").html.contains("Rien à réviser"))
  }
}
