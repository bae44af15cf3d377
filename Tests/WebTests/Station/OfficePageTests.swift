import Domain
import FoundationEssentials
import StationAPI
import Testing
import Wording

@testable import Web

/// Bureau: the stations that report to the same folder.
@Suite struct OfficePageTests {
  private static func fleet() -> FleetReport {
    let status = StatusReport.sample {
      $0.station.name = "Garage <b>Exemple</b>"
      $0.counts = ["ready": 12, "held": 2]
      $0.at = AnsweringStation.now - .hours(3)
    }
    let certificate = ReportedCertificate(
      kind: .mechanical, number: PaperSamples.number("4471192"), state: .ready, mechanic: DocumentSamples.mechanic(),
      performedAt: AnsweringStation.now - .hours(50), recordedAt: AnsweringStation.now - .hours(49),
      deadline: AnsweringStation.now - .hours(2))
    let tally = MechanicTally(
      mechanic: DocumentSamples.mechanic(), waiting: 12, held: 2, blocked: 0, oldest: certificate.recordedAt)
    let report = StationReport(status: status, certificates: [certificate], mechanics: [tally])
    return FleetReport(
      [
        ReportFile(report.fileName, .bytes(Data(StationJSON.text(report).utf8))),
        ReportFile("<img src=x>.json", .fault(.foreign)),
      ], in: "/srv/cvmsync", at: AnsweringStation.now)
  }

  private static func station(_ fleet: FleetReport) -> AnsweringStation {
    AnsweringStation.papers { $0 is FleetCall ? fleet : nil }
  }

  @Test(arguments: Language.allCases)
  func `the page says what the terminal says, escaped, with the most pressing certificates`(
    language: Language
  ) async throws {
    let fleet = Self.fleet()
    let words = Words(language: language, zone: .quebec)
    let shown = try await Self.station(fleet).get("/bureau", language)
    let view = View.fleet(fleet, words)
    for text in [view.title, view.headline, words.says(fleet.stations[0]) ?? "?", words.says(fleet.left[0])] {
      #expect(shown.html.contains(text.inHTML), "\(text)")
    }
    #expect(shown.html.contains("4471192") && shown.html.contains("data-l=\"\(words(.fleetSeen))\""))
    #expect(!shown.html.contains("<b>Exemple") && !shown.html.contains("<img"))
    #expect(shown.html.contains("href=\"/bureau\" aria-current=\"page\""))
  }

  @Test func `a station without a folder tells how to set it`() async throws {
    let words = Words(language: .french, zone: .quebec)
    let shown = try await Self.station(FleetReport(at: AnsweringStation.now)).get("/bureau")
    #expect(shown.html.contains(words(.fleetNotSet).inHTML))
    #expect(shown.html.contains("href=\"/poste#reglages\"") && !shown.html.contains("cvmsync bureau"))
  }

  @Test(
    arguments: [
      (ReportDelivery(), "info", "pas encore écrit"),
      (ReportDelivery(writtenAt: AnsweringStation.now), "ok", "écrit à"),
      (
        ReportDelivery(fault: "No such file or directory", since: AnsweringStation.now), "warn",
        "fichier ou répertoire introuvable"
      ),
    ] as [(ReportDelivery, String, String)])
  func `the diagnosis tells how this station's report was written, where it writes one`(
    delivery: ReportDelivery, level: String, detail: String
  ) {
    let words = Words(language: .french, zone: .quebec)
    let name = words(.rowReport)
    let rows = Diagnosis(.sample { $0.report = delivery }, words).content.filter { $0["name"] as? String == name }
    #expect(rows.count == 1 && rows[0]["level"] as? String == level)
    #expect((rows[0]["detail"] as? String)?.contains(detail) == true, "\(rows)")
    #expect(!Diagnosis(.sample(), words).content.contains { $0["name"] as? String == name })
  }
}
