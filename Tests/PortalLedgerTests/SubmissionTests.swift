import FoundationEssentials
import PortalLedger
import SyncProtocol
import Testing

struct SubmissionTests {
  @Test func `a submission is committed with a receipt of exactly its bytes`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    _ = bench.ledger.takeChanges()
    let submitted = try submission(of: sampleForm())
    let (receipt, isNew) = try bench.ledger.submit(submitted, by: visitor, now: bench.now)
    #expect(isNew)
    #expect(receipt.operation == submitted.operation)
    #expect(receipt.number == "0441001")
    #expect(receipt.digest == submitted.digest)
    #expect(receipt.vehicle == Bench.vehicle)
    #expect(receipt.receivedAt == bench.now)
    let stored = StoredDocument(
      key: DocumentKey(kind: .mechanical, number: "0441001"), content: submitted.payload, receipt: receipt,
      receivedAt: bench.now, mandate: "M-100200")
    #expect(bench.ledger.takeChanges() == [.document(stored)])
    let read = try bench.ledger.document(stored.key)
    #expect(read.payload == String(decoding: submitted.payload, as: UTF8.self))
    #expect(read.receipt == receipt)
  }

  @Test func `a replay gets the same receipt and commits nothing`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let submitted = try submission(of: sampleForm())
    let first = try bench.ledger.submit(submitted, by: visitor, now: bench.now)
    bench.advance(minutes: 5)
    let again = try bench.ledger.submit(submitted, by: visitor, now: bench.now)
    #expect(again.receipt == first.receipt)
    #expect(!again.isNew)
    #expect(bench.ledger.allDocuments.count == 1)
  }

  @Test func `a replay gets its receipt even if the rules have changed since`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let submitted = try submission(of: sampleForm())
    let first = try bench.ledger.submit(submitted, by: visitor, now: bench.now)
    bench.ledger.policy.limits.ownerName = 1
    bench.ledger.policy.refusedNumbers = ["0441001": "number"]
    #expect(try bench.ledger.submit(submitted, by: visitor, now: bench.now).receipt == first.receipt)
  }

  @Test func `the same content under another key gets the receipt of who committed it`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let first = try bench.ledger.submit(submission(of: sampleForm()), by: visitor, now: bench.now)
    let again = try bench.ledger.submit(submission(of: sampleForm(), operation: 101), by: visitor, now: bench.now)
    #expect(again.receipt == first.receipt)
    #expect(!again.isNew)
  }

  @Test func `a number taken by other content is refused for good`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    _ = try bench.ledger.submit(submission(of: sampleForm()), by: visitor, now: bench.now)
    let other = try submission(of: sampleForm(inspection: 2), operation: 101)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(other, by: visitor, now: bench.now) }
    #expect(refused?.type == .numberTaken)
    #expect(refused?.status == 412)
    #expect(bench.ledger.allDocuments.count == 1)
  }

  @Test func `the same number is free for the other kind of document`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    _ = try bench.ledger.submit(submission(of: sampleForm()), by: visitor, now: bench.now)
    let lookup = LookupQuery(kind: .photometric, number: "0441001", digest: try query(sampleForm()).digest)
    #expect(try bench.ledger.lookup(LookupRequest(queries: [lookup])).results.map(\.state) == [.absent])
  }

  @Test func `an operation's key is good for one request only`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    _ = try bench.ledger.submit(submission(of: sampleForm()), by: visitor, now: bench.now)
    let other = try submission(of: sampleForm("0441002"), operation: 100)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(other, by: visitor, now: bench.now) }
    #expect(refused?.status == 412)
  }

  @Test func `bytes that are not those of the digest are refused before they are read`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    var submitted = try submission(of: sampleForm())
    submitted.payload = Data("{".utf8)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(submitted, by: visitor, now: bench.now) }
    #expect(refused?.type == .digestMismatch)
  }

  @Test(arguments: [
    ("{", nil), ("[]", nil), (#"{"kind":"mechanical"}"#, "inspection"), (#"{"kind":"autre"}"#, "kind"),
  ])
  func `JSON that is no form is malformed and names what does not fit`(text: String, field: String?) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let payload = Data(text.utf8)
    let submitted = Submission(
      operation: id(100), kind: .mechanical, number: "1", digest: PayloadDigest(of: payload), vehicle: Bench.vehicle,
      payload: payload)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(submitted, by: visitor, now: bench.now) }
    #expect(refused?.type == .malformedRequest)
    #expect(refused?.field == field)
  }

  @Test func `a decimal comma is refused by the name of its field (R7)`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let text = String(decoding: try CanonicalJSON.encode(sampleForm()), as: UTF8.self)
    let payload = Data(text.replacing("\"48210\"", with: "\"1250,5\"").utf8)
    let submitted = Submission(
      operation: id(100), kind: .mechanical, number: "0441001", digest: PayloadDigest(of: payload),
      vehicle: Bench.vehicle, payload: payload)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(submitted, by: visitor, now: bench.now) }
    #expect(refused?.status == 400)
    #expect(refused?.field == "odometer.value")
  }

  @Test func `a vehicle the portal does not have is refused`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let submitted = try submission(of: sampleForm(), vehicle: id(4))
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(submitted, by: visitor, now: bench.now) }
    #expect(refused?.type == .unknownVehicle)
    #expect(refused?.field == "Sync-Vehicle")
    let entry = BatchEntry(
      operation: submitted.operation, kind: submitted.kind, number: "0441001", digest: submitted.digest, vehicle: id(4),
      payload: String(decoding: submitted.payload, as: UTF8.self))
    #expect(bench.ledger.submit(entry, by: visitor, now: bench.now).problem?.field == "vehicle")
  }

  @Test func `in a batch each entry stands alone`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    var bad = sampleForm("2")
    bad.sticker = 9
    let forms = [sampleForm("1"), bad, sampleForm("3")]
    let statuses = try forms.enumerated().map { index, form in
      let alone = try submission(of: form, operation: 200 + index)
      let entry = BatchEntry(
        operation: alone.operation, kind: alone.kind, number: form.number ?? "", digest: alone.digest,
        vehicle: alone.vehicle, payload: String(decoding: alone.payload, as: UTF8.self))
      let result = bench.ledger.submit(entry, by: visitor, now: bench.now)
      #expect((result.receipt == nil) != (result.problem == nil))
      return result.status
    }
    #expect(statuses == [201, 422, 201])
    #expect(bench.ledger.allDocuments.map(\.key.number) == ["1", "3"])
  }

  @Test func `a look-up of a number that cannot be one is refused whole (§4.5)`() throws {
    let bench = Bench()
    let one = try query(sampleForm())
    let other = LookupQuery(kind: .mechanical, number: "-1", digest: one.digest)
    let refused = problem { () throws(Refusal) in try bench.ledger.lookup(LookupRequest(queries: [one, other])) }
    #expect(refused?.status == 400)
    #expect(refused?.field == "queries.1.number")
  }

  @Test func `more entries than the limit are refused whole`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    bench.ledger.policy.limits.batch = 1
    bench.ledger.policy.limits.lookup = 1
    bench.ledger.policy.limits.match = 1
    let one = try query(sampleForm())
    let two = BatchEntry(
      operation: id(1), kind: .mechanical, number: "1", digest: one.digest, vehicle: id(2), payload: "{}")
    let vehicle = MatchQuery(key: "1", vin: "7", plate: nil, jurisdiction: nil)
    let refused = [
      problem { () throws(Refusal) in try bench.ledger.checkBatch(BatchRequest(entries: [two, two]), by: visitor) },
      problem { () throws(Refusal) in try bench.ledger.lookup(LookupRequest(queries: [one, one])) },
      problem { () throws(Refusal) in try bench.ledger.match(MatchRequest(queries: [vehicle, vehicle])) },
    ]
    #expect(refused.map { $0?.status } == [413, 413, 413])
  }

  @Test func `an older document gets a number that is free, once (A3)`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    _ = try bench.ledger.submit(
      submission(of: sampleForm("P00000002")), by: visitor, now: bench.now)
    let older = try submission(of: sampleForm(nil), operation: 101)
    let first = try bench.ledger.submit(older, by: visitor, now: bench.now)
    let again = try bench.ledger.submit(older, by: visitor, now: bench.now)
    #expect(first.receipt.number == "P00000003")
    #expect(again.receipt == first.receipt)
  }
}
