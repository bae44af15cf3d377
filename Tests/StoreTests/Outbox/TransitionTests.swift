import Domain
import FoundationEssentials
import GRDB
import Testing

@testable import Store

@Suite struct TransitionTests {
  @Test(arguments: OutboxState.allCases, OutboxState.allCases)
  func `the database allows exactly the changes of state the rules allow`(
    from: OutboxState, to: OutboxState
  ) async throws {
    let fixture = try await StoreFixture()
    if from == .draft {
      try await insertDraft(in: fixture)
    } else {
      _ = try await fixture.store.seal([Sample.sealed(1)], at: Sample.start)
      try await fixture.bring(1, to: from)
    }
    try await satisfyOtherRules(of: to, in: fixture)
    let isAllowed = from == to || from.successors.contains(to)
    let reason = Self.reason(from: from, to: to)
    let change = "UPDATE operation SET state = '\(to.rawValue)', reason = '{\"code\":\"\(reason.rawValue)\"}'"
    if isAllowed {
      try await fixture.execute(change)
    } else {
      await #expect(throws: StoreFault.refused("operation: this change of state is not allowed")) {
        try await fixture.execute(change)
      }
    }
    let expected = isAllowed ? to : from
    let counts = try await fixture.store.counts()
    #expect(counts[expected] == 1 && counts.values.reduce(0, +) == 1)
  }

  /// A reason under which an operation may leave `confirmed`: the portal no longer has it, or has other content.
  private static func reason(from: OutboxState, to: OutboxState) -> StateReason.Code {
    switch (from, to) {
    case (.confirmed, .ready): .lostByPortal
    case (.confirmed, .held): .numberTaken
    default: .personDecided
    }
  }

  private func insertDraft(in fixture: StoreFixture) async throws {
    let sealed = try Sample.sealed(1)
    _ = try await fixture.store.seal([Sample.sealed(2)], at: Sample.start)
    let draft = OutboxState.draft.rawValue
    try await fixture.store.write { db in
      try db.execute(
        sql: """
          DROP TRIGGER operation_stays; DROP TRIGGER operation_counted;
          CREATE TEMP TABLE copy AS SELECT * FROM operation; DELETE FROM operation;
          DELETE FROM row_tag WHERE place = 'operation';
          INSERT INTO operation SELECT * FROM copy WHERE 0;
          """)
      try db.execute(sql: "UPDATE copy SET state = ?, id = ?", arguments: [draft, sealed.operation.bytes])
      try db.execute(
        sql: """
          INSERT INTO operation SELECT * FROM copy;
          UPDATE operation_count SET count = (state = 'draft');
          """)
    }
  }

  /// Adds an open attempt for `sending` and a receipt for `confirmed`, so that only the state change itself is tested.
  private func satisfyOtherRules(of state: OutboxState, in fixture: StoreFixture) async throws {
    try await fixture.store.write { db in
      if state == .sending {
        try db.execute(
          sql: """
            INSERT INTO exchange (id, purpose, started_at) VALUES (99, 'submit', 0);
            INSERT INTO attempt (operation, exchange) SELECT id, 99 FROM operation;
            """)
      }
      if state == .confirmed {
        try db.execute(
          sql: """
            INSERT INTO receipt SELECT id, kind, number, digest, 'P', 0, zeroblob(16), 0 FROM operation
            WHERE id NOT IN (SELECT operation FROM receipt)
            """)
      }
    }
  }

  @Test func `nothing is confirmed without a receipt (I6)`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    await #expect(throws: StoreFault.refused("operation: confirmed without a receipt")) {
      try await fixture.execute("UPDATE operation SET state = 'confirmed'")
    }
  }

  @Test func `nothing is sending without an attempt (I3)`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    await #expect(throws: StoreFault.refused("operation: sending without an attempt")) {
      try await fixture.execute("UPDATE operation SET state = 'sending'")
    }
  }
}
