import Domain
import FoundationEssentials
import StationAPI
import Testing
import Wording

@testable import CommandLine

/// The first line of a certificate, in cases where its outbox state alone would mislead.
struct HeadlineTests {
  private static func texts(_ detail: CertificateDetail, _ language: Language) -> [String] {
    let words = Samples.words(language)
    return [
      Samples.life(detail, words),
      Samples.certificate(detail, words, unmasked: false),
    ].map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
  }

  @Test(arguments: [
    (Language.french, "CVM 4471192 : Annulé au portail, référence R-12"),
    (.english, "CVM 4471192: Cancelled at the portal, reference R-12"),
  ])
  func `after a confirmed cancellation the headline says cancelled, with its reference (R9)`(
    language: Language, headline: String
  ) {
    let by = NamedDecision(who: "Lise Exemple", why: "mauvais véhicule")
    let detail = Samples.detail(.confirmed) {
      $0.summary.reason = StateReason(.receipt)
      $0.summary.isCancelled = true
      $0.cancellations = [
        CancellationStep(at: Samples.now, by: by, move: .toAsk),
        CancellationStep(at: Samples.now, by: by, move: .asked(by: .phone)),
        CancellationStep(at: Samples.now, by: by, move: .confirmed(reference: "R-12")),
      ]
    }
    for text in Self.texts(detail, language) { #expect(text.hasPrefix(headline + "\n"), "\(text)") }
    let list = Samples.text(
      .list(ListAnswer(certificates: [detail.summary], next: nil), Samples.words(language), now: Samples.now))
    #expect(list.contains(language == .french ? "Annulé" : "Cancelled") && !list.contains("Réintégré"), "\(list)")
  }

  @Test func `a cancelled paper and the one that replaces it name each other (R9)`() {
    let by = NamedDecision(who: "Lise Exemple", why: "mauvais véhicule")
    let other = Samples.number("4471193")
    let old = Samples.detail(.confirmed) {
      $0.summary.isCancelled = true
      $0.cancellations = [.confirmed(reference: "R-12"), .replaced(by: other)].map {
        CancellationStep(at: Samples.now, by: by, move: $0)
      }
    }
    let life = Self.texts(old, .french)[0]
    #expect(life.hasPrefix("CVM 4471192 : Annulé au portail, référence R-12"))
    #expect(life.contains("Remplacé par le 4471193, noté par Lise Exemple"), "\(life)")
    let new = Self.texts(Samples.detail(.confirmed) { $0.replaces = [other] }, .french)[0]
    #expect(new.contains("Remplace le CVM 4471193, annulé au portail."), "\(new)")
  }

  @Test(arguments: [(Language.french, "Retiré", "À vous"), (.english, "Taken back", "Your turn")])
  func `what was withdrawn is told as that, and whose turn it is`(language: Language, state: String, next: String) {
    let detail = Samples.detail(.closed) {
      $0.summary.reason = StateReason(.withdrawn)
      $0.paper = .reserved
    }
    let texts = Self.texts(detail, language)
    for text in texts { #expect(text.split(separator: "\n")[0].hasSuffix(state), "\(text)") }
    #expect(texts[0].contains(next) && texts[0].contains("4471192 "), "\(texts[0])")
    let ended = Samples.detail(.closed) {
      $0.summary.reason = StateReason(.withdrawn)
      $0.paper = .spoiled
    }
    #expect(!Self.texts(ended, language)[0].contains(next))
  }

  @Test func `withdrawn papers are counted in the status and in check, and listed among the gaps`() {
    var report = Samples.status()
    report.withdrawn = 1
    let words = Samples.words(.english)
    let text = Samples.text(.status(report, words))
    #expect(text.contains("1 withdrawn, not recorded again"), "\(text)")
    report.link.state = .reachable
    report.stock = []
    let check = MonitoringCheck(report, now: Samples.now)
    #expect(check.level == .warning && check.line(words).contains("1 withdrawn, not recorded again"))
    report.verdict = .upToDate
    let rest = Samples.text(.status(report, words))
    #expect(rest.contains("cvmsync stock gaps") && !rest.contains("Nothing to do"), "\(rest)")
    let gaps = Samples.text(.gaps(Samples.gaps, words, now: Samples.now))
    #expect(gaps.contains("not recorded again") && gaps.contains("AVP AV-07"), "\(gaps)")
  }

  @Test func `a certificate repaired in part names what is open, and the result as the portal has it`() {
    let detail = Samples.detail(.confirmed) {
      $0.inspection.defects.append(Defect(component: "7", code: "D", severity: .minor))
      $0.receipt = Receipt(
        operation: Samples.id(3), kind: .mechanical, number: Samples.number("4471192"),
        digest: PayloadDigest(of: Data("form".utf8)), portalID: "DOC-1", receivedAt: Samples.now, vehicle: Samples.id(9)
      )
      $0.conformities = [Samples.conformity(.confirmed)]
    }
    let text = Self.texts(detail, .english)[0]
    #expect(text.contains("Still open: 7 D, minor."), "\(text)")
    #expect(text.contains("Result at the portal: non-compliant."), "\(text)")
    let done = Samples.detail(.confirmed) {
      $0.receipt = detail.receipt
      $0.conformities = [Samples.conformity(.ready)]
    }
    let waiting = Self.texts(done, .english)[0]
    #expect(!waiting.contains("Still open") && waiting.contains("Result at the portal: non-compliant."), "\(waiting)")
  }

  @Test func `an adaptation shows the text that is sent, not its length alone (R3)`() {
    let detail = Samples.detail {
      $0.adaptations = $0.inspection.told([
        Adaptation(code: .nameShortened, field: "owner.name", from: 19, to: 11),
        Adaptation(code: .streetShortened, field: "owner.address.street", from: 11, to: 9),
      ])
    }
    let text = Self.texts(detail, .french)[0]
    #expect(text.contains("« Alexandrine »") && text.contains("« rue Exemp »"), "\(text)")
  }
}
