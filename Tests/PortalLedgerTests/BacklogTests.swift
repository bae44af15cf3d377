import PortalLedger
import SyncProtocol
import Testing

struct BacklogTests {
  @Test(arguments: [(1, 7, nil), (1, 6, nil), (1, 5, 409), (2, 1, nil)])
  func `a station whose mark went back in the same epoch is behind`(epoch: Int, mark: Int64, status: Int?) throws {
    var bench = Bench()
    _ = try bench.ledger.report(report(epoch: 1, mark: 6), of: id(50))
    let wanted = report(epoch: epoch, mark: mark)
    let refused = problem { () throws(Refusal) in try bench.ledger.report(wanted, of: id(50)) }
    #expect(refused?.status == status)
    #expect(try bench.ledger.backlog(of: id(50)) == (status == nil ? wanted : report(epoch: 1, mark: 6)))
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
    let report = BacklogReport(epoch: id(1), highWaterMark: mark, counts: [state: count], oldest: oldest)
    #expect(problem { () throws(Refusal) in try bench.ledger.report(report, of: id(50)) }?.field == field)
  }

  private func report(epoch: Int, mark: Int64) -> BacklogReport {
    BacklogReport(epoch: id(epoch), highWaterMark: mark, counts: ["ready": 3], oldest: nil)
  }
}
