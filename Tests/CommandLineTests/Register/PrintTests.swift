import Domain
import Foundation
import StationAPI
import TestSupport
import Testing
import Wording

@testable import CommandLine

struct PrintTests {
  private static func printed(_ arguments: String..., on station: ScriptedStation = ScriptedStation()) async -> String {
    let terminal = Terminal()
    #expect(await terminal.run(["print"] + arguments, on: station, zone: .fixed(minutes: -300)) == 0)
    return terminal.output
  }

  @Test(arguments: [
    (
      "fr",
      "Copie de travail\u{A0}: ne remplace pas le CVM. Imprimée le 23\u{A0}nov.\u{A0}2026, 12\u{A0}h\u{A0}17, Unité 1."
    ),
    ("en", "Working copy: does not replace the CVM. Printed Nov.\u{A0}23,\u{A0}2026, 12:17\u{A0}p.m., Unité 1."),
  ])
  func `a working copy says that it is one, and everything that show tells`(language: String, note: String) async {
    let html = await Self.printed("4471192", "--lang", language)
    #expect(html.contains("<p class=\"prn\">\(note)</p>"))
    let words = Samples.words(language == "fr" ? .french : .english)
    let view = View.certificate(Samples.detail(), unmasked: false, words, now: Samples.now)
    func escaped(_ text: String) -> String { text.replacing("'", with: "&#39;") }
    for case .rows(let rows) in view.blocks {
      for row in rows {
        let fact = "<dt>\(escaped(row.label))</dt><dd>\(row.lines.map(escaped).joined(separator: "<br>"))"
        #expect(html.contains(fact), "\(row)")
      }
    }
    #expect(html.contains("<html lang=\"\(language)-CA\">") && !html.contains("cvmsync show"))
    // Nothing from elsewhere, nothing that runs.
    for mark in ["<script", "<link", "<img", "http:", "https:", "style=\""] { #expect(!html.contains(mark), "\(mark)") }
  }

  @Test func `text that looks like markup is text`() async {
    let name = "<b>Éric \"Le Gros\" & 'fils'</b><\u{338}script>"
    let html = await Self.printed(
      "4471192", on: ScriptedStation { $0.detail = Samples.detail { $0.inspection.owner.name = name } })
    #expect(html.contains("&lt;b&gt;Éric &quot;Le Gros&quot; &amp; &#39;fils&#39;&lt;/b&gt;"))
    #expect(!html.unicodeScalars.map(String.init).joined(separator: "|").contains("<|\u{338}"))
  }

  @Test func `a lot's ledger is a table with a heading and a line to sign`() async {
    let station = ScriptedStation()
    let html = await Self.printed("--lot", "4471180", "--kind", "avp", on: station)
    #expect(station.calls.ledgers.map(\.number.text) == ["4471180"] && station.calls.ledgers[0].kind == .photometric)
    #expect(html.contains("<thead role=\"rowgroup\">") && html.contains("Signature\u{A0}: ____"))
    let rows = Samples.ledger().runs.count
    #expect(html.ranges(of: "<tr role=\"row\">").count == rows + 1)
  }

  @Test(arguments: [
    (["--day"], "2026-11-23"), (["--day", "hier"], "2026-11-22"), (["--jour", "29/10/2026"], "2026-10-29"),
  ])
  func `a day's list has every page of what was inspected that day`(arguments: [String], day: String) async {
    let (terminal, station) = (Terminal(), ScriptedStation())
    #expect(await terminal.run(["imprimer"] + arguments, on: station, zone: .fixed(minutes: -300)) == 0)
    let searches = station.calls.searches
    #expect(searches.map(\.before) == [nil, 7], "the scripted station has always one page more")
    #expect(searches.allSatisfy { $0.filter.from?.text == day && $0.filter.through?.text == day && $0.withVehicles })
    #expect(terminal.output.ranges(of: "4471192").count == 2)
    #expect(!terminal.output.contains("Alexandrine"), "a day's list has no owners")
  }

  @Test func `a file is written whole, for its owner alone, and over another only if that is asked for`() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path(of: "copie.html")
    let terminal = Terminal()
    #expect(await terminal.run("print", "4471192", "--output", path) == 0)
    #expect(terminal.output.isEmpty && terminal.errors.contains(path))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let written = try directory.bytes(of: "copie.html")
    #expect(await terminal.run("print", "--day", "--output", path) == 65)
    #expect(try directory.bytes(of: "copie.html") == written)
    #expect(await terminal.run("print", "--day", "--output", path, "--force") == 0)
    #expect(try directory.bytes(of: "copie.html") != written)
    #expect(try directory.names() == ["copie.html"])
    #expect(await terminal.run("print", "4471192", "--output", "/nowhere/copie.html") == 74)
  }

  @Test(arguments: [[], ["--lot"], ["--day", "--lot", "4471180"], ["--day", "demain"], ["???"]])
  func `what to print must be clear before anything is asked`(arguments: [String]) async {
    let (terminal, station) = (Terminal(), ScriptedStation())
    #expect(await terminal.run(["print"] + arguments, on: station, zone: .fixed(minutes: -300)) == 64)
    #expect(station.calls.all.isEmpty && terminal.errors.contains("--day"))
  }
}
