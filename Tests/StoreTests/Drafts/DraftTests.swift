import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Drafts: answers that are not recorded yet.
@Suite struct DraftTests {
  private static let answers = [
    "number": "CV00000001", "owner.name": "Élise “Exemple”\u{1F697}", "vehicle.year": "",
  ]

  private static func id(_ number: Int) -> InspectionID { Sample.id(8_000_000 + number) }

  private func keep(
    _ id: InspectionID, _ answers: [String: String] = DraftTests.answers, in fixture: StoreFixture,
    at now: Instant = Sample.start
  ) async throws -> DraftResult { try await fixture.store.keepDraft(id, answers: answers, at: now) }

  @Test func `answers are found again after a restart, in the order in which they were begun`()
    async throws
  {
    var fixture = try await StoreFixture()
    _ = try await keep(Self.id(2), in: fixture)
    _ = try await keep(Self.id(1), ["number": "2"], in: fixture, at: Sample.start + .minutes(1))
    _ = try await keep(Self.id(2), ["number": "3"], in: fixture, at: Sample.start + .minutes(2))
    fixture = try await fixture.reopened()
    let drafts = try await fixture.store.drafts()
    #expect(drafts.map(\.id) == [Self.id(2), Self.id(1)])
    let first = try #require(try await fixture.store.draft(Self.id(2)))
    #expect(first.answers == ["number": "3"] && first.startedAt == Sample.start && first.sequence == 2)
    #expect(first.changedAt == Sample.start + .minutes(2))
    let second = try #require(try await fixture.store.draft(Self.id(1)))
    #expect(drafts == [first, second].map(DraftSummary.init(of:)))
    #expect(try await fixture.store.facts().drafts == 2)
    #expect(try await fixture.store.checkInvariants() == [])
    #expect(try await fixture.store.firstDamage() == nil)
  }

  @Test
  func `a draft is dropped with the record of its id, and nothing is kept under that id again`()
    async throws
  {
    let fixture = try await StoreFixture()
    let sealed = try Sample.sealed(1)
    let id = sealed.inspection.id
    _ = try await keep(id, in: fixture)
    _ = try await keep(Self.id(1), in: fixture)
    guard case .sealed = try await fixture.store.seal([sealed], at: Sample.start).first else {
      Issue.record("not sealed")
      return
    }
    #expect(try await fixture.store.drafts().map(\.id) == [Self.id(1)])
    #expect(try await keep(id, in: fixture) == .recorded)
    #expect(try await fixture.store.seal([sealed], at: Sample.start) == [.alreadySealed])
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `a record that is refused leaves its draft`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    var other = try Sample.sealed(1)
    other.inspection.id = Self.id(5)
    other.inspection.remarks = "autre contenu"
    _ = try await keep(Self.id(5), in: fixture)
    #expect(
      try await fixture.store.seal([other], at: Sample.start) == [.numberNotAvailable(.issued)])
    #expect(try await fixture.store.drafts().map(\.id) == [Self.id(5)])
  }

  @Test func `a draft of what is recorded already under another id is dropped`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    var same = try Sample.sealed(1)
    let recorded = same.inspection.id
    same.inspection.id = Self.id(5)
    _ = try await keep(Self.id(5), in: fixture)
    #expect(try await fixture.store.seal([same], at: Sample.start) == [.sealedUnder(recorded)])
    #expect(try await fixture.store.drafts().isEmpty)
  }

  @Test func `a draft reserves its number: it is proposed to nobody else, and dropping the draft frees it`()
    async throws
  {
    let fixture = try await StoreFixture(numbers: 10, sealed: 1)
    func lot() async throws -> LotReport { try #require(try await fixture.store.lots().first) }
    #expect(try await lot().next == Sample.number(2))
    _ = try await keep(Self.id(1), ["number": "cv 00000002", "kind": "CVM"], in: fixture)
    _ = try await keep(Self.id(2), ["number": "CV00000003"], in: fixture)
    // These reserve nothing: repairs, a number of the other kind, one that was used, and one of no lot.
    _ = try await keep(Self.id(3), ["number": "CV00000004", "intent": "conform"], in: fixture)
    _ = try await keep(Self.id(4), ["number": "CV00000004", "kind": "photometric"], in: fixture)
    _ = try await keep(Self.id(5), ["number": "CV00000001"], in: fixture)
    _ = try await keep(Self.id(6), ["number": "X"], in: fixture)
    #expect(try await lot().next == Sample.number(4))
    #expect(try await lot().counts == ["available": 7, "reserved": 2, "issued": 1])
    let ledger = try #require(try await fixture.store.ledger(.mechanical, Sample.number(1)))
    #expect(ledger.counts == ["available": 7, "reserved": 2, "issued": 1] && ledger.isProven)
    _ = try await fixture.store.seal([Sample.sealed(6)], at: Sample.start)
    #expect(try await fixture.store.gaps(limit: 9).map(\.numbers.first) == [Sample.number(4)])
    #expect(try await fixture.store.stockState(.mechanical, Sample.number(2)) == .available)
    try await fixture.store.dropDraft(Self.id(1))
    try await fixture.store.dropDraft(Self.id(1))
    #expect(try await lot().next == Sample.number(2))
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `another entry may take a reserved number, with a warning; the draft's own has none`() async throws {
    let fixture = try await StoreFixture()
    _ = try await keep(Self.id(1), in: fixture, at: Sample.start + .minutes(1))
    let other = try Sample.sealed(1)
    var own = other
    own.inspection.id = Self.id(1)
    for (sealed, isWarned) in [(other, true), (own, false)] {
      var precedents = try await fixture.store.precedents(of: [sealed.inspection])
      let warning = EntryWarning(
        field: "number", code: .numberInDraft, parameters: ["at": "\((Sample.start + .minutes(1)).milliseconds)"])
      #expect(precedents.remarks(on: sealed.inspection) == (isWarned ? [warning] : []))
    }
    guard case .sealed = try await fixture.store.seal([other], at: Sample.start).first else {
      Issue.record("not sealed")
      return
    }
    #expect(try await fixture.store.drafts().map(\.id) == [Self.id(1)])
    #expect(try await fixture.store.stockState(.mechanical, Sample.number(1)) == .issued)
  }

  @Test func `a save that arrives late changes nothing, and one without a sequence is the next`() async throws {
    let fixture = try await StoreFixture()
    func save(_ text: String, _ sequence: Int64?) async throws -> DraftResult {
      try await fixture.store.keepDraft(Self.id(1), answers: ["remarks": text], sequence: sequence, at: Sample.start)
    }
    func kept() async throws -> [String?] {
      let draft = try await fixture.store.draft(Self.id(1))
      return [draft?.answers["remarks"], draft.map { "\($0.sequence)" }]
    }
    _ = try await save("cinq", 5)
    for (text, sequence) in [("quatre", 4), ("zéro", 0)] as [(String, Int64)] {
      guard case .late(let standing) = try await save(text, sequence) else {
        Issue.record("\(text) was kept")
        return
      }
      #expect(standing.sequence == 5)
    }
    #expect(try await kept() == ["cinq", "5"])
    _ = try await save("cinq encore", 5)
    #expect(try await kept() == ["cinq encore", "5"])
    _ = try await save("après", nil)
    #expect(try await kept() == ["après", "6"])
  }

  @Test func `there are at most 200, and one that is there still changes`() async throws {
    let fixture = try await StoreFixture()
    for number in 1...EntryDraft.most { _ = try await keep(Self.id(number), in: fixture) }
    #expect(try await keep(Self.id(201), in: fixture) == .tooMany)
    guard case .kept = try await keep(Self.id(7), ["number": "9"], in: fixture) else {
      Issue.record("not kept")
      return
    }
    await #expect(throws: (any Error).self) {
      try await fixture.execute("INSERT INTO draft VALUES (randomblob(16), '{}', 0, 0, 0)")
    }
  }

  @Test(arguments: [
    "INSERT INTO draft VALUES (x'00', '{}', 0, 0, 0)",
    "INSERT INTO draft VALUES (randomblob(16), '[]', 0, 0, 0)",
    "INSERT INTO draft VALUES (randomblob(16), 'x', 0, 0, 0)", "UPDATE draft SET started_at = 9",
    "INSERT INTO draft VALUES (randomblob(16), '{}', 0, 0, -1)", "UPDATE draft SET sequence = 0",
    "INSERT INTO draft SELECT id, '{}', 0, 0, 0 FROM inspection",
  ])
  func `the schema refuses what is no draft`(sql: String) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    _ = try await keep(Self.id(1), in: fixture)
    await #expect(throws: (any Error).self) { try await fixture.execute(sql) }
  }

  @Test func `a draft whose bytes changed is noticed, and not shown as it is`() async throws {
    let fixture = try await StoreFixture()
    _ = try await keep(Self.id(1), in: fixture)
    await fixture.store.close()
    try withRawDatabase(at: fixture.path) { db in
      try db.execute(sql: "UPDATE draft SET answers = replace(answers, 'CV00000001', 'CV00000002')")
    }
    await #expect(throws: StoreFault.self) {
      _ = try await StationStore.open(at: fixture.path, now: Sample.start)
    }
  }

  @Test
  func `drafts are in a backup, and a rebuilt file has the newer ones but none that was recorded`()
    async throws
  {
    let fixture = try await StoreFixture(numbers: 10, sealed: 2)
    let sealed = try Sample.sealed(3)
    _ = try await keep(sealed.inspection.id, in: fixture)
    _ = try await keep(Self.id(1), ["number": "1"], in: fixture)
    let made = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.store.seal([sealed], at: Sample.start)
    _ = try await keep(Self.id(1), ["number": "1", "mechanic": "TREM1234"], in: fixture)
    _ = try await keep(Self.id(2), in: fixture)
    await fixture.store.close()
    let backup = fixture.directory.path(of: "backups/\(made.name)")
    let rebuilt = try await StationStore.rebuild(
      at: fixture.path, from: backup, now: Sample.start + .hours(1))
    #expect(rebuilt.missing == 0)
    let store = try await StationStore.open(at: fixture.path, now: Sample.start + .hours(1))
    let drafts = try await store.drafts()
    #expect(drafts.map(\.id) == [Self.id(1), Self.id(2)])
    #expect(drafts.first?.mechanic?.text == "TREM1234")
    #expect(try await store.checkInvariants() == [])
    await store.close()
  }
}
