import Domain
import Foundation
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct OutagesPageTests {
  private static let now = AnsweringStation.now
  private static let by = NamedDecision(who: "Camille <Exemple>", why: "le site ne s'ouvre pas")

  private static func report(_ call: OutagesCall, count: Int = 3) -> OutageReport {
    let kinds = OutageKind.allCases
    let outages = (0..<count).map { index in
      var outage = Outage(
        id: Int64(index + 1), source: .portal, kind: kinds[index % kinds.count], reachedBefore: now - .hours(3),
        firstSeen: now - .hours(2), lastSeen: now - .hours(1), ending: .reached, endedAt: now - .minutes(50), joined: 2)
      if index % 3 == 2 {
        outage = .told(.noNetwork, from: now - .hours(2), until: nil, by: by, at: now - .hours(1))
        outage.id = Int64(index + 1)
      }
      return ListedOutage(outage, papers: index)
    }
    return OutageReport(
      at: now, from: call.from, before: call.before, outages: outages,
      portal: OutageLog.Watch(at: now, reachedAt: now), network: nil)
  }

  private static func station(count: Int = 3, refusal: StationRefusal? = nil) -> AnsweringStation {
    AnsweringStation { call throws(StationRefusal) in
      switch call {
      case let call as OutagesCall: return report(call, count: count)
      case let call as WithdrawNoteCall:
        var note = Outage.told(.noNetwork, from: now, until: nil, by: call.by, at: now)
        (note.id, note.withdrawnBy, note.withdrawnAt) = (call.note, call.by, now)
        return note
      case let call as NoteOutageCall:
        if let refusal { throw refusal }
        return Outage.told(call.kind, from: call.from, until: call.until, by: call.by, at: now)
      default: return DocumentSamples.answer(call)
      }
    }
  }

  @Test(arguments: [
    ("/pannes", "2026-11-01T04:00:00+00:00", 721), ("/pannes/2026-10", "2026-10-01T04:00:00+00:00", 744),
    ("/pannes/2026-02", "2026-02-01T05:00:00+00:00", 672), ("/pannes/jadis", "2026-11-01T04:00:00+00:00", 721),
  ])
  func `a month has its days, this month first`(path: String, from: String, hours: Int64) async throws {
    let station = Self.station()
    _ = try await station.get(path)
    let call = try #require(station.calls(OutagesCall.self).first)
    #expect(OffsetDateTime.text(call.from, utcOffset: 0) == from)
    #expect((call.before - call.from).milliseconds / 3_600_000 == hours)
  }

  @Test(arguments: Language.allCases)
  func `the page says what the terminal says, with a form for a note`(language: Language) async throws {
    let station = Self.station()
    let shown = try await station.get("/pannes", language)
    let words = Words(language: language, zone: .quebec)
    let call = try #require(station.calls(OutagesCall.self).first)
    for block in View.outages(Self.report(call), words).blocks {
      switch block {
      case .table(let table): for cell in table.rows.flatMap(\.self) { #expect(shown.html.contains(cell.inHTML)) }
      case .sentences(let told): for sentence in told { #expect(shown.html.contains(sentence.inHTML)) }
      default: Issue.record("another block")
      }
    }
    #expect(shown.html.times("<h1") == 1 && shown.html.times("<table") == 2 && !shown.html.contains("<Exemple>"))
    for name in ["quoi", "depuis", "jusqua", "qui", "raison"] { #expect(shown.html.contains("name=\"\(name)\"")) }
    #expect(!station.calls(NoteOutageCall.self).contains { _ in true })
  }

  @Test func `a thousand spans are shown forty at a time`() async throws {
    let station = Self.station(count: 1_000)
    let html = try await station.get("/pannes/2026-11?page=25").html
    #expect(html.utf8.count < 40 << 10)
    #expect(html.contains("/pannes/2026-11?page=24") && !html.contains("?page=26"))
  }

  @Test func `a note is sent with what was typed, and the page says so`() async throws {
    let station = Self.station()
    let shown = try await station.post(
      "/pannes",
      ["quoi": "noNetwork", "depuis": "9 h 12", "jusqua": "", "qui": "Camille Exemple", "raison": "panne du voisin"])
    #expect(shown.place == "/pannes?fait=1")
    let call = try #require(station.calls(NoteOutageCall.self).first)
    #expect(call.kind == .noNetwork && call.until == nil && call.by.who == "Camille Exemple")
    #expect(OffsetDateTime.text(call.from, utcOffset: -300) == "2026-11-23T09:12:00-05:00")
    let done = try await station.get("/pannes?fait=1")
    #expect(done.html.contains(Words(language: .french, zone: .quebec)(.pageOutageDone).inHTML))
  }

  @Test func `a note is withdrawn on a page of its own, with a name and a reason`() async throws {
    let station = Self.station()
    let list = try await station.get("/pannes/2026-11").html
    #expect(list.contains("href=\"/pannes/2026-11/retirer/3\"") && list.times("/retirer/") == 1)
    #expect(list.contains("nov.\u{A0}2026") && !list.contains(">2026-11<"))
    let path = "/pannes/2026-11/retirer/3"
    let shown = try await station.get(path)
    let words = Words(language: .french, zone: .quebec)
    #expect(
      shown.html.contains(words(.pageOutageWithdrawHelp).inHTML) && shown.html.contains("Camille &lt;Exemple&gt;"))
    let wrong = try await station.post(path, ["qui": "Luc Exemple", "raison": ""])
    #expect(wrong.page?.isError == true && wrong.html.contains("id=\"raison-e\""))
    #expect(station.calls(WithdrawNoteCall.self).isEmpty)
    let done = try await station.post(path, ["qui": "Luc Exemple", "raison": "le mauvais jour"])
    #expect(done.place == "/pannes/2026-11")
    let call = try #require(station.calls(WithdrawNoteCall.self).first)
    #expect(call.note == 3 && call.by == NamedDecision(who: "Luc Exemple", why: "le mauvais jour"))
    for none in ["1", "99", "x"] {
      let refusal = await #expect(throws: StationRefusal.self) {
        _ = try await station.get("/pannes/2026-11/retirer/" + none)
      }
      #expect(refusal?.code == .noSuchNote)
    }
  }

  private static let wrong: [(KeyValuePairs<String, String>, String)] = [
    (["depuis": "tantôt", "qui": "Camille Exemple", "raison": "x y"], "depuis"),
    (["depuis": "9:12", "jusqua": "plus tard", "qui": "Camille Exemple", "raison": "x y"], "jusqua"),
    (["depuis": "9:12", "qui": "", "raison": "x y"], "qui"), (["depuis": "9:12", "qui": "Camille Exemple"], "raison"),
  ]

  @Test(arguments: 0..<4)
  func `what is wrong stands beside its field, what was typed stays, and nothing is noted`(place: Int) async throws {
    let (form, field) = Self.wrong[place]
    let station = Self.station()
    let shown = try await station.post("/pannes", form)
    #expect(shown.page?.isError == true && shown.html.contains("id=\"\(field)-e\""))
    #expect(shown.html.contains("value=\"\(form[0].value.inHTML)\""))
    #expect(station.calls(NoteOutageCall.self).isEmpty)
  }

  @Test func `a refusal of the station stands beside the field that it names`() async throws {
    let issue = FieldIssue(field: "until", reason: .endBeforeStart)
    let station = Self.station(refusal: StationRefusal(.malformedCall, issues: [issue]))
    let shown = try await station.post(
      "/pannes", ["depuis": "9:12", "jusqua": "9:00", "qui": "Camille Exemple", "raison": "x y"])
    #expect(shown.page?.isError == true && shown.html.contains("id=\"jusqua-e\""))
  }

  @Test func `the file has a line for each span of the month`() async throws {
    let station = Self.station()
    let shown = try await station.post("/pannes/csv", ["mois": "2026-10"])
    guard case .file(let name, _, let bytes) = shown.answer else {
      Issue.record("no file")
      return
    }
    let call = try #require(station.calls(OutagesCall.self).first)
    #expect(name == "cvmsync-pannes-2026-10.csv")
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == OfficeReports.lines(Self.report(call), Words(language: .french, zone: .quebec)))
  }

  @Test func `the certificate's page tells it in the life and beside the reason`() async throws {
    let seen = PortalSeen(
      recordedAt: DocumentSamples.now - .minutes(185),
      portal: OutageLog.Watch(at: DocumentSamples.now - .minutes(190), reachedAt: DocumentSamples.now - .minutes(190)))
    let html = try await DocumentSamples.station(DocumentSamples.detail { $0.portalSeen = seen }).get(
      "/certificat/CVM/4471192"
    ).html
    let words = Words(language: .french, zone: .quebec)
    let told = try #require(words.ground(DocumentSamples.detail { $0.portalSeen = seen }).first)
    #expect(html.contains(told.inHTML) && html.times("le portail répondait à") == 2)
  }

  @Test(arguments: ["/statistiques", "/aide", "/poste"])
  func `the pages that people look at first lead here`(path: String) async throws {
    let station = path == "/statistiques" ? DocumentSamples.station() : AnsweringStation.papers()
    #expect(try await station.get(path).html.contains("href=\"/pannes\""))
  }
}
