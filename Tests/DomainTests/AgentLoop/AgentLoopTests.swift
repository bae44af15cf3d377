import TestSupport
import Testing

@testable import Domain

/// The agent's policy in tables: events and facts in, actions out.
struct AgentLoopTests {
  // MARK: When a pass runs

  struct Due: Sendable, CustomTestStringConvertible {
    var isAutomatic: Bool
    var wakes: Set<Wake>
    var isSignedIn = true
    /// How the previous pass ended, a minute ago.
    var last: PassEnd?
    var runs: Bool

    var testDescription: String {
      "\(isAutomatic ? "agent" : "command"), \(wakes), after \(last.map { "\($0)" } ?? "none")"
    }
  }

  static let due: [Due] = [
    Due(isAutomatic: true, wakes: [], runs: true),
    Due(isAutomatic: true, wakes: [.timer], runs: true),
    Due(isAutomatic: true, wakes: [.recorded], runs: true),
    Due(isAutomatic: true, wakes: [.recorded], isSignedIn: false, runs: false),
    Due(isAutomatic: true, wakes: [.recorded, .timer], isSignedIn: false, runs: true),
    Due(isAutomatic: true, wakes: [.linkUp], runs: true),
    Due(isAutomatic: true, wakes: [.linkUp], last: .drained, runs: false),
    Due(isAutomatic: true, wakes: [.linkUp, .timer], last: .drained, runs: true),
    Due(isAutomatic: true, wakes: [.timer], last: .offline, runs: true),
    Due(isAutomatic: true, wakes: [.timer], last: .maintenance, runs: false),
    Due(isAutomatic: true, wakes: [.person], last: .maintenance, runs: false),
    Due(isAutomatic: true, wakes: [.signedIn], last: .maintenance, runs: false),
    Due(isAutomatic: true, wakes: [.signedIn], isSignedIn: false, runs: true),
    Due(isAutomatic: true, wakes: [.person], last: .programFault, runs: true),
    Due(isAutomatic: false, wakes: [], runs: false),
    Due(isAutomatic: false, wakes: [.timer], runs: false),
    Due(isAutomatic: false, wakes: [.recorded], runs: false),
    Due(isAutomatic: false, wakes: [.signedIn], runs: false),
    Due(isAutomatic: false, wakes: [.linkUp], runs: false),
    Due(isAutomatic: false, wakes: [.person], runs: true),
    Due(isAutomatic: false, wakes: [.person, .recorded], isSignedIn: false, runs: true),
    Due(isAutomatic: false, wakes: [.person], last: .maintenance, runs: false),
  ]

  @Test(arguments: due)
  func `a pass runs where a person asks, and for an agent when its time has come`(row: Due) {
    var loop = AgentLoop(isAutomatic: row.isAutomatic, address: "essai")
    var health = PortalHealth()
    if let last = row.last {
      if last == .drained { health.reached(Sample.capabilities, of: "essai", at: Sample.now) }
      health.ended(last, pause: last == .maintenance ? .minutes(20) : nil, at: Sample.now, random: 0.5)
    }
    _ = loop.handle(.recalled(health), at: Sample.now)
    let actions = loop.handle(.woke(row.wakes, isSignedIn: row.isSignedIn), at: Sample.now + .minutes(1))
    #expect(actions.isLook == row.runs)
    #expect(loop.progress.running == row.runs)
  }

  @Test func `after a stop no pass begins, and a person who asks is told that it stopped`() {
    var model = LoopModel()
    model.tell(.stopped)
    model.tell(.asked(waiting: 1))
    model.settle()
    #expect(model.transcript == [])
    model.tell(.ended)
    #expect(model.loop.progress.end == .stopped && !model.loop.progress.running)
    model.tell(.asked(waiting: 1))
    #expect(!model.loop.progress.running)
  }

  @Test func `a network that came up is tried within 35 seconds, whatever back-off was set`() {
    var loop = AgentLoop(isAutomatic: true, address: "essai")
    var health = PortalHealth()
    for _ in 0..<9 { health.ended(.offline, pause: nil, at: Sample.now, random: 0.9) }
    _ = loop.handle(.recalled(health), at: Sample.now)
    #expect(loop.pause(due: nil, nil, at: Sample.now) > .minutes(10))
    _ = loop.handle(.linkCameUp(chance: 0.99), at: Sample.now)
    #expect(loop.pause(due: nil, nil, at: Sample.now) < .seconds(35))
  }

  @Test func `a loose plug gets eight quick tries, and eight more once the portal was reached`() {
    var model = LoopModel()
    // The kernel tells of an interface, its carrier, its address and its route.
    func pauseAfterReturn(_ model: inout LoopModel) -> Span {
      for _ in 1...4 { model.tell(.linkCameUp(chance: 0)) }
      return model.loop.pause(due: nil, nil, at: model.now)
    }
    func lose(_ model: inout LoopModel) {
      (model.end, model.cause, model.reaches) = (.offline, .noRoute, false)
      model.wake(.person)
      model.settle()
    }
    for round in 1...2 {
      for time in 1...9 {
        lose(&model)
        let pause = pauseAfterReturn(&model)
        #expect(pause == (time <= 8 ? .milliseconds(500) : .seconds(5)), "round \(round), time \(time)")
      }
      (model.end, model.cause, model.reaches) = (.drained, nil, true)
      model.wake(.person)
      model.settle()
      // The portal is reached: these lead to no try.
      for _ in 1...20 { model.tell(.linkCameUp(chance: 0)) }
    }
  }

  @Test func `a return that is not tried quickly takes no quick try away`() {
    var model = LoopModel()
    (model.end, model.reaches) = (.offline, false)
    for cause in Array(repeating: LinkCause.timedOut, count: 20) + [.noRoute] {
      model.cause = cause
      model.wake(.person)
      model.settle()
      model.tell(.linkCameUp(chance: 0))
      let pause = model.loop.pause(due: nil, nil, at: model.now)
      #expect(pause == (cause == .noRoute ? .milliseconds(500) : .seconds(5)))
    }
  }

  @Test func `the loop sleeps to the next due certificate, the end of an idle session, or 15 minutes`() {
    let loop = AgentLoop(isAutomatic: true, address: "essai")
    let now = Sample.now
    func pause(_ due: Span?, used: Span? = nil, waiting: Int = 0) -> Span {
      let open = used.map { [LoopModel.session(1, used: now - $0)] } ?? []
      return loop.pause(due: due.map { now + $0 }, AgentLoop.Facts(open: open, waiting: waiting), at: now)
    }
    #expect(pause(nil) == .minutes(15))
    #expect(pause(.minutes(2)) == .minutes(2))
    #expect(pause(.zero) == .seconds(1))
    #expect(pause(.minutes(40)) == .minutes(15))
    #expect(pause(nil, used: .minutes(1)) == .minutes(4))
    #expect(pause(nil, used: .minutes(1), waiting: 1) == .minutes(12))
    #expect(pause(nil, used: .minutes(5), waiting: 0) == .minutes(15), "it is ended with the next pass")
    #expect(loop.pause(due: nil, nil, at: now) == .minutes(15))
  }

  @Test func `what came due while the last pass ran has not had its turn`() {
    var model = LoopModel()
    #expect(model.loop.turnOver(at: model.now) == model.now)
    model.wake(.timer)
    model.settle()
    #expect(model.loop.turnOver(at: model.now + .minutes(3)) == model.now)
    #expect(model.loop.turnOver(at: model.now - .hours(1)) == model.now - .hours(1), "the clock was set back")
  }

  // MARK: Sessions

  struct Use: Sendable {
    var isAutomatic = true
    var idle = Span.minutes(15)
    var waiting = 1
    var after: Span
    var isUsed: Bool
  }

  static let uses: [Use] = [
    Use(after: .seconds(779), isUsed: true), Use(after: .seconds(780), isUsed: false),
    Use(waiting: 0, after: .seconds(299), isUsed: true), Use(waiting: 0, after: .seconds(300), isUsed: false),
    Use(isAutomatic: false, waiting: 0, after: .seconds(779), isUsed: true),
    Use(isAutomatic: false, waiting: 0, after: .seconds(780), isUsed: false),
    Use(idle: .seconds(100), after: .seconds(74), isUsed: true),
    Use(idle: .seconds(100), after: .seconds(76), isUsed: false),
    Use(idle: .seconds(40), after: .seconds(29), isUsed: true),
    Use(idle: .seconds(40), after: .seconds(31), isUsed: false),
    Use(idle: .hours(2), after: .minutes(117), isUsed: true),
    Use(idle: .hours(2), after: .minutes(118), isUsed: false),
  ]

  @Test(arguments: uses)
  func `a session is used while it surely lasts, by an agent for 5 minutes where nothing waits (C1, C4)`(row: Use) {
    let model = LoopModel(isAutomatic: row.isAutomatic)
    let facts = AgentLoop.Facts(open: [LoopModel.session(1, idle: row.idle)], waiting: row.waiting)
    #expect((model.loop.usable(facts, at: model.now + row.after) != nil) == row.isUsed)
  }

  @Test func `an agent uses no session from before its start, a command does, and neither one without a token`() {
    let before = [LoopModel.session(1)]
    let facts = AgentLoop.Facts(open: before, waiting: 1)
    #expect(LoopModel(isAutomatic: true, open: before).loop.usable(facts, at: Sample.now) == nil)
    #expect(LoopModel(isAutomatic: false, open: before).loop.usable(facts, at: Sample.now) != nil)
    #expect(AgentLoop(isAutomatic: true).usable(facts, at: Sample.now) == nil, "not started: none is known to be new")
    var unread = before
    unread[0].session = nil
    #expect(LoopModel().loop.usable(AgentLoop.Facts(open: unread, waiting: 1), at: Sample.now) == nil)
    var again = LoopModel(isAutomatic: true, open: before)
    again.tell(.codeSent(before[0].challenge))
    #expect(again.loop.usable(facts, at: Sample.now) != nil, "its code is entered in this run")
  }

  /// Whether the session of a pass is still open after it: for an agent that works alone, for one that a person asked,
  /// for a command.
  static let ends: [(PassEnd, agent: Bool, asked: Bool, command: Bool)] = [
    (.drained, true, false, false), (.waiting, true, false, false),
    (.offline, true, true, false), (.portalDown, true, true, false), (.captive, true, true, false),
    (.notPortal, true, true, false), (.maintenance, true, true, false), (.programFault, true, true, false),
    (.signInNeeded, false, false, false), (.noMandate, false, false, false), (.suspended, false, false, false),
    (.protocolChanged, false, false, false), (.stopped, false, false, false),
  ]

  @Test(arguments: ends)
  func `whether a session is signed out follows from the pass's end and from who asked (C4)`(
    end: PassEnd, agent: Bool, asked: Bool, command: Bool
  ) {
    for (isAutomatic, isAsked, isKept) in [(true, false, agent), (true, true, asked), (false, true, command)] {
      var model = LoopModel(isAutomatic: isAutomatic)
      model.open = [LoopModel.session(1)]
      (model.end, model.waiting, model.reaches) = (end, 0, ![.offline, .captive, .notPortal].contains(end))
      if isAsked { model.tell(.asked(waiting: 1)) } else { model.wake(.timer) }
      model.settle()
      #expect(model.open.isEmpty != isKept, "\(end), agent \(isAutomatic), asked \(isAsked)")
      let word = end == .signInNeeded ? "forget 1" : "end 1"
      #expect(model.transcript.contains(word) != isKept)
    }
    #expect(Self.ends.count == PassEnd.allCases.count)
  }

  @Test func `the stored time of the last use is written at most once a minute, or a tenth of a short idle time`() {
    for (idle, first, second) in [(Span.minutes(15), 61, 122), (.seconds(100), 11, 22)] as [(Span, Int64, Int64)] {
      var loop = AgentLoop(isAutomatic: false)
      let facts = AgentLoop.Facts(open: [LoopModel.session(1, idle: idle)], waiting: 1)
      _ = loop.handle(.started(open: []), at: Sample.now)
      _ = loop.handle(.woke([.person], isSignedIn: true), at: Sample.now)
      _ = loop.handle(.looked(facts), at: Sample.now)
      func touches(_ step: Pass.Step, after seconds: Int64) -> Bool {
        !loop.handle(.stepped(step, Pass.Tally(), remaining: nil), at: Sample.now + .seconds(seconds)).isEmpty
      }
      #expect(!touches(.readReport, after: first - 1))
      #expect(!touches(.load(.ready, after: 0, limit: 1), after: first), "no request")
      #expect(touches(.readReport, after: first))
      #expect(!touches(.readReport, after: first + 1))
      #expect(touches(.readReport, after: second))
    }
  }

  // MARK: Backups, and the clock

  static let backups: [(isAutomatic: Bool, hasNews: Bool, last: [Span], isDue: Bool)] = [
    (true, false, [], true), (false, false, [], false), (false, true, [], true),
    (true, true, [.minutes(59)], false), (true, true, [.minutes(60)], true),
    (true, false, [.minutes(60)], false), (true, false, [.hours(24)], true),
    (true, false, [.hours(25), .hours(2)], false),
    (false, true, [.minutes(30)], false), (false, false, [.hours(48)], false),
    (true, true, [.hours(-5)], true), (true, true, [.hours(-5), .minutes(10)], false),
  ]

  @Test(arguments: backups)
  func `a backup is due an hour after the last where there is news, and a day after it for an agent`(
    isAutomatic: Bool, hasNews: Bool, last: [Span], isDue: Bool
  ) {
    let loop = AgentLoop(isAutomatic: isAutomatic)
    #expect(loop.isBackupDue(hasNews: hasNews, last: last.map { Sample.now - $0 }, at: Sample.now) == isDue)
  }

  @Test func `a clock that is set is noticed against the count that nobody sets, and slow drift is not`() {
    var watch = ClockWatch()
    let start = Sample.now
    watch.read(start, elapsed: .zero)
    #expect(watch.setAt == start && !watch.wasSet)
    watch.read(start + .seconds(65), elapsed: .seconds(60))
    #expect(!watch.wasSet, "5 s in a minute is no setting")
    watch.read(start + .seconds(125), elapsed: .seconds(120))
    #expect(watch.setAt == start && !watch.wasSet)
    watch.read(start - .hours(1), elapsed: .seconds(180))
    #expect(watch.setAt == start - .hours(1) && watch.wasSet)
  }

  @Test func `a command trusts a clock that nobody sets while it runs, an agent counts from its start`() {
    for isAutomatic in [true, false] {
      var loop = AgentLoop(isAutomatic: isAutomatic)
      loop.clock.read(Sample.now, elapsed: .zero)
      #expect(loop.quietFrom == (isAutomatic ? Sample.now : nil))
      loop.clock.read(Sample.now + .hours(1), elapsed: .seconds(1))
      #expect(loop.quietFrom == Sample.now + .hours(1))
    }
  }
}

extension [AgentLoop.Action] {
  var isLook: Bool {
    guard count == 1, case .look = self[0] else { return false }
    return true
  }
}
