import Domain
import Engine
import Foundation
import StationAPI
import TestSupport
import Testing

/// The file is backed up when there is something new, and a backup never stops the work.
struct BackupTests {
  private static func names(in bench: Bench) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: bench.directory.path(of: "backups"))) ?? []
  }

  @Test func `a drained pass makes a backup, another within the hour does not`() async throws {
    let bench = try await Bench()
    try await bench.running {
      for (value, wait, backups) in [(1, Span.zero, 1), (2, .minutes(50), 1), (3, .minutes(20), 2)] {
        bench.clock.advance(wait)
        try await bench.record(value...value)
        #expect(try await bench.signIn() == .signedIn)
        try await bench.expectPass(.drained)
        try await bench.until("\(backups) are there") { Self.names(in: bench).count == backups }
      }
    }
    #expect(try await bench.station.status().backup.newest != nil)
  }

  @Test func `backups asked for at once are made one after the other, and nobody is turned away`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    let made = try await withThrowingTaskGroup(of: BackupAnswer.self) { group in
      for _ in 0..<4 { group.addTask { try await bench.station.backUp() } }
      return try await group.reduce(into: []) { $0.append($1.name) }
    }
    #expect(made.count == 4)
    #expect(Self.names(in: bench).count == Set(made).count)
  }

  @Test func `a backup that cannot be made is shown and stops nothing`() async throws {
    let bench = try await Bench()
    try Data().write(to: URL(fileURLWithPath: bench.directory.path(of: "backups")))
    try await bench.record(1...1)
    #expect(try await bench.signIn() == .signedIn)
    try await bench.running {
      try await bench.expectPass(.drained)
      try await bench.until("it was tried") { try await bench.station.status().backup.fault != nil }
      try await bench.record(2...2)
      await #expect(throws: StationRefusal.self) { try await bench.station.backUp() }
    }
    #expect(try await bench.state(2) == .ready)
  }
}
