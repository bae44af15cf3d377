import Domain
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct HistoryPageTests {
  @Test func `Every criterion reaches the search, and none an address`() async throws {
    let station = DocumentSamples.station(found: [DocumentSamples.found(0)], next: 41)
    let shown = try await station.post(
      "/historique",
      [
        "numero": " avp 0088001", "niv": "1m8gdm9axkp042788", "plaque": "ABC 123", "proprietaire": "Exemple \"A\"",
        "mecanicien": "trem1234", "etat": "held", "du": "2026-11-01", "au": "hier", "avant": "81",
      ])
    let call = try #require(station.calls(SearchCall.self).first)
    let filter = call.filter
    #expect(filter.number?.text == "0088001" && filter.kind == .photometric)
    #expect(filter.vin == "1m8gdm9axkp042788" && filter.plate == "ABC 123" && filter.owner == "Exemple \"A\"")
    #expect(filter.mechanic?.text == "TREM1234" && filter.states == [.held])
    #expect(filter.from?.text == "2026-11-01" && filter.through?.text == "2026-11-22")
    #expect(call.before == 81 && call.limit == 40 && call.withVehicles)
    // Kept in the form, and in the buttons for more.
    #expect(shown.html.times("value=\"Exemple &quot;A&quot;\"") == 4)
    #expect(shown.html.contains("<button name=\"avant\" value=\"41\">"))
    #expect(shown.html.contains("<option value=\"held\" selected>"))
    for link in shown.html.matches(of: /(?:href|action)="([^"]*)"/) {
      for personal in ["ABC", "1M8", "1m8", "Exemple", "TREM"] { #expect(!link.output.1.contains(personal)) }
    }
  }

  @Test func `A state may stand in the address, as links from the home page have it`() async throws {
    let station = DocumentSamples.station()
    _ = try await station.get("/historique?etat=confirmed")
    _ = try await station.get("/historique?etat=nothing")
    _ = try await station.get("/historique")
    #expect(station.calls(SearchCall.self).map(\.filter.states) == [[.confirmed], nil, nil])
  }

  @Test(arguments: Language.allCases)
  func `Errors are told all at once, beside their fields, and nothing is searched`(language: Language) async throws {
    let station = DocumentSamples.station()
    let shown = try await station.post(
      "/historique",
      ["numero": "??", "niv": "é", "mecanicien": "12", "du": "demain peut-être", "proprietaire": "Tremblay"], language)
    #expect(station.calls(SearchCall.self).isEmpty)
    #expect(shown.page?.status == 422 && shown.page?.isError == true)
    for field in ["numero", "niv", "mecanicien", "du"] {
      #expect(shown.html.contains("href=\"#\(field)\""), "\(field)")
      #expect(shown.html.contains("id=\"\(field)-e\""), "\(field)")
    }
    #expect(shown.html.contains("<details open>"))
    for typed in ["??", "é", "12", "demain peut-être", "Tremblay"] {
      #expect(shown.html.contains("value=\"\(typed)\""), "\(typed)")
    }
    #expect(shown.html.says(language == .french ? "Du : pas un jour." : "From: not a day."))
  }

  @Test func `Forty rows of long vehicles fit a page of 40 KB`() async throws {
    let shown = try await DocumentSamples.station(found: (0..<40).map(DocumentSamples.found), next: 9).get(
      "/historique")
    #expect(shown.html.utf8.count <= 40 << 10, "\(shown.html.utf8.count)")
    #expect(shown.html.says("40 certificats sur cette page"))
    #expect(shown.html.says("Les plus anciens"))
  }

  @Test func `Without a result the page says so, and whom to call for an older document`() async throws {
    let shown = try await DocumentSamples.station().post("/historique", ["plaque": "A12 BCD"])
    #expect(shown.html.says("Aucun certificat de ce poste ne correspond."))
    #expect(shown.html.says("le client téléphone au 1 800 361-7620"))
    let unfinished = try await DocumentSamples.station(next: 12).post("/historique", ["plaque": "A12 BCD"])
    #expect(unfinished.html.says("Continuer la recherche"))
  }

  @Test(arguments: [(nil, false), ("1", true)])
  func `The export has every page, and personal columns only where asked for`(
    ticked: String?, withPersonal: Bool
  ) async throws {
    let station = DocumentSamples.station()
    let shown = try await station.post(
      "/historique/exporter", ["plaque": "ABC", "personnel": ticked ?? "", "avant": "41"])
    guard case .download(let download) = shown.answer else {
      Issue.record("no file")
      return
    }
    var parts = [download.first]
    while let part = try await download.next() { parts.append(part) }
    #expect(download.name == "cvmsync-2026-11-23.csv")
    #expect(parts.joined().split(separator: "\r\n").count == 3)
    #expect(parts[0].hasPrefix("sequence,kind,number,"))
    #expect(parts.joined().contains("Alexandrine") == withPersonal)
    #expect(station.calls(ExportCall.self).map(\.filter.plate) == ["ABC", "ABC"])
    #expect(station.calls(ExportCall.self).map(\.after) == [0, 7])
    #expect(station.calls(ExportCall.self).map(\.through) == [nil, 9])
  }

  @Test func `The export for Excel is the terminal's, in the page's language`() async throws {
    let station = DocumentSamples.station()
    let shown = try await station.post("/historique/exporter", ["pour": "excel", "personnel": "1"], .english)
    guard case .download(let download) = shown.answer else {
      Issue.record("no file")
      return
    }
    let words = Words(language: .english, zone: .quebec)
    let table = OfficeTable(words, station: StatusReport.sample().station.name)
    #expect(download.first.hasPrefix(table.opening) && table.opening.contains(";Recorded by;"))
    let rest = try #require(try await download.next())
    #expect(rest.contains("=\"\"") && rest.split(separator: ";", omittingEmptySubsequences: false).count >= 40)
  }
}
