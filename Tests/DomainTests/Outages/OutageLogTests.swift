import Domain
import Testing

/// Looks at the portal, one after the other, and the log that they leave.
@Suite struct OutageLogTests {
  /// A look: minutes after 9:00, and what was seen.
  typealias Look = (minute: Int, kind: OutageKind?)

  private static let nine = Instant(milliseconds: 1_795_420_800_000)

  /// The log as it would be stored.
  private struct Book {
    var rows: [Outage] = []
    var watch: OutageLog.Watch?
    var writes = 0

    mutating func look(_ minute: Int, _ kind: OutageKind?, isClockWrong: Bool = false) {
      look(at: nine + .minutes(Int64(minute)), kind, isClockWrong: isClockWrong)
    }

    mutating func look(at moment: Instant, _ kind: OutageKind?, isClockWrong: Bool = false) {
      let today = rows.count { $0.firstSeen > moment - .days(1) }
      let log = OutageLog(newest: rows.last, last: watch, today: today)
      let change = log.change(on: Sighting(.portal, at: moment, kind: kind), isClockWrong: isClockWrong)
      for var row in change.rows {
        if row.id == 0 {
          row.id = Int64(rows.count + 1)
          rows.append(row)
        } else {
          rows[Int(row.id) - 1] = row
        }
      }
      writes += change.rows.count + (change.isWritten ? 1 : 0)
      if change.isWritten { watch = change.watch }
    }

    /// `portalDown 12…280 reached 285`, in minutes after 9:00.
    var text: [String] { rows.map(Self.text) }

    private static func text(_ row: Outage) -> String {
      var text = "\(row.kind) \(minute(row.firstSeen))…\(minute(row.lastSeen))"
      if let ending = row.ending { text += " \(ending)" + (row.endedAt.map { " \(minute($0))" } ?? "") }
      if row.joined > 0 { text += " joined \(row.joined)" }
      if row.unobserved > .zero { text += " unobserved \(row.unobserved.milliseconds / 60_000)" }
      return text + (row.reachedBefore.map { " after \(minute($0))" } ?? "")
    }

    private static func minute(_ moment: Instant) -> Int64 { (moment - nine).milliseconds / 60_000 }
  }

  private static let days: [(String, [Look], [String])] = [
    ("nothing is noted while the portal answers", [(0, nil), (15, nil), (30, nil)], []),
    (
      "an outage is claimed from first to last seen, with the times around it",
      [(2, nil), (12, .portalDown), (13, .portalDown), (28, .portalDown), (40, nil)],
      ["portalDown 12…28 reached 40 after 2"]
    ),
    (
      "the first look of a station finds it away: when it was there is not known",
      [(0, .offline), (10, nil)], ["offline 0…0 reached 10"]
    ),
    (
      "another kind ends a span and begins one",
      [(0, nil), (5, .offline), (10, .captive), (15, .captive), (20, nil)],
      ["offline 5…5 changed 10 after 0", "captive 10…15 reached 20 after 0"]
    ),
    (
      "spans of one kind that are near are one",
      [(0, nil), (5, .offline), (6, nil), (7, .offline), (8, nil), (9, .offline), (25, nil)],
      ["offline 5…9 reached 25 joined 2 after 0"]
    ),
    (
      "spans of one kind that are not near are two",
      [(0, nil), (5, .offline), (6, nil), (9, .offline), (12, nil)],
      ["offline 5…5 reached 6 after 0", "offline 9…9 reached 12 after 6"]
    ),
    (
      "the agent was away during an outage, and it is over when it looks again",
      [(0, nil), (5, .portalDown), (15, .portalDown), (180, nil)],
      ["portalDown 5…15 unobserved 180 after 0"]
    ),
    (
      "the agent was away during an outage, and it still is one",
      [(0, nil), (5, .portalDown), (15, .portalDown), (180, .portalDown), (190, nil)],
      ["portalDown 5…180 reached 190 unobserved 165 after 0"]
    ),
    (
      "the agent was away during an outage, and finds something else",
      [(0, nil), (5, .portalDown), (180, .captive)],
      ["portalDown 5…5 unobserved 180 after 0", "captive 180…180 after 0"]
    ),
    (
      "the agent was away while the portal answered before and afterwards",
      [(0, nil), (15, nil), (500, nil), (510, nil)], ["unobserved 15…15 reached 500 after 15"]
    ),
    (
      "a clock that goes back ends the span without a time; a new one begins",
      [(0, nil), (60, .offline), (70, .offline), (10, .offline), (15, nil)],
      ["offline 60…70 clockSet after 0", "offline 10…10 reached 15"]
    ),
    (
      "a clock that goes back by minutes was corrected: the span goes on",
      [(0, nil), (60, .offline), (58, .offline), (62, nil)], ["offline 60…60 reached 62 after 0"]
    ),
  ]

  @Test(arguments: days.indices)
  func `the log of a day claims what was seen, and no more`(day: Int) {
    let (name, looks, log) = Self.days[day]
    var book = Book()
    for look in looks { book.look(look.minute, look.kind) }
    #expect(book.text == log, "\(name)")
  }

  @Test func `nothing is claimed while the clock is wrong, and the open span ends without a time`() {
    var book = Book()
    book.look(0, nil)
    book.look(5, .offline)
    book.look(7, .offline, isClockWrong: true)
    book.look(8, .offline, isClockWrong: true)
    #expect(book.text == ["offline 5…5 clockSet after 0"])
    #expect(book.watch == nil)
    book.look(20, .offline)
    #expect(book.text == ["offline 5…5 clockSet after 0", "offline 20…20"])
  }

  @Test func `a link that flaps all day leaves at most 49 rows, and the last says that there were more`() {
    var book = Book()
    for minute in stride(from: 0, to: 1_430, by: 5) {
      book.look(minute, minute % 2 == 0 ? .offline : nil)
    }
    #expect(book.rows.count == OutageLog.mostADay + 1)
    let last = book.rows[OutageLog.mostADay]
    #expect(last.kind == .changing && last.joined > 80)
    // A day later there is room again.
    book.look(at: Self.nine + .days(2), nil)
    book.look(at: Self.nine + .days(2) + .minutes(5), .captive)
    #expect(book.rows.last?.kind == .captive)
  }

  @Test func `looks each second write once a minute`() {
    var book = Book()
    for second in 0..<600 { book.look(at: Self.nine + .seconds(Int64(second)), .portalDown) }
    #expect(book.writes <= 22, "\(book.writes)")
    #expect(book.text == ["portalDown 0…9"])
  }

  private static let ends: [(PassEnd, OutageKind?)] = [
    (.offline, .offline), (.portalDown, .portalDown), (.maintenance, .maintenance), (.captive, .captive),
    (.notPortal, .notPortal), (.protocolChanged, .protocolChanged), (.drained, nil), (.waiting, nil),
    (.signInNeeded, nil), (.noMandate, nil), (.suspended, nil),
  ]

  @Test(arguments: ends)
  func `a pass that met the portal saw it, and any other says what is in the way`(end: PassEnd, kind: OutageKind?) {
    let sighting = Sighting(of: end, PortalHealth(), judgedAt: Self.nine)
    #expect(sighting == Sighting(.portal, at: Self.nine, kind: kind))
  }

  @Test(arguments: [PassEnd.stopped, .programFault])
  func `a pass that was cut short saw nothing`(end: PassEnd) {
    #expect(Sighting(of: end, PortalHealth(), judgedAt: Self.nine) == nil)
  }

  // MARK: What a person notes

  private static let notes: [(OutageKind, Int, Int?, [FieldIssue.Reason])] = [
    (.portalDown, -300, -30, []), (.noNetwork, -300, nil, []), (.unobserved, -300, nil, [.notAChoice]),
    (.changing, -300, nil, [.notAChoice]), (.captive, 10, nil, [.inFuture]), (.captive, -10, 10, [.inFuture]),
    (.captive, -10, -20, [.endBeforeStart]), (.captive, -60 * 24 * 40, -10, [.spanTooLong]),
    (.captive, -60 * 24 * 40, -60 * 24 * 39, []),
  ]

  @Test(arguments: notes)
  func `what a person notes has a kind, a beginning and no future`(
    kind: OutageKind, from: Int, until: Int?, reasons: [FieldIssue.Reason]
  ) {
    let issues = Outage.issues(
      kind, from: Self.nine + .minutes(Int64(from)), until: until.map { Self.nine + .minutes(Int64($0)) },
      latest: Self.nine + .minutes(5))
    #expect(issues.map(\.reason) == reasons)
  }

  // MARK: What a certificate keeps

  private static let away = Outage(
    id: 1, source: .portal, kind: .portalDown, reachedBefore: nine, firstSeen: nine + .minutes(12))

  @Test func `what was known at a record depends on how old the newest look was`() {
    func seen(_ watch: OutageLog.Watch?, network: OutageLog.Watch? = nil, _ outage: Outage? = nil) -> PortalSeen {
      PortalSeen(recordedAt: Self.nine + .minutes(60), portal: watch, network: network, outage: outage)
    }
    let (fresh, old) = (Self.nine + .minutes(50), Self.nine + .minutes(20))
    func down(_ at: Instant) -> OutageLog.Watch { OutageLog.Watch(at: at, kind: .portalDown, reachedAt: Self.nine) }
    func up(_ at: Instant) -> OutageLog.Watch { OutageLog.Watch(at: at, reachedAt: at) }
    #expect(seen(nil).finding == .nothing)
    #expect(seen(down(fresh), Self.away).finding == .away(Self.away))
    #expect(seen(down(old), Self.away).finding == .awayBefore(Self.away, age: .minutes(40)))
    #expect(seen(up(fresh)).finding == .answered(at: fresh))
    #expect(seen(up(old)).finding == .answeredBefore(at: old, age: .minutes(40)))
    let network = OutageLog.Watch(at: fresh)
    #expect(seen(nil, network: network).finding == .network(isUp: true, at: fresh))
    #expect(seen(up(old), network: network).finding == .network(isUp: true, at: fresh))
  }

  @Test func `totals count what was observed, apart from what people noted`() {
    var ended = Self.away
    (ended.lastSeen, ended.ending, ended.endedAt) = (Self.nine + .minutes(42), .reached, Self.nine + .minutes(50))
    var gone = ended
    (gone.ending, gone.endedAt) = (.unobserved, Self.nine + .minutes(500))
    let note = Outage.told(
      .portalDown, from: Self.nine, until: Self.nine + .minutes(10),
      by: NamedDecision(who: "Camille Exemple", why: "le site ne s'ouvre pas"), at: Self.nine + .minutes(11))
    let report = OutageReport(
      at: Self.nine, from: Self.nine, before: Self.nine,
      outages: [ended, gone, note].map { ListedOutage($0, papers: 2) }, portal: nil, network: nil)
    #expect(report.totals.map(\.subject) == [.seen, .noted])
    #expect(report.totals.map(\.observed) == [.minutes(38 + 30), .minutes(10)])
    #expect(report.totals.map(\.papers) == [4, 2])
  }

  @Test func `a withdrawn note, and an open one that was noted again with its end, are listed and not counted`() {
    let (by, other) = (NamedDecision(who: "Camille Exemple", why: "x"), NamedDecision(who: "Luc Exemple", why: "y"))
    func note(_ id: Int64, until: Span?, by: NamedDecision = by, isWithdrawn: Bool = false) -> Outage {
      var note = Outage.told(
        .portalDown, from: Self.nine, until: until.map { Self.nine + $0 }, by: by, at: Self.nine + .minutes(20))
      note.id = id
      if isWithdrawn { (note.withdrawnBy, note.withdrawnAt) = (by, Self.nine + .minutes(30)) }
      return note
    }
    let notes = [
      note(1, until: nil), note(2, until: .minutes(10)), note(3, until: nil, by: other),
      note(4, until: .minutes(15), by: other, isWithdrawn: true),
    ]
    let report = OutageReport(
      at: Self.nine, from: Self.nine, before: Self.nine, outages: notes.map { ListedOutage($0, papers: 2) },
      portal: nil, network: nil)
    #expect(report.outages.count == 4)
    #expect(Outage.counted(notes).map(\.id) == [2, 3], "the end that was withdrawn ends nothing")
    #expect(report.totals.map(\.count) == [2] && report.totals.map(\.papers) == [4])
  }
}
