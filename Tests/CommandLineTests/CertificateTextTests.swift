import Domain
import FoundationEssentials
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct CertificateTextTests {
  @Test func `show tells what was entered, decimals with a comma, the NI masked (R7, R8)`() {
    let view = View.certificate(Samples.detail(), unmasked: false, Samples.words(.french), now: Samples.now)
    #expect(plain(view.title) == "CVM 4471192 : À réintégrer")
    let rows = Dictionary(view.rows.map { (plain($0.label), plain($0.lines[0])) }) { first, _ in first }
    for (label, value) in [
      ("Masse nette (kg)", "2 450,5"), ("PNBV (kg)", "illisible (véhicule léger)"), ("Odomètre", "123 456 km"),
      ("NI", "E•••••••••••12"), ("Défectuosités", "611 AB, mineure, avant gauche"),
      ("À réparer avant", "25 nov., 8 h 57"), ("Motif", "hors province"),
    ] {
      #expect(rows[label] == value, "\(label)")
    }
    #expect(plain(Samples.text(view)).hasSuffix("\n\nNI masqué; --unmasked le montre."))
  }

  @Test func `what is absent has no line (R6)`() {
    let detail = Samples.detail {
      $0.inspection.vehicle.plate = nil; $0.inspection.vehicle.netMass = nil
    }
    let text = Samples.certificate(detail, Samples.words(.french), unmasked: true)
    #expect(!text.contains("Plaque") && !text.contains("Masse nette") && !text.contains("masqué"))
  }

  @Test func `stored control characters are escaped`() {
    let detail = Samples.detail { $0.inspection.owner.name = "Nom\u{1B}[31m\u{202E}" }
    let text = Samples.certificate(detail, Samples.words(.french), unmasked: false)
    #expect(text.contains("Nom\\u{1b}[31m\\u{202e}") && !text.contains("\u{1B}"))
  }

  @Test func `what was typed otherwise than it was taken is shown beside it, in the order of the form`() {
    let detail = Samples.detail {
      $0.inspection.typed = ["vehicle.netMass": "2 450,5", "vehicle.plate": "abc\u{1B} 123", "mechanic": "trem1234"]
    }
    let shown = "Mécanicien trem1234 · Plaque abc\\u{1b} 123 · Masse nette (kg) 2 450,5"
    let view = View.certificate(detail, unmasked: false, Samples.words(.french), now: Samples.now)
    #expect(view.rows.first { $0.label == "Tel que tapé" }.map { plain($0.lines[0]) } == shown)
    #expect(Samples.detail().inspection.typed == nil)
    let plainView = View.certificate(Samples.detail(), unmasked: false, Samples.words(.french), now: Samples.now)
    #expect(!plainView.rows.contains { $0.label == "Tel que tapé" })
    let life = View.life(detail, Samples.words(.french), now: Samples.now, contacts: [:])
    #expect(plain(Samples.text(life, width: 200)).contains("Tapé autrement : \(shown)."))
  }

  @Test func `why tells a life from record to proof`() {
    let detail = Samples.detail(.confirmed) {
      $0.summary.reason = StateReason(.foundByLookup)
      $0.adaptations = [Adaptation(code: .nameShortened, field: "owner.name", from: 52, to: 40)]
      $0.attempts = [
        AttemptRecord(
          purpose: .submit, startedAt: Samples.now - .minutes(20), evidence: Samples.evidence(status: nil),
          state: .unknown, reason: StateReason(.noAnswer)),
        AttemptRecord(
          purpose: .lookUp, startedAt: Samples.now - .minutes(15), evidence: Samples.evidence(status: 200),
          state: .confirmed, reason: StateReason(.foundByLookup)),
      ]
      $0.receipt = Receipt(
        operation: Samples.id(3), kind: .mechanical, number: Samples.number("4471192"),
        digest: PayloadDigest(of: Data("form".utf8)), portalID: "DOC-1", receivedAt: Samples.now - .minutes(20),
        vehicle: Samples.id(9))
    }
    #expect(
      plain(Samples.life(detail, Samples.words(.english))) == """
        CVM 4471192: Reinstated, the portal already had it, with the same content

          Nov. 23, 9:12 a.m.   Recorded on this device by GAG54321, inspected by
                               TREM1234, Nov. 23, 8:57 a.m.
                               For the portal: name shortened from 52 to 40 characters
                               (FAQ, R3)
                               Here, everything is kept as entered.
          Nov. 23, 11:57 a.m.  Certificate sent: 1,204 bytes left, no answer within
                               312 ms.
                               Outcome: Checking (outcome unknown), sent, and no
                               answer came back.
          Nov. 23, 12:02 p.m.  Number looked up at the portal: answer 200 from the
                               portal in 312 ms.
                               Outcome: Reinstated, the portal already had it, with
                               the same content.

        Proof: receipt DOC-1 of the portal, Nov. 23, 11:57 a.m. Number, operation and
        digest verified.
        Nothing to do: the portal has it.
        Client refused at a service centre because of this certificate? Client
        satisfaction: 1 866 891-6545 (FAQ, I1).
        """)
  }

  @Test func `another owner at the portal is told as expected, and nothing to act on (R1)`() {
    let detail = Samples.detail {
      let comparison = VehicleComparison(
        candidate: Samples.candidate(), vin: .same, agreed: [.year, .make], differed: [.owner], missing: [.colour])
      $0.decision = VehicleDecision(
        choice: .select, vehicle: Samples.id(9),
        evidence: MatchEvidence(comparisons: [comparison], truncated: false), decidedAt: Samples.now, person: nil)
    }
    let text = plain(Samples.life(detail, Samples.words(.french)))
    #expect(text.contains("autre propriétaire pour ce véhicule") && text.contains("(FAQ, R1)"))
    #expect(text.contains("Identiques : année, marque."))
  }

  @Test(arguments: [OutboxState.ready, .sending, .unknown, .held, .quarantined])
  func `before there is a receipt, nothing says that the portal has it`(state: OutboxState) {
    for language in Language.allCases {
      let text = Samples.life(Samples.detail(state), Samples.words(language))
      #expect(!text.contains("Réintégré") && !text.contains("Reinstated") && !text.lowercased().contains("transmis"))
      #expect(text.contains("1\u{A0}866") || text.contains("1 866"), "the contact of I1")
    }
  }

  @Test(
    arguments: [
      (Samples.evidence(bytes: 0, status: nil), "nothing left this device"),
      (Samples.evidence(status: nil, note: "Empty reply"), "no answer within 312 ms (Empty reply)"),
      (Samples.evidence(status: 200, marked: false), "answer 200 in 312 ms, but not from the portal"),
      (Samples.evidence(status: 500), "answer 500 from the portal in 312 ms"),
      (nil, "the program ended before the answer was noted"),
    ])
  func `evidence is told as what it proves`(evidence: AttemptEvidence?, expected: String) {
    let detail = Samples.detail {
      $0.attempts = [
        AttemptRecord(purpose: .submit, startedAt: Samples.now, evidence: evidence, state: nil, reason: nil)
      ]
    }
    let text = plain(Samples.life(detail, Samples.words(.english)))
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(expected))
  }

  @Test func `an operation that waits for its time says when`() {
    let detail = Samples.detail(.unknown) { $0.nextTry = Samples.now + .minutes(3) }
    let text = plain(Samples.life(detail, Samples.words(.french)))
    #expect(text.contains("à partir de 12 h 20, l'agent cherchera ce numéro"))
  }

  @Test func `a list is a table, a reason with what the portal said`() {
    let answer = ListAnswer(
      certificates: [
        Samples.summary(
          "4471192", .quarantined, reason: StateReason(.refusedByPortal, field: "owner.name", problem: "invalid-form")),
        Samples.summary("44", .ready),
      ], next: 6)
    #expect(
      plain(Samples.text(.list(answer, Samples.words(.french), now: Samples.now)))
        == """
        Numéro       État                Vérifié          Depuis
        CVM 4471192  Bloqué, à corriger  23 nov., 8 h 57  23 nov., 9 h 12
            Pourquoi le portail l'a refusé (un champ ne convient pas, champ Nom du
                     propriétaire)
        CVM 44       À réintégrer        23 nov., 8 h 57  23 nov., 9 h 12
        Il y en a d'autres : --before 6
        """)
  }

  private func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
}
