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

  private func report(epoch: Int, mark: Int64, last: Int?) -> BacklogReport {
    BacklogReport(
      epoch: id(epoch), highWaterMark: mark, lastOperation: last.map { id($0) }, counts: ["ready": 3], oldest: nil)
  }
}
