import PortalLedger
import SyncProtocol
import Testing

struct RestoreTests {
  @Test func `a ledger brought back from its changes knows everything but who is signed in`() throws {
    var bench = Bench()
    let visitor = try bench.signIn(attempt: 1)
    let submitted = try submission(of: sampleForm())
    let receipt = try bench.ledger.submit(submitted, by: visitor, now: bench.now).receipt
    _ = problem { () throws(Refusal) in try bench.present(10, as: Bench.otherMechanic, password: "faux") }
    _ = try bench.ledger.report(
      BacklogReport(epoch: id(1), highWaterMark: 4, lastOperation: nil, counts: [:], oldest: nil), of: id(50),
      by: visitor, now: bench.now)
    bench.ledger.note(received: [(DocumentKey(kind: .mechanical, number: "0441001"), nil)], now: bench.now)

    var restored = Ledger()
    for change in bench.ledger.takeChanges() { restored.restore(change) }
    #expect(restored.takeChanges().isEmpty)
    #expect(restored.allDocuments == bench.ledger.allDocuments)
    #expect(restored.allVehicles == bench.ledger.allVehicles)
    #expect(restored.standings == bench.ledger.standings)
    #expect(restored.repeatedSubmissions == 1)
    #expect(try restored.outcome(of: submitted.operation).receipt == receipt)
    #expect(try restored.standing(ofAttempt: id(10), now: bench.now).attemptsLeft == 4)
    #expect(try restored.backlog(of: id(50)).highWaterMark == 4)
    #expect(try restored.stations(for: visitor) == bench.ledger.stations(for: visitor))
    #expect(restored.signedIn(now: bench.now).isEmpty)
  }

  @Test func `what was taken once is not taken again`() throws {
    var bench = Bench()
    #expect(!bench.ledger.takeChanges().isEmpty)
    #expect(bench.ledger.takeChanges().isEmpty)
  }

  @Test func `a refusal leaves nothing to write down`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    _ = bench.ledger.takeChanges()
    var form = sampleForm()
    form.sticker = 9
    let submitted = try submission(of: form)
    #expect(problem { () throws(Refusal) in try bench.ledger.submit(submitted, by: visitor, now: bench.now) } != nil)
    #expect(bench.ledger.takeChanges().isEmpty)
  }
}
