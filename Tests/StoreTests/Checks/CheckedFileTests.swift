import Domain
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Store

/// When a file is checked in full on opening, and that unchecked data is not used otherwise.
@Suite struct CheckedFileTests {
  private static let opened = Sample.start + .hours(1)

  /// What happens to a station between two starts.
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    var isTrusted = false
    var pause = Span.minutes(1)
    var act: @Sendable (StoreFixture) throws -> Void = { _ in }
    var testDescription: String { what }

    init(
      _ what: String, isTrusted: Bool = false, after pause: Span = .minutes(1),
      _ act: @escaping @Sendable (StoreFixture) throws -> Void = { _ in }
    ) {
      (self.what, self.isTrusted, self.pause, self.act) = (what, isTrusted, pause, act)
    }
  }

  static let cases = [
    Case("nothing", isTrusted: true),
    Case("nearly a day", isTrusted: true, after: .milliseconds(86_399_999)),
    Case("a day", after: .days(1)),
    Case("a clock set back", after: .milliseconds(-1)),
    Case("a byte written where it was") { fixture in
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: fixture.path))
      let bytes = try #require(try file.read(upToCount: 1))
      try file.seek(toOffset: 0)
      try file.write(contentsOf: bytes)
      try file.close()
    },
    Case("a byte written, and the time of writing put back") { fixture in
      let before = try FileManager.default.attributesOfItem(atPath: fixture.path)[.modificationDate]
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: fixture.path))
      try file.write(contentsOf: Data("S".utf8))
      try file.close()
      try FileManager.default.setAttributes([.modificationDate: before as Any], ofItemAtPath: fixture.path)
    },
    Case("a copy in its place") { fixture in
      let copy = fixture.path + ".copy"
      try FileManager.default.copyItem(atPath: fixture.path, toPath: copy)
      try FileManager.default.removeItem(atPath: fixture.path)
      try FileManager.default.moveItem(atPath: copy, toPath: fixture.path)
    },
    Case("another mode") { fixture in
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: fixture.path)
    },
    Case("a log beside it, as a kill leaves one") { fixture in
      try Data().write(to: URL(fileURLWithPath: fixture.path + "-wal"))
    },
    Case("the record of the check gone") { fixture in unlink(fixture.directory.path(of: "station.checked")) },
    Case("a bit of the record wrong") { fixture in
      let record = URL(fileURLWithPath: fixture.directory.path(of: "station.checked"))
      var bytes = try Data(contentsOf: record)
      bytes[bytes.count / 3] ^= 1
      try bytes.write(to: record)
    },
  ]

  @Test(arguments: cases)
  func `a file is checked again unless it is as it was closed, within a day of its check`(case: Case) async throws {
    let fixture = try await Self.checked(sealed: 3)
    await fixture.store.close()
    try `case`.act(fixture)
    let now = Self.opened + `case`.pause
    let again = try await StationStore.openOrRebuild(at: fixture.path, now: now).store
    #expect(again.checks.withLock(\.soundAt) == (`case`.isTrusted ? Self.opened : now))
    #expect(try await again.checkIntegrity(at: now) == [])
    await again.close()
  }

  @Test func `starts that only read keep the time of the check, and a change keeps it too`() async throws {
    var fixture = try await Self.checked(sealed: 1)
    for hour in 1...3 {
      fixture = try await fixture.reopened(now: Self.opened + .hours(Int64(hour)))
      #expect(fixture.store.checks.withLock(\.wholeAt) == Self.opened)
      if hour == 2 { _ = try await fixture.addLot(101...110) }
    }
  }

  @Test func `what breaks an invariant is found by the check of what changed, and by every start after it`()
    async throws
  {
    let fixture = try await Self.checked(sealed: 2)
    try await fixture.execute(
      "INSERT INTO exchange (purpose, started_at, ended_at, evidence) VALUES ('submit', 0, 0, '{}')")
    #expect(try await fixture.store.checkIntegrity(at: Self.opened).first?.hasPrefix("I3") == true)
    let again = try await fixture.reopened(now: Self.opened + .minutes(1))
    #expect(again.store.checks.withLock(\.wholeAt) == nil)
    #expect(try await again.store.checkIntegrity(at: Self.opened + .minutes(1)).first?.hasPrefix("I3") == true)
  }

  /// Bytes that rot on the disk do not change the file's times, so `station.checked` is made to match the changed file.
  @Test func `rot in a file that is trusted is told when its row is used, and by the next day's check`() async throws {
    let fixture = try await Self.checked(sealed: 3)
    await fixture.store.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.path))
    let payload = try Sample.sealed(2).payload
    let place = try #require(bytes.range(of: payload))
    bytes[place.upperBound - 3] ^= 1
    try bytes.write(to: URL(fileURLWithPath: fixture.path))
    CheckedFile(beside: fixture.path)?.note(Self.opened)
    let now = Self.opened + .hours(1)
    let store = try await StationStore.openOrRebuild(at: fixture.path, now: now).store
    #expect(store.checks.withLock(\.soundAt) == Self.opened, "the control: it was not looked for")
    let told = StoreFault.damaged("operation: a row is not as it was written")
    await #expect(throws: told) { try await store.due(.ready, after: 0, limit: 500, now: now) }
    await #expect(throws: told) { try await store.detail(.mechanical, Sample.number(2)) }
    await #expect(throws: told) { try await store.list(states: nil, limit: 10, before: nil) }
    await #expect(throws: told) { try await store.checkIntegrity(at: Self.opened + .days(1)) }
    await store.close()
    let next = try await StationStore.openOrRebuild(at: fixture.path, now: Self.opened + .days(1))
    #expect(next.repair?.damage.hasPrefix("operation") == true)
    await next.store.close()
  }

  @Test func `damage that was found in use is repaired by the next start, within the day too`() async throws {
    let fixture = try await Self.checked(sealed: 3)
    await fixture.store.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.path))
    let place = try #require(bytes.range(of: try Sample.sealed(2).payload))
    bytes[place.upperBound - 3] ^= 1
    try bytes.write(to: URL(fileURLWithPath: fixture.path))
    CheckedFile(beside: fixture.path)?.note(Self.opened)
    let store = try await StationStore.openOrRebuild(at: fixture.path, now: Self.opened + .minutes(1)).store
    await #expect(throws: StoreFault.self) {
      try await store.due(.ready, after: 0, limit: 500, now: Self.opened + .minutes(1))
    }
    await store.close()
    let next = try await StationStore.openOrRebuild(at: fixture.path, now: Self.opened + .minutes(2))
    #expect(next.repair?.damage.hasPrefix("operation") == true)
    await next.store.close()
  }

  private static func checked(sealed: Int) async throws -> StoreFixture {
    let fixture = try await StoreFixture(sealed: sealed).reopened(now: opened)
    #expect(try await fixture.store.checkIntegrity(at: opened) == [])
    return fixture
  }

  @Test func `a counter that changed by itself is found by a connection that changes nothing`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    await fixture.store.close()
    try withRawDatabase(at: fixture.path) { db in
      try db.execute(sql: "UPDATE operation_count SET count = count + 1 WHERE state = 'ready'")
    }
    // As if nobody had written it.
    CheckedFile(beside: fixture.path)?.note(Self.opened)
    let store = try await StationStore.open(at: fixture.path, now: Self.opened)
    #expect(try await store.checkIntegrity(at: Self.opened).count == 1)
    #expect(store.wholeAt == nil)
    await store.close()
    // The next start looks at everything, and repairs it.
    let opened = try await StationStore.openOrRebuild(at: fixture.path, now: Self.opened)
    #expect(opened.repair != nil)
    #expect(try await opened.store.checkInvariants() == [])
    await opened.store.close()
  }
}
