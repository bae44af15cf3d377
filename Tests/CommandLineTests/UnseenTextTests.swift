import Domain
import Foundation
import StationAPI
import TestSupport
import Testing
import Wording

@testable import CommandLine

/// Whatever a station answers and a person types, no invisible character reaches a terminal, JSON or a file.
struct UnseenTextTests {
  private static let poison = UnseenSamples.everything

  /// A station with invisible characters in every text that an older version, the portal or a file may have brought.
  private static func station() -> ScriptedStation {
    ScriptedStation { script in
      let by = NamedDecision(who: poison, why: poison)
      script.status.station.name = poison
      script.status.pass.end = .portalDown
      script.detail = Samples.detail(.held) { detail in
        detail.inspection.owner.name = poison
        detail.inspection.owner.address?.street = poison
        detail.inspection.vehicle.make = poison
        detail.inspection.vehicle.plate = poison
        detail.inspection.remarks = poison + "\n" + poison
        detail.inspection.paperReason = .other(poison)
        detail.decisions = [
          DecisionRecord(at: Samples.now, action: .retry, by: by)
        ]
        detail.decision = VehicleDecision(
          choice: .select, vehicle: Samples.id(9),
          evidence: MatchEvidence(
            comparisons: [
              VehicleComparison(
                candidate: Samples.candidate {
                  ($0.make, $0.plate, $0.ownerName, $0.vin) = (poison, poison, poison, poison)
                }, vin: .nearMiss, agreed: [], differed: [.make, .plate], missing: [])
            ], truncated: false), decidedAt: Samples.now, person: by)
        detail.receipt = Receipt(
          operation: Samples.id(3), kind: .mechanical, number: Samples.number("4471192"),
          digest: PayloadDigest(of: Data()), portalID: poison, receivedAt: Samples.now, vehicle: Samples.id(9))
        detail.summary.reason = StateReason(.refusedByPortal, field: poison, problem: poison)
      }
      script.refusal = nil
    }
  }

  private static let commands = [
    ["status"], ["list"], ["show", "4471192"], ["why", "4471192"], ["review", "list"], ["review", "show", "4471192"],
    ["search", "--vin", "1M8"], ["export"], ["export", "--format", "jsonl"], ["export", "--with-personal"],
    ["stock", "list"], ["stock", "ledger"], ["stock", "ledger", "--csv"], ["stock", "hand-overs"],
    ["stock", "verify", "4471192"], ["draft-email", "statistics"], ["notice"], ["cancel", "--list"],
    ["withdraw", "4471192", "--who", "Exemple", "--why", "essai"], ["bundle", "list"], ["conform", "--list"],
  ]

  @Test(arguments: commands, [[], ["--json"]])
  func `no command prints a character that nobody sees`(command: [String], options: [String]) async {
    for isTerminal in [true, false] {
      let terminal = Terminal(isTerminal: isTerminal)
      _ = await terminal.run(command + options, on: Self.station(), zone: .fixed(minutes: -300))
      let printed = Self.withoutLayout(terminal.output + terminal.errors)
      #expect(!printed.isEmpty)
      #expect(Self.unseen(in: printed) == [], "\(command)")
    }
  }

  @Test func `the texts are there, each character as its escape, and whole in JSON`() async throws {
    let terminal = Terminal()
    _ = await terminal.run("show", "4471192", on: Self.station())
    for scalar in UnseenSamples.refused + UnseenSamples.dropped {
      let escape = "\\u{\(String(scalar.value, radix: 16))}"
      #expect(terminal.output.filter { !$0.isWhitespace }.contains(escape), "\(escape)")
    }
    let json = Terminal()
    _ = await json.run("show", "4471192", "--json", on: Self.station())
    let detail = try JSONDecoder().decode(CertificateDetail.self, from: Data(json.output.utf8))
    #expect(detail.inspection.owner.name.unicodeScalars.elementsEqual(Self.poison.unicodeScalars))
    #expect(json.output.contains(#"\u200b"#) && json.output.contains(#"\udb40\udc41"#))
  }

  @Test func `what people write is printed as it is`() async {
    let terminal = Terminal()
    let station = ScriptedStation { $0.detail.inspection.owner.name = UnseenSamples.seen }
    _ = await terminal.run("show", "4471192", "--json", on: station)
    #expect(terminal.output.contains(UnseenSamples.seen))
  }

  @Test(arguments: [
    ["stock", "spoil", "4471192", "--who", "Exemple", "--why", "X"], ["stock", "add", "CV1", "CV9", "--who", "X"],
    ["stock", "count", "7", "--who", "X"],
    ["stock", "hand-over", "CV1", "CV2", "--to", "X", "--who", "E", "--why", "e", "-o", "/nowhere"],
    ["withdraw", "4471192", "--who", "X", "--why", "essai"],
    ["cancel", "4471192", "--who", "X", "--why", "essai"],
    ["cancel", "4471192", "--confirmed", "X", "--who", "E", "--why", "essai"],
    ["bundle", "export", "/nowhere", "--who", "X"],
    ["sign-in", "X"], ["show", "X"],
  ])
  func `an option's text is refused with its name and the character, and nothing is asked of the station`(
    command: [String]
  ) async {
    for scalar in UnseenSamples.refused where scalar != "\u{0}" {
      let terminal = Terminal(input: [])
      let station = ScriptedStation()
      let typed = command.map { $0 == "X" ? "TREM\(scalar)1234" : $0 }
      let code = await terminal.run(typed, on: station, zone: .fixed(minutes: -300))
      #expect(code == ExitCode.inputErrors.status || code == ExitCode.usage.status, "\(typed)")
      #expect(Self.unseen(in: Self.withoutLayout(terminal.errors + terminal.output)) == [], "\(typed)")
      let calls = station.calls
      #expect(calls.moves.isEmpty && calls.lots.isEmpty && calls.handOvers.isEmpty && calls.withdrawals.isEmpty)
      #expect(calls.cancellations.isEmpty && calls.bundles.isEmpty && calls.signIns.isEmpty)
    }
  }

  @Test(arguments: ["--who", "--why"])
  func `a name or a reason says which character and where, and is taken without what stands around it`(
    option: String
  ) async {
    let other = option == "--who" ? "--why" : "--who"
    func run(_ text: String) async -> (Terminal, ScriptedStation) {
      let (terminal, station) = (Terminal(), ScriptedStation())
      _ = await terminal.run(
        ["stock", "spoil", "4471192", option, text, other, "Exemple", "--lang", "en"], on: station,
        zone: .fixed(minutes: -300))
      return (terminal, station)
    }
    let (terminal, _) = await run("Trem\u{200B}blay")
    #expect(terminal.errors.contains("\(option): the 5th character (U+200B) cannot be seen"), "\(terminal.errors)")
    let (_, station) = await run("\u{FEFF} Trem\u{AD}blay\u{200B}")
    #expect(station.calls.moves.first.map { option == "--who" ? $0.by.who : $0.by.why } == "Tremblay")
  }

  @Test func `colours stay on a terminal, and no other sequence does`() {
    let paint = Paint(isOn: true)
    let line = paint("ROUGE\u{200B}", .red) + " \u{1B}[2J\u{1B}[1;35m" + paint("vert", .green) + "\n\u{1B}"
    #expect(
      Printable.lines(line, colours: true)
        == "\u{1B}[1;31mROUGE\\u{200b}\u{1B}[0m \\u{1b}[2J\\u{1b}[1;35m\u{1B}[1;32mvert\u{1B}[0m\n\\u{1b}")
    #expect(!Printable.lines(line, colours: false).unicodeScalars.contains("\u{1B}"))
  }

  @Test func `an e-mail file holds none`() throws {
    let draft = EmailDraft(.statistics, to: "a@b.ca", subject: Self.poison, body: Self.poison + "\n" + Self.poison)
    let file = EmailFile.text(draft, at: Samples.now)
    let ascii = file.unicodeScalars.allSatisfy { $0 == "\r" || $0 == "\n" || (" "..."~").contains($0) }
    #expect(ascii)
    #expect(file.replacing("=\r\n", with: "").contains("\\u{200b}"))
    #expect(!file.contains("=E2=80=8B") && !file.contains("=00"))
  }

  /// The text without line ends, colours, and the codes that redraw a line.
  private static func withoutLayout(_ text: String) -> String {
    text.replacing(/\x{1B}\[(?:1;3[123]m|0m|K)/, with: "").replacing("\r\n", with: "\n").replacing("\r", with: "")
      .replacing("\n", with: "")
  }

  private static func unseen(in text: String) -> [String] {
    text.unicodeScalars.filter(UnseenSamples.isUnseen).map(UnseenSamples.name)
  }
}
