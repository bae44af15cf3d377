import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

/// Answers that are kept at a station until they are recorded.
struct DraftTests {
  private static let answers = ["number": "CV 10001", "mechanic": " abcd1234 ", "owner.name": "Chantal Exemple"]

  private func keep(
    _ bench: Bench, _ answers: [String: String] = DraftTests.answers, id: InspectionID? = nil
  ) async throws -> SavedDraft { try await bench.station.saveDraft(SaveDraftCall(id: id, answers: answers)) }

  @Test func `a draft is listed without personal data, counted, and its number told to the next one`() async throws {
    let bench = try await Bench()
    let first = try #require(try await keep(bench).draft)
    #expect(first.number?.text == "CV10001" && first.mechanic?.text == "ABCD1234" && first.kind == .mechanical)
    let second = try await keep(bench)
    #expect(second.sameNumber == [first])
    #expect(try await bench.station.status().drafts == 2)
    let listed = try await bench.station.list(ListCall())
    #expect(listed.drafts.map(\.id) == [first.id, second.draft?.id])
    #expect(try await bench.station.list(ListCall(states: [.ready])).drafts.isEmpty)
    #expect(try await bench.station.list(ListCall(states: [.draft])).drafts.count == 2)
    #expect(try await bench.station.draft(DraftCall(id: first.id)).answers == Self.answers)
    #expect(try await bench.store.stockState(.mechanical, Sample.number(1)) == .available)
  }

  @Test func `a new entry begins with numbers that no draft has, and with what was recorded last`() async throws {
    let bench = try await Bench()
    let before = try await bench.station.entryStart()
    #expect(before.last.isEmpty && before.mechanics.isEmpty && before.kinds == [.mechanical])
    #expect(before.limits == .faq && before.onlyKind == .mechanical)
    let next = try #require(before.next["mechanical"])
    _ = try await keep(bench, ["number": next.text])
    let after = try await bench.station.entryStart()
    #expect(after.next["mechanical"] != nil && after.next["mechanical"] != next)
    try await bench.record(1...1, isKnown: false)
    let start = try await bench.station.entryStart()
    #expect(start.last.count == 1 && start.mechanics == start.last.map(\.mechanic))
    let defaults = start.defaults(moment: "2026-11-23T12:00-05:00")
    #expect(defaults.mechanic == start.mechanics.first && defaults.moment == "2026-11-23T12:00-05:00")
  }

  @Test func `answers that arrive late are told, and are not kept`() async throws {
    let bench = try await Bench()
    func save(_ text: String, _ sequence: Int64, _ id: InspectionID? = nil) async throws -> SavedDraft {
      try await bench.station.saveDraft(SaveDraftCall(id: id, answers: ["remarks": text], sequence: sequence))
    }
    let first = try #require(try await save("a", 2).draft)
    #expect(first.sequence == 2)
    let late = try await save("b", 1, first.id)
    #expect(late.isLate && late.draft?.sequence == 2)
    #expect(try await bench.station.draft(DraftCall(id: first.id)).answers == ["remarks": "a"])
    let bad = await refusal { _ = try await save("c", -1, first.id) }
    #expect(bad?.issues.map(\.field) == ["sequence"])
  }

  @Test func `the record takes the draft's id and drops it, and saying it again changes nothing`() async throws {
    let bench = try await Bench()
    let id = try #require(try await keep(bench).draft).id
    let other = try #require(try await keep(bench).draft).id
    let entry = Sample.entry(1, ["id": id.text])
    #expect(try await bench.station.record(RecordCall(entries: [entry])).results.map(\.outcome) == [.recorded])
    #expect(try await bench.station.record(RecordCall(entries: [entry])).results.map(\.outcome) == [.alreadyRecorded])
    #expect(try await bench.station.drafts().drafts.map(\.id) == [other])
    #expect(try await keep(bench, id: id).draft == nil, "what comes after the record is dropped")
    let recorded = await refusal { _ = try await bench.station.draft(DraftCall(id: id)) }
    #expect(recorded == StationRefusal(.noSuchDraft, parameters: ["recorded": "true"]))
    #expect(try await bench.station.dropDraft(DropDraftCall(id: other)).drafts.isEmpty)
    let dropped = await refusal { _ = try await bench.station.draft(DraftCall(id: other)) }
    #expect(dropped == StationRefusal(.noSuchDraft))
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `a draft has bounds: answers, bytes, and how many there are`() async throws {
    let bench = try await Bench()
    let many = Dictionary(uniqueKeysWithValues: (0...EntryDraft.mostAnswers).map { ("k\($0)", "") })
    let large = ["remarks": String(repeating: "x", count: EntryDraft.mostBytes)]
    for answers in [many, large] {
      let refused = await refusal { _ = try await keep(bench, answers) }
      #expect(refused?.code == .malformedCall && refused?.issues.map(\.field) == ["answers"])
    }
    for number in 0..<EntryDraft.most { _ = try await keep(bench, ["number": "\(number)"]) }
    #expect(await refusal { _ = try await keep(bench) }?.code == .tooManyDrafts)
  }
}
