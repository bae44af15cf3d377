import Domain
import StationAPI
import Synchronization
import Testing
import Wording

@testable import CommandLine

/// No answer that was typed is lost, and nothing is recorded without a yes.
struct DraftDialogueTests {
  private static let whole = RecordDialogueTests.lines(RecordDialogueTests.answers(), then: [])

  private func run(
    _ input: [String], on station: ScriptedStation, _ arguments: [String] = []
  ) async -> (code: Int32, errors: String, output: String) {
    let terminal = Terminal(input: input, isTerminal: true)
    let code = await terminal.run(["record"] + arguments, on: station, zone: .fixed(minutes: -300))
    return (code, plain(terminal.errors), plain(terminal.output))
  }

  /// The text on one line, with plain spaces.
  private func plain(_ text: String) -> String {
    text.split { $0 == "\u{A0}" || $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  private func recorded(_ station: ScriptedStation) -> Int {
    station.calls.record.count { !$0.rehearsal }
  }

  @Test(arguments: [[], ["n"], ["n", ""], ["n", "n"], ["", "peut-être", "x"]])
  func `nothing but a yes records, and nothing but two answers deletes what was typed`(
    end: [String]
  ) async {
    let station = RecordDialogueTests.station()
    let run = await run(Self.whole + end, on: station)
    #expect(run.code == 75 && recorded(station) == 0)
    #expect(station.summaries.map(\.number?.text) == ["4471193"])
    #expect(
      run.errors.contains("gardées en brouillon") && run.errors.contains("--reprendre 4471193"),
      "\(run.errors)")
  }

  @Test func `an explicit no and a yes to delete abandon the draft`() async {
    let station = RecordDialogueTests.station()
    let run = await run(Self.whole + ["n", "o"], on: station)
    #expect(run.code == 65 && recorded(station) == 0 && station.summaries.isEmpty)
    #expect(run.errors.contains("rien n'a été enregistré"))
  }

  @Test func `answers that another window forestalled with others are kept as a draft of their own`() async {
    let number = CertificateNumber("4471193")
    let station = ScriptedStation {
      $0.record = { call throws(StationRefusal) in
        let taken = RecordResult(
          outcome: .refused, kind: .mechanical, number: number, issues: [FieldIssue(field: "id", reason: .idTaken)])
        let fit = RecordResult(outcome: .fit, kind: .mechanical, number: number)
        return RecordAnswer(results: [call.rehearsal ? fit : taken])
      }
    }
    let run = await run(Self.whole + ["o"], on: station)
    #expect(run.code == 75, "\(run.errors)")
    #expect(run.errors.contains("dans une autre fenêtre") && run.errors.contains("cvmsync voir 4471193"))
    #expect(!run.errors.contains("dentifiant"), "\(run.errors)")
    #expect(Set(station.calls.drafts.suffix(2).map(\.id)).count == 2, "the last is a draft of its own")
  }

  @Test func `a document that the portal numbers is an AVP, and is asked as one (A3)`() async {
    let station = RecordDialogueTests.station()
    let run = await run([], on: station, ["--numbered-by-portal"])
    #expect(!run.errors.contains("Document ["), "\(run.errors)")
    #expect(run.errors.contains("Date et heure ["))
  }

  @Test func `answers are kept after each of them, and the record takes the draft with it`()
    async throws
  {
    let station = RecordDialogueTests.station()
    #expect(await run(Self.whole + ["o"], on: station).code == 0)
    let kept = station.calls.drafts
    #expect(kept.count == Self.whole.count)
    #expect(kept.first?.id == nil && Set(kept.dropFirst().map(\.id)).count == 1)
    #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.answers.count <= $1.answers.count })
    guard case .object(let members) = try #require(station.calls.record.last?.entries.first) else {
      return
    }
    #expect(try members["id"] == .text(#require(kept.last?.id).text))
    #expect(station.summaries.isEmpty)
  }

  @Test(arguments: Array(1...DraftDialogueTests.whole.count))
  func `whatever question the input ends at, the draft goes on from there`(count: Int) async {
    let station = RecordDialogueTests.station()
    #expect(await run(Array(Self.whole.prefix(count)), on: station).code == 75)
    let rest = Array(Self.whole.dropFirst(count)) + ["o"]
    let resumed = await run(rest, on: station, ["--resume"])
    #expect(resumed.code == 0 && recorded(station) == 1, "\(count): \(resumed.errors)")
    #expect(station.summaries.isEmpty)
  }

  @Test func `twenty wrong answers stop, and keep what was right`() async {
    let station = RecordDialogueTests.station()
    let wrong = Array(repeating: "T1", count: EntryDialogue.mostTries)
    let run = await run(["", "", "", "1"] + wrong + ["TREM1234"], on: station)
    #expect(run.code == 75 && run.errors.contains("gardées en brouillon"))
    #expect(station.script.withLock { $0.drafts.first?.answers["number"] } == "4471193")
    #expect(station.script.withLock { $0.drafts.first?.answers["mechanic"] } == nil)
  }

  @Test
  func `the way back asks the question before, with its answer, and then goes on where it was`()
    async throws
  {
    let station = RecordDialogueTests.station()
    var lines = Self.whole
    // At the question for the make, goes back twice, to the NIV; types another NIV and keeps the year.
    let make = try #require(lines.firstIndex(of: "Honda"))
    lines.insert(contentsOf: ["<", "<", "1M8GDM9AXKP042788", ""], at: make)
    let run = await run(lines + ["o"], on: station)
    #expect(run.code == 0, "\(run.errors)")
    guard case .object(let members) = try #require(station.calls.record.last?.entries.first),
      case .object(let vehicle) = members["vehicle"]
    else { return }
    #expect(vehicle["vin"] == .text("1M8GDM9AXKP042788") && vehicle["year"] == .text("2019"))
    #expect(vehicle["make"] == .text("Honda"))
    #expect(run.errors.contains("Année [Entrée = 2019]"))
  }

  @Test func `at the first question there is no way back`() async {
    let run = await run(["<"], on: RecordDialogueTests.station())
    #expect(run.code == 65 && run.errors.contains("pas de question avant"))
  }

  @Test func `the recap shows every answer with a number, and a number asks it again`() async throws {
    let station = RecordDialogueTests.station()
    let first = await run(Self.whole, on: station)
    let line = try #require(
      first.errors.firstMatch(of: #/ (\d+) Nom du propriétaire Tremblay Exemple/#))
    let run = await run([String(line.1), "Gagnon, Exemple", "o"], on: station, ["--resume", "1"])
    #expect(
      run.code == 0 && run.errors.contains("Nom du propriétaire [Entrée = Tremblay Exemple]"),
      "\(run.errors)")
    guard case .object(let members) = try #require(station.calls.record.last?.entries.first),
      case .object(let owner) = members["owner"]
    else { return }
    #expect(owner["name"] == .text("Gagnon, Exemple"))
  }

  @Test func `answers that lose their place are dropped with what they hung on`() async throws {
    let station = RecordDialogueTests.station()
    let first = await run(Self.whole, on: station)
    let line = try #require(first.errors.matches(of: #/ (\d+) Résultat conforme/#).last)
    // A result "not compliant" without a defect is refused and asked again; the sticker is not asked for.
    let run = await run([String(line.1), "2", "1", "", "o"], on: station, ["--resume"])
    #expect(
      recorded(station) <= 1 && run.errors.contains("contredit les défectuosités"), "\(run.errors)")
  }

  @Test
  func `a draft that cannot be kept is told once, and the certificate is recorded all the same`()
    async
  {
    let station = RecordDialogueTests.station()
    station.script.withLock {
      $0.draftRefusal = StationRefusal(.tooManyDrafts, parameters: ["limit": "200"])
    }
    let run = await run(Self.whole + ["o"], on: station)
    #expect(run.code == 0 && recorded(station) == 1)
    #expect(
      run.errors.components(of: "ne sont pas gardées") == 1 && run.errors.contains("200 brouillons")
    )
  }

  @Test func `a draft that was recorded in another window is not recorded again`() async {
    let station = RecordDialogueTests.station()
    station.script.withLock { $0.isRecordedElsewhere = true }
    let run = await run(Self.whole + ["o"], on: station)
    #expect(
      run.code == 0 && recorded(station) == 0 && run.errors.contains("dans une autre fenêtre"))
  }

  @Test func `a number that another draft has is told, and neither is stuck`() async {
    let station = RecordDialogueTests.station()
    _ = await run(["", ""], on: station)
    let run = await run(["", "4471193"] + Self.whole.dropFirst(2) + ["o"], on: station)
    #expect(run.errors.contains("aussi dans un brouillon"), "\(run.errors)")
    #expect(run.code == 0 && station.summaries.count == 1)
  }

  @Test func `drafts are listed with how to go on, and one is named by place or number`() async {
    let station = RecordDialogueTests.station()
    for number in ["4471193", "4471194"] { _ = await run(["", number], on: station) }
    let terminal = Terminal()
    #expect(await terminal.run("list", on: station) == 0)
    let listed = plain(terminal.output)
    #expect(listed.contains("CVM 4471194 Brouillon") && listed.contains("--reprendre 2"), "\(listed)")
    #expect(await run([], on: station, ["--resume"]).code == 65, "which of the two")
    #expect(await run([], on: station, ["--resume", "9"]).code == 65)
    #expect(await run([], on: station, ["--discard", "4471193"]).code == 0)
    #expect(station.summaries.map(\.number?.text) == ["4471194"])
    #expect(await run([], on: station, ["--discard", "--resume"]).code == 64)
  }

  @Test(
    arguments: [
      ([:], nil), (["number": "4471193"], "4471193"), (["number": "5", "older": "4471193"], "5"),
      (["older": "4471193"], "2"), (["number": "4471193", "older": "4471193"], "2"),
      (["number": "4471193", "older": "4471194"], "4471193"), (["number": "1", "older": "4471194"], "2"),
    ] as [([String: String], String?)])
  func `the command to go on names the draft so that it alone is found`(numbers: [String: String], name: String?) {
    let drafts = ["older", "number"].enumerated().compactMap { place, key -> DraftSummary? in
      guard key == "number" || numbers["older"] != nil else { return nil }
      return DraftSummary(
        id: Samples.id(UInt8(place)), kind: .mechanical, number: numbers[key].map(Samples.number),
        mechanic: nil, startedAt: Samples.now, changedAt: Samples.now)
    }
    #expect(DraftChoice.name(of: Samples.id(1), in: drafts) == name)
    #expect(DraftChoice.find(name, in: drafts)?.id == Samples.id(1))
  }

  @Test func `a status tells of drafts as a fact`() async {
    let station = ScriptedStation { $0.status.drafts = 1 }
    let terminal = Terminal()
    #expect(await terminal.run("status", on: station) == 0)
    #expect(plain(terminal.output).contains("Brouillons 1 brouillon"), "\(terminal.output)")
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
