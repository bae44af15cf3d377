import Domain
import StationAPI
import Testing

@testable import CommandLine

/// Answers as people type them, and the entries they become.
struct TypedAnswerTests {
  private func entry(
    _ changed: [String: [String]], elements: [String] = ["n"]
  ) async throws -> (entry: TypedEntry, errors: String) {
    let station = RecordDialogueTests.station()
    let lines = RecordDialogueTests.lines(
      RecordDialogueTests.answers(changed), elements: elements, then: ["o"])
    let terminal = Terminal(input: lines, isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0, "\(terminal.errors)")
    let kept = station.calls.drafts.last?.answers ?? [:]
    var answers = TypedEntry()
    for (path, text) in kept { answers[path] = text }
    return (answers, String(terminal.errors.map { $0 == "\u{A0}" ? " " : $0 }))
  }

  @Test(arguments: [
    ("inspectionReason", "periodique", "inspectionReason", "periodic"),
    ("inspectionReason", "PÉRIODIQUE", "inspectionReason", "periodic"),
    ("inspectionReason", "remisé", "inspectionReason", "storedOverTwelveMonths"),
    ("inspectionReason", "9", "inspectionReason", "other"),
    ("inspectionReason", "", "inspectionReason", "periodic"),
    ("paperReason", "panne", "paperReason", "portalOutage"),
    ("paperReason", "", "paperReason", "mobileUnit"),
    ("vehicle.pnbv", "léger", "vehicle.pnbv.notVisible", "light"),
    ("vehicle.pnbv", "LOURD", "vehicle.pnbv.notVisible", "heavy"),
    ("vehicle.pnbv", "3 500", "vehicle.pnbv", "3 500"),
    ("vehicle.jurisdiction", "Québec", "vehicle.jurisdiction", "QC"),
    ("vehicle.jurisdiction", "quebec", "vehicle.jurisdiction", "QC"),
    ("vehicle.jurisdiction", "Ontario", "vehicle.jurisdiction", "ON"),
    ("vehicle.jurisdiction", "maine", "vehicle.jurisdiction", "US-ME"),
    ("vehicle.jurisdiction", "us-ny", "vehicle.jurisdiction", "us-ny"),
    ("owner.kind", "physique", "owner.kind", "person"), ("owner.kind", "", "owner.kind", "person"),
    ("odometer.value", "61000 mi", "odometer.unit", "mi"),
    ("odometer.value", "98 231 km", "odometer.value", "98 231"),
    ("odometer.value", "98231", "odometer.unit", "km"),
    ("mechanic", " trem1234 ", "mechanic", "trem1234"),
    ("sticker", "6", "sticker", "6"), ("result", "conforme", "result", "compliant"),
    ("vehicle.make", "-", "vehicle.make", ""),
  ])
  func `an answer is taken as people type it`(
    asked: String, typed: String, path: String, expected: String
  ) async throws {
    let answers = try await entry([asked: [typed]]).entry
    #expect(answers[path] ?? "" == expected)
  }

  @Test(arguments: [["o", "2205C"], ["2205C"], ["2205 c"], ["2205", "C"]])
  func `a defect's component and code may be typed together, and instead of a yes`(typed: [String]) async throws {
    let answers = try await entry(
      ["result": ["2"], "mayCirculate": ["oui"]], elements: typed + ["mineure", "", "", "", ""]
    ).entry
    #expect(answers["defects[0].component"] == "2205" && answers["defects[0].code"]?.uppercased() == "C")
    #expect(answers["defects[0].severity"] == "minor" && answers["mayCirculate"] == "true")
  }

  @Test func `a result with an open defect is proposed as not compliant`() async throws {
    let errors = try await entry(
      ["result": ["2"], "mayCirculate": ["1"]],
      elements: ["o", "2205C", "1", "", "", "", "n"]
    ).errors
    #expect(errors.contains("Résultat [1 conforme, 2 non conforme; Entrée = non conforme]"))
  }

  @Test func `a question mark explains the field, and asks again`() async throws {
    let errors = try await entry([
      "vehicle.netMass": ["?", "1250"], "vehicle.vin": ["?", "2HGFC2F50KH512034"],
    ]).errors
    #expect(errors.contains("laissez-le vide (FAQ, R6)") && errors.contains("(FAQ, R5)"))
  }

  @Test func `what was dropped from an answer is told, and what it became`() async throws {
    let errors = try await entry([
      "number": ["CVM 447 1193"], "vehicle.vin": ["*2HGFC2F50KH512034*"],
    ]).errors
    #expect(errors.contains("retenu : 4471193") && errors.contains("retenu : 2HGFC2F50KH512034"))
  }

  @Test func `a byte that was no UTF-8 is refused and asked again before anything is kept`()
    async throws
  {
    let station = RecordDialogueTests.station()
    let answers = RecordDialogueTests.answers(["owner.name": ["B\u{FFFD}langer", "Bélanger"]])
    let lines = RecordDialogueTests.lines(answers, then: ["o"])
    let terminal = Terminal(input: lines, isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0)
    #expect(terminal.errors.contains("UTF-8") && terminal.errors.contains("2e caractère"))
    #expect(
      !station.calls.drafts.contains { $0.answers.values.contains { $0.contains("\u{FFFD}") } })
  }

  @Test func `no question and no error at a terminal has a path, a code or JSON in it`()
    async throws
  {
    let errors = try await entry([
      "mechanic": ["T1", "TREM1234"], "paperReason": ["zzz", "2"], "performedAt": ["zzz", "10 h"],
      "vehicle.pnbv": ["1", ""], "owner.name": ["-", "Essai"],
    ]).errors
    for word in [
      "performedAt", "paperReason", "mobileUnit", "owner.", "vehicle.", "{", "notVisible", "T09:12",
    ] {
      #expect(!errors.contains(word), "\(word): \(errors)")
    }
  }

  @Test func `an ordinary CVM takes at most 15 questions and 110 keys, and every answer is in the recap`() async throws
  {
    let station = RecordDialogueTests.station()
    let lines = [
      "", "", "", "", "2HGFC2F50KH512034", "2019", "Honda", "Civic", "K12ABC", "Tremblay, Exemple", "", "48000", "", "",
      "o",
    ]
    let terminal = Terminal(input: lines, isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0, "\(terminal.errors)")
    let keys = lines.reduce(0) { $0 + $1.count + 1 }
    #expect(keys <= 110 && lines.count <= 15, "\(keys) keys, \(lines.count) questions")
    let shown = terminal.errors.split { $0 == "\u{A0}" || $0 == " " || $0 == "\n" }.joined(separator: " ")
    for row in [
      "Document CVM", "Vérifié le aujourd'hui, 12 h 17", "Mécanicien TREM1234", "Raison du papier unité mobile",
      "Motif périodique", "Province ou État Québec", "Odomètre 48 000", "Unité de l'odomètre km",
      "Défectuosités aucune", "Vignette (mois) 12",
    ] {
      #expect(shown.contains(" \(row)"), "\(row): \(shown)")
    }
    #expect(shown.contains("Date et heure [aujourd'hui, 12 h 17] :") && shown.contains("Entrée = CVM"))
    #expect(shown.contains(" Province ou État de la plaque Québec"))
  }

  @Test func `a weight that cannot be read is one of two words`() async throws {
    let errors = try await entry(["vehicle.pnbv": [""]]).errors
    let line = try #require(errors.matches(of: #/ (\d+)  PNBV illisible/#).last)
    let terminal = Terminal(input: [String(line.1), "2", "n", "o"], isTerminal: true)
    let station = RecordDialogueTests.station()
    _ = await Terminal(
      input: RecordDialogueTests.lines(RecordDialogueTests.answers(["vehicle.pnbv": [""]]), then: []), isTerminal: true
    ).run("record", on: station)
    #expect(await terminal.run("record", "--resume", on: station) == 65)
    #expect(terminal.errors.contains("PNBV illisible [1 véhicule léger, 2 véhicule lourd]"), "\(terminal.errors)")
    #expect(terminal.errors.contains("PNBV illisible             véhicule lourd"))
  }
}

struct LineEditorTests {
  private func lines(_ keys: [UInt8]) -> [String] {
    var editor = LineEditor()
    return keys.compactMap { key -> String? in
      if case .line(let bytes, _) = editor.key(key) {
        String(decoding: bytes, as: UTF8.self)
      } else {
        nil
      }
    }
  }

  @Test(arguments: [
    ("Honda\r", ["Honda"]), ("Honda\n", ["Honda"]), ("Hp\u{7F}onda\r", ["Honda"]),
    ("é\u{8}\u{8}x\n", ["x"]),
    ("abc\u{15}d\n", ["d"]), ("a\u{1B}[D\u{1B}[3~b\n", ["ab"]), ("a\u{1}b\n", ["ab"]),
    ("\n\n", ["", ""]),
    ("a\tb\n", ["a\tb"]),
  ])
  func `keys make a line`(keys: String, expected: [String]) {
    #expect(lines(Array(keys.utf8)) == expected)
  }

  @Test func `Ctrl-C interrupts, and Ctrl-D ends at the beginning of a line alone`() {
    var editor = LineEditor()
    #expect(editor.key(0x04) == .end)
    #expect(editor.key(UInt8(ascii: "a")) == .typed(echo: [UInt8(ascii: "a")]))
    #expect(editor.key(0x04) == .typed(echo: []))
    #expect(editor.key(0x03) == .interrupt)
  }

  @Test func `a line is never longer than its limit`() {
    var editor = LineEditor()
    for _ in 0..<LineEditor.longest + 10 { _ = editor.key(UInt8(ascii: "a")) }
    guard case .line(let bytes, true) = editor.key(UInt8(ascii: "\r")) else {
      Issue.record("no line")
      return
    }
    #expect(bytes.count == LineEditor.longest)
  }
}
