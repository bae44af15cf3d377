import PortalLedger
import SyncProtocol
import Testing

/// What a client hears that asks what became of a submission.
struct UnknownOutcomeTests {
  @Test func `a look-up tells same, differs and absent`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let receipt = try bench.ledger.submit(submission(of: sampleForm()), by: visitor, now: bench.now).receipt
    let queries = try [sampleForm(), sampleForm(inspection: 2), sampleForm("0441002")].map(query)
    let results = try bench.ledger.lookup(LookupRequest(queries: queries)).results
    #expect(results.map(\.state) == [.same, .differs, .absent])
    #expect(results.map(\.receipt) == [receipt, nil, nil])
  }

  @Test func `a document keyed in at the portal differs from everything and has no payload`() throws {
    var bench = Bench()
    try bench.ledger.keyIn(sampleForm(), now: bench.now)
    let results = try bench.ledger.lookup(LookupRequest(queries: [query(sampleForm())])).results
    #expect(results.map(\.state) == [.differs])
    let document = try bench.ledger.document(DocumentKey(kind: .mechanical, number: "0441001"))
    #expect(document.payload == nil)
    #expect(document.receipt == nil)
    #expect(document.certificate == sampleForm())
  }

  @Test func `what is accepted now and committed later is in progress until then`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let late = try submission(of: sampleForm())
    try bench.ledger.postpone(late, by: visitor, until: bench.now + 5_000)
    let lookup = LookupRequest(queries: [try query(sampleForm())])
    bench.now += 4_999
    bench.ledger.settle(now: bench.now)
    #expect(try bench.ledger.lookup(lookup).results.map(\.state) == [.inProgress])
    #expect(try bench.ledger.outcome(of: late.operation).state == .inProgress)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(late, by: visitor, now: bench.now) }
    #expect(refused?.type == .inProgress)
    let read = problem { () throws(Refusal) in
      try bench.ledger.document(DocumentKey(kind: .mechanical, number: "0441001"))
    }
    #expect(read?.type == .inProgress)
    bench.now += 1
    bench.ledger.settle(now: bench.now)
    #expect(try bench.ledger.lookup(lookup).results.map(\.state) == [.same])
    #expect(try bench.ledger.outcome(of: late.operation).state == .committed)
    #expect(bench.ledger.allDocuments.count == 1)
  }

  @Test func `a late submission that is refused leaves the number free`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    var form = sampleForm()
    form.sticker = 9
    try bench.ledger.postpone(submission(of: form), by: visitor, until: bench.now)
    bench.ledger.settle(now: bench.now)
    #expect(try bench.ledger.lookup(LookupRequest(queries: [query(form)])).results.map(\.state) == [.absent])
  }

  @Test func `an operation nobody made is not found`() {
    let bench = Bench()
    #expect(problem { () throws(Refusal) in try bench.ledger.outcome(of: id(1)) }?.type == .notFound)
  }

  @Test func `every submission for a committed number is counted, whatever becomes of it`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let key = DocumentKey(kind: .mechanical, number: "0441001")
    bench.ledger.note(received: [(key, id(100))], now: bench.now)
    #expect(bench.ledger.repeatedSubmissions == 0)
    _ = try bench.ledger.submit(submission(of: sampleForm()), by: visitor, now: bench.now)
    bench.ledger.note(received: [(key, id(100)), (key, nil)], now: bench.now)
    #expect(bench.ledger.repeatedSubmissions == 2)
  }

  @Test func `a portal without unique numbers and keys takes the same twice`() throws {
    var bench = Bench()
    bench.ledger.policy.features.uniqueNumbers = false
    bench.ledger.policy.features.idempotency = false
    let visitor = try bench.signIn()
    let submitted = try submission(of: sampleForm())
    for _ in 1...2 { #expect(try bench.ledger.submit(submitted, by: visitor, now: bench.now).isNew) }
    #expect(bench.ledger.allDocuments.count == 2)
    #expect(problem { () throws(Refusal) in try bench.ledger.outcome(of: submitted.operation) }?.type == .notSupported)
  }

  @Test func `a portal without keys that can be asked by vehicle takes older documents, and shows them (A3)`() throws {
    var bench = Bench()
    bench.ledger.policy.features.idempotency = false
    let visitor = try bench.signIn()
    let older = try submission(of: sampleForm(nil), operation: 101)
    let request = FindRequest(kind: .mechanical, vin: sampleForm(nil).vehicle.vin)
    #expect(try bench.ledger.find(request).documents == [])
    let receipt = try bench.ledger.submit(older, by: visitor, now: bench.now).receipt
    #expect(try bench.ledger.find(request).documents.map(\.receipt) == [receipt])
    #expect(receipt.digest == older.digest && receipt.operation == older.operation)
    #expect(try bench.ledger.find(FindRequest(kind: .photometric, vin: request.vin)).documents == [])
    try bench.ledger.postpone(try submission(of: sampleForm(nil), operation: 102), by: visitor, until: bench.now + 1)
    #expect(problem { () throws(Refusal) in try bench.ledger.find(request) }?.type == .inProgress)
  }

  @Test(arguments: [(100, nil), (101, true)] as [(Int, Bool?)])
  func `a list of found documents says when there are more, newest first`(count: Int, truncated: Bool?) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    var last: SubmissionReceipt?
    for index in 1...count {
      let sent = try submission(of: sampleForm(nil, inspection: index), operation: 1_000 + index)
      last = try bench.ledger.submit(sent, by: visitor, now: bench.now).receipt
    }
    let request = FindRequest(kind: .mechanical, vin: sampleForm(nil).vehicle.vin)
    let found = try bench.ledger.find(request)
    #expect(found.documents.count == 100 && found.truncated == truncated)
    #expect(found.documents.first?.receipt == last)
  }

  @Test func `of two documents of one number the first is shown, with how many say something else`() throws {
    var bench = Bench()
    bench.ledger.policy.features.uniqueNumbers = false
    bench.ledger.policy.features.idempotency = false
    let visitor = try bench.signIn()
    let key = DocumentKey(kind: .mechanical, number: "0441001")
    let first = try bench.ledger.submit(submission(of: sampleForm()), by: visitor, now: bench.now).receipt
    #expect(try bench.ledger.document(key).others == nil)
    _ = try bench.ledger.submit(submission(of: sampleForm(), operation: 102), by: visitor, now: bench.now)
    #expect(try bench.ledger.document(key).others == nil)
    let second = try submission(of: sampleForm(inspection: 2), operation: 101)
    _ = try bench.ledger.submit(second, by: visitor, now: bench.now)
    let shown = try bench.ledger.document(key)
    #expect(shown.others == 1 && shown.receipt == first)
  }

  @Test func `a portal without keys knows a replay by its number, and takes no older documents it cannot find (A3)`()
    throws
  {
    var bench = Bench()
    bench.ledger.policy.features.idempotency = false
    bench.ledger.policy.features.find = nil
    let visitor = try bench.signIn()
    let submitted = try submission(of: sampleForm())
    #expect(try bench.ledger.submit(submitted, by: visitor, now: bench.now).isNew)
    #expect(try !bench.ledger.submit(submitted, by: visitor, now: bench.now).isNew)
    let older = try submission(of: sampleForm(nil), operation: 101)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(older, by: visitor, now: bench.now) }
    #expect(refused?.status == 501)
  }

  @Test func `a portal without look-up or batch says so`() throws {
    var bench = Bench()
    bench.ledger.policy.features.lookup = false
    bench.ledger.policy.features.batch = false
    let visitor = try bench.signIn()
    let refused = [
      problem { () throws(Refusal) in try bench.ledger.lookup(LookupRequest(queries: [])) },
      problem { () throws(Refusal) in try bench.ledger.checkBatch(BatchRequest(entries: []), by: visitor) },
    ]
    #expect(refused.map { $0?.type } == [.notSupported, .notSupported])
  }

  @Test func `a number on the list is refused by the field that is blamed`() throws {
    var bench = Bench()
    bench.ledger.policy.refusedNumbers = ["0441001": "vehicle.make"]
    let visitor = try bench.signIn()
    let refused = try submission(of: sampleForm())
    let taken = try submission(of: sampleForm("0441002"), operation: 101)
    #expect(
      problem { () throws(Refusal) in try bench.ledger.submit(refused, by: visitor, now: bench.now) }?.field
        == "vehicle.make")
    #expect(try bench.ledger.submit(taken, by: visitor, now: bench.now).isNew)
  }
}
