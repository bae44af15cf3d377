import Domain
import StationAPI
import Testing
import Wording

@testable import Web

/// Help, the station's page, the first steps.
@Suite struct StationPagesTests {
  private let words = Words(language: .french, zone: .quebec)

  @Test(arguments: Language.allCases)
  func `each of the FAQ's questions has an anchor, its answer and what is done here`(language: Language) async throws {
    let shown = try await AnsweringStation.papers().get("/aide", language)
    let words = Words(language: language, zone: .quebec)
    for rule in FAQRule.allCases {
      let entry = FAQEntry(rule, words: words, contacts: words.contacts(.faq))
      #expect(shown.html.contains("<dt id=\"\(rule.rawValue)\">"), "\(rule)")
      #expect(shown.html.contains(entry.answer.inHTML), "\(rule)")
      #expect(shown.html.contains(entry.here.inHTML), "\(rule)")
    }
    #expect(!shown.html.contains("{support}") && FAQRule.allCases.count == 22)
  }

  @Test func `contacts are the configuration's, each a link that a telephone or a mail program takes`() async throws {
    let contacts = Contacts(
      cancellation: "1 866 507-5482, option 2", support: "aide@exemple.ca", clientSatisfaction: "514 555-0199",
      olderDocuments: "+1 418 555-0100")
    let shown = try await AnsweringStation.papers { call in
      call is SettingsCall ? PaperSamples.settings(contacts: contacts) : nil
    }.get("/aide")
    for link in ["tel:+18665075482", "mailto:aide@exemple.ca", "tel:5145550199", "tel:+14185550100"] {
      #expect(shown.html.contains("href=\"\(link)\""), "\(link)")
    }
  }

  /// What happened, the row's level, and a piece of its detail.
  @Test(
    arguments: [
      (.sample(), "ok", "41 Gio libres"), (.sample { $0.store.free = 1 << 20 }, "bad", "1 Mio libre"),
      (.sample { $0.store.fault = "x" }, "bad", "la base de données est en erreur"),
      (.sample { $0.backup = BackupReport() }, "info", "aucune"),
      (.sample { $0.backup = BackupReport(isOverdue: true) }, "warn", "plus de 2 jours sans sauvegarde"),
      (.sample { $0.link.skew = .minutes(3) }, "warn", "décalée de 3 min"),
      (.sample { $0.link.skew = nil }, "info", "pas encore comparée"),
      (.sample { $0.link.state = .offline }, "warn", "aucun chemin vers le portail"),
      (.sample { $0.account.state = .suspended }, "bad", "suspendu"),
      (.sample { $0.agent = false }, "bad", "l'agent ne répond pas"),
    ] as [(StatusReport, String, String)])
  func `the diagnosis tells what is not well, and what was never tried as such`(
    report: StatusReport, level: String, detail: String
  ) {
    let rows = Diagnosis(report, words).content
    let found = rows.first { ($0["detail"] as? String)?.spaced.contains(detail) == true }
    #expect(found?["level"] as? String == level, "\(rows.map { $0["detail"] ?? "" })")
  }

  @Test func `a backup is made when asked, and told by its name`() async throws {
    let station = AnsweringStation.papers()
    let shown = try await station.post("/poste/sauvegarde", [:])
    #expect(station.calls(BackUpCall.self).count == 1 && shown.html.contains("station-20261123T171730Z.sqlite"))
    #expect(!(try await station.get("/poste")).html.contains("station-20261123T171730Z.sqlite"))
  }

  @Test func `the monitoring line is that of the terminal`() async throws {
    let shown = try await AnsweringStation.papers().get("/poste")
    #expect(shown.html.contains(MonitoringCheck(.sample(), now: PaperSamples.now).line(words).inHTML))
  }

  @Test func `a file to carry is made for a name, and counts only once a person has it in hand`() async throws {
    let waiting = StatusReport.sample { $0.counts = ["ready": 12] }
    let id = PaperSamples.bundle(written: false).bundle
    let station = AnsweringStation.papers { call in
      if call is BundleCall { return MadeBundle(bundle: id, file: "{\"schema\":1}", certificates: 12, left: 0) }
      return call is StatusCall ? waiting : nil
    }
    #expect(try await station.get("/poste").html.contains("action=\"/poste/paquet\""))
    #expect(try await station.post("/poste/paquet", ["qui": ""]).page?.isError == true)
    guard case .file(_, _, let bytes) = try await station.post("/poste/paquet", ["qui": "EXEM1234"]).answer else {
      Issue.record("no file")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "{\"schema\":1}" && station.calls(BundleWrittenCall.self).isEmpty)
    #expect(try await station.post("/poste/paquet/ecrit", ["paquet": id.text]).place == "/poste#paquets")
    #expect(station.calls(BundleWrittenCall.self).map(\.bundle) == [id])
    #expect(!(try await AnsweringStation.papers().get("/poste")).html.contains("action=\"/poste/paquet\""))
  }

  /// Lots, records, steps that are done.
  @Test(arguments: [(false, false, 1), (true, false, 2), (true, true, 3)])
  func `the first steps say what is done, and offer what is next`(lot: Bool, record: Bool, done: Int) async throws {
    let report = StatusReport.sample { report in
      if !lot { report.stock = [] }
      report.counts = record ? ["ready": 1] : [:]
    }
    let station = AnsweringStation.papers { $0 is StatusCall ? report : nil }
    let shown = try await station.get("/premier-pas")
    #expect(shown.html.contains("value=\"\(done)\"") && shown.html.contains("cvmsync demo"))
    #expect(shown.html.contains("action=\"/premier-pas\"") == !lot)
    #expect(shown.html.contains("href=\"/nouvelle\">Nouvelle vérification") == lot)
    #expect(try await station.get("/").html.contains("href=\"/premier-pas\"") == !lot)
  }

  @Test func `the first lot is added from the first steps, and leads back to them`() async throws {
    let station = AnsweringStation.papers { call in
      call is StatusCall ? StatusReport.sample { $0.stock = [] } : nil
    }
    let form: KeyValuePairs = ["doc": "CVM", "premier": "4471100", "dernier": "4471199", "qui": "Luc Exemple"]
    #expect(try await station.post("/premier-pas", form).place == "/premier-pas")
    #expect(station.calls(AddLotCall.self).count == 1)
    let wrong = try await station.post("/premier-pas", ["doc": "CVM", "premier": "1", "dernier": "", "qui": "L"])
    #expect(wrong.page?.isError == true && wrong.html.contains("id=\"dernier-e\""))
  }
}

extension String {
  fileprivate var spaced: String { String(map { $0 == "\u{a0}" ? " " : $0 }) }
}
