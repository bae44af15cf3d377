import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct CancellationTests {
  private static let moves: [CancellationMove] = [
    .toAsk, .asked(by: .phone), .confirmed(reference: "A-1"), .withdrawn,
  ]
  /// The steps that lead to each state; the first leads to none.
  private static let ways: [[CancellationMove]] = [
    [], [.toAsk], [.toAsk, .asked(by: .email)], [.toAsk, .asked(by: .phone), .confirmed(reference: "A-1")],
    [.toAsk, .withdrawn],
  ]

  @Test(arguments: ways, moves)
  func `a step is taken where it follows the one before, by the rule and by the table alike (R9)`(
    way: [CancellationMove], move: CancellationMove
  ) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .confirmed)
    for step in way { #expect(try await fixture.cancel(1, step) == .noted) }
    let follows = CancellationState.successors(of: way.last?.state).contains(move.state)
    let step = CancellationStep(at: Sample.start, by: Sample.person, move: move)
    let takesIt = try await fixture.store.writeOnce { db in
      var takesIt = true
      try db.inSavepoint {
        do {
          try CancellationRows.add(step, to: Sample.operation(1), position: way.count + 1, in: db)
        } catch {
          takesIt = false
        }
        return .rollback
      }
      return takesIt
    }
    #expect(takesIt == follows)
    #expect(try await fixture.cancel(1, move) == (follows ? .noted : .doesNotFollow(way.last?.state)))
    let kept = try await fixture.store.detail(.mechanical, Sample.number(1))?.cancellations
    #expect(kept?.map(\.move) == way + (follows ? [move] : []))
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `a cancelled paper names the one that replaces it, which names it too; nothing else replaces it (R9)`()
    async throws
  {
    let fixture = try await StoreFixture(sealed: 2)
    try await fixture.bring(1, to: .confirmed)
    let (first, second, third) = (try Sample.number(1), try Sample.number(2), try Sample.number(3))
    let way: [CancellationMove] = [.toAsk, .asked(by: .phone), .confirmed(reference: "A-1")]
    for (place, move) in way.enumerated() {
      #expect(
        try await fixture.cancel(1, .replaced(by: second)) == .doesNotFollow(place == 0 ? nil : way[place - 1].state))
      #expect(try await fixture.cancel(1, move) == .noted)
    }
    #expect(
      try await fixture.cancel(1, .replaced(by: third)) == .noSuchReplacement(third), "nothing is recorded for it")
    #expect(try await fixture.cancel(1, .replaced(by: first)) == .noSuchReplacement(first), "it is the paper itself")
    #expect(try await fixture.cancel(1, .replaced(by: second)) == .noted)
    for move in way + [.withdrawn, .replaced(by: second)] {
      #expect(try await fixture.cancel(1, move) == .doesNotFollow(.replaced))
    }
    let again = try await fixture.reopened()
    let (old, new) = (
      try #require(try await again.store.detail(.mechanical, first)),
      try #require(try await again.store.detail(.mechanical, second))
    )
    #expect(old.cancellations.last?.move == .replaced(by: second) && old.cancellationReference == "A-1")
    #expect(old.summary.isCancelled == true && old.replaces.isEmpty && new.replaces == [first])
    #expect(try await again.store.cancellations(limit: 9).map(\.state) == [.replaced])
    #expect(try await again.store.checkInvariants() == [])
    let fault = await #expect(throws: StoreFault.self) {
      try await again.execute(
        """
        INSERT INTO cancellation_step (operation, position, state, at, who, why)
        SELECT operation, 5, 'toAsk', 0, 'x', 'y' FROM cancellation_step LIMIT 1
        """)
    }
    guard case .refused = fault else { throw try #require(fault) }
  }

  @Test(arguments: [OutboxState.ready, .sending, .unknown, .held, .quarantined, .closed])
  func `nothing is cancelled that the portal did not confirm (R9)`(state: OutboxState) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: state)
    #expect(try await fixture.cancel(1, .toAsk) == .notConfirmed(state))
    #expect(try await fixture.cancel(2, .toAsk) == .noSuchCertificate)
    #expect(try await fixture.store.cancellations(limit: 9) == [])
  }

  @Test func `each request is listed by its newest step, and those nobody asked for yet are counted (R9)`() async throws
  {
    let fixture = try await StoreFixture(sealed: 3)
    for value in 1...3 { try await fixture.bring(value, to: .confirmed) }
    _ = try await fixture.cancel(1, .toAsk)
    _ = try await fixture.cancel(2, .toAsk, at: Sample.start + .minutes(1))
    _ = try await fixture.cancel(1, .asked(by: .phone), at: Sample.start + .minutes(2))
    let listed = try await fixture.store.cancellations(limit: 9)
    #expect(listed.map(\.number) == [try Sample.number(1), try Sample.number(2)])
    #expect(listed.map(\.state) == [.asked, .toAsk])
    #expect(try await fixture.store.facts().cancellationsToAsk == 1)
    let again = try await fixture.reopened()
    #expect(try await again.store.cancellations(limit: 9) == listed)
    #expect(try await again.store.cancellations(limit: 1).count == 1)
  }

  @Test func `a certificate has at most a hundred steps (R9)`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .confirmed)
    for _ in 1...CancellationStep.most / 2 {
      #expect(try await fixture.cancel(1, .toAsk) == .noted)
      #expect(try await fixture.cancel(1, .withdrawn) == .noted)
    }
    #expect(try await fixture.cancel(1, .toAsk) == .doesNotFollow(.withdrawn))
  }

  @Test(
    arguments: [
      ([.toAsk], true), ([.toAsk, .asked(by: .phone)], false),
      ([.toAsk, .asked(by: .phone), .confirmed(reference: "A-1")], false), ([.toAsk, .withdrawn], true),
      ([.toAsk, .asked(by: .phone), .withdrawn], true),
    ] as [([CancellationMove], Bool)])
  func `what the portal may have cancelled is not taken for what it lost (R9)`(
    steps: [CancellationMove], isCompared: Bool
  ) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .confirmed)
    for step in steps { _ = try await fixture.cancel(1, step) }
    for onlyUnreported in [true, false] {
      let compared = try await fixture.store.confirmed(after: 0, onlyUnreported: onlyUnreported, limit: 9)
      #expect(compared.isEmpty != isCompared)
    }
  }

  @Test func `after a request that was made and withdrawn the portal is asked whether it still has it (R9)`()
    async throws
  {
    let fixture = try await StoreFixture(sealed: 2)
    for value in 1...2 { try await fixture.bring(value, to: .confirmed) }
    try await fixture.execute("DELETE FROM unreported")
    for step in [CancellationMove.toAsk, .asked(by: .phone), .withdrawn] { _ = try await fixture.cancel(1, step) }
    for step in [CancellationMove.toAsk, .withdrawn] { _ = try await fixture.cancel(2, step) }
    let compared = try await fixture.store.confirmed(after: 0, onlyUnreported: true, limit: 9)
    #expect(compared.map(\.operation) == [Sample.operation(1)])
  }

  @Test func `requests are brought from the file that a backup replaces (R9)`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    for value in 1...2 { try await fixture.bring(value, to: .confirmed) }
    _ = try await fixture.cancel(1, .toAsk)
    let made = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.cancel(1, .asked(by: .phone))
    _ = try await fixture.cancel(2, .toAsk)
    let before = try await fixture.store.cancellations(limit: 9)
    await fixture.store.close()
    _ = try await StationStore.rebuild(
      at: fixture.path, from: fixture.directory.path(of: "backups/\(made.name)"), now: Sample.start + .hours(1))
    let store = try await StationStore.open(at: fixture.path, now: Sample.start + .hours(1))
    #expect(try await store.cancellations(limit: 9) == before)
    #expect(try await store.checkInvariants() == [])
  }

  @Test func `a request that changed by itself is not shown`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .confirmed)
    _ = try await fixture.cancel(1, .toAsk)
    try await fixture.execute(
      """
      DROP TRIGGER cancellation_step_is_frozen; UPDATE cancellation_step SET who = 'Autre'
      """)
    let number = try Sample.number(1)
    await #expect(throws: StoreFault.damaged("cancellation_step: a row is not as it was written")) {
      try await fixture.store.detail(.mechanical, number)
    }
  }
}
