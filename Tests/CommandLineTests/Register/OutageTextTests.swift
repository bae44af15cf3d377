import Domain
import FoundationEssentials
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct OutageTextTests {
  private static let minute = Instant(milliseconds: 1_795_453_920_000)  // 2026-11-23, 12:12 in Québec

  private static func at(_ hour: Int, _ minutes: Int) -> Instant {
    minute + .minutes(Int64((hour - 12) * 60 + minutes - 12))
  }

  // MARK: The certificate

  private static func detail(
    _ reason: PaperReason = .portalOutage, _ change: (inout PortalSeen) -> Void
  ) -> CertificateDetail {
    var detail = Samples.detail()
    detail.inspection.paperReason = reason
    var seen = PortalSeen(recordedAt: at(9, 40), portal: nil)
    change(&seen)
    detail.portalSeen = seen
    return detail
  }

  private static func away(_ kind: OutageKind = .portalDown, _ change: (inout Outage) -> Void = { _ in }) -> Outage {
    var outage = Outage(
      id: 1, source: .portal, kind: kind, reachedBefore: at(9, 2), firstSeen: at(9, 12), lastSeen: at(13, 25))
    change(&outage)
    return outage
  }

  private static func ended(_ outage: inout Outage) { (outage.ending, outage.endedAt) = (.reached, at(13, 40)) }

  private static let down = OutageLog.Watch(at: at(9, 30), kind: .portalDown, reachedAt: at(9, 2))
  private static let note = Outage.told(
    .portalDown, from: at(9, 12), until: nil,
    by: NamedDecision(who: "Camille Exemple", why: "le site ne s'ouvre pas"), at: at(9, 20))

  private static let grounds: [(CertificateDetail, [String])] = [
    (
      detail { ($0.portal, $0.outage) = (down, away(.portalDown, ended)) },
      ["Pourquoi un CVM papier? panne du portail, constatée de 9 h 12 à 13 h 40."]
    ),
    (
      detail { ($0.portal, $0.outage) = (down, away()) },
      [
        "Pourquoi un CVM papier? panne du portail, constatée à partir de 9 h 12, dernière observation à 13 h 25."
      ]
    ),
    (
      detail { ($0.portal, $0.outage) = (down, away { ($0.ending, $0.endedAt) = (.unobserved, at(18, 0)) }) },
      ["Pourquoi un CVM papier? panne du portail, constatée de 9 h 12 à 13 h 25, sans observation ensuite."]
    ),
    (
      detail(.mobileUnit) { ($0.portal, $0.outage) = (down, away(.offline, ended)) },
      [
        "Pourquoi un CVM papier? unité mobile; constaté de 9 h 12 à 13 h 40 : aucune connexion au portail."
      ]
    ),
    (
      detail { $0.portal = OutageLog.Watch(at: at(9, 25), reachedAt: at(9, 25)) },
      ["Pourquoi un CVM papier? panne du portail; le portail répondait à 9 h 25."]
    ),
    (
      detail { seen in
        seen.portal = OutageLog.Watch(at: at(9, 25), reachedAt: at(9, 25))
        seen.later = away { $0.firstSeen = at(9, 45) }
      },
      [
        "Pourquoi un CVM papier? panne du portail; le portail répondait à 9 h 25.",
        "Ensuite, à partir de 9 h 45 : panne du portail.",
      ]
    ),
    (
      detail { $0.portal = OutageLog.Watch(at: at(-8, 0), reachedAt: at(-8, 0)) },
      [
        "Pourquoi un CVM papier? panne du portail; le portail répondait le 22 nov., 16 h (dernière observation "
          + "17 h 40 avant l'enregistrement)."
      ]
    ),
    (
      detail { $0.notes = [note] },
      [
        "Pourquoi un CVM papier? panne du portail; le poste n'avait pas encore observé le portail.",
        "Noté par Camille Exemple : panne du portail, depuis 9 h 12, fin non notée (le site ne s'ouvre pas).",
      ]
    ),
    (
      detail { $0.network = OutageLog.Watch(at: at(9, 30)) },
      [
        "Pourquoi un CVM papier? panne du portail; ce poste n'observe pas le portail; l'appareil avait un réseau à "
          + "9 h 30."
      ]
    ),
  ]

  @Test(arguments: grounds.indices)
  func `why a certificate is on paper is told as it was seen, and accuses nobody`(place: Int) async {
    let (detail, expected) = Self.grounds[place]
    let words = Samples.words(.french)
    #expect(words.ground(detail).map(Self.plain) == expected)
    let station = ScriptedStation { $0.detail = detail }
    for language in Language.allCases {
      for command in ["why", "show"] {
        let terminal = Terminal()
        #expect(await terminal.run(command, "4471192", "--lang", language.rawValue, on: station) == 0)
        #expect(!terminal.output.contains("{"))
        let tooLong = terminal.output.split(separator: "\n").filter { $0.count > Layout.columns }
        #expect(tooLong == [])
        let heading = language == .french ? "Pourquoi un CVM papier?" : "Why a paper CVM?"
        #expect(terminal.output.contains(heading) == (command == "why"))
      }
    }
  }

  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  // MARK: The list

  private static var report: OutageReport {
    let long = NamedDecision(who: "Camille Exemple-De-La-Démonstration", why: "le site ne s'ouvre pas depuis ce matin")
    var note = note
    note.by = long
    let outages = [
      away(.portalDown, ended), away(.captive) { ($0.ending, $0.endedAt) = (.unobserved, at(18, 0)) },
      away(.offline) { ($0.cause, $0.joined, $0.unobserved) = (.nameUnknown, 3, .minutes(40)) },
      away(.maintenance) { $0.ending = .clockSet }, away(.changing, ended), away(.unobserved, ended), note,
    ]
    return OutageReport(
      at: Samples.now, from: at(-100, 0), before: at(24, 0), outages: outages.map { ListedOutage($0, papers: 3) },
      isCut: true, portal: down, network: OutageLog.Watch(at: at(9, 30), kind: .noNetwork))
  }

  @Test(arguments: Language.allCases, [40, 60, 78, 100])
  func `the list fits every width, in both languages`(language: Language, width: Int) {
    let words = Samples.words(language)
    let text = Layout(width: width).text(.outages(Self.report, words))
    #expect(text.split(separator: "\n").filter { $0.count > width } == [])
    #expect(!text.contains("{"))
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for kind in OutageKind.allCases where ![.notPortal, .protocolChanged, .noNetwork].contains(kind) {
      let name = words.outage(kind).split(whereSeparator: \.isWhitespace).first ?? ""
      #expect(flat.contains(name), "\(kind)")
    }
    let none = OutageReport(
      at: Samples.now, from: Self.at(-100, 0), before: Self.at(24, 0), outages: [], portal: nil, network: nil)
    let empty = Layout(width: width).text(.outages(none, words))
    #expect(empty.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words(.outagesNone)))
    var web = none
    web.isWeb = true
    let looks = Layout(width: width).text(.outages(web, words)).split(whereSeparator: \.isWhitespace)
    let told = words(.outagesPortalIsWeb).split(whereSeparator: \.isWhitespace)
    #expect(looks.joined(separator: " ").contains(told.joined(separator: " ")))
  }

  @Test func `a period is the last 28 days unless it is told, in local days`() async {
    let station = ScriptedStation { $0.outages = Self.report }
    for name in ["outages", "pannes"] {
      #expect(await Terminal().run(name, on: station, zone: .quebec) == 0)
    }
    // The clocks are set back on that day.
    let day = ["outages", "--from", "2026-11-01", "--to", "2026-11-01"]
    #expect(await Terminal().run(day, on: station, zone: .quebec) == 0)
    let calls = station.calls.outages
    let spans: [Span] = calls.map { $0.before - $0.from }
    #expect(spans == [.hours(673), .hours(673), .hours(25)])
  }

  @Test func `JSON has a schema, and CSV a line for each span`() async throws {
    let station = ScriptedStation { $0.outages = Self.report }
    let (json, csv) = (Terminal(), Terminal())
    _ = await json.run("outages", "--json", on: station)
    _ = await csv.run("outages", "--csv", on: station)
    #expect(try JSONDecoder().decode(OutageReport.self, from: Data(json.output.utf8)) == Self.report)
    let lines = csv.output.split(separator: "\r\n")
    #expect(lines.count == 1 + Self.report.outages.count)
    #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 19 })
    #expect(lines[1].hasPrefix("portal,portalDown,,2026-11-23T14:02:00+00:00,2026-11-23T14:12:00+00:00,"))
  }

  @Test func `a person notes from when, until when and what, in the device's time`() async throws {
    let station = ScriptedStation()
    let by = ["--who", "Camille Exemple", "--why", "le site ne s'ouvre pas"]
    let terminal = Terminal()
    #expect(
      await terminal.run(["outages", "note", "--since", "9:12", "--until", "10 h 30"] + by, on: station, zone: .quebec)
        == 0)
    #expect(
      await Terminal().run(
        ["pannes", "noter", "--depuis", "9 h 12", "--quoi", "no-network"] + by, on: station, zone: .quebec) == 0)
    let calls = station.calls.outageNotes
    #expect(calls.map(\.kind) == [.portalDown, .noNetwork])
    #expect(calls.map(\.from) == [Self.at(9, 12), Self.at(9, 12)])
    #expect(calls.map(\.until) == [Self.at(10, 30), nil])
    #expect(await Terminal().run(["pannes", "retirer", "12"] + by, on: station, zone: .quebec) == 0)
    #expect(await terminal.run(["outages", "withdraw", "12", "--lang", "en"] + by, on: station, zone: .quebec) == 0)
    #expect(station.calls.withdrawnNotes.map(\.note) == [12, 12])
    #expect(Self.plain(terminal.output).contains("Note 12 is withdrawn by Camille Exemple"))
    #expect(await Terminal().run("outages", "withdraw", "douze", "--who", "x y", "--why", "x y", on: station) == 64)
    let wrong = Terminal()
    #expect(await wrong.run(["outages", "note", "--since", "tantôt"] + by, on: station, zone: .quebec) == 65)
    #expect(station.calls.outageNotes.count == 2)
  }
}
