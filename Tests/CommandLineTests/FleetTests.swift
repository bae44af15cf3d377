import Domain
import FoundationEssentials
import Glibc
import StationAPI
import TestSupport
import Testing
import Wording

@testable import CommandLine

/// `fleet` and `check --fleet`.
struct FleetTests {
  @Test(
    arguments: [
      (
        ["bureau"],
        [
          "URGENT 4 postes : 31 en attente, 3 à réviser ou à corriger.", "1 passé, 1 proche", "silence : 3 j 3 h",
          "CVM 51 (6 j)", "3 h 17, arrêté", "base de données en erreur", "copie en conflit, gardée par Syncthing",
          "3 autres fichiers",
        ]
      ),
      (
        ["fleet", "--lang", "en"],
        [
          "URGENT 4 stations: 31 waiting, 3 to review or correct.", "1 past, 1 near", "silent: 3 d 3 h",
          "written by a newer version; update this program here",
        ]
      ),
      (["bureau", "--liste"], ["Les plus pressants d'abord : Numéro", "CVM 4471192"]),
    ])
  func `each station and mechanic is told with what is left there, and each file that is not a report`(
    arguments: [String], texts: [String]
  ) async {
    let terminal = Terminal(columns: 100)
    #expect(await terminal.run(arguments, on: ScriptedStation(), zone: .fixed(minutes: -300)) == 0)
    for text in texts { #expect(terminal.plain.contains(text), "\(text)\n\(terminal.output)") }
    #expect(terminal.plain.contains("CVM 4471193") == arguments.contains("--liste"))
  }

  @Test func `the most pressing ones are called as their station calls them`() async {
    let report = Samples.report {
      $0.status.link = .web
      $0.status.verdict = .toKey
      let keyed: [KeyingState?] = [nil, .keyed, .toCountersign, .witnessed]
      $0.certificates = keyed.enumerated().map { index, keying in
        var certificate = Samples.certificate("447120\(index)")
        (certificate.state, certificate.keying) = (.ready, keying)
        return certificate
      }
      $0.certificates.append(Samples.certificate("4471209"))
    }
    let fleet = FleetReport(
      [ReportFile(report.fileName, .bytes(Data(StationJSON.text(report).utf8)))], in: "/x", at: Samples.now)
    let terminal = Terminal(columns: 100)
    #expect(await terminal.run("bureau", "--liste", on: ScriptedStation { $0.fleet = fleet }) == 0)
    let told = [
      "4471200 à saisir", "4471201 saisi, non constaté", "4471202 constaté, à contre-vérifier",
      "4471203 constaté Unité",
      // A request without an answer, from a time when the portal could be asked: a person looks for it there.
      "4471209 à saisir",
    ]
    for text in told { #expect(terminal.plain.contains(text), "\(text)\n\(terminal.output)") }
    #expect(!terminal.plain.contains("À réintégrer"))
  }

  @Test(
    arguments: [
      (Samples.fleet(), 74), (FleetReport(at: Samples.now), 78),
      (FleetReport(at: Samples.now, folder: "/x", fault: "disk full"), 74),
      (FleetReport([], in: "/x", at: Samples.now), 0),
    ] as [(FleetReport, Int32)])
  func `the exit code tells the worst of all where it is asked for`(fleet: FleetReport, code: Int32) async {
    let station = ScriptedStation { $0.fleet = fleet }
    #expect(await Terminal().run("fleet", "--exit-code", on: station) == code)
    let isRead = fleet.folder != nil && fleet.fault == nil
    #expect(await Terminal().run("fleet", on: station) == (isRead ? 0 : code))
  }

  @Test func `a station without a folder tells how to set one`() async {
    let terminal = Terminal()
    let station = ScriptedStation { $0.fleet = FleetReport(at: Samples.now) }
    #expect(await terminal.run("bureau", on: station) == 78)
    #expect(terminal.plain.contains("réglez « report » sur le même dossier partagé"))
  }

  @Test func `the JSON is the call's answer`() async {
    let terminal = Terminal()
    #expect(await terminal.run("fleet", "--json") == 0)
    #expect(terminal.output == StationJSON.text(Samples.fleet()) + "\n")
  }

  @Test func `one line for monitoring tells the worst first, of all stations`() async {
    let terminal = Terminal()
    #expect(await terminal.run("check", "--fleet", "--lang", "en") == 2)
    #expect(terminal.output.hasPrefix("CVMSYNC CRITICAL - ") && terminal.output.split(separator: "\n").count == 1)
    #expect(
      terminal.output.contains(
        " | stations=4 silent=1;0 to_key=0 to_witness=0 waiting=31 held=2 blocked=1 deadlines=2;0 oldest=183600s"))
    #expect(terminal.output.contains("Unité mobile de l’Estrie et des Cantons: database error; no agent is running"))
  }

  @Test(
    arguments: [
      (FleetReport([], in: "/srv/x", at: Samples.now), 3), (FleetReport(at: Samples.now), 3),
      (FleetReport(at: Samples.now, folder: "/srv/x", fault: "Permission denied"), 3), (Samples.fleet(), 2),
    ] as [(FleetReport, Int32)])
  func `without a report nothing is known, and that is told`(fleet: FleetReport, code: Int32) async throws {
    let station = ScriptedStation { $0.fleet = fleet }
    let terminal = Terminal()
    #expect(await terminal.run("check", "--fleet", "--json", on: station) == code)
    let object = try #require(
      StationJSON.value(MonitoringCheck.Object.self, from: Data(terminal.output.utf8)), "\(terminal.output)")
    #expect(object.exit == code && !object.findings.isEmpty)
    #expect(object.performance["stations"] == "\(fleet.stations.count + fleet.known.count)")
  }

  @Test func `a folder goes with --fleet alone`() async {
    #expect(await Terminal().run("check", "/srv/cvmsync") == 64)
  }

  // MARK: A folder on the disk

  /// Fails: a folder needs no station.
  private static let noStation = StationAccess { _, _ in .failure(.agent(StationRefusal(.agentNotReachable))) }

  @Test func `hostile files in the folder are told by name, block nothing and hide no report`() async throws {
    let folder = try TemporaryDirectory()
    let report = Samples.report(7)
    try Data(StationJSON.text(report).utf8).write(to: URL(filePath: folder.path(of: report.fileName)))
    let outside = try TemporaryDirectory()
    try Data(StationJSON.text(Samples.report(8)).utf8).write(to: URL(filePath: outside.path(of: "real.json")))
    let name = { (name: String) in folder.path(of: "cvmsync-\(name).json") }
    #expect(mkfifo(name("pipe"), 0o600) == 0)
    #expect(symlink(outside.path(of: "real.json"), name("link")) == 0)
    #expect(symlink("/dev/zero", name("zero")) == 0)
    #expect(mkdir(name("folder"), 0o700) == 0)
    try Data().write(to: URL(filePath: name("large")))
    #expect(truncate(name("large"), 100 << 20) == 0)
    try Data("{".utf8).write(to: URL(filePath: name("cut")))
    try Data("x".utf8).write(to: URL(filePath: folder.path(of: "cvmsync-7.sync-conflict-1.json")))
    let terminal = Terminal()
    let code = await terminal.run(["fleet", folder.path, "--json"], access: Self.noStation)
    #expect(code == 0, "\(terminal.errors)")
    let fleet = try #require(StationJSON.value(FleetReport.self, from: Data(terminal.output.utf8)))
    #expect(fleet.stations.map(\.id) == [report.status.station.id])
    let faults = Dictionary(uniqueKeysWithValues: fleet.left.map { ($0.name, $0.fault) })
    #expect(
      faults == [
        "cvmsync-pipe.json": .notPlain, "cvmsync-link.json": .notPlain, "cvmsync-zero.json": .notPlain,
        "cvmsync-folder.json": .notPlain, "cvmsync-large.json": .tooLarge, "cvmsync-cut.json": .notJSON,
        "cvmsync-7.sync-conflict-1.json": .conflictCopy,
      ])
  }

  @Test func `a crowd of files is read up to a bound, and the rest is counted`() async throws {
    let folder = try TemporaryDirectory()
    for index in 0..<(FleetReport.mostStations + 30) {
      try Data("{}".utf8).write(to: URL(filePath: folder.path(of: "cvmsync-\(index).json")))
    }
    let terminal = Terminal()
    #expect(await terminal.run(["fleet", folder.path, "--json"], access: Self.noStation) == 0)
    let fleet = try #require(StationJSON.value(FleetReport.self, from: Data(terminal.output.utf8)))
    #expect(fleet.left.count == FleetReport.mostLeft)
    #expect(fleet.moreLeft == FleetReport.mostStations + 30 - FleetReport.mostLeft)
  }

  @Test func `a folder that is not there is told as such`() async {
    let terminal = Terminal()
    #expect(await terminal.run(["fleet", "/nowhere/at/all"], access: Self.noStation) == 74)
    #expect(terminal.plain.contains("fichier ou répertoire introuvable"))
    #expect(await Terminal().run(["check", "--fleet", "/nowhere/at/all"], access: Self.noStation) == 3)
  }
}

extension Terminal {
  /// What was told, on one line, with usual spaces.
  fileprivate var plain: String {
    output.replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
