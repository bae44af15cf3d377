import Domain
import Foundation
import Hummingbird
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct KeyingPageTests {
  private typealias Samples = KeyingSamples

  @Test func `The list has each paper under what is to be done with it, and says who types which step`() async throws {
    let html = try await Samples.station().get("/saisie").html
    let text = html.readText
    for said in [
      "À saisir au portail : 3", "Marie <Exemple> saisit 4471181 depuis", "étape 7 de 19", "Saisis, à constater",
      "à contre-vérifier", "pas un reçu du portail", "Une seule personne à la fois",
    ] {
      #expect(text.contains(said), "\(said) in \(text)")
    }
    #expect(html.contains("href=\"/saisie/CVM/4471181?reprendre=1\""))
    #expect(!html.contains("<Exemple>"))
    #expect(!Self.main(html).contains("réintégré"))
  }

  @Test(arguments: Language.allCases)
  func `Every stage is one page with one heading, a token and the session's revision in each form`(
    language: Language
  ) async throws {
    let stages: [(KeyingSession, String)] =
      [
        (Samples.session(.toKey, nil, by: nil), ""), (Samples.session(.keying, .search), ""),
        (Samples.session(.keying, .search, isPossible: true), ""), (Samples.session(.keying, .vehicle), ""),
        (Samples.session(.keying, .recap), ""), (Samples.session(.keying, .recap), "?refus=1"),
        (Samples.session(.keying, .sighting), ""), (Samples.session(.keyed, nil), ""),
        (Samples.session(.toCountersign, nil), ""), (Samples.session(.witnessed, nil), ""),
        (Samples.session(.witnessed, nil), "?retirer=1"), (Samples.session(), "?reprendre=1"),
        (Samples.session(.keying, .search, intent: .conform), "?operation=01930000-0000-7000-8000-000000000003"),
        (Samples.session(.keying, .field(2), by: Samples.luc, idle: .minutes(31)), ""),
      ] + Samples.steps.indices.map { (Samples.session(.keying, .field($0)), "") }
    for (session, query) in stages {
      let html = try await Samples.station(session).get(Samples.path + query, language).html
      let name = "\(session.record.state) \(session.record.stage?.rawValue ?? "") \(query)"
      #expect((1_000...40 << 10).contains(html.utf8.count), "\(name): \(html.utf8.count)")
      #expect(html.ranges(of: "<h1").count == 1, "\(name)")
      let forms = html.ranges(of: "<form").count
      #expect(forms == html.ranges(of: "name=\"jeton\" value=\"\(AnsweringStation.token)\"").count, "\(name)")
      #expect(forms == html.ranges(of: "name=\"revision\" value=\"7\"").count, "\(name)")
      #expect(html.contains("/saisie.css") && html.contains("/saisie.js"), "\(name)")
      let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(name): \(ids)")
      #expect(!html.contains("<Exemple>") && !html.contains("<b>a"), "\(name): not escaped")
      #expect(!Self.main(html).contains("cvmsync "), "\(name): a command")
    }
  }

  @Test func `A step shows the portal's label, the value exactly, what is cut, and the value that follows`()
    async throws
  {
    let html = try await Samples.station().get(Samples.path).html
    #expect(html.contains("<h1>Nom</h1>"))
    #expect(html.says("Étape 5 de 7 · écran « Propriétaire », champ « Nom » du portail"))
    #expect(html.contains("spellcheck=\"false\">") || html.contains("<textarea id=\"valeur\""))
    #expect(html.contains(">Société de transport et de location Exem<"))
    #expect(html.contains("<del>ple du Sud 2</del>"))
    #expect(html.contains("data-following=\"\""), "a choice is not copied")
    let before = try await Samples.station(Samples.session(.keying, .field(2))).get(Samples.path).html
    #expect(before.says("(laisser vide)") && !before.contains("id=\"valeur\""))
    #expect(before.contains("data-following=\"1250.5\""))
    let number = try await Samples.station(Samples.session(.keying, .field(0))).get(Samples.path).html
    #expect(number.says("Lisez-le sur le papier") && !number.contains("id=\"valeur\""))
  }

  @Test(arguments: [
    ("cherche", "vu", "absent", KeyingStage.search, KeyingAction.searched(found: .absent)),
    ("vehicule", "vu", "selectedOtherOwner", .vehicle, .vehicle(found: .selectedOtherOwner)),
    ("fait", "x", "", .field(4), .next), ("retour", "x", "", .field(4), .back),
    ("aller", "vers", "2", .field(4), .go(to: 2)), ("enregistre", "x", "", .recap, .saved(number: nil)),
    ("refus", "comment", "serverError", .field(4), .refused(how: .serverError, message: nil)),
    ("plus-tard", "x", "", .field(4), .leave),
  ])
  func `A button asks for one act, by the person of this browser, and leads back`(
    code: String, member: String, value: String, stage: KeyingStage, action: KeyingAction
  ) async throws {
    let station = Samples.station(Samples.session(.keying, stage))
    let shown = try await station.post(Samples.path, ["faire": code, "revision": "7", member: value])
    let call = try #require(station.calls(KeyingStepCall.self).first)
    #expect(call.action == action)
    #expect((call.by, call.revision) == (Samples.marie, 7))
    #expect(shown.place == (action == .leave ? "/saisie?fait=plus-tard" : Samples.path))
  }

  @Test func `A form of an older page, sent twice or in another window, changes nothing and shows where it stands`()
    async throws
  {
    let station = Samples.station()
    _ = try await station.post(Samples.path, ["faire": "fait", "revision": "7"])
    let again = try await station.post(Samples.path, ["faire": "fait", "revision": "7"])
    #expect(again.page?.status == 409)
    #expect(again.html.says("a peut-être avancé entre-temps. Rien n'est changé"))
    #expect(again.html.contains("<h1>Résultat</h1>"))
  }

  @Test func `Another person sees who has it and no value, and may take it over after 30 minutes by saying why`()
    async throws
  {
    for minutes in [1, 31] {
      let station = Samples.station(Samples.session(idle: .minutes(Int64(minutes))), typist: Samples.luc)
      let shown = try await station.get(Samples.path)
      #expect(shown.html.says("saisit 4471195 depuis") && shown.html.says("étape 5 de 7"))
      #expect(!shown.html.contains("location Exem") && !shown.html.contains("1250.5"))
      #expect(shown.html.contains("name=\"raison\"") == (minutes > 30))
      let stepped = try await station.post(Samples.path, ["faire": "fait", "revision": "7"])
      #expect(stepped.page?.status == 409 && !stepped.html.contains("location Exem"))
      let taken = try await station.post(
        Samples.path, ["faire": "prendre", "qui": "Luc", "code": "GAG54321", "raison": ""])
      #expect(taken.page?.status == 409)
      let why = try await station.post(
        Samples.path, ["faire": "prendre", "qui": "Luc", "code": "GAG54321", "raison": "elle est partie"])
      #expect((why.place == Samples.path) == (minutes > 30))
    }
  }

  @Test func `Who types is asked first, with what is wrong beside each field, and kept by the browser`() async throws {
    let station = Samples.station(Samples.session(.toKey, nil, by: nil), typist: nil)
    #expect(try await station.get(Samples.path).html.contains("value=\"TREM1234\""))
    let wrong = try await station.post(Samples.path, ["faire": "prendre", "qui": "", "code": "12"])
    #expect(wrong.page?.status == 400 && wrong.html.contains("href=\"#qui\"") && wrong.html.contains("href=\"#code\""))
    #expect(station.calls(KeyingTakeCall.self).isEmpty)
    let taken = try await station.post(
      Samples.path, ["faire": "prendre", "qui": "Marie <Exemple>", "code": "trem1234"])
    guard case .seeOtherAs(let person, Samples.path) = taken.answer else { throw NotKept() }
    let cookie = Typist.cookie(person, port: 4188)
    #expect(Typist.person(cookie.value) == Samples.marie)
    let unknown = try await station.post(Samples.path, ["faire": "fait", "revision": "8"])
    #expect(unknown.page?.status == 422 && unknown.html.says("Ce navigateur ne sait plus qui saisit"))
  }

  private struct NotKept: Error {}

  private static func main(_ html: String) -> String {
    html.split(separator: "<main").last?.split(separator: "</main>").first.map(String.init) ?? ""
  }

  @Test(arguments: ["", ".", "TREM1234", "TREM1234.", "TREM1234.4", "TREM1234.zz", "TREM.4d", "TREM1234.ff", "a.b.c"])
  func `A cookie that no page gave names nobody`(cookie: String) { #expect(Typist.person(cookie) == nil) }

  @Test func `A second person is shown the number alone`() async throws {
    let station = Samples.station(Samples.session(.toCountersign, nil, second: [.adapted]), typist: Samples.marie)
    let html = try await station.get(Samples.path).html
    #expect(!html.contains("checked"), "nothing is chosen for the person")
    for ours in ["JTDKARFU", "060518", "Prius", "location", "P18PRI", "TREM1234", "Non conforme"] {
      #expect(!html.contains(ours), "\(ours)")
    }
    #expect(html.says("cherche 4471195 au portail"))
    let seen = try await station.post(
      Samples.path,
      [
        "faire": "contre", "revision": "7", "numero": "4471195", "niv": "060518", "resultat": "nonCompliant",
        "qui": "Luc",
        "code": "GAG54321",
      ])
    #expect(seen.place == "/saisie?fait=constat")
  }

  @Test func `What was seen may differ only where the person says so; then a person decides`() async throws {
    let station = Samples.station(Samples.session(.keyed, nil))
    let form = [
      "faire": "constat", "revision": "7", "numero": "4471195", "niv": "060518", "resultat": "compliant", "qui": "M",
      "code": "TREM1234",
    ]
    let members = form.map { (name: $0.key, value: $0.value) }
    let differs = try await station.post(Samples.path, members: members)
    #expect(differs.page?.status == 409 && differs.html.contains("name=\"certain\""))
    let warned = [(name: "certain", value: "oui"), (name: "averti", value: "4471195 060518 compliant")]
    #expect(differs.html.contains("name=\"averti\" value=\"\(warned[1].value)\""))
    // A second mistake, made while the box is ticked, is told anew, and the box is empty again.
    let again = try await station.post(
      Samples.path, members: warned + members.map { ($0.name, $0.name == "niv" ? "060519" : $0.value) })
    #expect(again.page?.status == 409 && !again.html.contains("name=\"certain\" value=\"oui\" checked"))
    #expect(again.html.contains("name=\"averti\" value=\"4471195 060519 compliant\""))
    let sure = try await station.post(Samples.path, members: members + warned)
    #expect(sure.place == "/reviser/CVM/4471195")
    let agreed = Samples.station(Samples.session(.keyed, nil))
    let page = "<script>alert(1)</script> 4471195"
    let done = try await agreed.post(
      Samples.path, members: members.filter { $0.name != "resultat" } + [("resultat", "rien"), ("page", page)])
    #expect(done.place == "/saisie?fait=constat")
    #expect(agreed.calls(KeyingWitnessCall.self).first?.page == page)
  }

  @Test func `A tick is taken back with a reason`() async throws {
    let station = Samples.station(Samples.session(.witnessed, nil))
    let form: KeyValuePairs = ["faire": "retirer", "revision": "7", "qui": "M", "code": "TREM1234", "raison": ""]
    #expect(try await station.post(Samples.path, form).page?.status == 400)
    let done = try await station.post(
      Samples.path, ["faire": "retirer", "revision": "7", "qui": "M", "code": "TREM1234", "raison": "mauvais écran"])
    #expect(done.place == Samples.path)
    #expect(station.calls(KeyingRetractCall.self).map(\.why) == ["mauvais écran"])
    // A double click, or the browser's way back and the same form again.
    let again = try await station.post(
      Samples.path, ["faire": "retirer", "revision": "7", "qui": "M", "code": "TREM1234", "raison": "mauvais écran"])
    #expect(again.page?.status == 409 && again.html.says("Rien n'est changé"))
    #expect(!again.html.contains("value=\"retirer\""), "the form that takes back is not offered again")
    #expect(try await station.record.state == .keyed)
  }

  @Test func `A second person who sees something else is told so, and at which try, without this station's values`()
    async throws
  {
    let station = Samples.station(Samples.session(.toCountersign, nil, second: [.adapted]), typist: Samples.luc)
    func look(_ revision: Int) async throws -> Shown {
      try await station.post(
        Samples.path,
        [
          "faire": "contre", "revision": "\(revision)", "numero": "4471195", "niv": "999999", "resultat": "rien",
          "qui": "Luc", "code": "GAG54321",
        ])
    }
    for time in 1...2 {
      #expect(try await look(6 + time).place == Samples.path)
      let html = try await station.get(Samples.path).html
      #expect(html.says("diffère d'ici : rien n'est constaté. Relisez l'écran du portail (essai \(time) de 3)"))
      #expect(html.contains("role=\"alert\"") && !html.contains("060518"))
    }
    #expect(try await look(7).page?.status == 409, "a double click is no second try")
    #expect(try await look(9).place == "/reviser/CVM/4471195")
  }

  @Test(arguments: [KeyingState.keyed, .toCountersign])
  func `The result is one of three, and none is chosen for the person`(state: KeyingState) async throws {
    let station = Samples.station(Samples.session(state, nil, second: state == .keyed ? [] : [.adapted]))
    let html = try await station.get(Samples.path).html
    #expect(html.ranges(of: "name=\"resultat\"").count == 3 && !html.contains("checked"))
    #expect(html.ranges(of: "name=\"resultat\" value=").count == html.ranges(of: "\" required").count)
    let sent = try await station.post(
      Samples.path,
      [
        "faire": state == .keyed ? "constat" : "contre", "revision": "7", "numero": "4471195", "niv": "060518",
        "qui": "Luc", "code": "GAG54321",
      ])
    #expect(sent.page?.status == 400 && sent.html.contains("href=\"#resultat\""))
    #expect(try await (station.record.state, station.record.revision) == (state, 7))
  }

  @Test func `A refusal is chosen by the person, and at the recap the portal may refuse a field too`() async throws {
    for (stage, says) in [(KeyingStage.field(4), "Il refuse ce champ"), (.recap, "Il refuse un champ")] {
      let station = Samples.station(Samples.session(.keying, stage))
      let html = try await station.get(Samples.path + "?refus=1").html
      #expect(html.says(says) && !html.contains("checked"))
      let none = try await station.post(Samples.path, ["faire": "refus", "revision": "7", "message": "Non"])
      #expect(none.page?.status == 400 && none.html.contains("href=\"#comment\"") && none.html.contains(">Non<"))
      #expect(try await station.record.revision == 7)
    }
  }

  @Test(arguments: [
    (KeyingStage.search, "cherche", "presentOther"), (.vehicle, "vehicule", "near"), (.vehicle, "vehicule", "unclear"),
  ])
  func `An answer after which a person must decide is confirmed first`(
    stage: KeyingStage, act: String, answer: String
  ) async throws {
    let station = Samples.station(Samples.session(.keying, stage))
    let asked = try await station.post(Samples.path, ["faire": act, "revision": "7", "vu": answer])
    #expect(asked.page?.status == 200 && asked.html.says("Est-ce bien ce que le portail montre?"))
    #expect(asked.html.contains("name=\"vu\" value=\"\(answer)\""))
    #expect(try await station.record.revision == 7)
    let sent = try await station.post(
      Samples.path, ["faire": act, "revision": "7", "vu": answer, "sur": "oui"])
    #expect(sent.place == "/reviser/CVM/4471195")
  }

  @Test(arguments: [KeyingStage.vehicle, .sighting])
  func `A wrong answer is gone back from, to the search`(stage: KeyingStage) async throws {
    let station = Samples.station(Samples.session(.keying, stage))
    #expect(try await station.get(Samples.path).html.contains("name=\"faire\" value=\"retour\""))
    #expect(try await station.post(Samples.path, ["faire": "retour", "revision": "7"]).place == Samples.path)
    #expect(try await station.record.stage == .search)
  }

  private static let seen = [
    "faire": "constat", "revision": "7", "numero": "4471195", "niv": "060518", "resultat": "rien", "qui": "M",
    "code": "TREM1234",
  ].map { (name: $0.key, value: $0.value) }

  @Test func `The portal's page as a PDF goes with what was seen, and what is wrong with it stands beside it`()
    async throws
  {
    let station = Samples.station(Samples.session(.keyed, nil))
    let html = try await station.get(Samples.path).html
    #expect(html.contains("enctype=\"multipart/form-data\"") && html.contains("name=\"pdf\" type=\"file\""))
    let bytes = Data("%PDF-1.7".utf8)
    #expect(
      try await station.post(Samples.path, members: Self.seen, files: ["pdf": bytes]).place == "/saisie?fait=constat")
    #expect(station.calls(KeyingWitnessCall.self).map(\.pdf) == [bytes])
    for (field, reason) in [("pdf", FieldIssue.Reason.notAPDF), ("page", .tooLong)] {
      let issue = FieldIssue(field: field, reason: reason, parameters: ["used": "1048577", "limit": "1048576"])
      let refusing = Samples.station(
        Samples.session(.keyed, nil), refusing: StationRefusal(.malformedCall, issues: [issue]))
      let shown = try await refusing.post(
        Samples.path, members: Self.seen + [("page", "ce que j'ai vu")], files: ["pdf": bytes])
      #expect(shown.page?.status == 400 && shown.html.contains("href=\"#\(field)\""))
      #expect(shown.html.contains("ce que j&#39;ai vu") || shown.html.says("ce que j'ai vu"), "what was typed stays")
    }
  }

  @Test func `A copy is downloaded from the certificate's page, as a file of its type and never as a page`()
    async throws
  {
    let saved = KeyingEvent(
      at: Samples.now, by: Samples.marie, what: .saved(values: Samples.pdf.digest, number: nil))
    let seen = KeyingEvent(at: Samples.now, by: Samples.marie, what: .witnessed(sighting: Samples.sighting))
    let station = Samples.station(Samples.session(.witnessed, nil, events: [saved, seen]))
    // What was typed has the whole NI, which is shown when it is asked for.
    let hidden = try await station.get("/certificat/CVM/4471195").html
    #expect(hidden.says("La page vue au portail par Marie <Exemple>") && !hidden.says("Les valeurs tapées par"))
    let html = try await station.post("/certificat/CVM/4471195", ["faire": "ni"]).html
    #expect(html.ranges(of: "download>Télécharger<").count == 2)
    #expect(html.ranges(of: "/copie/\(Samples.pdf.digest.hexadecimal)?operation=").count == 2)
    #expect(html.says("La page vue au portail par Marie <Exemple>") && html.says("Les valeurs tapées par"))
    for (digest, name, type) in [
      (Samples.pdf.digest, "CVM-4471195-constat.pdf", "application/pdf"),
      (PayloadDigest(of: Data()), "CVM-4471195-saisie.txt", "text/plain; charset=utf-8"),
    ] {
      let answer = try await station.get(Samples.path + "/copie/\(digest.hexadecimal)").answer
      guard case .file(let given, let kind, let bytes) = answer else { throw NotKept() }
      #expect((given, kind, bytes) == (name, type, Data("<script>".utf8)))
    }
    await #expect(throws: StationRefusal.self) { try await station.get(Samples.path + "/copie/zz") }
  }

  @Test func `After an Erreur 500 the search offers the e-mail to the portal's support, also as a file`() async throws {
    let error = KeyingEvent(
      at: Samples.now, by: Samples.marie, what: .refused(how: .serverError, step: nil, message: nil))
    let station = Samples.station(Samples.session(.keying, .search, isPossible: true, events: [error]))
    let html = try await station.get(Samples.path).html
    #expect(html.contains("href=\"mailto:crq-ssm@saaq.gouv.qc.ca?subject=") && !Self.main(html).contains("cvmsync "))
    let file = try await station.post(Samples.path, ["faire": "courriel", "revision": "7"])
    guard case .file(let name, "message/rfc822", let bytes) = file.answer else { throw NotKept() }
    #expect(name.hasSuffix(".eml") && String(decoding: bytes, as: UTF8.self).contains("To: crq-ssm@saaq.gouv.qc.ca"))
    let before = try await Samples.station(Samples.session(.keying, .search)).get(Samples.path).html
    #expect(!before.contains("mailto:"))
  }

  @Test(arguments: [
    (KeyingState.toKey, "Saisir", false), (.keyed, "Constater", true), (.toCountersign, "Contre-vérifier", true),
    (.witnessed, "", true),
  ])
  func `The page of a certificate leads on with its keying, and to cancelling once the portal may have it`(
    state: KeyingState, action: String, isThere: Bool
  ) async throws {
    let detail = DocumentSamples.detail(state.isDone ? .closed : .ready) {
      let reason = state.isDone ? StateReason(.witnessed) : nil
      let record = KeyingRecord(
        state: state, since: Samples.now, person: Samples.marie, activeAt: Samples.now, isPossible: isThere)
      ($0.keying, $0.summary.reason) = (record, reason)
      $0.summary.keying = KeyingMark(state: state, since: Samples.now, person: AccessCode("TREM1234"))
    }
    let station = AnsweringStation { call throws(StationRefusal) in
      switch call {
      case is CertificateCall: return detail
      case is StatusCall: return StatusReport.keying()
      case is SettingsCall: return PaperSamples.settings()
      default: return nil
      }
    }
    let html = try await station.get("/certificat/CVM/4471192").html
    #expect(html.contains("<a class=\"btn go\" href=\"/saisie/CVM/4471192\">\(action)</a>") == !action.isEmpty)
    #expect(html.contains("/saisie/CVM/4471192?retirer=1") == isThere)
    #expect(html.contains("value=\"annuler\"") == isThere)
    #expect(html.contains("value=\"reprendre\"") != isThere)
    #expect(!html.contains("id=\"absent\""))
  }

  @Test func `Where the portal is a web site, nothing offers to send or to sign in`() async throws {
    let station = Samples.station()
    for path in ["/attente", "/connexion"] { #expect(try await station.get(path).place == "/saisie") }
    let home = try await Self.home(station)
    #expect(home.contains("href=\"/saisie\"") && !home.contains("/connexion") && !home.contains("/attente"))
    #expect(home.readText.contains("2 à constater") && home.readText.contains("3 à saisir"))
  }

  private static func home(_ station: AnsweringStation) async throws -> String {
    let answer = try await HomePage.routes[0].answer(
      PageRequest(
        station: AnsweringStation { call throws(StationRefusal) in
          if call is StatusCall { return StatusReport.keying() }
          return ListAnswer(certificates: [], next: nil)
        }, words: Words(language: .french, zone: .quebec), now: AnsweringStation.now, newID: { AnsweringStation.newID },
        visit: Visit(token: AnsweringStation.token), path: "/", parameters: [:], query: FormMembers(),
        form: FormMembers()))
    guard case .page(let page) = answer else { throw NotKept() }
    let words = Words(language: .french, zone: .quebec)
    let body = PageTemplates().render(page.template, page.content, .french)
    let frame = PageFrame(report: .keying(), words: words, settings: AnsweringStation.settings)
    return PageTemplates().render("frame", frame.content(of: page, path: "/", body: body), .french)
  }
}
