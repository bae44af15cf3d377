import Domain
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct CertificatePageTests {
  private static let path = "/certificat/CVM/4471192"

  @Test func `A confirmed document shows its proof, the other owner, and what was typed beside what is sent`()
    async throws
  {
    let station = DocumentSamples.station(
      DocumentSamples.detail(.confirmed) { $0.decision = DocumentSamples.otherOwner })
    let shown = try await station.get(Self.path)
    for sentence in [
      "R-2026-0048213", "Réintégré", "Louise Ancienne", "Alexandrine <Exemple>", "123 456,5 km",
      "pour le portail : 123456.5", "611 AB, mineure, avant gauche 702 C, mineure", "E•••••••••••12",
      "Copie de travail : ne remplace pas le CVM.", "Chevrolet Silverado 2019",
    ] {
      #expect(shown.html.says(sentence), "\(sentence)")
    }
    #expect(!shown.html.contains("<Exemple>"))
    #expect(shown.html.contains("href=\"tel:+18668916545\""))
    #expect(shown.html.contains("/conformite?document=CVM&amp;numero=4471192"))
    #expect(!shown.html.says("cvmsync pourquoi"))
  }

  @Test(arguments: OutboxState.allCases.filter { $0 != .draft && $0 != .confirmed }, Language.allCases)
  func `Before the receipt nothing calls a document reinstated`(state: OutboxState, language: Language) async throws {
    let shown = try await DocumentSamples.station(DocumentSamples.detail(state)).get(Self.path, language)
    let main = try #require(shown.html.split(separator: "<main").last.map(String.init)).readText.lowercased()
    for word in ["réintégré", "transmis", "reinstated"] {
      // The footer says that nothing is called so; « À réintégrer » is the state of what waits.
      let said =
        main.times(word) - (main.contains("rien n'est dit réintégré") && word == "réintégré" ? 1 : 0)
        - (main.contains("nothing is called reinstated") && word == "reinstated" ? 1 : 0)
      #expect(said == 0 || main.contains("pas une réintégration"), "\(word) in \(main)")
    }
  }

  @Test func `The NI is masked until it is asked for`() async throws {
    let station = DocumentSamples.station()
    _ = try await station.get(Self.path)
    _ = try await station.post(Self.path, ["faire": "ni"])
    #expect(station.calls(CertificateCall.self).map(\.unmasked) == [false, true])
  }

  static let steps: [(CancellationMove?, String, KeyValuePairs<String, String>, CancellationMove)] = [
    (nil, "annuler", ["faire": "annuler", "who": "Luc", "why": "doublon"], .toAsk),
    (.toAsk, "demandee", ["faire": "demandee", "who": "Luc", "why": "Mme Exemple"], .asked(by: .phone)),
    (.toAsk, "retirer", ["faire": "retirer", "who": "Luc", "why": "erreur"], .withdrawn),
    (
      .asked(by: .phone), "confirmee", ["faire": "confirmee", "who": "Luc", "why": "Mme Exemple", "reference": "A-12"],
      .confirmed(reference: "A-12")
    ),
    (.asked(by: .phone), "retirer", ["faire": "retirer", "who": "Luc", "why": "erreur"], .withdrawn),
    (
      .confirmed(reference: "A-12"), "remplacer",
      ["faire": "remplacer", "who": "Luc", "why": "Mme Exemple", "number": " 447 1193 "],
      .replaced(by: DocumentSamples.number("4471193"))
    ),
    (.withdrawn, "annuler", ["faire": "annuler", "who": "Luc", "why": "doublon"], .toAsk),
  ]

  @Test(arguments: steps.indices)
  func `Each step of a cancellation has its form, and asks the station for that step once`(index: Int) async throws {
    let (before, code, form, move) = Self.steps[index]
    let detail = DocumentSamples.detail(.confirmed) {
      $0.cancellations = before.map { [DocumentSamples.step($0)] } ?? []
    }
    let station = DocumentSamples.station(detail)
    let page = try await station.get(Self.path)
    #expect(page.html.contains("name=\"faire\" value=\"\(code)\""))
    let shown = try await station.post(Self.path, form)
    #expect(shown.place == Self.path + "?fait=1")
    #expect(station.calls(CancellationCall.self).map(\.move) == [move])
    #expect(station.calls(CancellationCall.self).first?.by.who == "Luc")
    // Sent twice, it is done once.
    let after = DocumentSamples.station(
      DocumentSamples.detail(.confirmed) {
        $0.cancellations = station.calls(CancellationCall.self).map {
          CancellationStep(at: DocumentSamples.now, by: $0.by, move: $0.move)
        }
      })
    #expect(try await after.post(Self.path, form).place == Self.path + "?fait=1")
    #expect(after.calls(CancellationCall.self).isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `A step without a name or a reason is not taken: all errors at once, what was typed is kept`(
    language: Language
  ) async throws {
    let station = DocumentSamples.station(DocumentSamples.detail(.confirmed))
    let shown = try await station.post(Self.path, ["faire": "annuler", "who": " ", "why": "doublon \"1\""], language)
    #expect(station.calls(CancellationCall.self).isEmpty)
    #expect(shown.page?.status == 422)
    #expect(shown.html.contains("<title>\(language == .french ? "Erreur\u{A0}: " : "Error: ")"))
    #expect(shown.html.contains("value=\"doublon &quot;1&quot;\""))
    #expect(shown.html.contains("href=\"#annuler-who\""))
    #expect(shown.html.contains("aria-describedby=\"annuler-who-e\" aria-invalid=\"true\""))
    #expect(shown.html.contains("<details id=\"annuler-box\" open>"))
    let both = try await station.post(Self.path, ["faire": "annuler"], language)
    #expect(both.html.contains("href=\"#annuler-who\"") && both.html.contains("href=\"#annuler-why\""))
  }

  @Test func `What the station refuses is said, not done`() async throws {
    let refusal = StationRefusal(.wrongCancellationStep, parameters: ["number": "4471192", "step": "confirmed"])
    let station = DocumentSamples.station(DocumentSamples.detail(.confirmed), refusal: refusal)
    await #expect(throws: refusal) {
      try await station.post(Self.path, ["faire": "annuler", "who": "Luc", "why": "doublon"])
    }
  }

  @Test(arguments: [
    (OutboxState.ready, false, true), (.ready, true, false), (.held, true, true), (.quarantined, true, true),
    (.unknown, true, false), (.confirmed, true, false),
  ])
  func `Taking back and correcting are offered where the portal surely has nothing`(
    state: OutboxState, wasSent: Bool, isOffered: Bool
  ) async throws {
    let detail = DocumentSamples.detail(state) { $0.attempts = wasSent ? [DocumentSamples.attempt(state)] : [] }
    let station = DocumentSamples.station(detail)
    let shown = try await station.get(Self.path)
    #expect(shown.html.contains("value=\"reprendre\"") == isOffered)
    #expect(shown.html.contains("/nouvelle/corriger/CVM/4471192") == isOffered)
    _ = try await station.post(Self.path, ["faire": "reprendre", "who": "Luc", "why": "mauvais NIV"])
    #expect(station.calls(WithdrawCall.self).map(\.by) == [NamedDecision(who: "Luc", why: "mauvais NIV")])
  }

  @Test func `Papers of an older document are noted as filed together once`() async throws {
    let older = OlderDocument(number: DocumentSamples.number("900001"), issuedAt: OlderDocument.changeover)
    let detail = DocumentSamples.detail(.confirmed) { $0.inspection.numbering = .older(older) }
    let station = DocumentSamples.station(detail)
    #expect(try await station.get(Self.path).html.says("L'ancien numéro 900001 a sa place dans les remarques"))
    _ = try await station.post(Self.path, ["faire": "classer", "who": "Luc"])
    #expect(station.calls(FiledCall.self).map(\.olderNumber.text) == ["900001"])
    let filed = DocumentSamples.station(
      DocumentSamples.detail(.confirmed) {
        $0.inspection.numbering = .older(older)
        $0.decisions = [DecisionRecord(at: DocumentSamples.now, action: .file, by: NamedDecision(who: "Luc", why: "x"))]
      })
    #expect(try await !filed.get(Self.path).html.contains("value=\"classer\""))
    _ = try await filed.post(Self.path, ["faire": "classer", "who": "Luc"])
    #expect(filed.calls(FiledCall.self).isEmpty)
  }

  @Test func `The e-mail of a document that is nowhere is in the page and in a file, never in an address of ours`()
    async throws
  {
    let detail = DocumentSamples.detail(.unknown) { $0.attempts = [DocumentSamples.attempt(.unknown)] }
    let station = DocumentSamples.station(detail)
    let shown = try await station.get(Self.path)
    #expect(shown.html.contains("href=\"mailto:crq-ssm@saaq.gouv.qc.ca?subject=CVM%204471192%C2%A0%3A"))
    #expect(shown.html.contains("1M8GDM9AXKP042788%0D%0A"))
    for link in shown.html.matches(of: /(?:href|action)="(\/[^"]*)"/) {
      #expect(!link.output.1.contains("1M8GDM9AXKP042788") && !link.output.1.contains("ABC123"))
    }
    let file = try await station.post(Self.path, ["faire": "courriel"])
    guard case .file(let name, let type, let bytes) = file.answer else {
      Issue.record("no file")
      return
    }
    #expect(name == "CVM-4471192.eml" && type == "message/rfc822")
    #expect(String(decoding: bytes, as: UTF8.self).contains("X-Unsent: 1\r\n"))
    // Nothing to ask for before it was sent.
    #expect(try await !DocumentSamples.station().get(Self.path).html.contains("mailto:"))
  }

  @Test func `A document with the longest life fits a page of 40 KB`() async throws {
    let long = String(repeating: "é", count: 200)
    let detail = DocumentSamples.detail(.confirmed) { detail in
      detail.attempts = (0..<100).map { _ in DocumentSamples.attempt(.unknown) }
      detail.inspection.remarks = String(repeating: "mot ", count: 250)
      detail.cancellations = [.toAsk, .asked(by: .phone)].map {
        CancellationStep(at: DocumentSamples.now, by: NamedDecision(who: long, why: long), move: $0)
      }
    }
    let shown = try await DocumentSamples.station(detail).get(Self.path)
    #expect(shown.html.utf8.count <= 40 << 10, "\(shown.html.utf8.count)")
    #expect(shown.html.times("<h1") == 1)
  }
}
