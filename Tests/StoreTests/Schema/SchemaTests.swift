import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct SchemaTests {
  /// SHA-256 of every statement of version 1, as a file's `sqlite_schema` has them.
  private static let version1 = "7351ee0c535345ca70d0e9f139f99c94bbb8a5773a303fca59a902a14300e0af"

  @Test func `version 1 makes what it always made`() throws {
    #expect(
      try SchemaModel.of(1).read(SchemaCheck.digest) == Self.version1,
      """
      The schema's text changed. Once a package was released, a station's file must not be told as damaged: undo the \
      change, and make it by a migration of its own, added last to Schema.migrations. Before the first package: put \
      the new digest into SchemaTests.version1.
      """)
  }

  @Test func `a file of this version is known by the digest of what the version makes`() throws {
    #expect(try SchemaModel.made.get().read(SchemaCheck.digest) == Schema.digest)
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
