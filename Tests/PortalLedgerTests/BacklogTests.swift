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

  private func report(epoch: Int, mark: Int64) -> BacklogReport {
    BacklogReport(epoch: id(epoch), highWaterMark: mark, counts: ["ready": 3], oldest: nil)
  }
}
