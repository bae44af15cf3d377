import Domain
import Testing
import Wording

@testable import CommandLine

struct StatusTests {
  @Test func `off line, status says so first, that all is safe, and what to do last`() {
    #expect(
      Self.text(Samples.status(), .french) == """
        HORS LIGNE   12 vérifications attendent. Vous pouvez continuer à travailler.

          Pourquoi         cet appareil n'a pas de réseau, depuis 9 h 12 (3 h 05)
          En sécurité      oui, enregistré sur cet appareil (base vérifiée à 12 h 10)
          La plus ancienne CVM 4471192, depuis 3 h 05
          Prochain essai   12 h 20, automatique
          Sauvegarde       9 h 17
          Stock de CVM     [########..] 51, environ 6 jours (une semaine : 56)

        À faire : rien pour l'instant. Au retour du réseau : cvmsync connexion
        """)
  }

  @Test func `the same in English`() {
    #expect(
      Self.text(Samples.status(), .english) == """
        OFFLINE   12 inspections are waiting. You can keep working.

          Why       this device has no network, since 9:12 a.m. (3 h 5 min)
          Safe      yes, recorded on this device (database checked at 12:10 p.m.)
          Oldest    CVM 4471192, for 3 h 5 min
          Next try  12:20 p.m., automatic
          Backup    9:17 a.m.
          CVM stock [########..] 51, about 6 days (one week = 56)

        To do: nothing for now. Once the network is back: cvmsync sign-in
        """)
  }

  @Test func `a fault of the database forbids recording and shows what is not safe`() {
    let report = Samples.status {
      $0.verdict = .fault
      $0.store.fault = "quick_check: row 3 missing"
    }
    let text = Self.text(report, .french)
    #expect(text.hasPrefix("EN PANNE"))
    #expect(text.contains("gardez les papiers"))
    #expect(text.contains("En sécurité      non : quick_check: row 3 missing"))
  }

  @Test func `a portal that changed its contract is no fault of the database`() {
    let text = Self.text(
      Samples.status {
        $0.verdict = .fault
        $0.link.state = .protocolChanged
      }, .french)
    #expect(text.contains("Vous pouvez enregistrer") && text.contains("mettre cvmsync à jour"))
    #expect(!text.contains("gardez les papiers"))
  }

  @Test func `a full disk forbids recording, and what is recorded stays safe`() {
    let text = Self.text(
      Samples.status {
        $0.verdict = .fault
        $0.store.free = StoreReport.recordingMinimum - 1
      }, .french)
    #expect(text.hasPrefix("EN PANNE") && text.contains("N'enregistrez rien ici"))
    #expect(text.contains("le disque est plein") && text.contains("libérez de l'espace"))
    #expect(text.contains("oui, enregistré sur cet appareil"))
  }

  @Test func `what needs a person is counted as that, and not as nothing waiting`() {
    let report = Samples.status {
      $0.verdict = .needsPerson
      $0.counts = ["held": 1, "quarantined": 1]
    }
    #expect(Self.text(report, .french).hasPrefix("À RÉVISER   2 vérifications demandent une décision."))
  }

  /// Every verdict, with the longest values in all other facts.
  @Test(arguments: StatusReport.Verdict.allCases, Language.allCases)
  func `no line of a status is wider than 78 columns`(verdict: StatusReport.Verdict, language: Language) {
    let report = Samples.status {
      $0.verdict = verdict
      $0.counts = ["ready": 123_456, "held": 12_345, "quarantined": 99_999]
      $0.oldest = Samples.summary("ABCDEFGHIJ-123456789", recorded: Samples.now - .days(400))
      $0.age = .red
      $0.link.since = Samples.now - .days(400)
      $0.link.skew = .hours(30)
      $0.account = AccountReport(
        state: .consultationOnly,
        standing: SignInStandingReport(
          made: 4, left: 0, portalLeft: 1, suspendedUntil: Samples.now + .days(400)), idleEndsAt: nil)
      $0.store = StoreReport(
        checkedAt: Samples.now - .days(300), fault: String(repeating: "unbroken", count: 30), free: 1 << 20)
      $0.notices = Samples.notices
      $0.pass = PassProgress(running: true, confirmed: 123_456, remaining: 99_999)
      $0.stock = CertificateKind.allCases.map {
        StockLevel(kind: $0, available: 1_234_567, perDay: "1.0", daysLeft: 1_234_567, week: 1_234_567, isLow: false)
      }
    }
    let lines = Self.text(report, language).split(separator: "\n")
    #expect(lines.filter { $0.count > 78 } == [])
  }

  @Test(arguments: StatusReport.Verdict.allCases)
  func `the verdict is in capitals, and colour says nothing that words do not`(verdict: StatusReport.Verdict) {
    let report = Samples.status { $0.verdict = verdict }
    let plain = Self.text(report, .french)
    let coloured = Samples.text(.status(report, Samples.words(.french)), paint: Paint(isOn: true))
    let word = Samples.words(.french)("verdict", verdict)
    #expect(word == word.uppercased() && plain.hasPrefix(word))
    #expect(coloured.hasPrefix("\u{1B}[1;3"))
    let bare = coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(String(bare.map { $0 == "\u{A0}" ? " " : $0 }) == plain)
  }

  @Test(
    arguments: [
      (Samples.status { $0.agent = false }, "aucun agent ne tourne ici : cvmsync agent"),
      (Samples.status { $0.store.free = 40 << 20 }, "40 Mio libres"),
      (Samples.status { $0.link.skew = .minutes(-3) }, "décalée de 3 min"),
      (Samples.status { $0.counts["held"] = 2 }, "2 à réviser, 0 à corriger"),
      (Samples.status { $0.age = .yellow }, "plus de 4 heures"),
      (
        Samples.status {
          $0.account.state = .signedIn
          $0.account.idleEndsAt = Samples.now + .minutes(8)
        }, "ouverte, se termine à 12 h 25 sans activité"
      ),
      (Self.signedIn(for: .minutes(4)), "ouverte; l'agent la ferme à 12 h 21 sans envoi d'ici là"),
      (Self.signedIn(for: .minutes(2)), "ouverte; l'agent la ferme à 12 h 19 sans envoi d'ici là"),
      (
        Self.signedIn(for: .minutes(2), waiting: 1),
        "ouverte jusqu'à 12 h 19; il en reste : cvmsync envoyer"
      ),
      (
        Samples.status {
          $0.backup.newest = nil; $0.backup.isOverdue = true
        }, "aucune; plus de 2 jours sans sauvegarde"
      ),
      (Samples.status { $0.backup.fault = "disk full" }, "le dernier essai a échoué (disque plein)"),
      (Samples.status { $0.stock[0].daysLeft = 0 }, "moins d'un jour"),
      (Samples.status { $0.stock[0].daysLeft = nil }, "rythme encore inconnu"),
    ])
  func `a fact is shown where it matters`(report: StatusReport, expected: String) {
    #expect(Self.text(report, .french).contains(expected))
    #expect(!Self.text(Samples.status { $0.stock = [] }, .french).contains(expected))
  }

  private static func signedIn(for span: Span, waiting: Int = 0) -> StatusReport {
    Samples.status {
      ($0.account.state, $0.counts) = (.signedIn, ["ready": waiting])
      $0.account.signsOutAt = Samples.now + span
    }
  }

  private static func text(_ report: StatusReport, _ language: Language) -> String {
    let text = Samples.text(.status(report, Samples.words(language)))
    return String(text.map { $0 == "\u{A0}" ? " " : $0 })
  }
}
