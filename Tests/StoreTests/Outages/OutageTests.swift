import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct OutageTests {
  private static let start = Sample.start

  @Test func `a span is stored, reaches further, ends, and is listed with the papers issued meanwhile`() async throws {
    let fixture = try await StoreFixture()
    try await fixture.look(0, nil)
    try await fixture.look(12, .portalDown)
    try await fixture.look(25, .portalDown)
    let inspections = try (1...3).map { value in
      var sealed = try Sample.sealed(value)
      sealed.inspection.performedAt = Self.start + .minutes([11, 12, 30][value - 1])
      return sealed
    }
    _ = try await fixture.store.seal(inspections, at: Self.start + .minutes(30))
    let open = try await fixture.listed(at: 31)
    #expect(open.map(\.outage.isOpen) == [true] && open.map(\.papers) == [2])
    try await fixture.look(40, nil)
    let again = try await fixture.reopened()
    let ended = try #require(try await again.listed(at: 41).first)
    #expect(ended.outage.ending == .reached && ended.outage.endedAt == Self.start + .minutes(40))
    #expect(ended.outage.reachedBefore == Self.start && ended.papers == 2)
    #expect(try await again.store.checkInvariants() == [])
    #expect(try await again.store.firstDamage() == nil)
  }

  @Test func `a period has the spans that reach into it`() async throws {
    let fixture = try await StoreFixture()
    for (minute, kind) in [(0, nil), (10, .captive), (20, nil), (30, .offline), (40, nil), (50, .offline)]
      as [(Int, OutageKind?)]
    {
      try await fixture.look(minute, kind)
    }
    let all = [Int64(10), 30, 50]
    for (from, before, expected) in [
      (0, 99, all), (21, 99, [30, 50]), (20, 31, [10, 30]), (60, 99, [50]), (0, 10, []),
    ] {
      let found = try await fixture.store.outages(
        from: Self.start + .minutes(Int64(from)), before: Self.start + .minutes(Int64(before)), limit: 9,
        now: Self.start + .minutes(99))
      let firsts = found.map { ($0.outage.firstSeen - Self.start).milliseconds / 60_000 }
      #expect(firsts.reversed() == expected, "\(from)–\(before)")
    }
  }

  @Test(arguments: [
    "DELETE FROM outage", "UPDATE outage SET first_seen = first_seen - 1 WHERE id = 1",
    "UPDATE outage SET kind = 'captive' WHERE id = 1", "UPDATE outage SET last_seen = last_seen + 1 WHERE id = 1",
    "UPDATE outage SET ended_at = ended_at + 60000 WHERE id = 1",
    "UPDATE outage SET ending = 'unobserved' WHERE id = 1",
    "UPDATE outage SET ending = NULL, ended_at = NULL WHERE id = 1",
    "UPDATE outage SET who = 'other' WHERE source = 'person'",
    "UPDATE outage SET ending = 'told', ended_at = 9999999999999 WHERE source = 'person'",
    "UPDATE outage SET withdrawn_at = 5 WHERE source = 'person'",
    "UPDATE outage SET withdrawn_who = 'x', withdrawn_why = 'y', withdrawn_at = 5, why = 'z' WHERE source = 'person'",
    "UPDATE outage SET withdrawn_who = 'x', withdrawn_why = 'y', withdrawn_at = 5 WHERE id = 1",
    "UPDATE portal_seen SET portal_at = 0", "UPDATE portal_seen SET outage = NULL", "DELETE FROM portal_seen",
    "INSERT INTO outage (source, kind, first_seen, last_seen, joined, unobserved) VALUES ('portal', 'offline', 5, 4, 0, 0)",
    "INSERT INTO outage (source, kind, first_seen, last_seen, joined, unobserved) VALUES ('portal', 'offline', 5, 6, 0, 2)",
    "INSERT INTO outage (source, kind, first_seen, last_seen, joined, unobserved) VALUES ('person', 'offline', 5, 6, 0, 0)",
    "INSERT INTO outage (source, kind, first_seen, last_seen, joined, unobserved, ending) VALUES ('portal', 'offline', 5, 6, 0, 0, 'reached')",
    "INSERT INTO outage (source, kind, first_seen, last_seen, joined, unobserved) VALUES ('portal', 'offline', 5, 6, 0, 0)",
  ])
  func `a span that ended, a note and what a record kept are never changed`(sql: String) async throws {
    let fixture = try await StoreFixture()
    try await fixture.look(0, .offline)
    try await fixture.look(5, nil)
    try await fixture.look(10, .portalDown)
    _ = try await fixture.store.note(Self.note(from: 1))
    _ = try await fixture.store.seal([try Sample.sealed(1)], at: Self.start)
    let fault = await #expect(throws: StoreFault.self) { try await fixture.execute(sql) }
    guard case .refused = fault else {
      Issue.record("answered \(String(describing: fault))")
      return
    }
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `a record keeps what was known, and is told what the log learned since`() async throws {
    let fixture = try await StoreFixture()
    func record(_ value: Int, at minute: Int64) async throws {
      var sealed = try Sample.sealed(value)
      sealed.inspection.recordedAt = Self.start + .minutes(minute)
      _ = try await fixture.store.seal([sealed], at: Self.start + .minutes(minute))
    }
    func seen(_ value: Int) async throws -> PortalSeen {
      try #require(try await fixture.store.detail(.mechanical, Sample.number(value))?.portalSeen)
    }
    try await record(1, at: 0)
    try await fixture.look(2, nil)
    try await record(2, at: 5)
    try await fixture.look(12, .portalDown)
    try await record(3, at: 15)
    #expect(try await seen(1).finding == .nothing)
    #expect(try await seen(2).finding == .answered(at: Self.start + .minutes(2)))
    #expect(try await seen(2).later?.firstSeen == Self.start + .minutes(12))
    #expect(try await seen(3).outage?.ending == nil)
    try await fixture.look(25, .portalDown)
    try await fixture.look(40, nil)
    _ = try await fixture.store.note(Self.note(from: 10, until: 20))
    let third = try await seen(3)
    #expect(third.outage?.endedAt == Self.start + .minutes(40))
    #expect(
      third.portal
        == OutageLog.Watch(at: Self.start + .minutes(12), kind: .portalDown, reachedAt: Self.start + .minutes(2)))
    #expect(third.notes.map(\.by?.who) == [Sample.person.who])
    #expect(try await seen(2).notes == [])
    // A correction is a record of its own.
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `what a record kept and changed by itself is not shown`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.execute("DROP TRIGGER portal_seen_is_frozen; UPDATE portal_seen SET portal_at = 7")
    let number = try Sample.number(1)
    await #expect(throws: StoreFault.damaged("portal_seen: a row is not as it was written")) {
      try await fixture.store.detail(.mechanical, number)
    }
  }

  @Test func `the same note twice is one, and another kind, time, end or person is another`() async throws {
    let fixture = try await StoreFixture()
    let first = try await fixture.store.note(Self.note(from: 1, until: 9))
    var again = Self.note(from: 1, until: 9)
    again.by = NamedDecision(who: Sample.person.who, why: "typed again")
    again.notedAt = Self.start + .minutes(99)
    #expect(try await fixture.store.note(again) == first)
    let others = [1, 2, 3, 4].map { place in
      var other = Self.note(from: place == 1 ? 2 : 1, until: place == 2 ? 8 : place == 3 ? nil : 9)
      if place == 4 { other.by = NamedDecision(who: "Autre Exemple", why: "x") }
      return other
    }
    for other in others { #expect(try await fixture.store.note(other).id != first.id) }
    #expect(try await fixture.listed(at: 99).count == 5)
  }

  @Test func `a withdrawn note stays in the log with its reason, and is told of no certificate`() async throws {
    let fixture = try await StoreFixture()
    try await fixture.look(0, .offline)
    _ = try await fixture.store.seal([try Sample.sealed(1)], at: Self.start + .minutes(5))
    let note = try await fixture.store.note(Self.note(from: 0, until: 9))
    func notes() async throws -> Int? {
      try await fixture.store.detail(.mechanical, Sample.number(1))?.portalSeen?.notes.count
    }
    #expect(try await notes() == 1)
    let (by, at) = (NamedDecision(who: "Autre Exemple", why: "le mauvais jour"), Self.start + .hours(2))
    let withdrawn = try #require(try await fixture.store.withdrawNote(note.id, by: by, at: at))
    #expect(withdrawn.withdrawnBy == by && withdrawn.withdrawnAt == at && withdrawn.by == note.by)
    let later = try await fixture.store.withdrawNote(note.id, by: Sample.person, at: at + .hours(1))
    #expect(later == withdrawn, "it is withdrawn once")
    #expect(try await notes() == 0)
    #expect(try await fixture.listed(at: 99).map(\.outage.id).contains(note.id))
    #expect(try await fixture.store.note(Self.note(from: 0, until: 9)).id != note.id)
    let seen = try #require(try await fixture.listed(at: 99).first { $0.outage.source == .portal })
    for id in [seen.outage.id, 999] {
      #expect(try await fixture.store.withdrawNote(id, by: by, at: at) == nil)
    }
    #expect(try await fixture.listed(at: 99).filter { $0.outage.withdrawnAt != nil }.count == 1)
    #expect(try await fixture.store.checkInvariants() == [])
    #expect(try await fixture.store.firstDamage() == nil)
  }

  @Test func `the log and what records kept are brought from the file that a backup replaces`() async throws {
    let fixture = try await StoreFixture()
    try await fixture.look(0, nil)
    try await fixture.look(10, .offline)
    _ = try await fixture.store.seal([try Sample.sealed(1)], at: Self.start + .minutes(11))
    let made = try await fixture.store.backUp(at: Self.start)
    try await fixture.look(20, .offline)
    try await fixture.look(30, nil)
    try await fixture.look(31, .offline)
    try await fixture.look(60, .captive)
    let note = try await fixture.store.note(Self.note(from: 10, until: 20))
    _ = try await fixture.store.withdrawNote(note.id, by: Sample.person, at: Self.start + .hours(1))
    _ = try await fixture.store.seal([try Sample.sealed(2)], at: Self.start + .minutes(61))
    let before = try await fixture.listed(at: 70).map(\.outage)
    await fixture.store.close()
    _ = try await StationStore.rebuild(
      at: fixture.path, from: fixture.directory.path(of: "backups/\(made.name)"), now: Self.start + .hours(2))
    let store = try await StationStore.open(at: fixture.path, now: Self.start + .hours(2))
    let after = try await store.outages(
      from: Self.start - .days(1), before: Self.start + .days(1), limit: 9, now: Self.start)
    #expect(after.map(\.outage) == before && before.count == 3)
    for value in 1...2 {
      let seen = try await store.detail(.mechanical, Sample.number(value))?.portalSeen
      #expect(seen?.outage?.kind == (value == 1 ? .offline : .captive))
    }
    #expect(try await store.checkInvariants() == [])
  }

  private static func note(from: Int64, until: Int64? = nil) -> Outage {
    .told(
      .portalDown, from: start + .minutes(from), until: until.map { start + .minutes($0) }, by: Sample.person,
      at: start + .minutes(90))
  }
}

extension StoreFixture {
  /// A look at the portal, minutes after the start.
  fileprivate func look(_ minute: Int, _ kind: OutageKind?) async throws {
    let at = Sample.start + .minutes(Int64(minute))
    var health = PortalHealth()
    (health.lastContact, health.skew) = (at, .zero)
    try await store.remember("health", health, noting: Sighting(.portal, at: at, kind: kind))
  }

  fileprivate func listed(at minute: Int64) async throws -> [ListedOutage] {
    try await store.outages(
      from: Sample.start - .days(1), before: Sample.start + .days(1), limit: 9, now: Sample.start + .minutes(minute))
  }
}
