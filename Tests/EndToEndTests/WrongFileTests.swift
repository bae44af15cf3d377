import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// A person names the wrong file, or puts one in the station's place.
  struct WrongFileTests {
    @Test(arguments: ["fr", "en"])
    func `what is no backup of this station is not restored, and the station is untouched`(language: String) throws {
      try Van.run { van in
        try van.addStock(number(1), number(20))
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.recordAll([InspectionEntry(number(1), of: vehicles[1])])
        let pipe = van.folder.appending(path: "pipe").path
        mkfifo(pipe, 0o600)
        let text = van.folder.appending(path: "text.sqlite").path
        try Data("no database at all".utf8).write(to: URL(fileURLWithPath: text))
        let other = try Self.otherStation(in: van)
        let before = try Data(contentsOf: van.station.appending(path: "station.sqlite"))
        for (file, code) in [
          (pipe, "notPlain"), (van.folder.path, "notPlain"), (van.folder.path + "/nowhere", "missing"),
          (text, "noStation"), (other, "otherStation"),
        ] {
          let refused = try ProgramRun.run(
            BuiltProgram.cvmsync.path, ["restore", file, "--data", van.station.path, "--lang", language],
            outputsIn: van.folder)
          #expect(refused.code == 65 && refused.errors.contains(file), "\(file): \(refused)")
          #expect(refused.errors.contains(language == "fr" ? "pas été touché" : "not touched"), "\(refused)")
          let json = try van.cvmsync("restore", file, "--json")
          #expect((json.output + json.errors).contains("notABackup.\(code)"), "\(json)")
        }
        #expect(try Data(contentsOf: van.station.appending(path: "station.sqlite")) == before)
        #expect(try van.cvmsync("list").output.contains(number(1)))
      }
    }

    @Test func `another station's database in the place of the file is put aside, and the station is brought back`()
      throws
    {
      try Van.run { van in
        try van.addStock(number(1), number(20))
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.recordAll([InspectionEntry(number(1), of: vehicles[1])])
        #expect(try van.cvmsync("backup").code == 0)
        let file = van.station.appending(path: "station.sqlite")
        let other = try Data(contentsOf: URL(fileURLWithPath: Self.otherStation(in: van)))
        try other.write(to: file)
        let status = try van.cvmsync("status", "--json").decoded(StatusReport.self)
        #expect(status.station.name == "Unité d’essai")
        #expect(!status.notices.isEmpty)
        #expect(try van.cvmsync("list").output.contains(number(1)))
        let aside = try FileManager.default.contentsOfDirectory(atPath: van.station.path).filter {
          $0.hasPrefix("station-damaged-") && $0.hasSuffix(".sqlite")
        }
        let kept = try aside.map { try Data(contentsOf: van.station.appending(path: $0)) }
        #expect(kept == [other])
      }
    }

    @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
    func `nothing is written to the station's files where a standard descriptor is closed`(closed: String) throws {
      try Van.run { van in
        try van.addStock(number(1), number(20))
        let vehicles = try van.portal.seededVehicles().unmistakable
        let entry = van.folder.appending(path: "one.json")
        try Data(InspectionEntry(number(1), of: vehicles[1]).line.utf8).write(to: entry)
        for words in ["status", "record \(entry.path)", "list", "no-such-command"] {
          _ = try ProgramRun.run(
            "/bin/bash",
            ["-c", "\(BuiltProgram.cvmsync.path) \(words) --data \(van.station.path) \(closed); true"],
            outputsIn: van.folder)
          let lock = try String(contentsOf: van.station.appending(path: "station.lock"), encoding: .utf8)
          let isNumber = lock.trimmingCharacters(in: .newlines).allSatisfy { $0.isNumber }
          #expect(isNumber, "\(words): \(lock)")
        }
        let list = try van.cvmsync("list")
        #expect(list.code == 0 && list.output.contains(number(1)), "\(list)")
        let lost = try ProgramRun.run(
          "/bin/bash", ["-c", "\(BuiltProgram.cvmsync.path) list --data \(van.station.path) >&-"],
          outputsIn: van.folder)
        #expect(lost.code == 74, "what could not be written is told: \(lost)")
      }
    }

    /// The database of a station of its own.
    private static func otherStation(in van: Van) throws -> String {
      let place = van.folder.appending(path: "other").path
      let made = try ProgramRun.run(
        BuiltProgram.cvmsync.path,
        [
          "init", "--portal", van.portal.address, "--kind", "garage", "--name", "Autre garage", "--data", place,
          "--lang", "en",
        ], outputsIn: van.folder)
      #expect(made.code == 0, "\(made)")
      return "\(place)/station.sqlite"
    }
  }
}
