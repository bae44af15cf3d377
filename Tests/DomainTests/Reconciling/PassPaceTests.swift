import Testing

@testable import Domain

struct PassPaceTests {
  static let start = Instant(milliseconds: 1_795_453_200_000)

  /// A point every `seconds`, each with `count` more settled.
  private func pace(points: Int, every seconds: Int64, settling count: Int = 10) -> PassPace {
    var pace = PassPace()
    for index in 0..<points { pace.note(settled: index * count, at: Self.start + .seconds(Int64(index) * seconds)) }
    return pace
  }

  @Test func `at ten a minute, sixty more take six minutes`() {
    let pace = pace(points: 6, every: 60)
    let last = Self.start + .minutes(5)
    #expect(pace.emptyAt(remaining: 60, now: last) == last + .minutes(6))
    #expect(pace.emptyAt(remaining: 60, now: last + .minutes(1)) == last + .minutes(6))
  }

  static let nothing: [(String, Int, Int64, Int)] = [
    ("nothing waits", 6, 60, 0), ("four points", 4, 60, 60), ("within ten seconds", 9, 1, 60),
  ]

  @Test(arguments: nothing)
  func `nothing is promised before there is enough to tell`(name: String, points: Int, every: Int64, remaining: Int) {
    let now = Self.start + .seconds(Int64(points) * every)
    #expect(pace(points: points, every: every).emptyAt(remaining: remaining, now: now) == nil, "\(name)")
  }

  @Test func `nothing is promised by a pass that stands still`() {
    var pace = pace(points: 6, every: 10)
    let last = Self.start + .seconds(50)
    pace.note(settled: 50, at: last + .seconds(45))
    #expect(pace.emptyAt(remaining: 5, now: last + .seconds(50)) != nil)
    #expect(pace.emptyAt(remaining: 5, now: last + .seconds(51)) == nil)
  }

  @Test func `the newest 32 points tell the pace`() {
    var pace = pace(points: 40, every: 60, settling: 1)
    var now = Self.start + .minutes(39)
    for index in 1...32 {
      now = now + .seconds(1)
      pace.note(settled: 39 + index, at: now)
    }
    #expect(pace.emptyAt(remaining: 10, now: now) == now + .seconds(10))
  }

  @Test func `a clock that was set back begins anew`() {
    var pace = pace(points: 6, every: 60)
    pace.note(settled: 60, at: Self.start)
    #expect(pace.emptyAt(remaining: 60, now: Self.start) == nil)
  }
}
