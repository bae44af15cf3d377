import PortalLedger
import SyncProtocol
import Testing

struct BacklogTests {
  @Test(arguments: [
    (1, 7, nil, nil), (1, 6, nil, nil), (1, 5, nil, 409), (2, 1, nil, nil), (1, 6, 60, nil), (1, 6, 61, 409),
    (1, 7, 61, nil), (2, 6, 61, nil),
  ])
  func `a station whose mark went back in the same epoch, or leads to another operation, is behind`(
    epoch: Int, mark: Int64, last: Int?, status: Int?
  ) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let earlier = report(epoch: 1, mark: 6, last: 60)
    _ = try bench.ledger.report(earlier, of: id(50), by: visitor, now: bench.now)
    let wanted = report(epoch: epoch, mark: mark, last: last)
    let refused = problem { () throws(Refusal) in
      try bench.ledger.report(wanted, of: id(50), by: visitor, now: bench.now)
    }
    #expect(refused?.status == status)
    #expect(try bench.ledger.backlog(of: id(50)) == (status == nil ? wanted : earlier))
  }

  @Test func `a station that never reported is not found`() {
    let bench = Bench()
    #expect(problem { () throws(Refusal) in try bench.ledger.backlog(of: id(50)) }?.type == .notFound)
  }

  @Test(
    arguments: [
      (-1, "ready", 0, nil, "highWaterMark"), (9_007_199_254_740_992, "ready", 0, nil, "highWaterMark"),
      (1, "ready", -1, nil, "counts"), (1, "ready", 9_007_199_254_740_992, nil, "counts"), (1, "", 0, nil, "counts"),
      (1, "Ready", 0, nil, "counts"), (1, "é", 0, nil, "counts"), (1, "ready", 0, -1, "oldest"),
      (1, "ready", 0, 253_402_300_800_000, "oldest"), (9_007_199_254_740_991, "a", 0, 253_402_300_799_999, nil),
    ] as [(Int64, String, Int, Int64?, String?)])
  func `a report with a number or a name that is out of bounds is refused (§7)`(
    mark: Int64, state: String, count: Int, oldest: Int64?, field: String?
  ) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let report = BacklogReport(
      epoch: id(1), highWaterMark: mark, lastOperation: nil, counts: [state: count], oldest: oldest)
    let refused = problem { () throws(Refusal) in
      try bench.ledger.report(report, of: id(50), by: visitor, now: bench.now)
    }
    #expect(refused?.field == field)
  }

  @Test func `the stations of a mandate are listed, the last to report first, and no other's (§7.1)`() throws {
    var bench = Bench()
    let (mine, other) = (try bench.signIn(), try bench.signIn(as: Bench.otherMechanic, attempt: 2_000))
    let office = try bench.signIn(as: Bench.office, attempt: 3_000)
    let elsewhere = try other.acting(for: "M-100300")
    #expect(mine.mandate == other.mandate && mine.mandate != elsewhere.mandate && office.mandate == nil)
    for station in [50, 51] {
      _ = try bench.ledger.report(report(epoch: 1, mark: 6, last: 60), of: id(station), by: mine, now: bench.now)
      bench.advance(minutes: 1)
    }
    _ = try bench.ledger.report(report(epoch: 1, mark: 6, last: 60), of: id(52), by: elsewhere, now: bench.now)
    bench.advance(minutes: 1)
    // The same report again: the portal has heard of the station.
    _ = try bench.ledger.report(report(epoch: 1, mark: 6, last: 60), of: id(50), by: mine, now: bench.now)
    let list = try bench.ledger.stations(for: mine)
    #expect(list.stations.map(\.station) == [id(50), id(51)] && !list.truncated)
    #expect(list.stations.first?.reportedAt == bench.now && list.stations.first?.backlog.highWaterMark == 6)
    #expect(try bench.ledger.stations(for: other).stations.map(\.station) == [id(50), id(52), id(51)])
    #expect(try bench.ledger.stations(for: office).stations.isEmpty)
  }

  @Test func `a list of stations has a bound, and tells that there are more (§7.1)`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    for station in 1...StationList.mostStations + 1 {
      #expect(try !bench.ledger.stations(for: visitor).truncated || station > StationList.mostStations)
      _ = try bench.ledger.report(report(epoch: 1, mark: 6, last: 60), of: id(station), by: visitor, now: bench.now)
    }
    let list = try bench.ledger.stations(for: visitor)
    #expect(list.stations.count == StationList.mostStations && list.truncated)
  }

  @Test func `a portal without the feature has no list`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    bench.ledger.policy.features.stations = false
    let refused = problem { () throws(Refusal) in try bench.ledger.stations(for: visitor) }
    #expect(refused?.status == 501 && refused?.type == .notSupported)
  }

  private func report(epoch: Int, mark: Int64, last: Int?) -> BacklogReport {
    BacklogReport(
      epoch: id(epoch), highWaterMark: mark, lastOperation: last.map { id($0) }, counts: ["ready": 3], oldest: nil)
  }
}
