import Domain
import StationAPI
import Testing
import Wording

@testable import Web

/// File d'attente: the pass, why each one waits, and what makes it go.
@Suite struct QueuePageTests {
  private static func station(
    waiting: [CertificateSummary] = [], people: [CertificateSummary] = [],
    _ change: @escaping @Sendable (inout StatusReport) -> Void = { _ in }
  ) -> AnsweringStation {
    AnsweringStation { call throws(StationRefusal) in
      switch call {
      case is StatusCall:
        return StatusReport.sample {
          $0.counts = ["ready": waiting.count, "held": people.count]
          change(&$0)
        }
      case let call as ListCall:
        let isForPeople = call.states?.contains(.held) == true
        return ListAnswer(
          certificates: Array((isForPeople ? people : waiting).reversed().prefix(call.limit.count)), next: nil)
      case is StopPassCall, is StartPassCall: return PassProgress(running: true)
      default: return nil
      }
    }
  }

  private static func waiting(_ count: Int) -> [CertificateSummary] {
    (0..<count).map {
      DecideSamples.summary("\(4_471_000 + $0)", .ready, sequence: Int64($0 + 1), vin: "JTDKARFU1J306\(1_000 + $0)")
    }
  }

  private static func plain(_ html: String) -> String { String(html.map { $0 == "\u{A0}" ? " " : $0 }) }

  private static func running(_ report: inout StatusReport) {
    report.account.state = .signedIn
    report.pass = PassProgress(running: true, confirmed: 4, remaining: 7, emptyAt: DecideSamples.now + .minutes(4))
  }

  @Test func `a pass that runs shows how far it is, and can be stopped`() async throws {
    let station = Self.station(waiting: Self.waiting(7), Self.running)
    let html = Self.plain(try await station.get("/attente").html)
    #expect(html.contains("<progress max=\"11\" value=\"4\""))
    #expect(html.contains("4 de 11 réintégrées. À ce rythme, plus rien n&#39;attendra à 11 h 41."))
    #expect(!html.contains("value=\"envoyer\""))
    #expect(try await station.post("/attente", ["faire": "arreter"]).place == "/attente")
    #expect(station.calls(StopPassCall.self).count == 1)
    let stopping = Self.station(waiting: Self.waiting(7)) {
      Self.running(&$0)
      $0.pass.stopAskedAt = DecideSamples.now
    }
    #expect(!(try await stopping.get("/attente").html.contains("value=\"arreter\"")))
  }

  @Test func `the live text is that of the page`() async throws {
    var report = StatusReport.sample()
    Self.running(&report)
    let words = Words(language: .english, zone: .quebec)
    let settings = AnsweringStation.settings
    let frame = PageFrame(report: report, words: words, settings: settings)
    let told = try #require(frame.liveTexts["live-pass"])
    #expect(told.contains("4 of 11 reinstated."))
    let html = try await Self.station(waiting: Self.waiting(7), Self.running).get("/attente", .english).html
    #expect(html.contains(told))
  }

  @Test func `what waits is sent at once where a person is signed in; else the sign-in is what helps`() async throws {
    for (state, starts) in [(AccountReport.State.signedIn, true), (.signedOut, false), (.consultationOnly, false)] {
      let station = Self.station(waiting: Self.waiting(1)) { $0.account.state = state }
      let html = try await station.get("/attente").html
      #expect(html.contains("value=\"envoyer\"") == starts)
      #expect(html.contains("class=\"btn go\" href=\"/connexion\"") != starts)
    }
    let station = Self.station()
    #expect(try await station.post("/attente", ["faire": "envoyer"]).place == "/attente?fait=envoyer")
    #expect(station.calls(StartPassCall.self).count == 1)
    #expect(try await station.post("/attente", [:]).place == "/attente")
    #expect(station.calls(StopPassCall.self).isEmpty)
  }

  @Test(
    arguments: [
      (OutboxState.sending, nil, 0, "en route, réponse attendue"),
      (.unknown, .noAnswer, 0, "son numéro sera cherché au portail avant tout nouvel envoi. Ne le ressaisissez pas."),
      (.ready, nil, 0, "prêt"),
      (.ready, .askedToWait, 10, "le portail a demandé d&#39;attendre; essai à partir de 11 h 47"),
      (.ready, .personDecided, 0, "une personne a décidé; il sera envoyé"),
    ] as [(OutboxState, StateReason.Code?, Int64, String)])
  func `each one says why it waits`(
    state: OutboxState, reason: StateReason.Code?, minutes: Int64, why: String
  ) async throws {
    var summary = DecideSamples.summary("4471192", state, reason: reason.map { StateReason($0) })
    summary.notBefore = minutes == 0 ? nil : DecideSamples.now + .minutes(minutes)
    #expect(Self.plain(try await Self.station(waiting: [summary]).get("/attente").html).contains(why))
  }

  @Test func `the second of one vehicle waits for the first, and a deadline goes first`() async throws {
    let both = [1, 2].map {
      DecideSamples.summary("447119\($0)", .ready, sequence: Int64($0), vin: "JTDKARFU1J3060518")
    }
    let html = Self.plain(
      try await Self.station(waiting: both) {
        $0.deadlines = DeadlineReport(
          [CertificateDeadline(certificate: both[0], endsAt: DecideSamples.now + .hours(2))], at: DecideSamples.now)
      }.get("/attente").html)
    #expect(html.contains("attend 4471191 : même véhicule"))
    #expect(html.contains("passe devant : délai de 48 h, 13 h 37"))
  }

  @Test func `what needs a person has a link to decide or to correct`() async throws {
    let people = [
      DecideSamples.summary("4471195", .held, reason: StateReason(.vehicleNearMiss), sequence: 1),
      DecideSamples.summary("4471196", .quarantined, reason: StateReason(.refusedByPortal), sequence: 2),
    ]
    let html = try await Self.station(people: people).get("/attente").html
    #expect(html.contains("<a href=\"/reviser/CVM/4471195\">Décider<"))
    #expect(html.contains("<a href=\"/nouvelle/corriger/CVM/4471196\">Corriger<"))
    #expect(Self.plain(html).contains("Rien n&#39;attend"))
  }

  @Test func `the longest pages stay small, and every one that waits is on one of them`() async throws {
    let long = String(repeating: "é", count: 40)
    func longest(_ summary: CertificateSummary, _ state: OutboxState) -> CertificateSummary {
      var summary = summary
      (summary.state, summary.reason) = (state, StateReason(.serverError, problem: "internal-error"))
      summary.inspected?.vehicle.model = long
      return summary
    }
    let waiting = Self.waiting(100).map { longest($0, .unknown) }
    let people = Self.waiting(60).map { longest($0, .quarantined) }
    let station = Self.station(waiting: waiting, people: people)
    var found = Set<String>()
    for page in 1...3 {
      let html = try await station.get("/attente?page=\(page)").html
      #expect(html.utf8.count <= 40 << 10, "\(page): \(html.utf8.count)")
      #expect(html.ranges(of: "<h1").count == 1)
      found.formUnion(html.matches(of: #/certificat\/CVM\/(\d+)/#).map { String($0.output.1) })
    }
    #expect(found.count == 100)
    #expect(try await station.get("/attente?page=99").html.contains("81 à 100 de 100"))
  }
}
