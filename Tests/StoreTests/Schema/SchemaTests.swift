import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct SchemaTests {
  @Test(arguments: 1...Schema.version)
  func `a version makes what it always made`(version: Int32) throws {
    #expect(
      try SchemaModel.of(version).read(SchemaCheck.digest) == Schema.digests[version],
      """
      The schema's text changed. Once a package was released, a station's file must not be told as damaged: undo the \
      change, and make it by a migration of its own, added last to Schema.migrations. Before the first package: put \
      the new digest into Schema.digests.
      """)
  }

  @Test func `every table is strict`() throws {
    let lax = try SchemaModel.made.get().read { db in
      try db.rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0") {
        try $0.text(0)
      }
    }
    #expect(lax.sorted() == ["grdb_migrations", "sqlite_schema"])
  }

  @Test func `rows of every table stay, but of those that say what is so now`() throws {
    let mayGo = try SchemaModel.made.get().read { db in
      try db.rows(
        """
        SELECT name FROM sqlite_schema AS t WHERE type = 'table' AND NOT EXISTS (
          SELECT 1 FROM sqlite_schema AS r WHERE r.type = 'trigger' AND r.tbl_name = t.name AND r.name = t.name || '_stays')
        """
      ) { try $0.text(0) }
    }
    let now = ["account", "agent_state", "draft", "unreported"]
    #expect(Set(mayGo) == Set(now + Schema.counterTables + ["grdb_migrations", "row_tag"]))
  }

  /// Files that were made before the first package count up to 11 versions.
  @Test(arguments: [2, 11])
  func `a file from before the first package is refused, and not one of its bytes changes`(version: Int) async throws {
    let fixture = try await StoreFixture(sealed: 2)
    _ = try await fixture.store.backUp(at: Sample.start)
    await fixture.store.close()
    try withRawDatabase(at: fixture.path) { db in
      for number in 2...version {
        try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('\(number) of before')")
      }
      try db.execute(sql: "PRAGMA user_version = \(version); ALTER TABLE operation ADD COLUMN other TEXT")
    }
    let before = try fixture.directory.bytes(of: "station.sqlite")
    await #expect(throws: StoreFault.newerSchema(found: "\(version)")) {
      try await StationStore.openOrRebuild(at: fixture.path, now: Sample.start)
    }
    #expect(try fixture.directory.bytes(of: "station.sqlite") == before)
  }
}
