import TestSupport
import Testing

@testable import Domain

/// The desk serves one person at a time, lets few wait, and serves nobody once the agent stops.
struct DeskTurnsTests {
  @Test func `people are served in the order they came, and whoever is too many is turned away at once`() {
    var turns = DeskTurns()
    #expect(turns.arrive(0) == .now)
    for person in 1...DeskTurns.limit { #expect(turns.arrive(person) == .waits) }
    #expect(turns.arrive(99) == .busy)
    for person in 1...DeskTurns.limit { #expect(turns.leave() == person) }
    #expect(turns.leave() == nil && !turns.isTaken)
    #expect(turns.arrive(100) == .now)
  }

  @Test func `who gives up makes room, and is not called any more`() {
    var turns = DeskTurns()
    for person in 0...DeskTurns.limit { _ = turns.arrive(person) }
    let gaveUp = (turns.giveUp(1), turns.giveUp(1), turns.giveUp(0))
    #expect(gaveUp == (true, false, false), "once, and not who is served already")
    #expect(turns.arrive(99) == .waits)
    #expect(turns.leave() == 2)
  }

  @Test func `once the agent stops nobody waits, and who is served is served to the end`() {
    var turns = DeskTurns()
    for person in 0...2 { _ = turns.arrive(person) }
    #expect(turns.close() == [1, 2])
    #expect(turns.arrive(3) == .stopping && turns.isTaken)
    #expect(turns.leave() == nil && !turns.isTaken)
    #expect(turns.arrive(4) == .stopping && turns.close() == [])
  }

  /// All orders, up to this length, of arrivals, leaves, departures and one close.
  @Test func `in whatever order people come and go, one is served at a time and nobody is forgotten`() {
    var histories = 0
    func explore(_ turns: DeskTurns, served: Int?, waiting: [Int], next: Int, left: Int) {
      histories += 1
      #expect(turns.isTaken == (served != nil))
      guard left > 0 else { return }
      var arriving = turns
      switch arriving.arrive(next) {
      case .now:
        #expect(served == nil && waiting.isEmpty)
        explore(arriving, served: next, waiting: waiting, next: next + 1, left: left - 1)
      case .waits:
        #expect(served != nil)
        explore(arriving, served: served, waiting: waiting + [next], next: next + 1, left: left - 1)
      case .busy, .stopping: #expect(turns.isClosed)
      }
      if served != nil {
        var leaving = turns
        let called = leaving.leave()
        #expect(called == waiting.first)
        explore(leaving, served: called, waiting: Array(waiting.dropFirst()), next: next, left: left - 1)
      }
      if let last = waiting.last {
        var giving = turns
        let gaveUp = giving.giveUp(last)
        #expect(gaveUp)
        explore(giving, served: served, waiting: waiting.dropLast(), next: next, left: left - 1)
      }
      var closing = turns
      #expect(closing.close() == waiting)
      if !turns.isClosed { explore(closing, served: served, waiting: [], next: next, left: left - 1) }
    }
    explore(DeskTurns(), served: nil, waiting: [], next: 0, left: 8)
    #expect(histories > 500)
  }
}
