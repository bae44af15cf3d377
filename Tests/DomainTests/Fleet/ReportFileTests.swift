import FoundationEssentials
import Testing

@testable import Domain

/// Files of a folder that anybody may write to.
struct ReportFileTests {
  @Test(arguments: [
    ("cvmsync-01a22a90-4058-7c48-b74a-061c5d4f0cf1.json", ReportName.report), ("cvmsync-1 (copie).json", .report),
    ("cvmsync-1.sync-conflict-20261130-101010-ABCDEFG.json", .conflictCopy), ("cvmsync-1.json.part", .unfinished),
    ("cvmsync-1.json.tmp", .unfinished), (".syncthing.cvmsync-1.json.tmp", .hidden), (".stfolder", .hidden),
    ("notes.txt", .foreign), ("cvmsync-1.csv", .foreign), ("report.json", .foreign),
  ])
  func `a name tells what a file is`(name: String, kind: ReportName) { #expect(ReportName(name) == kind) }

  @Test func `a station's file has its id as name`() {
    #expect(FleetSample.report(7).fileName == "cvmsync-00000000-0000-7000-8000-000000000007.json")
  }

  @Test func `a report is read as it was written`() throws {
    let certificate = try FleetSample.certificate(deadline: .hours(3))
    let report = FleetSample.report(waiting: 1, isLast: true, [certificate])
    let read = try StationReport.read(Data(try FleetSample.json(report).utf8)).get()
    #expect(read.certificates == [certificate] && read.isLast && read.status.station == report.status.station)
    #expect(try FleetSample.json(read).count == FleetSample.json(report).count)
  }

  /// A text of a report, what stands in its place, and what is told.
  @Test(
    arguments: [
      (#""schema":1,"status""#, #""schema":2,"status""#, .newerSchema),
      (#""schema":1,"status""#, #""schema":0,"status""#, .notAReport),
      (#""more":0"#, #""more":-1"#, .notAReport), (#""more":0"#, #""more":9223372036854775807"#, .notAReport),
      (#""more":0"#, #""more":1e9"#, .notAReport), (#""more":0"#, #""more":"0""#, .notAReport),
      (#""more":0"#, #""more":0,"more":0"#, .notJSON), (#""ready":1"#, #""ready":-5"#, .notAReport),
      (#""ready":1"#, #""ready":9223372036854775807"#, .notAReport), (#""at":1795453080000"#, #""at":-1"#, .notAReport),
      (#""at":1795453080000"#, #""at":999999999999999"#, .notAReport),
      (#""agent":true"#, #""agent":"yes""#, .notAReport),
      (#""verdict":"waiting""#, #""verdict":"newerVerdict""#, .notAReport), (#"{"#, #"["#, .notJSON),
    ] as [(String, String, ReportFault)])
  func `a report that is not right is told as what it is`(part: String, other: String, fault: ReportFault) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(FleetSample.report(waiting: 1)), as: UTF8.self)
    try #require(json.contains(part), "\(json)")
    let changed = json.replacing(part, with: other, maxReplacements: 1)
    #expect(Self.fault(Data(changed.utf8)) == fault)
  }

  @Test(arguments: [
    ("", 1, ReportFault.notJSON), ("{}", 1, .notAReport), ("[]", 1, .notAReport), ("null", 1, .notAReport),
    ("\u{0}", 1, .notJSON), ("[", 100_000, .notJSON), (#"{"schema":1}"#, 1, .notAReport),
    (#"{"schema":1,"status":"#, 1, .notJSON), (#"{"schema":99,"anything":{"else":true}}"#, 1, .newerSchema),
    (" ", StationReport.sizeLimit + 1, .tooLarge),
  ])
  func `bytes that are no report stop nothing`(repeated: String, times: Int, fault: ReportFault) throws {
    let text = String(repeating: repeated, count: times)
    #expect(Self.fault(Data(text.utf8)) == fault)
    let files = [ReportFile("cvmsync-a.json", .bytes(Data(text.utf8))), try FleetSample.file(FleetSample.report())]
    let fleet = FleetReport(files, in: "x", at: FleetSample.now)
    #expect(fleet.stations.count == 1 && fleet.left == [LeftFile("cvmsync-a.json", fault)])
    #expect(fleet.severity == (fault.needsPerson ? .attention : .fine))
  }

  @Test func `any cut of a report is told, and none is taken for a whole one`() throws {
    let bytes = Data(try FleetSample.json(FleetSample.report(waiting: 1, [FleetSample.certificate()])).utf8)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(Self.fault(bytes.prefix(length)) == .notJSON, "\(length)")
    }
  }

  @Test func `names and texts are cleaned and cut, and long lists are too`() throws {
    var report = FleetSample.report()
    report.status.station.name = "\u{1B}[31mUnité\u{202E}" + String(repeating: "é", count: 5_000)
    let files = try [FleetSample.file(report, "cvmsync-\u{7}\(String(repeating: "x", count: 300)).json")]
    let junk = (0..<80).map { ReportFile("\u{1B}junk\($0)", .fault(.foreign)) }
    let fleet = FleetReport(files + junk, unread: 4, in: "x", at: FleetSample.now)
    let station = try #require(fleet.stations.first)
    #expect(station.name.count == 40 && !station.name.hasUnseen)
    #expect(station.file.count <= 80 && !station.file.hasUnseen)
    #expect(fleet.left.count == FleetReport.mostLeft && fleet.moreLeft == 34)
    #expect(!fleet.left.contains { $0.name.hasUnseen })
  }

  private static func fault(_ bytes: Data) -> ReportFault? {
    if case .failure(let refusal) = StationReport.read(bytes) { refusal.fault } else { nil }
  }
}
