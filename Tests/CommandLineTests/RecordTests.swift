import Domain
import FoundationEssentials
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct RecordTests {
  /// A scripted station that accepts entries with a number and refuses others.
  static let station: @Sendable () -> ScriptedStation = {
    ScriptedStation {
      $0.record = { call throws(StationRefusal) in
        RecordAnswer(
          results: call.entries.map { entry in
            guard case .object(let members) = entry, case .text(let number) = members["number"] else {
              return RecordResult(outcome: .refused, issues: [FieldIssue(field: "number", reason: .missing)])
            }
            return RecordResult(
              outcome: call.rehearsal ? .fit : .recorded, kind: .mechanical, number: CertificateNumber(number),
              adaptations: [Adaptation(code: .streetShortened, field: "owner.address.street", from: 22, to: 9)],
              warnings: [EntryWarning(field: "vehicle.vin", code: .vinCheckDigit)])
          })
      }
    }
  }

  @Test(arguments: [["record", "--lines"], ["record"]])
  func `a file that the disk does not give to its end is an error, and not the end of the entries`(command: [String])
    async
  {
    // Opens, and then fails to be read (proc(5)).
    let terminal = Terminal()
    #expect(
      await terminal.run(
        command + ["/proc/self/mem"], on: Self.station(), zone: .fixed(minutes: -300)) == 65)
    #expect(terminal.errors.contains("la suite n'a pas été lue"))
  }

  @Test func `a recorded certificate is said to be on this device, with what is adapted and what to look at (R4, R5)`()
    async throws
  {
    let terminal = Terminal()
    let code = try await File(#"{"number": "4471192"}"#).using { await terminal.run("record", $0, on: Self.station()) }
    #expect(code == 0)
    #expect(terminal.output.contains("CVM 4471192 : Enregistré sur cet appareil.".withNoBreaks))
    #expect(terminal.output.contains("rue raccourcie de 22 à 9 caractères"))
    #expect(terminal.output.contains("chiffre de contrôle du NIV"))
    #expect(!terminal.output.contains("ransmis") && !terminal.output.contains("éintégr"))
  }

  @Test func `lines that are right are recorded, lines that are wrong are listed by number`() async throws {
    let station = Self.station()
    let terminal = Terminal()
    let text =
      "{\"number\":\"1\"}\n{}\n\nnot json\n{\"number\":\"5\"}\r\n[\n\(String(repeating: "x", count: 1 << 20))y\n{\"number\":\"8\"}"
    let code = try await File(text, name: "day.jsonl").using {
      await terminal.run("record", $0, "--lang", "en", on: station)
    }
    #expect(code == 65)
    #expect(station.calls.record.flatMap(\.entries).count == 4)
    #expect(terminal.output.split(separator: "\n").filter { $0.hasSuffix("Recorded on this device.") }.count == 3)
    #expect(
      terminal.errors == """
        line 2: number (Number): missing. Add it.
        line 4: not valid JSON; correct its syntax
        line 6: not valid JSON; correct its syntax
        line 7: over 1 MiB; cut this entry
        3 recorded on this device, 0 already there, 4 refused.

        """)
  }

  @Test func `many lines go in calls of at most 200`() async throws {
    let station = Self.station()
    let lines = (1...450).map { "{\"number\":\"\($0)\"}" }.joined(separator: "\n")
    let code = try await File(lines).using { await Terminal().run("record", $0, "--lines", on: station) }
    #expect(code == 0)
    #expect(station.calls.record.map(\.entries.count) == [200, 200, 50])
  }

  @Test func `large entries go in smaller calls, none is lost`() async throws {
    let station = Self.station()
    let padding = String(repeating: "x", count: 900_000)
    let lines = (1...6).map { "{\"number\":\"\($0)\",\"remarks\":\"\(padding)\"}" }.joined(separator: "\n")
    _ = try await File(lines).using { await Terminal().run("record", $0, "--lines", on: station) }
    #expect(station.calls.record.map(\.entries.count) == [4, 2])
  }

  @Test func `an array is many entries, an object is one`() async throws {
    let station = Self.station()
    let terminal = Terminal()
    let code = try await File(#"[{"number":"1"},{},{"number":"3"}]"#).using {
      await terminal.run("record", $0, on: station)
    }
    #expect(code == 65 && station.calls.record.map(\.entries.count) == [3])
    #expect(terminal.errors.hasPrefix("entrée 2\u{A0}: number (Numéro)"))
    let alone = Terminal()
    _ = try await File("{}").using { await alone.run("record", $0, on: station) }
    #expect(alone.errors.hasPrefix("number (Numéro)") && alone.errors.contains("Non enregistré."))
  }

  @Test(arguments: ["", " \n", "{", "[]"])
  func `input without an inspection is an error of input`(text: String) async throws {
    let station = Self.station()
    #expect(try await File(text).using { await Terminal().run("record", $0, on: station) } == 65)
    #expect(station.calls.record.isEmpty)
  }

  @Test func `a file that is not there is an error of input`() async {
    let terminal = Terminal()
    #expect(await terminal.run("record", "/nowhere/at-all.json", on: Self.station()) == 65)
    #expect(terminal.errors.contains("/nowhere/at-all.json"))
  }

  @Test func `a rehearsal says that nothing was recorded`() async throws {
    let station = Self.station()
    let terminal = Terminal()
    _ = try await File(#"{"number":"1"}"#).using { await terminal.run("record", $0, "--rehearse", on: station) }
    #expect(station.calls.record.map(\.rehearsal) == [true])
    #expect(terminal.output.contains("rien n'a été enregistré") && !terminal.output.contains("Enregistré sur cet"))
  }

  @Test func `the same id again is said to be there already`() async throws {
    let station = ScriptedStation {
      $0.record = { _ throws(StationRefusal) in
        RecordAnswer(results: [RecordResult(outcome: .alreadyRecorded, number: Samples.number("1"))])
      }
    }
    let terminal = Terminal()
    #expect(try await File("{}").using { await terminal.run("record", $0, on: station) } == 0)
    #expect(terminal.output.contains("déjà enregistré"))
  }

  @Test(
    arguments: [
      (StationRefusal.Code.storeFault, Int32(74), "NON ENREGISTRÉ. Gardez le papier"),
      (.diskFull, 74, "Gardez le papier"), (.agentNotReachable, 69, "peut-être enregistré, peut-être pas"),
    ])
  func `when the store fails the paper is to be kept, and the rest is not tried`(
    refusal: StationRefusal.Code, status: Int32, expected: String
  ) async throws {
    let station = ScriptedStation { $0.record = { _ throws(StationRefusal) in throw StationRefusal(refusal) } }
    let terminal = Terminal()
    let lines = (1...450).map { "{\"number\":\"\($0)\"}" }.joined(separator: "\n")
    #expect(try await File(lines).using { await terminal.run("record", $0, "--lines", on: station) } == status)
    #expect(station.calls.record.count == 1)
    #expect(terminal.errors.replacing("\u{A0}", with: " ").contains(expected) && terminal.output.isEmpty)
  }
}

extension String {
  /// A title as the catalogue writes it: with a no-break space before its colon.
  fileprivate var withNoBreaks: String { replacing(" :", with: "\u{A0}:") }
}

/// Makes a file that exists while `use` runs.
private struct File {
  let text: String
  let name: String

  init(_ text: String, name: String = "entries.json") { (self.text, self.name) = (text, name) }

  func using<Outcome>(_ use: (String) async -> Outcome) async throws -> Outcome {
    let directory = FileManager.default.temporaryDirectory.appending(path: "cvmsync-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let path = directory.appending(path: name)
    try Data(text.utf8).write(to: path)
    return await use(path.path)
  }
}
