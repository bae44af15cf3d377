import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

/// The outage log over passes, restarts and set clocks, in a real store.
struct OutageLogTests {
  private func outages(_ bench: Bench) async throws -> [Outage] {
    let call = OutagesCall(from: Sample.start - .days(1), before: Sample.start + .days(30))
    return try await bench.station.outages(call).outages.map(\.outage)
  }

  /// Passes of one program after the other, each with what the portal does; the log after the last.
  private func day(_ steps: [(Span, Trouble?)]) async throws -> (log: [Outage], bench: Bench) {
    var bench = try await Bench()
    for (span, trouble) in steps {
      bench.clock.advance(span)
      await bench.fake.failAlways(.probe, trouble)
      let next = bench
      try await next.running { _ = try await next.pass() }
      bench = try await bench.reopened()
    }
    return (try await outages(bench), bench)
  }

  @Test func `a portal that is down and answers again leaves one span with the times around it`() async throws {
    let down = Trouble.refused(PortalProblem(status: 503, kind: .unavailable), committed: false)
    let (log, _) = try await day([
      (.zero, nil), (.minutes(10), down), (.minutes(5), down), (.minutes(5), .notSent), (.minutes(5), nil),
    ])
    #expect(log.map(\.kind) == [.portalDown, .offline])
    #expect(log.map(\.firstSeen) == [Sample.start + .minutes(10), Sample.start + .minutes(20)])
    #expect(log.map(\.lastSeen) == [Sample.start + .minutes(15), Sample.start + .minutes(20)])
    #expect(log.map(\.ending) == [.changed, .reached])
    #expect(log.first?.reachedBefore == Sample.start && log.last?.endedAt == Sample.start + .minutes(25))
  }

  @Test func `an open span is not observed after a kill, and goes on only where the first look still fails`()
    async throws
  {
    let back = try await day([(.zero, nil), (.minutes(5), .notSent), (.hours(3), nil)]).log
    #expect(back.map(\.ending) == [.unobserved] && back.first?.lastSeen == Sample.start + .minutes(5))
    let still = try await day([(.zero, nil), (.minutes(5), .notSent), (.hours(3), .notSent)]).log
    #expect(still.map(\.isOpen) == [true] && still.first?.unobserved == .hours(3))
    #expect(still.first?.observed == .zero)
  }

  @Test func `a clock that was set back ends the span without a time, and a wrong clock claims nothing`() async throws {
    var (log, bench) = try await day([(.zero, nil), (.minutes(40), .notSent)])
    #expect(log.map(\.isOpen) == [true])
    bench.clock.set(wrongBy: .minutes(-20))
    await bench.fake.failAlways(.probe, .notSent)
    let earlier = bench
    try await earlier.running { _ = try await earlier.pass() }
    bench = try await bench.reopened()
    log = try await outages(bench)
    #expect(log.map(\.ending) == [nil, .clockSet], "by the time that the clock showed")
    bench.clock.set(wrongBy: Instant(milliseconds: 0) - bench.clock.trueNow)
    let wrong = bench
    try await wrong.running { _ = try await wrong.pass() }
    bench = try await bench.reopened()
    #expect(try await outages(bench).map(\.ending) == [.clockSet, .clockSet])
  }

  @Test func `a certificate keeps what was known when it was recorded, and the end that came later`() async throws {
    var (_, bench) = try await day([(.zero, nil), (.minutes(10), .notSent)])
    bench.clock.advance(.minutes(5))
    try await bench.record(1...1)
    bench.clock.advance(.minutes(10))
    await bench.fake.failAlways(.probe, nil)
    let back = bench
    try await back.running { _ = try await back.pass() }
    bench = try await bench.reopened()
    bench.clock.advance(.minutes(1))
    try await bench.record(2...2)
    func seen(_ value: Int) async throws -> PortalSeen? {
      try await bench.station.certificate(CertificateCall(kind: .mechanical, number: Sample.number(value))).portalSeen
    }
    let first = try #require(try await seen(1))
    #expect(first.portal?.kind == .offline && first.portal?.reachedAt == Sample.start)
    #expect(first.outage?.ending == .reached && first.outage?.endedAt == Sample.start + .minutes(25))
    #expect(try await seen(2)?.finding == .answered(at: Sample.start + .minutes(25)))
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `the network is noted apart from the portal, and a note of a person stays theirs`() async throws {
    let bench = try await Bench()
    try await bench.sync.noteNetwork(isUp: true)
    bench.clock.advance(.minutes(10))
    try await bench.sync.noteNetwork(isUp: false)
    try await bench.record(1...1)
    bench.clock.advance(.minutes(10))
    try await bench.sync.noteNetwork(isUp: true)
    let by = NamedDecision(who: "Camille Exemple", why: "le site ne s'ouvre pas")
    let told = try await bench.station.noteOutage(
      NoteOutageCall(kind: .portalDown, from: Sample.start, until: nil, by: by))
    #expect(told.source == .person && told.notedAt == bench.clock.now)
    let log = try await outages(bench)
    #expect(log.map(\.source) == [.person, .network])
    #expect(log.last?.reachedBefore == Sample.start && log.last?.endedAt == Sample.start + .minutes(20))
    let seen = try await bench.station.certificate(
      CertificateCall(kind: .mechanical, number: Sample.number(1))
    ).portalSeen
    #expect(seen?.outage?.kind == .noNetwork && seen?.notes.map(\.by) == [by] && seen?.portal == nil)
  }

  @Test(arguments: [
    NoteOutageCall(
      kind: .portalDown, from: Sample.start + .days(1), until: nil, by: NamedDecision(who: "a b", why: "c d")),
    NoteOutageCall(kind: .portalDown, from: Sample.start, until: nil, by: NamedDecision(who: "", why: "c d")),
    NoteOutageCall(kind: .unobserved, from: Sample.start, until: nil, by: NamedDecision(who: "a b", why: "c d")),
  ])
  func `a note without a name, of the future or of another kind is refused`(call: NoteOutageCall) async throws {
    let bench = try await Bench()
    await #expect(throws: StationRefusal.self) { try await bench.station.noteOutage(call) }
    #expect(try await outages(bench) == [])
  }

  @Test func `a note is withdrawn by a named person with a reason, and only a note`() async throws {
    let bench = try await Bench()
    let by = NamedDecision(who: "Camille Exemple", why: "le site ne s'ouvre pas")
    let call = NoteOutageCall(kind: .portalDown, from: Sample.start, until: Sample.start, by: by)
    let note = try await bench.station.noteOutage(call)
    #expect(try await bench.station.noteOutage(call) == note, "sent twice, it is one note")
    for wrong in [NamedDecision(who: "", why: "x y"), NamedDecision(who: "Camille Exemple", why: "")] {
      await #expect(throws: StationRefusal.self) {
        try await bench.station.withdrawNote(WithdrawNoteCall(note: note.id, by: wrong))
      }
    }
    let refusal = await #expect(throws: StationRefusal.self) {
      try await bench.station.withdrawNote(WithdrawNoteCall(note: note.id + 1, by: by))
    }
    #expect(refusal?.code == .noSuchNote && refusal?.parameters == ["note": "\(note.id + 1)"])
    let withdrawn = try await bench.station.withdrawNote(WithdrawNoteCall(note: note.id, by: by))
    #expect(withdrawn.withdrawnAt == bench.clock.now && withdrawn.withdrawnBy == by)
    #expect(try await outages(bench).map(\.withdrawnBy) == [by])
  }

  @Test func `a period of more than a year is refused`() async throws {
    let bench = try await Bench()
    let call = OutagesCall(from: Sample.start - .days(400), before: Sample.start)
    await #expect(throws: StationRefusal.self) { try await bench.station.outages(call) }
  }
}
