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
    let earlier = report(epoch: 1, mark: 6, last: 60)
    _ = try bench.ledger.report(earlier, of: id(50))
    let wanted = report(epoch: epoch, mark: mark, last: last)
    let refused = problem { () throws(Refusal) in try bench.ledger.report(wanted, of: id(50)) }
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
  ) {
    var bench = Bench()
    let report = BacklogReport(
      epoch: id(1), highWaterMark: mark, lastOperation: nil, counts: [state: count], oldest: oldest)
    #expect(problem { () throws(Refusal) in try bench.ledger.report(report, of: id(50)) }?.field == field)
  }

  private func report(epoch: Int, mark: Int64, last: Int?) -> BacklogReport {
    BacklogReport(
      epoch: id(epoch), highWaterMark: mark, lastOperation: last.map { id($0) }, counts: ["ready": 3], oldest: nil)
  }
}
