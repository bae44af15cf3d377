import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// Files that can be read but not changed.
@Suite struct ReadingTests {
  @Test func `a file that was closed is read without a change to it or beside it, and refuses every change`()
    async throws
  {
    let fixture = try await StoreFixture(sealed: 3)
    await fixture.store.close()
    let before = try Self.contents(of: fixture)
    let store = try await StationStore.openForReading(at: fixture.path, now: Sample.start)
    #expect(try await store.counts()[.ready] == 3)
    await #expect(throws: StoreFault.readOnly) { try await store.remember("essai", 1) }
    #expect(throws: StoreFault.readOnly) { try store.expectWritable() }
    await store.close()
    #expect(try Self.contents(of: fixture) == before)
  }

  @Test func `what only the log of a program that was killed has is read too`() async throws {
    let fixture = try await StoreFixture(sealed: 3)
    let copy = fixture.directory.path(of: "copy.sqlite")
    for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: fixture.path + end, toPath: copy + end) }
    let bytes = try Data(contentsOf: URL(filePath: copy + "-wal"))
    #expect(!bytes.isEmpty)
    let store = try await StationStore.openForReading(at: copy, now: Sample.start)
    #expect(try await store.counts()[.ready] == 3)
    await store.close()
    #expect(try Data(contentsOf: URL(filePath: copy + "-wal")) == bytes)
  }

  /// The names and bytes of all files.
  private static func contents(of fixture: StoreFixture) throws -> [String: Data] {
    let folder = URL(filePath: fixture.path).deletingLastPathComponent()
    var found: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: name)
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isDirectory)
      found[name] = isDirectory.boolValue ? Data() : try Data(contentsOf: file)
    }
    return found
  }
}
