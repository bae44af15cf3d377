import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

/// AVPs beside CVMs on the command line.
struct PhotometryTests {
  private static func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  @Test(arguments: [
    (
      Language.french,
      [
        "AVP 0088001 : À réintégrer", "Lectures avant gauche : 68,5 %",
        "Lectures avant droite : 71 %", "Lectures quarterLeft : 5,25 %",
        "Numéro de l'outil TM-0417", "Résultat non conforme",
      ]
    ),
    (.english, ["AVP 0088001: Waiting", "front left: 68.5%", "quarterLeft: 5.25%", "TM-0417"]),
  ])
  func `show tells an AVP's readings by window and its tool, and no defects (R7)`(
    language: Language, expected: [String]
  ) {
    let text = Self.plain(Samples.certificate(Samples.photometric, Samples.words(language), unmasked: true))
    let told = text.split { $0.isWhitespace }.joined(separator: " ")
    for line in expected { #expect(told.contains(line), "\(line)") }
    #expect(!text.contains("Défectuosités") && !text.contains("Defects"))
  }

  @Test func `what comes next for an AVP names the document, so that the command finds it`() {
    var detail = Samples.photometric
    detail.summary.state = .held
    let text = Self.plain(Samples.life(detail, Samples.words(.french)))
    #expect(text.contains("cvmsync reviser voir 0088001 --kind AVP"))
    let review = ReviewCase(
      detail: detail, evidence: nil, portalFields: [PortalField(name: "readings.0.transmission", text: "71.5")],
      ownFields: [PortalField(name: "readings.0.transmission", text: "68.5")], actions: [.retry])
    let both = Self.plain(Samples.text(.review(review, Samples.words(.french), now: Samples.now)))
    #expect(both.contains("cvmsync reviser reessayer 0088001 --kind AVP --who"))
    #expect(both.contains("≠  Transmission (%)  68,5  71,5"))
  }

  @Test(
    arguments: [
      (["show", "0088001"], 0), (["why", "0088001"], 0), (["show", "0088001", "--kind", "avp"], 0),
      (["show", "0088001", "--kind", "CVM"], 66), (["why", "0088001", "--kind", "AVQ"], 64),
    ] as [([String], Int32)])
  func `a number is found whatever document it is of, and only that one where it is named`(
    arguments: [String], code: Int32
  ) async {
    let station = ScriptedStation { $0.kinds = [.photometric] }
    let terminal = Terminal()
    #expect(await terminal.run(arguments, access: StationAccess { _, work in .success(await work(station)) }) == code)
    #expect(terminal.output.contains("AVP 0088001") == (code == 0))
  }

  @Test(arguments: [
    ["show", "1"], ["why", "1"], ["review", "show", "1"], ["review", "retry", "1", "--who", "a", "--why", "b"],
  ])
  func `a number that a CVM and an AVP have is asked about, and nothing is done`(arguments: [String]) async {
    let station = ScriptedStation { $0.kinds = [.mechanical, .photometric] }
    let terminal = Terminal()
    #expect(await terminal.run(arguments, access: StationAccess { _, work in .success(await work(station)) }) == 65)
    #expect(terminal.errors.contains("--kind AVP") && terminal.output.isEmpty)
    #expect(station.calls.decisions.isEmpty && station.calls.reviews.isEmpty)
  }

  @Test func `what a person decides goes to the document that was found or named`() async {
    let station = ScriptedStation { $0.kinds = [.photometric] }
    let by = ["--who", "Lise", "--why", "comparé"]
    let access = StationAccess { _, work in .success(await work(station)) }
    #expect(await Terminal().run(["review", "retry", "1"] + by, access: access) == 0)
    #expect(await Terminal().run(["review", "not-same", "1", "--kind", "CVM"] + by, access: access) == 0)
    #expect(station.calls.decisions.map(\.kind) == [.photometric, .mechanical])
    #expect(await Terminal().run("review", "show", "1", on: station) == 66)
    #expect(station.calls.reviews.map(\.kind) == [.photometric])
  }

  @Test(arguments: [([], .mechanical), (["--kind", "AVP"], .photometric)] as [([String], CertificateKind)])
  func `lots and their numbers are a CVM's unless another document is named`(
    option: [String], kind: CertificateKind
  ) async {
    let station = ScriptedStation()
    let access = StationAccess { _, work in .success(await work(station)) }
    let terminal = Terminal()
    #expect(await terminal.run(["stock", "add", "0088001", "0088025", "--who", "Lise"] + option, access: access) == 0)
    #expect(
      await terminal.run(["stock", "spoil", "0088001", "--who", "Lise", "--why", "x"] + option, access: access) == 0)
    #expect(station.calls.lots.map(\.kind) == [kind] && station.calls.moves.map(\.kind) == [kind])
  }

  @Test(arguments: [
    (Language.french, "Stock de CVM [########..]", "Stock d'AVP  [##########] 24, rythme encore inconnu"),
    (.english, "CVM stock [########..]", "AVP stock [##########] 24, pace not known yet"),
  ])
  func `stock has a line for each document (U1)`(language: Language, mechanical: String, photometric: String) {
    let levels =
      Samples.status().stock + [
        StockLevel(kind: .photometric, available: 24, perDay: "0.0", daysLeft: nil, week: 0, isLow: false)
      ]
    let text = Self.plain(Samples.text(.moved([], levels, Samples.words(language))))
    #expect(text.contains(mechanical) && text.contains(photometric))
    let report = Samples.status { $0.stock = levels }
    let status = Self.plain(Samples.text(.status(report, Samples.words(language))))
    #expect(status.contains(photometric.prefix(9)) && status.contains(mechanical.prefix(9)))
  }

  @Test func `monitoring tells which document runs out, and both figures`() {
    let report = MonitoringTests.with {
      $0.stock.append(
        StockLevel(kind: .photometric, available: 3, perDay: "1.0", daysLeft: 3, week: 7, isLow: true))
    }
    let check = MonitoringCheck(report, now: Samples.now)
    #expect(check.level == .warning)
    let line = Self.plain(check.line(Samples.words(.french)))
    #expect(line.contains("moins d'une semaine d'AVP") && !line.contains("semaine de CVM"))
    #expect(line.contains("stock_mechanical=60;56:") && line.contains("stock_photometric=3;7: days_photometric=3;7:"))
  }
}
