import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// A command's output is complete, or the command reports that it is not.
  struct OutputTests {
    @Test func `at a terminal no line is wider than it, and elsewhere none wider than 78 columns`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(10))
        let vehicle = try van.portal.seededVehicles().unmistakable[0]
        try van.recordAll([InspectionEntry(number(1), of: vehicle)])
        let commands = [["status"], ["list"], ["why", number(1)], ["stock"], ["stock", "--help"], ["why", "9"]]
        for command in commands {
          for (columns, limit) in [(40, 40), (20, 40), (100, 100), (250, 100)] as [(UInt16, Int)] {
            let program = try van.atTerminal(command, columns: columns)
            #expect(try program.end() == (command.last == "9" ? 66 : 0))
            let lines = program.shown.split(separator: "\n")
            #expect(lines.filter { $0.count > limit } == [] && !lines.isEmpty, "\(command), \(columns)")
          }
          let run = try van.cvmsync(command)
          #expect(run.output.split(separator: "\n").filter { $0.count > 78 } == [], "\(command)")
        }
      }
    }

    @Test func `every command says that its output could not be written, and ends with 74`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(10))
        let vehicle = try van.portal.seededVehicles().unmistakable[0]
        try van.recordAll([InspectionEntry(number(1), of: vehicle), InspectionEntry(number(2), of: vehicle)])
        let commands = [
          ["status"], ["status", "--json"], ["list"], ["show", number(1)], ["why", number(1)], ["review", "list"],
          ["stock", "list"], ["stock", "gaps"], ["stock", "ledger"], ["notice"], ["check"], ["search", "--plate", "A"],
          ["export", "--format", "csv"], ["stats"], ["draft-email", "statistics"], ["help", "faq"], ["filed"],
          ["cancel", "--list"], ["bundle", "key"], ["--version"], ["--help"], ["stock", "--help"],
          ["withdraw", number(2), "--who", "Exemple", "--why", "essai"],
        ]
        for command in commands {
          let run = try van.cvmsync(command, outputTo: "/dev/full")
          #expect(run.code == 74, "\(command): \(run)")
          #expect(run.errors.contains("could not be written in full (No space left on device)"), "\(command): \(run)")
        }
        #expect(try van.recorded() == 2)
      }
    }

    @Test func `a reader that leaves is no fault`() throws {
      try Van.run { van in
        let run = try van.cvmsync(["help", "faq"], outputTo: "|true")
        #expect(run.errors == "", "\(run)")
        // The agent is asked over a connection, whose library ignores the signal of a reader that has left: afterwards it
        // ends the program again (128 + SIGPIPE).
        try van.startAgent()
        let script = #"(sleep 0.3; exec "$0" "$@") | true; exit "${PIPESTATUS[0]}""#
        let asked = try ProgramRun.run(
          "/usr/bin/env",
          [
            "--default-signal=PIPE", "bash", "-c", script, BuiltProgram.cvmsync.path, "status", "--data",
            van.station.path,
          ], outputsIn: van.folder)
        #expect(asked.code == 141 && asked.errors == "", "\(asked)")
      }
    }

    @Test func `an argument that is not UTF-8 is told with what it looks like, and nothing is kept`() throws {
      try Van.run { van in
        // Bytes of ISO-8859-1, as an old terminal sends them.
        let script = #"exec "$0" stock add CV1 CV9 --who "$(printf 'B\351langer')" "$@""#
        let run = try van.shell(script)
        #expect(run.code == 64, "\(run)")
        #expect(run.errors.contains("Argument 6 is not UTF-8 (character 2); it looks like WINDOWS-1252"), "\(run)")
        #expect(try van.cvmsync("stock", "list", "--json").decoded(StockReport.self).lots.isEmpty)
        let name = try van.shell(#"exec "$0" list "$@" --lang "$(printf 'fr\357\277\275')""#)
        #expect(name.code == 64 && name.errors.contains("is not text in UTF-8"), "\(name)")
      }
    }

    @Test func `a password that is not UTF-8 is not sent and costs no attempt (C3)`() throws {
      try Van.run { van in
        let run = try van.shell(#"printf 'm\351cano-1\n' | "$0" sign-in TREM1234 "$@""#)
        #expect(run.code == 65, "\(run)")
        #expect(run.errors.contains("Nothing was sent and no attempt was counted"), "\(run)")
        #expect(try van.portal.attempts(of: "TREM1234") == 0)
      }
    }

    @Test(
      arguments: [
        (#"{"vehicle": {"plate": "K12 ABC", "plate": "K12 ABD"}}"#, [], "vehicle.plate"),
        (#"{"number": "5000004", "number": "5000005"}"#, [], "number"),
        ("{\"number\": \"5000088\"}\n{\"number\": \"5000089\"}", [], "--lines"),
        ("{\"number\": \"1\"}", [0xFE, 0xFF], "UTF-16"),
      ] as [(String, [UInt8], String)])
    func `an entry that can be read in two ways is refused with what to do`(
      text: String, bytesBefore: [UInt8], told: String
    ) throws {
      try Van.run { van in
        let file = van.folder.appending(path: "entry.json")
        try Data(bytesBefore + Array(text.utf8)).write(to: file)
        let run = try van.cvmsync("record", file.path)
        #expect(run.code == 65, "\(run)")
        #expect(run.errors.contains(told), "\(run)")
        #expect(try van.recorded() == 0)
      }
    }

    @Test func `a call over the socket with a member twice names it`() throws {
      try Van.run { van in
        try van.startAgent()
        let answer = try van.shell(
          #"curl -s --unix-socket "$4" -d '{"kind":"mechanical","kind":"photometric","number":"1"}' "#
            + "http://localhost/v1/certificate", extra: [van.station.appending(path: "agent.sock").path])
        #expect(answer.output.contains(#""field":"kind","parameters":{},"reason":"duplicateMember""#), "\(answer)")
      }
    }
  }
}

extension Van {
  /// Runs the command with its standard output to a file, or, with `|` in front, to a program that reads nothing.
  fileprivate func cvmsync(_ arguments: [String], outputTo place: String) throws -> ProgramRun {
    let end = place.hasPrefix("|") ? place : ">\(place)"
    return try ProgramRun.run(
      "/bin/bash", ["-c", "\"$0\" \"$@\" \(end)", BuiltProgram.cvmsync.path] + arguments + options,
      environment: ["LC_ALL": "C.UTF-8"], outputsIn: folder)
  }

  /// Runs a script with the program as `$0`, the station's options as `$1` to `$4`, then `extra`.
  fileprivate func shell(_ script: String, extra: [String] = []) throws -> ProgramRun {
    try ProgramRun.run(
      "/bin/bash", ["-c", script, BuiltProgram.cvmsync.path] + (extra.isEmpty ? options : options.dropLast() + extra),
      environment: ["LC_ALL": "C.UTF-8"], outputsIn: folder)
  }

  fileprivate func recorded() throws -> Int {
    try cvmsync("list", "--json").decoded(ListAnswer.self).certificates.count
  }

  private var options: [String] { ["--data", station.path, "--lang", "en"] }
}
