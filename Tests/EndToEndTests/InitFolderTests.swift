import Domain
import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// The directories in which a station may be made.
  struct InitFolderTests {
    /// The directory's contents before, its mode, and the exit code of `init`.
    @Test(
      arguments: [
        ([], 0o755, 0), ([], 0o777, 0), (["lost+found/"], 0o755, 0), (["station.lock", "config.json"], 0o700, 0),
        (["notes.txt"], 0o755, 78), ([".profile"], 0o755, 78), (["Documents/"], 0o1777, 78), (["backups/"], 0o700, 78),
        (["station.key"], 0o700, 78), (["ballast"], 0o755, 78),
      ] as [([String], mode_t, Int32)])
    func `a station is made in a new or empty directory alone, and no other is changed`(
      names: [String], mode: mode_t, code: Int32
    ) throws {
      let directory = try TemporaryDirectory()
      let place = directory.path(of: "place")
      mkdir(place, mode)
      for name in names {
        if name.hasSuffix("/") {
          mkdir("\(place)/\(name)", 0o755)
        } else {
          try Data("x".utf8).write(to: URL(filePath: "\(place)/\(name)"))
        }
      }
      chmod(place, mode)
      let before = try FileManager.default.contentsOfDirectory(atPath: place).sorted()
      let run = try Self.initialise(place, in: directory)
      #expect(run.code == code, "\(run)")
      var status = stat()
      #expect(stat(place, &status) == 0 && status.st_mode & 0o7777 == (code == 0 ? 0o700 : mode))
      guard code != 0 else { return }
      #expect(run.errors.contains(place) && run.errors.contains("--data"), "\(run)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: place).sorted() == before)
    }

    @Test func `a new directory is its user's alone, with its parents as usual, whatever the umask`() throws {
      let directory = try TemporaryDirectory()
      let old = umask(0)
      defer { umask(old) }
      let place = directory.path(of: "a/b/station")
      #expect(try Self.initialise(place, in: directory).code == 0)
      var status = stat()
      #expect(stat(place, &status) == 0 && status.st_mode & 0o7777 == 0o700)
      #expect(stat(directory.path(of: "a"), &status) == 0 && status.st_mode & 0o7777 == 0o755)
      for name in ["station.sqlite", "station.lock", "config.json"] {
        #expect(stat("\(place)/\(name)", &status) == 0 && status.st_mode & 0o7777 == 0o600, "\(name)")
      }
    }

    @Test(.enabled(if: geteuid() == 0, "a directory is given to another user"))
    func `another user's directory and a file are refused`() throws {
      let directory = try TemporaryDirectory()
      let place = directory.path(of: "place")
      mkdir(place, 0o755)
      chown(place, 65_534, 65_534)
      let run = try Self.initialise(place, in: directory)
      #expect(run.code == 78 && run.errors.contains("belongs to another user (nobody)"), "\(run)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
      let file = directory.path(of: "file")
      try Data("x".utf8).write(to: URL(filePath: file))
      #expect(try Self.initialise(file, in: directory).code == 78)
      #expect(try Data(contentsOf: URL(filePath: file)) == Data("x".utf8))
    }

    @Test func `of two that make one station at once, one makes it and the other is told`() throws {
      let directory = try TemporaryDirectory()
      let place = directory.path(of: "place")
      let both = try (0..<2).map { _ in try Self.start(place, in: directory) }
      let codes = try both.map { try $0.end(within: .seconds(60)) }
      #expect(codes.sorted() == [0, 78], "\(both.map(\.errors))")
      #expect(both.contains { $0.errors.contains("already") })
    }

    private static func start(_ place: String, in directory: TemporaryDirectory) throws -> StartedProgram {
      try StartedProgram(
        BuiltProgram.cvmsync.path,
        [
          "init", "--portal", "https://portal.example.org", "--kind", "garage", "--name", "Essai", "--data", place,
          "--lang", "en",
        ], outputsIn: URL(filePath: directory.path))
    }

    private static func initialise(_ place: String, in directory: TemporaryDirectory) throws -> ProgramRun {
      try ProgramRun(endOf: try start(place, in: directory))
    }
  }
}
