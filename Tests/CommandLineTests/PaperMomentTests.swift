import Domain
import FoundationEssentials
import StationAPI
import StationSettings
import Testing
import Wording

@testable import CommandLine

/// A paper's date and time are shown as the clock showed them where it was filled in, wherever this device is.
struct PaperMomentTests {
  /// 2026-11-26T20:30-05:00, which is the 27th in UTC.
  private static let evening = Instant(milliseconds: 1_795_743_000_000)
  private static let now = evening + .days(3)
  private static let zones = [-300, 0, 540, -210]

  private static func words(_ zone: Int, _ language: Language = .french) -> Words {
    Words(language: language, zone: .fixed(minutes: zone))
  }

  private static func plain(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private static func told(_ zone: Int) -> String {
    zone == -300 ? "26 nov., 20 h 30" : "26 nov., 20 h 30 (UTC−5)"
  }

  private static let detail = Samples.detail(.unknown) {
    $0.inspection.performedAt = evening
    $0.inspection.recordedAt = evening + .hours(14)
    $0.inspection.defects[0].repairedAt = evening
    $0.summary.performedAt = evening
  }

  @Test(arguments: zones)
  func `show, why, list, search, review and the drafts tell a paper's own time under any zone`(zone: Int) {
    let (words, detail) = (Self.words(zone), Self.detail)
    let found = FoundCertificate(
      summary: detail.summary, performedAt: Self.evening, utcOffset: -300, vin: Samples.vin("1M8GDM9AXKP042788"),
      plate: nil, owner: "Exemple")
    let review = ReviewCase(
      detail: detail, evidence: nil, portalFields: [],
      ownFields: [], actions: [])
    let texts = [
      Samples.text(.certificate(detail, unmasked: false, words, now: Self.now)),
      Samples.text(.life(detail, words, now: Self.now, contacts: words.contacts(.faq))),
      Samples.text(.list(ListAnswer(certificates: [detail.summary], next: nil), words, now: Self.now)),
      Samples.text(.found(SearchAnswer(certificates: [found], next: nil), words, now: Self.now)),
      Samples.text(.review(review, words, now: Self.now)),
      DraftText(words, contacts: .faq, now: Self.now).unknownOutcome(detail, sentAt: Self.now).body,
    ]
    for text in texts {
      let plain = Self.plain(text)
      #expect(plain.contains(Self.told(zone)), "\(plain)")
      #expect(zone != -300 || !plain.contains("(UTC"), "\(plain)")
    }
  }

  @Test(arguments: zones)
  func `repairs, their document and its deadline are told in the paper's own time`(zone: Int) {
    let words = Self.words(zone)
    let conformity = Samples.conformity {
      $0.conformity.performedAt = Self.evening
      $0.conformity.repairs[0].repairedAt = Self.evening
    }
    let document = Samples.conformedDocument {
      ($0.performedAt, $0.utcOffset, $0.deadline) = (Self.evening, -300, Self.evening)
    }
    let answer = ConformAnswer(
      outcome: .fit, kind: .mechanical, number: Samples.number("4471192"), lookUp: .here, document: document)
    var status = Samples.status()
    status.at = Self.now
    status.deadlines = DeadlineReport(
      [CertificateDeadline(certificate: Self.detail.summary, endsAt: Self.evening)], at: Self.now)
    let rows = View.status(status, words).rows.flatMap(\.lines).joined(separator: " ")
    for text in [
      Samples.text(
        .conformities(
          ConformityList(kind: .mechanical, number: Samples.number("4471192"), conformities: [conformity]), words,
          now: Self.now)),
      ConformPhrases(words, contacts: .faq, now: Self.now).document(answer).joined(separator: "\n"), rows,
    ] {
      #expect(Self.plain(text).contains(Self.told(zone)), "\(text)")
    }
  }

  @Test func `both sides of a review are told in the time of their own form`() {
    let fields = { (offset: String) in
      [
        PortalField(name: "performedAt", text: "\(Self.evening.milliseconds)"),
        PortalField(name: "utcOffset", text: offset),
      ]
    }
    let review = ReviewCase(
      detail: Self.detail, evidence: nil, portalFields: fields("-240"), ownFields: fields("-300"), actions: [])
    let text = Self.plain(Samples.text(.review(review, Self.words(0), now: Self.now)))
    #expect(text.contains("20 h 30 (UTC−5)") && text.contains("21 h 30 (UTC−4)"), "\(text)")
  }

  @Test(
    arguments: [
      (-300, "UTC−5"), (0, "UTC"), (330, "UTC+5:30"), (-210, "UTC−3:30"), (845, "UTC+14:05"), (60, "UTC+1"),
    ])
  func `a zone is named by its distance from UTC`(offset: Int, name: String) {
    for language in Language.allCases {
      let text = Self.words(1, language).moment(Self.evening, utcOffset: offset, now: Self.now)
      #expect(text.hasSuffix("(\(name))"), "\(text)")
    }
  }

  @Test func `moments of this device are told in its own time, without a name`() {
    let text = Self.plain(Samples.text(.certificate(Self.detail, unmasked: true, Self.words(0), now: Self.now)))
    // Recorded at 10 h 30 in Québec.
    #expect(text.contains("27 nov., 15 h 30") && !text.contains("15 h 30 ("), "\(text)")
  }

  @Test func `an export has the moment of a repair with the paper's own offset`() {
    let certificate = Samples.recorded {
      $0.inspection.defects[0].repairedAt = Self.evening
    }
    let text = ExportColumn.defects.text(of: certificate, withPersonal: false)
    #expect(text?.contains("repaired 2026-11-26T20:30:00-05:00") == true, "\(text ?? "")")
  }
}
