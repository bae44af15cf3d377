import TestSupport
import Testing

@testable import Domain

/// A pass from its wake to its conclusion, and events between two of its steps.
struct LoopTranscriptTests {
  @Test func `a pass that the timer began keeps its session for the next certificate`() {
    var model = LoopModel()
    model.open = [LoopModel.session(1)]
    model.waiting = 0
    model.wake(.timer)
    model.settle()
    #expect(model.transcript == ["run in 1", "report", "remember reachable", "conclude drained"])
  }

  @Test func `what a pass leaves waiting is told as waiting, and what was confirmed is backed up`() {
    var model = LoopModel()
    model.open = [LoopModel.session(1)]
    model.wake(.timer)
    model.settle()
    #expect(model.transcript.last == "conclude waiting")
    model.waiting = 0
    model.wake(.timer)
    for _ in 0..<3 { _ = model.step() }
    let tally = Pass.Tally(confirmed: 1, held: 0, quarantined: 0)
    model.tell(.stepped(.probe, tally, remaining: 0))
    model.settle()
    #expect(model.transcript.last == "conclude drained, back up")
  }

  @Test func `sessions from before are ended once the portal answers, each tried once, and none while it does not`() {
    let before = [LoopModel.session(1), LoopModel.session(2)]
    var model = LoopModel(open: before)
    (model.reaches, model.end) = (false, .offline)
    model.wake(.timer)
    model.settle()
    #expect(model.transcript == ["run", "remember offline", "conclude offline"])
    (model.reaches, model.end, model.deaf) = (true, .drained, [before[0].challenge])
    model.wake(.person)
    model.settle()
    #expect(model.transcript.suffix(4) == ["remember reachable", "end 1", "end 2", "conclude signInNeeded"])
    #expect(model.open.map(\.challenge) == [before[0].challenge])
  }

  @Test func `an account suspended in a pass is left alone until the portal's end, or for half an hour (C3)`() {
    var model = LoopModel()
    (model.open, model.end) = ([LoopModel.session(1)], .suspended)
    model.wake(.timer)
    model.settle()
    #expect(
      model.transcript
        == ["run in 1", "remember reachable", "suspend for \(Span.minutes(30))", "end 1", "conclude suspended"])
  }

  @Test func `a rule's refusal ends the pass with a pause, and a person who asked meanwhile gets the next`() {
    var model = LoopModel()
    model.tell(.asked(waiting: 1))
    for _ in 0..<3 { _ = model.step() }
    model.tell(.refused(chance: 0.5))
    #expect(model.loop.progress.end == .programFault && !model.loop.progress.running)
    #expect(model.loop.health?.nextTry == model.now + .seconds(5))
    var late = LoopModel()
    late.wake(.timer)
    late.settle()
    late.tell(.asked(waiting: 1))
    late.tell(.refused(chance: 0.5))
    #expect(late.loop.progress.running, "asked after the pass had ended: it waits for its own")
    late.settle()
    #expect(!late.loop.progress.running && late.loop.progress.end == .signInNeeded)
  }

  @Test func `no pass begins while what was carried is taken in, and none is lost by it`() {
    var model = LoopModel()
    #expect(model.loop.mayCarry)
    model.tell(.carryingBegan)
    #expect(!model.loop.mayCarry)
    model.tell(.asked(waiting: 1))
    model.settle()
    #expect(model.transcript == [] && model.loop.progress.running)
    model.tell(.carryingEnded)
    #expect(model.wakes == [.person])
    model.settle()
    #expect(model.transcript.first == "run" && !model.loop.progress.running)
  }

  @Test func `nothing is carried from the moment a pass is decided`() {
    var model = LoopModel()
    model.wake(.timer)
    while model.step() { #expect(model.loop.mayCarry != model.loop.progress.running) }
    #expect(model.transcript.last == "conclude signInNeeded")
    #expect(model.loop.mayCarry)
  }

  @Test func `a portal that is met outside a pass is remembered once`() {
    var model = LoopModel()
    for _ in 0..<2 {
      model.tell(.contact)
      model.settle()
    }
    #expect(model.transcript == ["remember untried"])
    #expect(model.loop.health?.hasMetPortal(of: "essai") == true)
  }

  @Test func `what was stored of the portal does not replace what a pass has seen meanwhile`() {
    var model = LoopModel()
    model.wake(.timer)
    model.settle()
    model.tell(.recalled(PortalHealth()))
    #expect(model.loop.health?.link == .reachable)
  }

  // MARK: A stop that a person asks for

  @Test func `a pass that a person stops sends nothing more, keeps its session, and none follows by itself`() {
    var model = LoopModel()
    model.open = [LoopModel.session(1)]
    model.wake(.timer)
    for _ in 0..<2 { _ = model.step() }
    model.tell(.stopAsked)
    #expect(model.loop.progress.running && model.loop.progress.stopAskedAt == model.now)
    model.settle()
    #expect(model.transcript == ["run in 1", "remember untried", "conclude stopped"])
    #expect(model.loop.progress.end == .stopped && model.loop.progress.stopAskedAt == model.now)
    for wake in [Wake.timer, .recorded, .linkUp] {
      model.now = model.now + .minutes(1)
      model.wake(wake)
      model.settle()
    }
    #expect(model.transcript.count == 3 && model.open.count == 1)
    #expect(model.loop.progress.end == .stopped, "what people see stays")
    #expect(model.loop.turnOver(at: model.now) == model.now, "nothing is due again before its time")
  }

  @Test(arguments: ["asks", "signs in", "is idle"])
  func `after a stop a pass begins when a person asks or signs in, and to sign out an idle session`(what: String) {
    var model = LoopModel()
    model.open = [LoopModel.session(1)]
    model.wake(.timer)
    model.tell(.asked(waiting: 1))
    model.tell(.stopAsked)
    model.settle()
    let before = model.transcript.count
    switch what {
    case "asks": model.tell(.asked(waiting: 1))
    case "signs in": model.openSession(2)
    default:
      model.now = model.now + .minutes(13)
      model.wake(.timer)
    }
    model.settle()
    let expected = ["asks": "run in 1", "signs in": "run in 2", "is idle": "run"]
    #expect(model.transcript[before] == expected[what])
    #expect(model.loop.progress.stopAskedAt == nil)
    #expect(model.open.isEmpty == (what != "signs in"))
    if what == "signs in" { #expect(model.transcript.contains("end 1")) }
  }

  @Test func `whoever asks while a stopped pass ends gets another pass, and sees none as ended before it`() {
    for steps in 0..<9 {
      var model = LoopModel()
      model.open = [LoopModel.session(1)]
      model.wake(.timer)
      _ = model.step()
      model.tell(.stopAsked)
      for _ in 0..<steps { _ = model.step() }
      model.tell(.asked(waiting: 1))
      #expect(model.loop.progress.running)
      while model.loop.progress.running, model.step() {}
      #expect(!model.loop.progress.running, "after \(steps)")
      #expect(model.loop.progress.end == .waiting && model.loop.progress.stopAskedAt == nil, "after \(steps)")
    }
  }

  @Test func `a stop with no pass under way does nothing`() {
    var model = LoopModel()
    model.open = [LoopModel.session(1)]
    model.tell(.stopAsked)
    #expect(model.loop.progress.stopAskedAt == nil)
    model.wake(.timer)
    model.settle()
    #expect(model.transcript.first == "run in 1" && model.transcript.last == "conclude waiting")
  }

  // MARK: Leaving

  @Test(arguments: [true, false])
  func `an agent signs everybody out before it ends, a command leaves its session to the next`(isAutomatic: Bool) {
    var unread = LoopModel.session(2)
    unread.session = nil
    var model = LoopModel(isAutomatic: isAutomatic)
    (model.open, model.deaf) = ([LoopModel.session(1), unread], [])
    model.tell(.stopped)
    model.tell(.leaves)
    model.settle()
    #expect(model.transcript == (isAutomatic ? ["end 1", "end 2"] : ["end 2"]))
  }

  @Test func `what cannot be told at the end is tried once, and left to the next start`() {
    var model = LoopModel()
    (model.open, model.deaf) = ([LoopModel.session(1)], [LoopModel.session(1).challenge])
    model.tell(.leaves)
    model.settle()
    #expect(model.transcript == ["end 1"] && model.open.count == 1)
  }

  // MARK: Interleavings

  enum Act: String, CaseIterable, Sendable {
    case asks, asksToStop, sendsCode, codeAccepted, signsOut, carries, carried, stops
  }

  /// The actions of people, in order; the test tries each plan at every choice of steps of a pass.
  static let plans: [(isAutomatic: Bool, hasSession: Bool, acts: [Act])] = {
    let plans: [[Act]] =
      Act.allCases.flatMap { first in Act.allCases.map { [first, $0] } } + [
        [.sendsCode, .codeAccepted, .asks], [.asks, .sendsCode, .codeAccepted], [.sendsCode, .asks, .codeAccepted],
        [.signsOut, .sendsCode, .codeAccepted], [.sendsCode, .codeAccepted, .stops], [.carries, .asks, .carried],
        [.asks, .carries, .carried], [.sendsCode, .signsOut, .codeAccepted], [.asksToStop, .asks, .asksToStop],
        [.asksToStop, .sendsCode, .codeAccepted],
      ]
    return [true, false].flatMap { isAutomatic in
      [true, false].flatMap { hasSession in plans.map { (isAutomatic, hasSession, $0) } }
    }
  }()

  @Test func `whatever people do between two moments of a pass, nobody is stuck and no new session is lost`() {
    var histories = 0
    for plan in Self.plans {
      for places in Self.places(of: plan.acts.count, below: plan.acts.count == 2 ? 12 : 8) {
        var model = LoopModel(isAutomatic: plan.isAutomatic)
        if plan.hasSession { model.open = [LoopModel.session(1)] }
        model.waiting = 0
        if plan.isAutomatic { model.wake(.timer) } else { model.tell(.asked(waiting: 1)) }
        var watch = Watch()
        var next = 0
        for moment in 0..<60 {
          while next < places.count, places[next] <= moment {
            watch.perform(plan.acts[next], on: &model)
            next += 1
          }
          if !model.step(), next == places.count { break }
          watch.look(at: model)
        }
        watch.close(&model)
        if !watch.breaches.isEmpty { Issue.record("\(watch.breaches): \(plan) at \(places): \(model.transcript)") }
        histories += 1
      }
    }
    print("figure: loop: interleavings=\(histories)")
    #expect(histories > 10_000)
  }

  /// All non-decreasing choices of `count` steps below `limit`.
  private static func places(of count: Int, below limit: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return places(of: count - 1, below: limit).flatMap { head in
      ((head.last ?? 0)..<limit).map { head + [$0] }
    }
  }

  /// The invariants of every interleaving.
  private struct Watch {
    var breaches: [String] = []
    private var hasSent = false
    private var hasOpened = false
    private var isCarrying = false
    private var hasStopped = false
    private var seen = 0

    mutating func perform(_ act: Act, on model: inout LoopModel) {
      switch act {
      case .asks: model.tell(.asked(waiting: 1))
      case .asksToStop: model.tell(.stopAsked)
      case .sendsCode where !hasSent:
        hasSent = true
        model.sendCode(9)
      case .codeAccepted where hasSent && !hasOpened:
        hasOpened = true
        if !model.open.contains(where: { $0.challenge == Sample.id(9) }) {
          breaches.append("ended while its code was on its way")
        }
        model.openSession(9)
      case .signsOut: model.tell(.signedOut)
      case .carries where model.loop.mayCarry:
        isCarrying = true
        model.tell(.carryingBegan)
      case .carried where isCarrying:
        isCarrying = false
        model.tell(.carryingEnded)
      case .stops:
        hasStopped = true
        model.tell(.stopped)
      case .sendsCode, .codeAccepted, .carries, .carried: break
      }
    }

    mutating func look(at model: LoopModel) {
      let new = model.transcript.dropFirst(seen)
      seen = model.transcript.count
      if isCarrying, new.contains(where: { $0.hasPrefix("run") }) { breaches.append("a pass ran while carrying") }
      // An agent that nobody asked keeps a newly opened session for the next pass.
      let mayEnd = hasStopped || model.loop.isPersonWaiting || !model.loop.isAutomatic
      if !mayEnd, new.contains("end 9"), !model.transcript.contains("run in 9") {
        breaches.append("a new session was ended before it was used")
      }
    }

    mutating func close(_ model: inout LoopModel) {
      if isCarrying { model.tell(.carryingEnded) }
      if hasSent, !hasOpened { model.openSession(9) }
      model.settle()
      if model.loop.progress.running, !hasStopped { breaches.append("somebody still waits") }
      model.tell(.stopped)
      model.tell(.leaves)
      model.settle()
      model.tell(.ended)
      if model.loop.progress.running { breaches.append("somebody waits for a program that ended") }
      let left = model.open.filter { model.loop.isAutomatic || $0.session == nil }
      if !left.isEmpty { breaches.append("left signed in") }
      let ended = model.transcript.filter { $0.hasPrefix("end ") || $0.hasPrefix("forget ") }
      if Set(ended).count != ended.count { breaches.append("a session was ended twice") }
    }
  }
}
