import Domain
import FoundationEssentials
import StationAPI
import StationSettings
import TestSupport
import Testing
import Wording

@testable import CommandLine

/// `cvmsync bundle`, and the texts about bundles in other commands.
struct BundleTests {
  @Test func `a file is for its owner alone, and is noted only once it is whole`() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path(of: "lot.json")
    let station = ScriptedStation()
    let terminal = Terminal()
    #expect(await terminal.run("paquet", "exporter", path, "--who", "TREM1234", on: station) == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == #"{"format":1}"#)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(station.calls.written.map(\.bundle) == [Samples.bundle.bundle])
    #expect(terminal.output.contains("12 vérifications") && terminal.output.contains("Rien n'est encore réintégré"))
    #expect(terminal.output.split(separator: "\n").allSatisfy { $0.count <= 78 })
    #expect(try directory.names() == ["lot.json"])
  }

  @Test func `a file that is there is not written over, and one that cannot be written is noted nowhere`() async throws
  {
    let directory = try TemporaryDirectory()
    let path = directory.path(of: "lot.json")
    try Data("ancien".utf8).write(to: URL(filePath: path))
    let station = ScriptedStation()
    #expect(await Terminal().run("bundle", "export", path, "--who", "TREM1234", on: station) == 65)
    #expect(station.calls.bundles.isEmpty)
    let nowhere = directory.path(of: "absent/lot.json")
    #expect(await Terminal().run("bundle", "export", nowhere, "--who", "TREM1234", on: station) == 74)
    #expect(await Terminal().run("bundle", "export", nowhere, "--who", " ", on: station) == 65)
    #expect(await Terminal().run("bundle", "export", nowhere, on: station) == 64)
    #expect(station.calls.written.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "ancien")
  }

  @Test(
    arguments: [
      (StationRefusal(.nothingToCarry), 66), (StationRefusal(.noPortalKeys), 78),
      (StationRefusal(.stationKeyFault, parameters: ["note": "n"]), 74), (StationRefusal(.passRunning), 75),
    ] as [(StationRefusal, Int32)])
  func `why no file was made has its exit code, and leaves none`(refusal: StationRefusal, code: Int32) async throws {
    let directory = try TemporaryDirectory()
    let station = ScriptedStation { $0.refusal = refusal }
    let path = directory.path(of: "lot.json")
    #expect(await Terminal().run("bundle", "export", path, "--who", "TREM1234", on: station) == code)
    #expect(try directory.names().isEmpty)
  }

  @Test func `what did not fit is told, so that another file is made`() async throws {
    let directory = try TemporaryDirectory()
    let terminal = Terminal()
    let station = ScriptedStation { $0.left = 340 }
    let path = directory.path(of: "lot.json")
    #expect(await terminal.run("bundle", "export", path, "--who", "TREM1234", "--lang", "en", on: station) == 0)
    #expect(terminal.errors.contains("340 more wait"))
  }

  // MARK: Receipts

  struct Import {
    let code: Int32
    let said: String
    let change: @Sendable (inout ReceiptsReport) -> Void
  }

  static let imports = [
    Import(code: 0, said: "12 réintégrées") { _ in },
    Import(code: 0, said: "12 déjà lues dans ce fichier : rien n'a changé.") { ($0.confirmed, $0.known) = (0, 12) },
    Import(code: 10, said: "1 demande une personne") {
      ($0.confirmed, $0.forPerson) = (11, 1)
      $0.problems = [
        CarriedProblem(
          kind: .mechanical, number: Samples.number("4471192"), state: .held, problem: "vehicle-unclear", field: nil)
      ]
    },
    Import(code: 75, said: "1 en cours d'envoi") { ($0.confirmed, $0.left) = (11, 1) },
    Import(code: 0, said: "aucune réponse") { $0.confirmed = 0 },
  ]

  @Test(arguments: 0..<imports.count)
  func `what a file of receipts changed is told, with an exit code for who must act`(row: Int) async throws {
    let expected = Self.imports[row]
    let directory = try TemporaryDirectory()
    let path = directory.path(of: "recus.json")
    try Data("{}".utf8).write(to: URL(filePath: path))
    let station = ScriptedStation { $0.receipts = Samples.receipts(expected.change) }
    let terminal = Terminal()
    #expect(await terminal.run("paquet", "importer-recus", path, on: station) == expected.code)
    #expect(plain(terminal.output).contains(expected.said))
    #expect(station.calls.receipts.map(\.file) == ["{}"])
    let json = Terminal()
    #expect(await json.run("bundle", "import-receipts", path, "--json", on: station) == expected.code)
    #expect(StationJSON.value(ReceiptsReport.self, from: Data(json.output.utf8)) == Samples.receipts(expected.change))
  }

  @Test(arguments: ReceiptsFault.allCases, Language.allCases)
  func `what is wrong with a file is told, and that nothing was changed`(fault: ReceiptsFault, language: Language) {
    let words = Samples.words(language)
    let text = words.refusal(StationRefusal(.badReceipts, parameters: ["fault": fault.rawValue]))
    #expect(!text.contains("{") && !text.contains(fault.rawValue) && !text.hasSuffix("?"))
    #expect(text.contains(language == .french ? "rien n'a été changé" : "nothing was changed"))
    #expect(StationRefusal(.badReceipts).code.outcome.exit == .inputErrors)
  }

  @Test func `a file that cannot be read, is too large or is no text asks the station nothing`() async throws {
    let directory = try TemporaryDirectory()
    let station = ScriptedStation()
    #expect(await Terminal().run("bundle", "import-receipts", directory.path(of: "absent"), on: station) == 65)
    let large = directory.path(of: "large")
    try Data(count: 4_194_305).write(to: URL(filePath: large))
    #expect(await Terminal().run("bundle", "import-receipts", large, on: station) == 65)
    let bytes = directory.path(of: "bytes")
    try Data([0xFF, 0xFE]).write(to: URL(filePath: bytes))
    #expect(await Terminal().run("bundle", "import-receipts", bytes, on: station) == 65)
    #expect(station.calls.receipts.isEmpty)
  }

  // MARK: Elsewhere

  @Test(arguments: [
    ("fr_CA.UTF-8", 1, "1 exporté le 23 nov., 11 h 47 dans un fichier, pas encore réintégré"),
    ("fr_CA.UTF-8", 12, "12 exportés le 23 nov., 11 h 47 dans un fichier, pas encore réintégrés"),
    ("en_CA.UTF-8", 12, "12 carried in a file on Nov. 23, 11:47 a.m., not reinstated yet"),
  ])
  func `the status tells custody, and never calls it delivered`(language: String, count: Int, said: String) async {
    let carried = CarriedReport(count: count, lastWrittenAt: Samples.now - .minutes(30))
    let station = ScriptedStation { $0.status = Samples.status { $0.carried = carried } }
    let terminal = Terminal()
    #expect(await terminal.run("status", on: station, environment: ["LANG": language]) == 0)
    #expect(plain(terminal.output).contains(said))
    let without = Terminal()
    _ = await without.run("status", environment: ["LANG": language])
    #expect(!without.output.contains("fichier") && !without.output.contains("in a file"))
  }

  @Test(arguments: [
    ("fr_CA.UTF-8", 1, "1 de celles-ci est une conformité"), ("en_CA.UTF-8", 3, "3 of these are repairs to conform"),
  ])
  func `the status tells how many of those that wait are repairs`(language: String, count: Int, said: String) async {
    let station = ScriptedStation { $0.status = Samples.status { $0.conformities = count } }
    let terminal = Terminal()
    #expect(await terminal.run("status", on: station, environment: ["LANG": language]) == 0)
    #expect(plain(terminal.output).contains(said))
    let without = Terminal()
    _ = await without.run("status", environment: ["LANG": language])
    #expect(!without.output.contains("conform"))
  }

  @Test func `a certificate's life shows the file it was put into, and what came back`() {
    let record = CarriedRecord(
      bundle: Samples.id(40), createdAt: Samples.now - .minutes(31), writtenAt: Samples.now - .minutes(30),
      who: "TREM1234",
      answers: [
        CarriedRecord.Answer(
          answeredAt: Samples.now - .minutes(20), storedAt: Samples.now - .minutes(9), status: 422,
          problem: "invalid-form", field: "owner.name"),
        CarriedRecord.Answer(
          answeredAt: Samples.now - .minutes(10), storedAt: Samples.now - .minutes(5), status: 201, problem: nil,
          field: nil),
      ])
    let detail = Samples.detail(.ready) { $0.bundles = [record] }
    let text = plain(Samples.life(detail, Samples.words(.french)))
    #expect(text.contains("porté par TREM1234. Ce n'est pas encore une réintégration."))
    #expect(text.contains("rapportée à la main") && text.contains("un champ ne convient pas"))
    #expect(text.contains("Reçu du portail du 23 nov., 12 h 07"))
    #expect(text.contains("Preuve : aucune encore."))
  }

  @Test(arguments: StationKeyState.allCases, Language.allCases)
  func `the key is shown with its fingerprint, and whether the portal has it`(
    standing: StationKeyState, language: Language
  ) async {
    let terminal = Terminal()
    let station = ScriptedStation { $0.key = Samples.key(standing) }
    let code = await terminal.run("bundle", "key", on: station, environment: ["LANG": "\(language.rawValue)_CA"])
    #expect(code == (standing == .refused ? 10 : 0))
    #expect(terminal.output.contains(Samples.key(standing).key.base64))
    #expect(terminal.output.contains(Samples.key(standing).fingerprint))
    #expect(terminal.output.split(separator: "\n").allSatisfy { $0.count <= 78 })
  }

  @Test func `the files that were made are listed, in words and as JSON`() async {
    let terminal = Terminal()
    #expect(await terminal.run("paquet", "liste") == 0)
    // The bundle's id is for programs, so it is not shown.
    #expect(terminal.output.contains("porté par TREM1234") && !terminal.output.contains(Samples.bundle.bundle.text))
    let json = Terminal()
    #expect(await json.run("bundle", "list", "--json") == 0)
    #expect(StationJSON.value(BundleList.self, from: Data(json.output.utf8))?.bundles == [Samples.bundle])
  }

  // MARK: config.json

  private static let key = String(repeating: "A", count: 43) + "="

  @Test(
    arguments: [
      (#"{"sealing":"KEY"}"#, "bundleKeys", .bundleKeys), ("{}", "bundleKeys", .bundleKeys),
      ("[]", "bundleKeys", .bundleKeys), (#"{"sealing":1,"receipts":2}"#, "bundleKeys", .bundleKeys),
      (#"{"sealing":"KEY","receipts":"court"}"#, "bundleKeys.receipts", .bundleKey),
      (#"{"sealing":"KEY=","receipts":"KEY"}"#, "bundleKeys.sealing", .bundleKey),
      (#"{"sealing":"KEY","receipts":"KEY","autre":"KEY"}"#, "bundleKeys.autre", .unknownField),
    ] as [(String, String, ConfigurationFault)])
  func `the portal's keys in config.json are two keys, or refused by their field`(
    keys: String, field: String, fault: ConfigurationFault
  ) {
    let refusal = #expect(throws: ConfigurationRefusal.self) { try Self.read(keys) }
    #expect(refusal?.field == field && refusal?.fault == fault)
  }

  @Test func `the portal's keys in config.json are kept as they are`() throws {
    let read = try Self.read(#"{"sealing":"KEY","receipts":"KEY"}"#)
    #expect(read.bundleKeys == BundleKeyTexts(sealing: Self.key, receipts: Self.key))
    #expect(try StationConfiguration(json: read.json()).bundleKeys == read.bundleKeys)
    #expect(try Self.read("null").bundleKeys == nil)
  }

  private static func read(_ keys: String) throws(ConfigurationRefusal) -> StationConfiguration {
    let text = keys.replacing("KEY", with: key)
    return try StationConfiguration(json: Data("{\"portal\":\"https://p.exemple.ca\",\"bundleKeys\":\(text)}".utf8))
  }
}

/// The text on one line, without no-break spaces.
private func plain(_ text: String) -> String {
  text.map { $0 == "\u{A0}" || $0 == "\n" ? " " : $0 }.split(separator: " ").map { String($0) }.joined(separator: " ")
}
