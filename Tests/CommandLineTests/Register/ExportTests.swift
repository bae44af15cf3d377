import Domain
import FoundationEssentials
import StationAPI
import Testing
import TestSupport
import Wording

@testable import CommandLine

struct ExportTests {
  @Test func `a CSV has a header, a line for each certificate of every page, and guarded text`() async {
    let terminal = Terminal()
    let station = ScriptedStation()
    #expect(await terminal.run("export", "--with-personal", on: station) == 0)
    let header = ExportColumn.allCases.map(\.rawValue).joined(separator: ",") + "\r\n"
    #expect(terminal.output.hasPrefix(header))
    #expect(terminal.output.ranges(of: ",\"Voir \"\"ici\"\", puis\nlà\",").count == 3)
    #expect(terminal.output.ranges(of: "\r\n").count == 4)
    #expect(station.calls.exports.map(\.after) == [0, 2])
    #expect(station.calls.exports.map(\.through) == [nil, 3])
  }

  @Test func `without --with-personal no name, address, remark or whole NI is in any format`() async {
    for format in ExportFormat.Name.allCases {
      let terminal = Terminal()
      _ = await terminal.run("export", "--format", format.rawValue)
      for word in ["Alexandrine", "Hawkesbury", "Voir"] { #expect(!terminal.output.contains(word)) }
      #expect(terminal.output.contains("1M8GDM9AXKP042788"))
    }
  }

  @Test func `JSON is one array and JSON Lines one object a line, of the same certificates`() async throws {
    let (array, lines) = (Terminal(), Terminal())
    _ = await array.run("export", "--format", "json")
    _ = await lines.run("export", "--format", "jsonl")
    let whole = try JSONDecoder().decode([[String: String]].self, from: Data(array.output.utf8))
    let each = try lines.output.split(separator: "\n").map {
      try JSONDecoder().decode([String: String].self, from: Data($0.utf8))
    }
    #expect(whole == each)
    #expect(whole.map { $0["sequence"] } == ["1", "2", "3"])
    #expect(whole.first?["performedAt"] == "2026-11-23T08:57:00-05:00")
    #expect(whole.first?["sticker"] == nil)
  }

  @Test func `a file is for its owner alone, whole, and not written over unless that is asked for`() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path(of: "tout.csv")
    let terminal = Terminal()
    #expect(await terminal.run("export", "--output", path) == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(terminal.output.isEmpty)
    let written = try directory.bytes(of: "tout.csv")
    #expect(written.count > 400)
    #expect(await terminal.run("export", "--output", path, "--format", "json") == 65)
    #expect(try directory.bytes(of: "tout.csv") == written)
    #expect(await terminal.run("export", "--output", path, "--format", "json", "--replace") == 0)
    #expect(try directory.bytes(of: "tout.csv") != written)
    #expect(try directory.names() == ["tout.csv"])
  }

  @Test func `a file of which a page is missing is not there`() async throws {
    let directory = try TemporaryDirectory()
    let station = ScriptedStation { $0.refusal = StationRefusal(.stopping) }
    #expect(await Terminal().run("export", "--output", directory.path(of: "tout.csv"), on: station) == 75)
    #expect(station.calls.exports.count == 2, "the first page was written")
    #expect(try directory.names() == [])
  }

  @Test(
    arguments: [
      (OutboxState.ready, nil, false, "ready"), (.ready, nil, true, "toKey"), (.ready, .keyed, true, "keyed"),
      (.ready, .keyed, false, "keyed"), (.ready, .toCountersign, true, "toCountersign"),
      (.closed, .witnessed, true, "witnessed"), (.held, .keyed, true, "held"),
      (.confirmed, .witnessed, false, "confirmed"),
    ] as [(OutboxState, KeyingState?, Bool, String)])
  func `what a person has typed is exported as that, and not as waiting or closed`(
    state: OutboxState, keying: KeyingState?, isWeb: Bool, standing: String
  ) {
    let recorded = Samples.recorded { certificate in
      certificate.summary.state = state
      certificate.summary.reason = state == .closed ? StateReason(.witnessed) : nil
      certificate.summary.keying = keying.map { KeyingMark(state: $0, since: Samples.now, person: nil) }
      certificate.summary.expectKeying(isWeb)
    }
    let exported = ExportedCertificate(recorded, withPersonal: false)
    #expect(exported[.standing] == standing && exported[.state] == state.rawValue)
  }

  @Test func `a place that cannot be written is told, and nothing is asked`() async {
    let station = ScriptedStation()
    #expect(await Terminal().run("export", "--output", "/nowhere/tout.csv", on: station) == 74)
    #expect(station.calls.exports.isEmpty)
  }
}

struct CSVTests {
  @Test(
    arguments: [
      ("", ""), ("Exemple", "Exemple"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""),
      ("a\r\nb", "\"a\r\nb\""), ("a\nb", "\"a\nb\""), (" a", "\" a\""), ("é", "é"), ("=1+1", "'=1+1"),
      ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""), ("=a,b", "\"'=a,b\""),
      ("1=2", "1=2"), ("a\u{1B}[2J", "a\\u{1b}[2J"), ("a\u{202E}b", "a\\u{202e}b"),
    ])
  func `a field is quoted where RFC 4180 wants it, and never a formula`(text: String, field: String) {
    #expect(CSV.field(text) == field)
  }

  @Test func `a line ends in CR LF and has a comma between any two fields`() {
    #expect(CSV.line(["a", "", "b,c"]) == "a,,\"b,c\"\r\n")
  }
}
