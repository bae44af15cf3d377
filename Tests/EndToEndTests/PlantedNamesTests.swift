import Domain
import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// A station's directory that others may write to, that belongs to another user, or that has planted files.
  struct PlantedNamesTests {
    private static let asRoot = geteuid() == 0

    @Test(arguments: [0o777, 0o770, 0o722, 0o1777] as [mode_t])
    func `a directory that others may write to is refused by every command, and nothing in it changes`(
      mode: mode_t
    ) throws {
      try Van.run { van in
        try van.addStock(number(1), number(9))
        let before = try Self.found(in: van.station)
        chmod(van.station.path, mode)
        for command in [
          ["status"], ["stock", "add", number(11), number(19), "--who", "a"], ["agent"], ["sign-in", "TREM1234"],
          ["restore", van.station.path + "/station.sqlite"],
        ] {
          let run = try van.cvmsync(command, input: "mecano-1\n")
          #expect(run.code == 78 && run.errors.contains("chmod go-w \(van.station.path)"), "\(command): \(run)")
        }
        #expect(try van.cvmsync(["list", "--json"]).errors.contains("\"code\":\"unsafe.writable\""))
        #expect(try Self.found(in: van.station) == before)
        chmod(van.station.path, 0o700)
        #expect(try van.cvmsync("status").code == 0)
      }
    }

    @Test func `a directory above that others may write to is refused unless it has a sticky bit`() throws {
      try Van.run { van in
        chmod(van.folder.path, 0o777)
        let run = try van.cvmsync("status")
        #expect(run.code == 78 && run.errors.contains("chmod o-w \(van.folder.path)"), "\(run)")
        chmod(van.folder.path, 0o1777)
        #expect(try van.cvmsync("status").code == 0)
      }
    }

    @Test(
      .enabled(if: asRoot, "a file is given to another user"),
      arguments: ["", "station.lock", "station.sqlite", "station.key", "page.key", "config.json", "ballast", "backups"])
    func `what is another user's is refused and named`(name: String) throws {
      try Van.run { van in
        try van.addStock(number(1), number(9))
        let path = name.isEmpty ? van.station.path : van.station.path + "/\(name)"
        if name == "backups" { mkdir(path, 0o700) } else if name.hasSuffix(".key") { try Self.write(path, count: 32) }
        #expect(chown(path, 65_534, 65_534) == 0)
        let before = try Self.found(in: van.station)
        for command in [["status"], ["stock", "add", number(11), number(19), "--who", "a"], ["agent"]] {
          let run = try van.cvmsync(command)
          #expect(run.code == 78 && run.errors.contains("\(path) belongs to another user (nobody)"), "\(run)")
        }
        #expect(try Self.found(in: van.station) == before)
      }
    }

    @Test(arguments: [
      "station.lock", "station.sqlite", "station.key", "page.key", "config.json", "ballast", "agent.sock",
    ])
    func `a link under a name of the station is never followed`(name: String) throws {
      try Van.run { van in
        try van.addStock(number(1), number(9))
        let path = van.station.path + "/\(name)"
        let target = van.folder.appending(path: "target")
        // The link's target is as valid as the file that the station would have.
        if FileManager.default.fileExists(atPath: path) {
          try FileManager.default.moveItem(atPath: path, toPath: target.path)
        } else {
          try Self.write(target.path, count: 32)
        }
        chmod(target.path, 0o644)
        let before = try Self.found(in: van.folder.appending(path: "target"))
        #expect(symlink(target.path, path) == 0)
        for command in [["agent"]] + (name == "agent.sock" ? [] : [["stock", "list"]]) {
          let run = try van.cvmsync(command)
          #expect([69, 78].contains(run.code) && run.errors.contains(path), "\(command): \(run)")
        }
        #expect(try Self.found(in: van.folder.appending(path: "target")) == before)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == target.path)
      }
    }

    @Test func `links under the names of backups and their drafts are not followed`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(9))
        try van.recordAll([InspectionEntry(number(1), newVehicle: 1)])
        let backups = van.station.path + "/backups"
        let target = van.folder.appending(path: "target").path
        try Self.write(target, count: 99)
        mkdir(backups, 0o700)
        for name in ["unfinished", "unfinished-journal", "unfinished-check", "station-20200101T000000Z.sqlite"] {
          #expect(symlink(target, "\(backups)/\(name)") == 0)
        }
        let made = try van.cvmsync("backup", "--json").decoded(BackupAnswer.self)
        var status = stat()
        #expect(lstat("\(backups)/\(made.name)", &status) == 0 && status.st_mode == S_IFREG | 0o600)
        #expect(try Data(contentsOf: URL(filePath: target)) == Data(repeating: 0x41, count: 99))
      }
    }

    @Test func `backups may be a link to a directory of one's own, and not to one that others may write to`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(9))
        let elsewhere = van.folder.appending(path: "elsewhere").path
        mkdir(elsewhere, 0o755)
        #expect(symlink(elsewhere, van.station.path + "/backups") == 0)
        #expect(try van.cvmsync("backup").code == 0)
        chmod(elsewhere, 0o777)
        let run = try van.cvmsync("backup")
        #expect(run.code == 78 && run.errors.contains("chmod go-w"), "\(run)")
        var status = stat()
        #expect(stat(elsewhere, &status) == 0 && status.st_mode & 0o7777 == 0o777)
      }
    }

    /// A file's mode, its directory's mode, and a command's exit code.
    @Test(
      arguments: [
        ("config.json", 0o644, 0o700, 0), ("config.json", 0o666, 0o700, 0), ("config.json", 0o666, 0o755, 78),
        ("config.json", 0o644, 0o755, 0), ("station.key", 0o644, 0o700, 0), ("station.key", 0o640, 0o755, 0),
        ("station.key", 0o622, 0o755, 78), ("page.key", 0o644, 0o700, 0), ("page.key", 0o622, 0o755, 78),
      ] as [(String, mode_t, mode_t, Int32)])
    func `a mode that is too wide is set right, and refused where others may have changed the file`(
      name: String, mode: mode_t, folder: mode_t, code: Int32
    ) throws {
      try Van.run { van in
        let path = van.station.path + "/\(name)"
        if name.hasSuffix(".key") { try Self.write(path, count: 32) }
        chmod(path, mode)
        chmod(van.station.path, folder)
        let run = try van.cvmsync("status")
        #expect(run.code == code, "\(run)")
        if code != 0 { #expect(run.errors.contains("chmod go-w \(path)"), "\(run)") }
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o7777 == (code == 0 ? 0o600 : mode))
      }
    }

    private static func write(_ path: String, count: Int) throws {
      try Data(repeating: 0x41, count: count).write(to: URL(filePath: path))
      chmod(path, 0o600)
    }

    /// Mode, owner and bytes by name, of a file or of the files in a directory, to compare before and after.
    private static func found(in place: URL) throws -> [String: String] {
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: place.path, isDirectory: &isDirectory)
      let names = isDirectory.boolValue ? try FileManager.default.contentsOfDirectory(atPath: place.path) : [""]
      var found: [String: String] = [:]
      for name in names {
        let path = name.isEmpty ? place.path : place.path + "/\(name)"
        var status = stat()
        lstat(path, &status)
        let bytes = (try? Data(contentsOf: URL(filePath: path))) ?? Data()
        found[name] = "\(String(status.st_mode, radix: 8)) \(status.st_uid) \(bytes.hashValue) \(bytes.count)"
      }
      return found
    }
  }
}
