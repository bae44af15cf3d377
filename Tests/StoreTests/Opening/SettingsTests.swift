import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct SettingsTests {
  @Test(
    arguments: [
      ("locking_mode", "exclusive"), ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
      ("cell_size_check", "1"), ("trusted_schema", "0"), ("temp_store", "2"), ("secure_delete", "1"),
    ])
  func `the connection that records is set up to survive a power cut`(name: String, value: String) async throws {
    let fixture = try await StoreFixture()
    let found = try await fixture.store.read { db in try String.fetchOne(db, sql: "PRAGMA \(name)") }
    #expect(found == value)
  }

  @Test(arguments: ["synchronous = NORMAL", "foreign_keys = OFF", "secure_delete = OFF", "locking_mode = NORMAL"])
  func `a connection that lost one of its settings is refused`(setting: String) async throws {
    let fixture = try await StoreFixture()
    let fault = await #expect(throws: StoreFault.self) {
      try await fixture.store.read { db in
        try db.execute(sql: "PRAGMA \(setting)")
        try DatabaseSetup.assertSettings(db)
      }
    }
    guard case .notAsConfigured(let text) = fault else {
      Issue.record("answered \(String(describing: fault))")
      return
    }
    #expect(text.hasPrefix(String(setting.prefix { $0 != " " })))
  }

  @Test func `only its owner can read the database, its log and nothing else is left beside it`() async throws {
    let fixture = try await StoreFixture()
    #expect(try fixture.directory.names() == ["station.sqlite", "station.sqlite-wal", "station.witness"])
    for name in try fixture.directory.names() {
      let attributes = try FileManager.default.attributesOfItem(atPath: fixture.directory.path(of: name))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func `the mode of a file that was opened to others is set back`() async throws {
    let fixture = try await StoreFixture()
    await fixture.store.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: fixture.path)
    let again = try await fixture.reopened()
    let attributes = try FileManager.default.attributesOfItem(atPath: again.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a checkpoint moves everything into the file and empties the log`() async throws {
    let fixture = try await StoreFixture()
    #expect(try fixture.directory.bytes(of: "station.sqlite-wal").count > 0)
    try await fixture.store.checkpoint()
    #expect(try fixture.directory.bytes(of: "station.sqlite-wal").count == 0)
  }
}
