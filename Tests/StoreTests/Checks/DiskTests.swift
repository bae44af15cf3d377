import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct DiskTests {
  /// Stops the database from growing: SQLite answers as on a full disk.
  private func fillDisk(of fixture: StoreFixture) async throws {
    try await fixture.store.read { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
  }

  @Test func `the ballast takes eight megabytes, once`() async throws {
    let fixture = try await StoreFixture()
    try await fixture.store.prepareBallast()
    try await fixture.store.prepareBallast()
    let attributes = try FileManager.default.attributesOfItem(atPath: fixture.directory.path(of: "ballast"))
    #expect(attributes[.size] as? Int == 8 * 1_048_576)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a full disk costs the ballast before a delivery goes unmarked`() async throws {
    let fixture = try await StoreFixture()
    try await fixture.store.prepareBallast()
    try await fillDisk(of: fixture)
    await #expect(throws: StoreFault.diskFull) {
      try await fixture.store.remember("much", String(repeating: "x", count: 100_000))
    }
    #expect(try !fixture.directory.names().contains("ballast"))
    #expect(try await fixture.store.recall("much", as: String.self) == nil)
  }

  @Test func `recording never spends the ballast, leaves nothing half, and goes on when there is room`() async throws {
    let fixture = try await StoreFixture()
    try await fixture.store.prepareBallast()
    try await fillDisk(of: fixture)
    var sealed = try Sample.sealed(1)
    sealed.payload = Data(repeating: 0x20, count: 100_000)
    sealed.digest = PayloadDigest(of: sealed.payload)
    let batch = [sealed]
    await #expect(throws: StoreFault.diskFull) { try await fixture.store.seal(batch, at: Sample.start) }
    #expect(try fixture.directory.names().contains("ballast"))
    #expect(try await fixture.stockState(1) == .available)
    try await fixture.store.read { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try await fixture.store.seal(batch, at: Sample.start) == [.sealed(sequence: 1)])
  }

  @Test func `the free space of the database's own disk is told`() async throws {
    let fixture = try await StoreFixture()
    let values = try FileManager.default.attributesOfFileSystem(forPath: fixture.directory.path)
    let total = try #require(values[.systemSize] as? Int64 ?? (values[.systemSize] as? NSNumber)?.int64Value)
    let free = try await fixture.store.freeBytes()
    #expect(free > 0 && free <= total)
  }
}
